import { ContextRoot } from '@lit/context';

const attachedKey = Symbol.for('berichtenbox/context-root/v1');

/**
 * Let elements that asked for a client before their provider was defined get it afterwards. Once per document;
 * done when the first element connects, never on import.
 */
export function attachContextRoot(page: Document): void {
  const marked = page as Document & { [attachedKey]?: true };
  if (marked[attachedKey] === undefined) {
    marked[attachedKey] = true;
    new ContextRoot().attach(page.documentElement);
  }
}
