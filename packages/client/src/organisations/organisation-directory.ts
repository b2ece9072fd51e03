import { textOf, type WireRecord } from '../api/wire-values.js';
import type { Organisation } from './organisation.js';

/** The names of organisations: the server's directory, or else what the stores call themselves. */
export class OrganisationDirectory {
  /** As the server gave them. The first list takes their names only. */
  readonly #records = new Map<unknown, WireRecord>();
  readonly #storeNames = new Map<string, string>();
  #isFilling = false;
  readonly #listeners = new Set<() => void>();
  /**
   * Makes an organisation of what the server gave; no part of the first load.
   *
   * @internal
   */
  toOrganisation: ((record: WireRecord) => Organisation) | undefined;

  /** The organisations of the server's directory; empty when it has none, and until it was read. */
  get ids(): readonly string[] {
    return [...this.#records.keys()].flatMap((id) => textOf(id) ?? []);
  }

  /** Whether the directory is being read. */
  get isFilling(): boolean {
    return this.#isFilling;
  }

  /** The organisation's name, or its id when no name is known. */
  nameOf(id: string): string {
    return textOf(this.#records.get(id)?.['naam']) ?? this.#storeNames.get(id) ?? id;
  }

  /** What the server tells about an organisation; undefined when it has no directory, and until the first list was shown. */
  find(id: string): Organisation | undefined {
    const record = this.#records.get(id);
    return record && this.toOrganisation?.(record);
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
  async fillOnce(read: () => Promise<readonly WireRecord[]>): Promise<void> {
    if (this.#isFilling || this.#records.size > 0) return;
    this.#isFilling = true;
    for (const record of await read().catch(() => [])) this.#records.set(record['magazijnId'], record);
    this.#isFilling = false;
    this.changed();
  }

  /**
   * A store told its name while messages were fetched.
   *
   * @internal
   */
  learn(storeId: string, name: string): void {
    const before = this.nameOf(storeId);
    this.#storeNames.set(storeId, name);
    if (this.nameOf(storeId) !== before) this.changed();
  }

  /**
   * More is known.
   *
   * @internal
   */
  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
