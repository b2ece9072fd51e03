import type { PGlite, Results } from '@electric-sql/pglite';

/**
 * PGlite that takes several statements at once, as PostgreSQL does when there are no parameters (simple query protocol).
 *
 * @returns what a Kysely dialect needs of it.
 */
export function scriptedPglite(pglite: PGlite): PGlite {
  const query = async <Row>(text: string, parameters: unknown[] = []): Promise<Results<Row>> => {
    if (parameters.length > 0 || !/;\s*\S/.test(text)) return pglite.query<Row>(text, parameters);
    const results = await pglite.exec(text);
    return (results.at(-1) ?? { rows: [], fields: [] }) as Results<Row>;
  };
  return new Proxy(pglite, { get: (target, name) => (name === 'query' ? query : bound(target, name)) });
}

function bound(target: PGlite, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === 'function' ? (value.bind(target) as unknown) : value;
}
