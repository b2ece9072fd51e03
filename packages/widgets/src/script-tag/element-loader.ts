import { askEarly } from './ask-early.js';

/** Loads and defines one element. */
export type DefineElement = () => Promise<unknown>;

/**
 * Loads elements as their tags appear in a document, each once. Looks in the document itself, not into the shadow
 * roots of other components; those import the element they use.
 */
export class ElementLoader {
  readonly #definitions: ReadonlyMap<string, DefineElement>;
  readonly #asked = new Set<string>();
  readonly #observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => {
        if (node instanceof Element) {
          this.#look(node);
        }
      });
    }
  });

  /** @param definitions by tag name */
  constructor(definitions: Readonly<Record<string, DefineElement>>) {
    this.#definitions = new Map(Object.entries(definitions));
  }

  /** Look at what is there and at what comes. Who is logged in is asked while the code is being loaded. */
  watch(root: Document): void {
    this.#observer.observe(root, { childList: true, subtree: true });
    this.#look(root.documentElement);
    const first = this.#asked.size > 0 && root.querySelector([...this.#asked].join());
    if (first) {
      askEarly(first, root.querySelector('berichtenbox-inbox,berichtenbox-app') !== null);
    }
  }

  /** Stop looking. */
  stop(): void {
    this.#observer.disconnect();
  }

  #look(element: Element): void {
    this.#load(element.localName);
    const names = [...this.#definitions.keys()].filter((name) => !this.#asked.has(name));
    if (names.length > 0) {
      element.querySelectorAll(names.join()).forEach(({ localName }) => {
        this.#load(localName);
      });
    }
  }

  #load(name: string): void {
    const define = this.#definitions.get(name);
    if (define === undefined || this.#asked.has(name)) {
      return;
    }
    this.#asked.add(name);
    define().catch((error: unknown) => {
      // Until it is there the page shows what the host put inside the tag. Once the network is back, try again.
      console.error(error);
      this.#asked.delete(name);
      addEventListener('online', () => {
        this.#load(name);
      }, { once: true });
    });
  }
}
