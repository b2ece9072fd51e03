/** What a page asked of a server before there was a client for it. */
export interface EarlyAnswer {
  /** By the page's clock, in milliseconds. */
  readonly askedAt: number;
  readonly response: Promise<Response>;
}

/** Where those are, by address: under `Symbol.for('berichtenbox/early-answers/v1')`, which whoever loads this client can fill meanwhile. */
export type EarlyAnswers = Map<string, EarlyAnswer>;

const registryKey = Symbol.for('berichtenbox/early-answers/v1');
/** What was asked longer ago is asked again: an answer says how things were when it was made. */
const freshMs = 5_000;

/** The answer to this, once, when it was asked just now; undefined when it was not, or did not come. */
export async function takeEarlyAnswer({ url, method }: Request): Promise<Response | undefined> {
  const answers = method === 'GET' ? (globalThis as { readonly [registryKey]?: EarlyAnswers })[registryKey] : undefined;
  const early = answers?.get(url);
  answers?.delete(url);
  return early && performance.now() - early.askedAt < freshMs ? early.response.catch(() => undefined) : undefined;
}
