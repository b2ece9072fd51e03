import type { ServerConnection } from '../api/server-connection.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import type { Session } from '../session/session.js';
import { ReplyEditor } from './reply-editor.js';

interface Desk {
  readonly editors: Map<string, ReplyEditor>;
  partition: string;
}

const desks = new WeakMap<Session, Desk>();

/**
 * The reply to a message that is being written in this page; the same one each time, so that an element that goes and comes back finds what was not kept yet.
 * All of it goes as soon as the person logs out, or somebody else is there.
 *
 * @throws {SessionExpiredError} When nobody is logged in.
 */
export function openReply(connection: ServerConnection, session: Session, messageId: string): ReplyEditor {
  const { state } = session;
  if (state.status !== 'active') throw new SessionExpiredError(undefined, {});
  const { partition } = state.context;
  const desk = desks.get(session) ?? newDesk(session, partition);
  const found = desk.editors.get(messageId);
  if (found) return found;
  const editor = new ReplyEditor({ connection, session, messageId, partition });
  desk.editors.set(messageId, editor);
  void editor.load();
  return editor;
}

function newDesk(session: Session, partition: string): Desk {
  const desk: Desk = { editors: new Map(), partition };
  desks.set(session, desk);
  const unsent = (): ReplyEditor[] => [...desk.editors.values()].filter(({ isUnsent }) => isUnsent);
  session.unsent.add({
    count: () => ({ replies: unsent().length }),
    send: async () => {
      await Promise.all(unsent().map((editor) => editor.settle()));
    },
  });
  session.subscribe((state) => {
    if (state.status === 'active') {
      if (state.context.partition !== desk.partition) clear(desk, state.context.partition);
      desk.editors.forEach((editor) => editor.resume());
    } else if (state.status === 'logged-out' || state.status === 'anonymous') clear(desk, desk.partition);
    else desk.editors.forEach((editor) => editor.hold());
  });
  // In a page or a worker; elsewhere nothing tells.
  (globalThis as { addEventListener?: (type: string, listener: () => void) => void }).addEventListener?.('online', () => desk.editors.forEach((editor) => editor.resume()));
  return desk;
}

function clear(desk: Desk, partition: string): void {
  desk.editors.forEach((editor) => editor.close());
  desk.editors.clear();
  desk.partition = partition;
}
