import type { EarlyAnswers } from '@berichtenbox/client';

/** As the client knows it; importing it from there would wait for the client's code. */
const registryKey = Symbol.for('berichtenbox/early-answers/v1');

/**
 * Asks who is logged in while the code that will want to know is still being loaded: on a slow network that is a round trip less. The first
 * client of that endpoint takes the answer.
 *
 * @param element the first of ours on the page
 */
export function askEarly(element: Element): void {
  const asking: Element & { readonly client?: unknown } = element.closest('berichtenbox-provider') ?? element;
  // A host with a client of its own asks by itself.
  if (asking.client !== undefined) {
    return;
  }
  const { href } = new URL(`${(asking.getAttribute('endpoint') ?? '/api/v1').replace(/\/+$/, '')}/sessie`, document.baseURI);
  const response = fetch(href, { cache: 'no-store', redirect: 'manual' });
  // Whoever takes it finds out, and asks again.
  response.catch(() => undefined);
  const page = globalThis as typeof globalThis & { [registryKey]: EarlyAnswers | undefined };
  (page[registryKey] ??= new Map()).set(href, { askedAt: performance.now(), response });
}
