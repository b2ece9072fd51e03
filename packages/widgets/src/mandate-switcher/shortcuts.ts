import type { BerichtenboxClient } from '@berichtenbox/client';

/** So many were seen last. */
const mostRecent = 5;

/**
 * Whom somebody marked as a favourite, and whose post they saw last. In the memory of this page only: who one represents is personal, and lies in no
 * store of the browser.
 */
export class Shortcuts {
  static readonly #all = new WeakMap<BerichtenboxClient, Shortcuts>();
  readonly #owner: string;
  readonly #favourites = new Set<string>();
  #recent: readonly string[] = [];

  private constructor(owner: string) {
    this.#owner = owner;
  }

  /**
   * Of who is logged in; another person has none of the one before.
   *
   * @param owner id of oneself in this session
   */
  static of(client: BerichtenboxClient, owner: string): Shortcuts {
    const kept = Shortcuts.#all.get(client);
    if (kept !== undefined && kept.#owner === owner) {
      return kept;
    }
    const shortcuts = new Shortcuts(owner);
    Shortcuts.#all.set(client, shortcuts);
    return shortcuts;
  }

  /** Ids of people, the last one first. */
  get recent(): readonly string[] {
    return this.#recent;
  }

  isFavourite(id: string): boolean {
    return this.#favourites.has(id);
  }

  toggleFavourite(id: string): void {
    if (!this.#favourites.delete(id)) {
      this.#favourites.add(id);
    }
  }

  /** Their post was seen just now. */
  saw(id: string): void {
    this.#recent = [id, ...this.#recent.filter((one) => one !== id)].slice(0, mostRecent);
  }
}
