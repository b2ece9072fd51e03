import type { WireAttachment, WireMessage, WireMessageChange } from '@berichtenbox/contract';
import type { Attachment, Message } from '../mailbox/message.js';
import { wireFolderOf } from './wire-folder.js';
import { withoutAbsent } from './metadata-mapper.js';
import { toSummary } from './summary-mapper.js';
import { countOf, recordsOf, textOf, type Untrusted, type WireRecord } from './wire-values.js';

/** What a person can change about a message. */
export interface MessageChange {
  readonly unread?: boolean;
  readonly folder?: string;
  readonly handled?: boolean;
}

/** A whole message, or undefined when it lacks an id or store. */
export function toMessage(wire: WireRecord): Message | undefined {
  const { inhoud, bijlagen, inhoudHtml, handelingOmschrijving, gevolgBijNietsDoen, redenVanOntvangst }: Untrusted<WireMessage> = wire;
  const attachments = recordsOf(bijlagen).map(toAttachment).filter((attachment) => attachment !== undefined);
  const summary = toSummary(wire);
  return summary && {
    ...summary,
    attachmentCount: attachments.length,
    body: textOf(inhoud) ?? '',
    attachments,
    ...withoutAbsent({
      html: textOf(inhoudHtml), actionText: textOf(handelingOmschrijving), consequence: textOf(gevolgBijNietsDoen), reason: textOf(redenVanOntvangst),
    }),
  };
}

function toAttachment(wire: WireRecord): Attachment | undefined {
  const { bijlageId, naam, mimeType, grootteInBytes }: Untrusted<WireAttachment> = wire;
  const id = textOf(bijlageId);
  const byteLength = countOf(grootteInBytes);
  // The contract allows PDF only, and often leaves the type out.
  return id ? { id, name: textOf(naam) ?? '', mediaType: textOf(mimeType) ?? 'application/pdf', ...(byteLength !== undefined && { byteLength }) } : undefined;
}

/** The merge patch of a change. */
export function toWireChange({ unread, folder, handled }: MessageChange): WireMessageChange {
  return {
    ...(unread !== undefined && { status: unread ? 'ongelezen' : 'gelezen' }),
    ...(folder !== undefined && { map: wireFolderOf(folder) }),
    ...(handled !== undefined && { afgehandeld: handled }),
  };
}
