import type { WireAction } from '@berichtenbox/contract';
import type { MailboxAction } from '../mailbox/mailbox-state.js';
import type { MessageChange } from './message-mapper.js';
import { wireFolderOf } from './wire-folder.js';

/** One of several writes. */
export interface ActionRequest {
  readonly id: string;
  readonly storeId: string;
  readonly action: MailboxAction;
  readonly change: MessageChange;
  /** Makes a repeated request harmless. */
  readonly key: string;
}

const kinds: Readonly<Record<MailboxAction, WireAction['soort']>> = {
  'mark-read': 'gelezen', 'mark-unread': 'ongelezen', 'mark-handled': 'afgehandeld', 'mark-unhandled': 'onafgehandeld',
  move: 'verplaatsen', bin: 'verwijderen', restore: 'terugzetten', purge: 'definitief-verwijderen',
};

/** One of several writes, as it goes over the line. */
export function toWireAction({ id, storeId, action, change: { folder }, key }: ActionRequest): WireAction {
  return { sleutel: key, berichtId: id, magazijnId: storeId, soort: kinds[action], ...(action === 'move' && folder !== undefined && { map: wireFolderOf(folder) }) };
}
