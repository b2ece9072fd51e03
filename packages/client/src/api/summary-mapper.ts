import type { WireSummary } from '@berichtenbox/contract';
import type { MessageSummary } from '../mailbox/message.js';
import { folderOf } from './folder-names.js';
import { toMetadata } from './metadata-mapper.js';
import { countOf, dateOf, textOf, type Untrusted, type WireRecord } from './wire-values.js';

/** A row without marks that turn text around, or undefined when it lacks an id or store: nothing could be done with it. Everything else wrong is made the best of, so that one bad message never hides the others. The sender has no name yet. */
export function toSummary(wire: WireRecord): MessageSummary | undefined {
  const { berichtId, magazijnId, afzender, onderwerp, publicatietijdstip, aantalBijlagen, map, status, versie }: Untrusted<WireSummary> = wire;
  const id = textOf(berichtId);
  const storeId = textOf(magazijnId);
  if (!id || !storeId) return undefined;
  const version = textOf(versie);
  const senderId = textOf(afzender) ?? storeId;
  return {
    id, storeId, senderId,
    senderName: senderId,
    subject: textOf(onderwerp)?.replace(/\p{Bidi_C}/gu, '') ?? '',
    publishedAt: dateOf(publicatietijdstip) ?? new Date(0),
    attachmentCount: countOf(aantalBijlagen) ?? 0,
    folder: folderOf(textOf(map)),
    unread: status !== 'gelezen',
    stale: false,
    ...(version && { version }),
    ...toMetadata(wire),
  };
}
