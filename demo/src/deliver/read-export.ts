import { unzipSync } from 'fflate';
import { DeliverError } from './deliver-error.js';

const decoder = new TextDecoder();

/** Whether these are the bytes of a ZIP file. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The deliveries in an export of a mailbox, with their attachments put in place.
 *
 * @throws {DeliverError} when it is another kind of ZIP file, or not whole.
 */
export function readExport(bytes: Uint8Array, file: string): readonly unknown[] {
  let entries: Readonly<Record<string, Uint8Array>>;
  try {
    entries = unzipSync(bytes);
  } catch (cause) {
    throw new DeliverError(`${file} is not a whole ZIP file.`, { cause });
  }
  const names = Object.keys(entries).filter((name) => /^aanleveringen\/[^/]+\.json$/.test(name));
  if (names.length === 0) throw new DeliverError(`${file} holds no deliveries: it is no export of a mailbox, or of an empty one.`);
  // Oldest first, as they once came.
  return names.sort().map((name) => {
    const text = decoder.decode(entries[name]);
    return JSON.parse(text, (key, value: unknown) => (key === 'bijlagen' ? withContent(value, entries) : value)) as unknown;
  });
}

function withContent(attachments: unknown, entries: Readonly<Record<string, Uint8Array>>): unknown {
  return (attachments as readonly { readonly bestand: string }[]).map(({ bestand, ...attachment }) => ({
    ...attachment, inhoud: Buffer.from(entries[bestand] ?? new Uint8Array()).toString('base64'),
  }));
}
