/** The `blob:` URLs an element made, so that none outlives what it shows: each keeps a whole file in memory, readable by the page. */
export class ObjectUrls {
  readonly #urls = new Set<string>();

  /** A URL for these bytes, until it is revoked. */
  create(content: Blob): string {
    const url = URL.createObjectURL(content);
    this.#urls.add(url);
    return url;
  }

  revoke(url: string): void {
    if (this.#urls.delete(url)) {
      URL.revokeObjectURL(url);
    }
  }

  revokeAll(): void {
    for (const url of [...this.#urls]) {
      this.revoke(url);
    }
  }
}
