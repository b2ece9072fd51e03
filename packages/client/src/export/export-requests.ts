import { chunksOf } from '../api/byte-chunks.js';
import { readRecord, wrongAnswer, type Scope, type ServerConnection } from '../api/server-connection.js';
import { asRecord, countOf, listOf, recordsOf, textOf, type WireRecord } from '../api/wire-values.js';
import type { ExportOptions, ExportSize, MailboxExport } from './mailbox-export.js';
import { MessageCounter } from './message-counter.js';
import { readZipEntry } from './zip-entry.js';

/**
 * How much an export would hold.
 *
 * @throws {BerichtenboxError} When that could not be had.
 */
export function readExportSize(connection: ServerConnection, scope: Scope): Promise<ExportSize> {
  return connection.send({ path: '/export/omvang' }, scope, async (response) => {
    const { aantalBerichten, aantalBijlagen, grootteInBytes } = await readRecord(response);
    const [messageCount, attachmentCount, attachmentBytes] = [aantalBerichten, aantalBijlagen, grootteInBytes].map(countOf);
    if (messageCount === undefined || attachmentCount === undefined || attachmentBytes === undefined) throw wrongAnswer(response);
    return { messageCount, attachmentCount, attachmentBytes };
  });
}

/**
 * Gets everything: the counts first, then the file. A file that is not whole is not handed out.
 *
 * @throws {BerichtenboxError} When it could not be had whole.
 */
export async function exportMailbox(connection: ServerConnection, scope: Scope, { onProgress, size: known }: Omit<ExportOptions, 'signal'>): Promise<MailboxExport> {
  const size = known ?? (await readExportSize(connection, scope));
  return connection.send({ path: '/export' }, scope, async (response, alive) => {
    const type = 'application/zip';
    // A page of a public network is none.
    if (!response.headers.get('content-type')?.startsWith(type)) throw wrongAnswer(response);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const counter = new MessageCounter();
    let receivedBytes = 0;
    for await (const part of chunksOf(response, alive)) {
      scope.signal.throwIfAborted();
      parts.push(part);
      onProgress?.({ receivedBytes: (receivedBytes += part.byteLength), receivedMessages: Math.min(counter.add(part), size.messageCount), size });
    }
    const file = new Blob(parts, { type });
    const completeness = await completenessOf(file);
    // Broken off at a place where the network did not notice.
    if (!completeness) throw wrongAnswer(response);
    return { file, ...completeness };
  });
}

/** What the file says of itself; undefined when it is not whole. */
async function completenessOf(file: Blob): Promise<Omit<MailboxExport, 'file'> | undefined> {
  const bytes = await readZipEntry(file, 'volledigheid.json').catch(() => undefined);
  const { volledig, aantalBerichten, ontbrekendeMagazijnen } = parse(bytes) ?? {};
  const messageCount = countOf(aantalBerichten);
  if (typeof volledig !== 'boolean' || messageCount === undefined) return undefined;
  const missing = recordsOf(listOf(ontbrekendeMagazijnen)).map(({ naam, magazijnId }) => textOf(naam) ?? textOf(magazijnId)).filter((name) => name !== undefined);
  return { messageCount, complete: volledig && missing.length === 0, missing };
}

function parse(bytes: Uint8Array | undefined): WireRecord | undefined {
  try {
    return asRecord(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
