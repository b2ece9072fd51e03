import type { MessageSummary } from '@berichtenbox/client';

/** Which messages a person has chosen to do something with at once. */
export class Selection {
  #isOn = false;
  #ids: ReadonlySet<string> = new Set();
  /** Where a range begins. */
  #anchor: string | undefined;

  get isOn(): boolean {
    return this.#isOn;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** The chosen ones of these; what has left the list is no longer chosen. */
  of(messages: readonly MessageSummary[]): readonly MessageSummary[] {
    return this.#ids.size === 0 ? [] : messages.filter(({ id }) => this.#ids.has(id));
  }

  /** What has left the list is not chosen when it comes back, either: it is where something else was a moment ago. */
  keep(messages: readonly MessageSummary[]): void {
    if (this.#ids.size > 0) {
      this.#ids = new Set(this.of(messages).map(({ id }) => id));
    }
  }

  begin(): void {
    this.#isOn = true;
  }

  end(): void {
    this.#isOn = false;
    this.choose([]);
  }

  /** Exactly these. */
  choose(messages: readonly MessageSummary[]): void {
    this.#ids = new Set(messages.map(({ id }) => id));
    this.#anchor = undefined;
  }

  /**
   * Choose one, or not any longer.
   *
   * @param range all between this one and the one before it that was pressed, too
   */
  toggle(id: string, messages: readonly MessageSummary[], range: boolean): void {
    const chosen = !this.#ids.has(id);
    const ids = messages.map((message) => message.id);
    const from = range && this.#anchor !== undefined ? ids.indexOf(this.#anchor) : -1;
    const to = ids.indexOf(id);
    const pressed = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    const next = new Set(this.#ids);
    for (const one of pressed) {
      if (chosen) {
        next.add(one);
      } else {
        next.delete(one);
      }
    }
    this.#ids = next;
    this.#anchor = id;
  }
}
