import type { WireAttachment, WireMessage, WireMessageChange, WireSummary } from '@berichtenbox/contract';
import type { Attachment, Message, MessageSummary } from '../mailbox/message.js';
import { folderOf, wireFolderOf } from './folder-names.js';
import { countOf, dateOf, recordsOf, textOf, type WireRecord } from './wire-values.js';

/** What a person can change about a message. */
export interface MessageChange {
  readonly unread?: boolean;
  readonly folder?: string;
}

/** The fields as the contract has them, of which none is trusted to be there. */
type Untrusted<T> = { readonly [K in keyof T]?: unknown };

/** A row, or undefined when it lacks an id or store: nothing could be done with it. Everything else wrong is made the best of, so that one bad message never hides the others. The sender has no name yet. */
export function toSummary(wire: WireRecord): MessageSummary | undefined {
  const { berichtId, magazijnId, afzender, onderwerp, publicatietijdstip, aantalBijlagen, map, status }: Untrusted<WireSummary> = wire;
  const id = textOf(berichtId);
  const storeId = textOf(magazijnId);
  if (!id || !storeId) return undefined;
  const senderId = textOf(afzender) ?? storeId;
  return {
    id, storeId, senderId,
    senderName: senderId,
    subject: textOf(onderwerp) ?? '',
    publishedAt: dateOf(publicatietijdstip) ?? new Date(0),
    attachmentCount: countOf(aantalBijlagen) ?? 0,
    folder: folderOf(textOf(map)),
    unread: status !== 'gelezen',
    stale: false,
  };
}

/** A whole message, or undefined when it lacks an id or store. */
export function toMessage(wire: WireRecord): Message | undefined {
  const { inhoud, bijlagen }: Untrusted<WireMessage> = wire;
  const attachments = recordsOf(bijlagen).map(toAttachment).filter((attachment) => attachment !== undefined);
  const summary = toSummary(wire);
  return summary && { ...summary, attachmentCount: attachments.length, body: textOf(inhoud) ?? '', attachments };
}

function toAttachment(wire: WireRecord): Attachment | undefined {
  const { bijlageId, naam, mimeType, grootteInBytes }: Untrusted<WireAttachment> = wire;
  const id = textOf(bijlageId);
  const byteLength = countOf(grootteInBytes);
  // The contract allows PDF only, and often leaves the type out.
  return id ? { id, name: textOf(naam) ?? '', mediaType: textOf(mimeType) ?? 'application/pdf', ...(byteLength !== undefined && { byteLength }) } : undefined;
}

/** The merge patch of a change. */
export function toWireChange({ unread, folder }: MessageChange): WireMessageChange {
  return {
    ...(unread !== undefined && { status: unread ? 'ongelezen' : 'gelezen' }),
    ...(folder !== undefined && { map: wireFolderOf(folder) }),
  };
}
