import type { EarlyAnswers } from '@berichtenbox/client';

/** As the client knows it; importing it from there would wait for the client's code. */
const registryKey = Symbol.for('berichtenbox/early-answers/v1');

/**
 * Asks who is logged in, and where a list is shown what organisations are called, while the code that will want to know is still being loaded: on a slow network
 * that is a round trip less, and no row is painted twice for its sender's name. The first client of that endpoint takes the answers.
 *
 * @param element the first of ours on the page
 * @param hasList whether messages are listed on it
 */
export function askEarly(element: Element, hasList: boolean): void {
  const asking: Element & { readonly client?: unknown } = element.closest('berichtenbox-provider') ?? element;
  // A host with a client of its own asks by itself.
  if (asking.client !== undefined) {
    return;
  }
  const endpoint = (asking.getAttribute('endpoint') ?? '/api/v1').replace(/\/+$/, '');
  const page = globalThis as typeof globalThis & { [registryKey]: EarlyAnswers | undefined };
  const answers = (page[registryKey] ??= new Map());
  for (const path of hasList ? ['sessie', 'organisaties'] : ['sessie']) {
    const { href } = new URL(`${endpoint}/${path}`, document.baseURI);
    const response = fetch(href, { cache: 'no-store', redirect: 'manual' });
    // Whoever takes it finds out, and asks again.
    response.catch(() => undefined);
    answers.set(href, { askedAt: performance.now(), response });
  }
}
