/** As much of the tab's own storage as is needed here; there is none in a worker. */
interface TabStorage {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/**
 * For whom this tab acts, kept while it is loaded anew: two ids that mean nothing outside this session, of oneself and of whom one chose.
 * A tab that is duplicated starts where the other is, and goes its own way from there.
 */
export class KeptChoice {
  readonly #name: string;

  constructor(endpoint: string) {
    this.#name = `berichtenbox/tab ${endpoint}`;
  }

  /** The id that was chosen in this session, in which `selfId` is oneself; undefined when nothing was. */
  read(selfId: string): string | undefined {
    const [ownId, chosenId] = this.#use((storage) => storage.getItem(this.#name))?.split(' ') ?? [];
    return ownId === selfId ? chosenId : undefined;
  }

  write(selfId: string, chosenId: string): void {
    this.#use((storage) => storage.setItem(this.#name, `${selfId} ${chosenId}`));
  }

  forget(): void {
    this.#use((storage) => storage.removeItem(this.#name));
  }

  #use<T>(work: (storage: TabStorage) => T): T | undefined {
    try {
      const { sessionStorage } = globalThis as { sessionStorage?: TabStorage };
      return sessionStorage && work(sessionStorage);
    } catch {
      // A frame that may not store: a tab that is loaded anew acts for oneself.
      return undefined;
    }
  }
}
