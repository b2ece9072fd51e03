import type { Organisation } from './organisation.js';

/** The names of organisations: the server's directory, or else what the stores call themselves. */
export class OrganisationDirectory {
  readonly #organisations = new Map<string, Organisation>();
  readonly #storeNames = new Map<string, string>();
  #isFilling = false;
  readonly #listeners = new Set<() => void>();

  /** The organisation's name, or its id when no name is known. */
  nameOf(id: string): string {
    return this.find(id)?.name ?? this.#storeNames.get(id) ?? id;
  }

  /** What the server tells about an organisation; undefined when it has no directory. */
  find(id: string): Organisation | undefined {
    return this.#organisations.get(id);
  }

  /** Calls the listener after names became known. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Reads the server's directory, unless that is done or going on. Without it everything works, with poorer names; a later call tries again.
   *
   * @internal
   */
  fillOnce(read: () => Promise<readonly Organisation[]>): void {
    if (this.#isFilling || this.#organisations.size > 0) return;
    this.#isFilling = true;
    void read()
      .then((organisations) => {
        for (const organisation of organisations) this.#organisations.set(organisation.id, organisation);
        this.#changed();
      })
      .catch(() => undefined)
      .finally(() => (this.#isFilling = false));
  }

  /**
   * A store told its name while messages were fetched.
   *
   * @internal
   */
  learn(storeId: string, name: string): void {
    const before = this.nameOf(storeId);
    this.#storeNames.set(storeId, name);
    if (this.nameOf(storeId) !== before) this.#changed();
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
