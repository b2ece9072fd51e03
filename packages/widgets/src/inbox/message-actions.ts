import type { ActiveSession, Mailbox, MailboxAction, MessageSummary } from '@berichtenbox/client';
import type { TemplateResult } from 'lit';
import { archiveIcon, folderIcon, inboxIcon, mailIcon, mailOpenedIcon, restoreIcon, successIcon, trashIcon } from '../icons/icons.js';
import type { InboxToolsMessages } from '../locales/nl/inbox-tools.js';

/** Something a person can do to messages. */
export interface MessageAction {
  readonly kind: MailboxAction;
  readonly label: string;
  /** What is said when it is done. */
  readonly done: string;
  readonly icon: () => TemplateResult;
  /** What is asked first: where to, or whether one is sure of what cannot be taken back. */
  readonly asks?: 'folder' | 'certainty';
  readonly isFor: (message: MessageSummary) => boolean;
  readonly run: (mailbox: Mailbox, ids: readonly string[]) => Promise<void>;
  /** Takes it back for this message as it was before; undefined when that is not possible. */
  readonly undo?: (mailbox: Mailbox, before: readonly MessageSummary[]) => Promise<unknown>;
}

const idsOf = (messages: readonly MessageSummary[]): readonly string[] => messages.map(({ id }) => id);
const isKept = ({ folder }: MessageSummary): boolean => folder !== 'trash';
const isActionable = ({ actionPrompt, deadline }: MessageSummary): boolean =>
  deadline !== undefined || (actionPrompt !== undefined && actionPrompt !== 'receive-information');

/** Each back to where it was. */
function moveBack(mailbox: Mailbox, before: readonly MessageSummary[]): Promise<unknown> {
  return Promise.all([...new Set(before.map(({ folder }) => folder))].map((folder) => {
    const ids = idsOf(before.filter((message) => message.folder === folder));
    return folder === 'inbox' ? mailbox.restore(ids) : mailbox.move(ids, folder);
  }));
}

/** To a folder of one's own choice. */
export function moveTo(folder: string, text: InboxToolsMessages): MessageAction {
  return {
    kind: 'move', label: text.moveTo, done: text.moved(folder), icon: folderIcon,
    isFor: (message) => message.folder !== folder,
    run: (mailbox, ids) => mailbox.move(ids, folder), undo: moveBack,
  };
}

function marks(text: InboxToolsMessages, canHandle: boolean): readonly MessageAction[] {
  const { deeds } = text;
  return [
    {
      kind: 'mark-read', label: text.markRead, done: deeds['mark-read'], icon: mailOpenedIcon, isFor: (message) => message.unread && isKept(message),
      run: (mailbox, ids) => mailbox.markRead(ids), undo: (mailbox, before) => mailbox.markUnread(idsOf(before)),
    },
    {
      kind: 'mark-unread', label: text.markUnread, done: deeds['mark-unread'], icon: mailIcon, isFor: (message) => !message.unread && isKept(message),
      run: (mailbox, ids) => mailbox.markUnread(ids), undo: (mailbox, before) => mailbox.markRead(idsOf(before)),
    },
    ...(canHandle ? handledMarks(text) : []),
  ];
}

function handledMarks(text: InboxToolsMessages): readonly MessageAction[] {
  const { deeds } = text;
  return [
    {
      kind: 'mark-handled', label: text.markHandled, done: deeds['mark-handled'], icon: successIcon,
      isFor: (message) => isKept(message) && message.handled !== true && isActionable(message),
      run: (mailbox, ids) => mailbox.markHandled(ids), undo: (mailbox, before) => mailbox.markUnhandled(idsOf(before)),
    },
    {
      kind: 'mark-unhandled', label: text.markUnhandled, done: deeds['mark-unhandled'], icon: restoreIcon, isFor: (message) => message.handled === true && isKept(message),
      run: (mailbox, ids) => mailbox.markUnhandled(ids), undo: (mailbox, before) => mailbox.markHandled(idsOf(before)),
    },
  ];
}

function moves(text: InboxToolsMessages, canReturn: boolean): readonly MessageAction[] {
  // Where the server can't bring a message back to the inbox, what leaves it has no undo.
  const undo = (mailbox: Mailbox, before: readonly MessageSummary[]) => moveBack(mailbox, before);
  const archive: MessageAction = {
    kind: 'move', label: text.archive, done: text.moved('archive'), icon: archiveIcon, isFor: (message) => isKept(message) && message.folder !== 'archive',
    run: (mailbox, ids) => mailbox.move(ids, 'archive'), ...(canReturn && { undo }),
  };
  const move: MessageAction = {
    kind: 'move', label: text.moveTo, done: text.deeds.move, icon: folderIcon, asks: 'folder', isFor: isKept, run: () => Promise.resolve(), ...(canReturn && { undo }),
  };
  const toInbox: MessageAction = {
    kind: 'move', label: text.toInbox, done: text.moved('inbox'), icon: inboxIcon, isFor: (message) => isKept(message) && message.folder !== 'inbox',
    run: (mailbox, ids) => mailbox.move(ids, 'inbox'), undo,
  };
  return [archive, move, ...(canReturn ? [toInbox] : [])];
}

function deletions(text: InboxToolsMessages, has: (capability: 'prullenbak' | 'definitief-verwijderen') => boolean): readonly MessageAction[] {
  const isBinned = (message: MessageSummary) => !isKept(message);
  const bin: MessageAction = has('prullenbak')
    ? {
        kind: 'bin', label: text.bin, done: text.deeds.bin, icon: trashIcon, isFor: isKept, run: (mailbox, ids) => mailbox.bin(ids), undo: moveBack,
      }
    : { kind: 'bin', label: text.remove, done: text.deeds.purge, icon: trashIcon, asks: 'certainty', isFor: isKept, run: (mailbox, ids) => mailbox.bin(ids) };
  const restore: MessageAction = {
    kind: 'restore', label: text.restore, done: text.deeds.restore, icon: restoreIcon, isFor: isBinned,
    run: (mailbox, ids) => mailbox.restore(ids), undo: (mailbox, before) => mailbox.bin(idsOf(before)),
  };
  const purge: MessageAction = {
    kind: 'purge', label: text.purge, done: text.deeds.purge, icon: trashIcon, asks: 'certainty', isFor: isBinned, run: (mailbox, ids) => mailbox.purge(ids),
  };
  return [bin, ...(has('prullenbak') ? [restore] : []), ...(has('definitief-verwijderen') ? [purge] : [])];
}

/** What this person may do to some of these messages on this server. Empty when they may only read. */
export function actionsFor(messages: readonly MessageSummary[], { context, capabilities }: ActiveSession, text: InboxToolsMessages): readonly MessageAction[] {
  if (!context.rights.has('act')) {
    return [];
  }
  return [
    ...marks(text, capabilities.has('afgehandeld')), ...moves(text, capabilities.has('postvak-in')), ...deletions(text, (capability) => capabilities.has(capability)),
  ].filter((action) => messages.some(action.isFor));
}
