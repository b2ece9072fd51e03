import { readFile } from 'node:fs/promises';
import type { DeliverArguments } from './deliver-arguments.js';
import { DeliverError } from './deliver-error.js';
import { isZip, readExport } from './read-export.js';

/** One element of the file. Only its shape is known: whether the delivery is right is for the server to say. */
export interface DeliveryItem {
  /** OIN of the store, which is also who delivers. */
  readonly magazijnOin: string;
  readonly verzoek: Readonly<Record<string, unknown>>;
}

/**
 * Reads a file of deliveries: a JSON array of `{magazijnOin, verzoek}`, or the ZIP file of an export.
 *
 * @param recipient for deliveries that do not say for whom they are.
 *
 * @throws {DeliverError} when there is no such file, or it is something else.
 */
export async function readDeliveries(file: string, recipient: DeliverArguments['recipient']): Promise<readonly DeliveryItem[]> {
  const bytes = await read(file);
  const items = isZip(bytes) ? readExport(bytes, file) : parse(new TextDecoder().decode(bytes), file);
  if (!Array.isArray(items)) throw new DeliverError(`${file} must hold a JSON array: [{ "magazijnOin": "…", "verzoek": { … } }, …]`);
  return items.map((item: unknown, index) => {
    if (isDeliveryItem(item)) return recipient === undefined ? item : { ...item, verzoek: { ontvanger: recipient, ...item.verzoek } };
    throw new DeliverError(`Item ${index + 1} of ${file} must be an object with "magazijnOin" (a text of 20 digits) and "verzoek" (an object).`);
  });
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : 'cannot be read';
    throw new DeliverError(`${file} ${why}.`, { cause });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Without the parser's own message: it quotes the text, which is personal.
    throw new DeliverError(`${file} is not JSON.`);
  }
}

function isDeliveryItem(item: unknown): item is DeliveryItem {
  if (typeof item !== 'object' || item === null) return false;
  const { magazijnOin, verzoek } = item as Partial<Record<string, unknown>>;
  return typeof magazijnOin === 'string' && /^[0-9]{20}$/.test(magazijnOin) && typeof verzoek === 'object' && verzoek !== null && !Array.isArray(verzoek);
}
