import type { WireChanges, WireMessage, WireMessageList, WireSummary } from '@berichtenbox/contract';
import type { StoredMessage, StoredSummary } from '../message-stores/message-store.js';
import { toWireExplanation, toWireMetadata } from '../message-stores/wire-metadata.js';
import type { MailboxChanges } from './list-changes.js';
import type { RetrievalOutcome } from './retrieval-rounds.js';

const statusNames = { ok: 'OK', failed: 'FOUT', timeout: 'TIMEOUT' } as const;

/** A row of the mailbox as FBS writes it. */
export function toWireSummary(basePath: string, message: StoredSummary): WireSummary {
  return { ...shared(basePath, message), aantalBijlagen: message.attachmentCount };
}

/** A whole message as FBS writes it. */
export function toWireMessage(basePath: string, message: StoredMessage): WireMessage {
  const attachments = message.attachments.map(({ id, name, mediaType, byteLength }) => ({ bijlageId: id, naam: name, mimeType: mediaType, grootteInBytes: byteLength }));
  return {
    ...shared(basePath, message),
    inhoud: message.body,
    ...(message.html !== null && { inhoudHtml: message.html }),
    ...(message.explanation && toWireExplanation(message.explanation)),
    ...(attachments.length > 0 && { bijlagen: attachments }),
  };
}

/** A page of the mailbox with links to the pages beside it. */
export function toWirePage(
  basePath: string,
  { messages, hasNext, page, pageSize }: { readonly messages: readonly StoredSummary[]; readonly hasNext: boolean; readonly page: number; readonly pageSize: number },
): WireMessageList {
  const link = (pagina: number) => ({ href: `${basePath}/berichten?pagina=${pagina}&paginaGrootte=${pageSize}` });
  return {
    berichten: messages.map((message) => toWireSummary(basePath, message)),
    _links: { self: link(page), ...(hasNext && { next: link(page + 1) }), ...(page > 0 && { prev: link(page - 1) }) },
  };
}

/** What changed in the mailbox. */
export function toWireChanges(
  basePath: string,
  { messages, gone, hasMore, outcomes, cursor }: Omit<MailboxChanges, 'position'> & { readonly outcomes: readonly RetrievalOutcome[]; readonly cursor: string },
): WireChanges {
  return {
    cursor,
    berichten: messages.map((message) => toWireSummary(basePath, message)),
    verdwenen: gone.map(({ id, storeOin }) => ({ berichtId: id, magazijnId: storeOin })),
    magazijnen: outcomes.map(toWireOutcome),
    meer: hasMore,
  };
}

/** How one store answered, in the words of the stream. */
export function toWireOutcome({ storeOin, status }: RetrievalOutcome): NonNullable<WireMessageList['magazijnen']>[number] {
  return { magazijnId: storeOin, status: statusNames[status] };
}

function shared(basePath: string, { id, storeOin, subject, publishedAt, read, folder, handled, metadata, version }: StoredSummary) {
  return {
    berichtId: id,
    onderwerp: subject,
    publicatietijdstip: publishedAt.toISOString(),
    magazijnId: storeOin,
    afzender: storeOin,
    ...(folder !== null && { map: folder }),
    status: read ? 'gelezen' as const : 'ongelezen' as const,
    ...(metadata && toWireMetadata(metadata)),
    ...(handled && { afgehandeld: true }),
    versie: version,
    _links: { self: { href: `${basePath}/berichten/${id}` } },
  };
}
