import { readdirSync, readFileSync } from 'node:fs';

const dist = new URL('dist/', import.meta.url);

/** The chunk of a module of that name; its hash is eight characters. */
function chunk(name) {
  const found = readdirSync(new URL('berichtenbox/', dist)).find((file) => file.slice(0, -12) === name);
  if (found === undefined) throw new Error(`There is no chunk ${name}; build first: npm run build`);
  return `berichtenbox/${found}`;
}

/** These files and all that they import before they run: what a page loads at once. */
function withImports(file, seen = new Set()) {
  if (!seen.has(file)) {
    seen.add(file);
    for (const [, specifier] of readFileSync(new URL(file, dist), 'utf8').matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) {
      withImports(new URL(specifier, new URL(file, 'file:///')).pathname.slice(1), seen);
    }
  }
  return seen;
}

/** All that a page with these tags loads at once from the script tag, Dutch and Lit included. */
function page(name, limit, ...elements) {
  const files = new Set(['berichtenbox.js', ...elements.map(chunk)].flatMap((file) => [...withImports(file)]));
  return { name, limit, path: [...files].map((file) => `dist/${file}`), gzip: true };
}

export default [
  page('a page with the unread count', '19 kB', 'unread-count'),
  page('a page with a provider and the inbox', '39 kB', 'provider', 'inbox'),
  page('a page with the whole box', '54 kB', 'app'),
];
