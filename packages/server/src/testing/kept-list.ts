import type { WireChanges, WireMessageList, WireSummary } from '@berichtenbox/contract';
import type { SendRequest } from './test-app.js';

/** A list as a device keeps it: read once, and from then on only what changed. */
export class KeptList {
  readonly rows = new Map<string, WireSummary>();
  readonly #request: SendRequest;
  #cursor: string | undefined;
  /** How often everything had to be read. */
  readCount = 0;

  constructor(request: SendRequest) {
    this.#request = request;
  }

  get cursor(): string {
    if (this.#cursor === undefined) throw new Error('Nothing was read yet.');
    return this.#cursor;
  }

  /** Reads what changed, or everything where that is how it begins or what the server asks for. */
  async bringUpToDate(): Promise<void> {
    for (let meer = true; meer && this.#cursor !== undefined; ) {
      const response = await this.#request(`/berichten/_wijzigingen?sinds=${this.#cursor}`);
      if (response.status === 410) this.#cursor = undefined;
      else if (response.status !== 200) throw new Error(`Not told what changed: ${response.status}`);
      else {
        const changes = (await response.json()) as WireChanges;
        for (const row of changes.berichten) this.rows.set(row.berichtId, row);
        for (const { berichtId } of changes.verdwenen) this.rows.delete(berichtId);
        ({ cursor: this.#cursor, meer } = changes);
      }
    }
    if (this.#cursor === undefined) await this.#readAll();
  }

  async #readAll(): Promise<void> {
    this.readCount += 1;
    this.rows.clear();
    for (let query: string | undefined = '?paginaGrootte=100'; query !== undefined; ) {
      const page = (await (await this.#request(`/berichten${query}`)).json()) as WireMessageList;
      for (const row of page.berichten) this.rows.set(row.berichtId, row);
      this.#cursor = page.cursor ?? this.#cursor;
      query = page._links?.next?.href.replace(/^[^?]*/, '');
    }
  }
}
