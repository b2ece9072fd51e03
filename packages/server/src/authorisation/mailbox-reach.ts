import { sql, type RawBuilder } from 'kysely';
import type { MessageType } from '../mandates/mandate.js';

/** How much of whose mailbox somebody may see: everything of one's own, what a mandate says of another's. What lies outside does not exist. */
export interface MailboxReach {
  /** Internal id of whose mailbox it is. */
  readonly recipientId: string;
  /** Undefined: of every organisation. */
  readonly storeOins?: readonly string[];
  /** Undefined: every type, and also messages without one. */
  readonly messageTypes?: readonly MessageType[];
}

/** The condition on a row of `message` that it lies within this. */
export function withinReach({ recipientId, storeOins, messageTypes }: MailboxReach): RawBuilder<boolean> {
  const stores = storeOins === undefined ? sql`` : sql` and message.store_oin in (${sql.join(storeOins)})`;
  const types = messageTypes === undefined ? sql`` : sql` and message.metadata->>'messageType' in (${sql.join(messageTypes)})`;
  return sql<boolean>`(message.recipient_id = ${recipientId}${stores}${types})`;
}

/** The same condition for many mailboxes at once: that a row of `message` lies within what the row of `mandate` beside it says. */
export function withinMandate(): RawBuilder<boolean> {
  return sql<boolean>`(message.recipient_id = mandate.mandator_id
    and (mandate.store_oins is null or message.store_oin = any(mandate.store_oins))
    and (mandate.message_types is null or message.metadata->>'messageType' = any(mandate.message_types)))`;
}

/** Whether anything of the mailbox lies outside it. */
export function isLimited({ storeOins, messageTypes }: MailboxReach): boolean {
  return storeOins !== undefined || messageTypes !== undefined;
}

/** Whether anything of this store can lie within it. */
export function reachesStore({ storeOins }: MailboxReach, storeOin: string): boolean {
  return storeOins?.includes(storeOin) ?? true;
}
