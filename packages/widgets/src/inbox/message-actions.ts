import type { ActiveSession, Mailbox, MailboxAction, MessageSummary } from '@berichtenbox/client';
import type { TemplateResult } from 'lit';
import { archiveIcon, inboxIcon, mailIcon, mailOpenedIcon, restoreIcon, trashIcon } from '../icons/icons.js';
import type { InboxMessages } from '../locales/nl/inbox.js';

/** Something a person can do to one message. */
export interface MessageAction {
  readonly kind: MailboxAction;
  readonly label: string;
  /** What is said when it is done. */
  readonly done: string;
  readonly icon: () => TemplateResult;
  /** Cannot be taken back, so it is asked about first. */
  readonly final: boolean;
  readonly run: (mailbox: Mailbox) => Promise<void>;
  /** Takes it back; undefined when that is not possible, or is the next action in the menu anyway. */
  readonly undo: ((mailbox: Mailbox) => Promise<void>) | undefined;
}

function mark({ id, unread }: MessageSummary, text: InboxMessages): MessageAction {
  const common = { final: false, undo: undefined };
  return unread
    ? { ...common, kind: 'mark-read', label: text.markRead, done: text.markedRead, icon: mailOpenedIcon, run: (mailbox) => mailbox.markRead([id]) }
    : { ...common, kind: 'mark-unread', label: text.markUnread, done: text.markedUnread, icon: mailIcon, run: (mailbox) => mailbox.markUnread([id]) };
}

/** Not `undoable` where the server can't bring it back to where it was. */
function archive({ id, folder }: MessageSummary, text: InboxMessages, undoable: boolean): MessageAction {
  return {
    kind: 'move', label: text.archive, done: text.moved('archive'), icon: archiveIcon, final: false,
    run: (mailbox) => mailbox.move([id], 'archive'),
    undo: undoable ? (mailbox) => mailbox.move([id], folder) : undefined,
  };
}

function toInbox({ id, folder }: MessageSummary, text: InboxMessages): MessageAction {
  return {
    kind: 'move', label: text.toInbox, done: text.moved('inbox'), icon: inboxIcon, final: false,
    run: (mailbox) => mailbox.move([id], 'inbox'),
    undo: (mailbox) => mailbox.move([id], folder),
  };
}

function bin({ id }: MessageSummary, text: InboxMessages): MessageAction {
  return {
    kind: 'bin', label: text.bin, done: text.moved('trash'), icon: trashIcon, final: false,
    run: (mailbox) => mailbox.bin([id]),
    undo: (mailbox) => mailbox.restore([id]),
  };
}

/** On a server without a bin. */
function remove({ id }: MessageSummary, text: InboxMessages): MessageAction {
  return { kind: 'bin', label: text.remove, done: text.removed, icon: trashIcon, final: true, run: (mailbox) => mailbox.bin([id]), undo: undefined };
}

function restore({ id }: MessageSummary, text: InboxMessages): MessageAction {
  return {
    kind: 'restore', label: text.restore, done: text.restored, icon: restoreIcon, final: false,
    run: (mailbox) => mailbox.restore([id]),
    undo: (mailbox) => mailbox.bin([id]),
  };
}

function purge({ id }: MessageSummary, text: InboxMessages): MessageAction {
  return { kind: 'purge', label: text.purge, done: text.removed, icon: trashIcon, final: true, run: (mailbox) => mailbox.purge([id]), undo: undefined };
}

/** What this person may do to this message on this server. Empty when they may only read. */
export function actionsFor(message: MessageSummary, session: ActiveSession, text: InboxMessages): readonly MessageAction[] {
  if (!session.context.rights.has('act')) {
    return [];
  }
  const canRestore = session.capabilities.has('prullenbak');
  const canReturn = session.capabilities.has('postvak-in');
  if (message.folder === 'trash') {
    const canPurge = session.capabilities.has('definitief-verwijderen');
    return [...(canRestore ? [restore(message, text)] : []), ...(canPurge ? [purge(message, text)] : [])];
  }
  return [
    mark(message, text),
    ...(message.folder === 'archive' ? [] : [archive(message, text, canReturn || message.folder !== 'inbox')]),
    ...(message.folder !== 'inbox' && canReturn ? [toInbox(message, text)] : []),
    canRestore ? bin(message, text) : remove(message, text),
  ];
}
