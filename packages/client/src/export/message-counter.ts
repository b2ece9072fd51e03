/** How an entry begins in a ZIP file that is for one message, and that comes when the rest of the message is there. */
const entryStart = [0x50, 0x4b, 0x03, 0x04];
const entryName = [...new TextEncoder().encode('aanleveringen/')];
const nameOffset = 30;
const patternLength = nameOffset + entryName.length;

/**
 * Counts the messages in a ZIP file while it comes in. An attachment that itself holds such bytes can make it too many: good enough to
 * show how far it is, and for nothing else.
 */
export class MessageCounter {
  #count = 0;
  #rest = new Uint8Array(0);

  /** @returns how many there are up to the end of this part */
  add(part: Uint8Array): number {
    const bytes = new Uint8Array(this.#rest.length + part.length);
    bytes.set(this.#rest);
    bytes.set(part, this.#rest.length);
    const last = bytes.length - patternLength;
    const starts = (values: readonly number[], at: number): boolean => values.every((value, index) => bytes[at + index] === value);
    let at = bytes.indexOf(0x50);
    while (at !== -1 && at <= last) {
      if (starts(entryStart, at) && starts(entryName, at + nameOffset)) this.#count += 1;
      at = bytes.indexOf(0x50, at + 1);
    }
    // What may be the begin of one goes with the next part.
    this.#rest = bytes.slice(Math.max(0, last + 1));
    return this.#count;
  }
}
