import type { BerichtenboxClient, Mailbox, MailboxAction } from '@berichtenbox/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageChange } from './message-change-event.js';

/** What can be done to the letter on the screen; `opened` is what opening it does by itself. */
export type LetterAct = 'opened' | 'read' | 'unread' | 'archived' | 'moved' | 'binned' | 'restored';

interface Deed {
  readonly action: MailboxAction;
  readonly change: MessageChange;
  readonly run: (mailbox: Mailbox, ids: readonly string[]) => Promise<void>;
}

const deeds: Readonly<Record<LetterAct, Deed>> = {
  opened: { action: 'mark-read', change: 'read', run: (mailbox, ids) => mailbox.markRead(ids) },
  read: { action: 'mark-read', change: 'read', run: (mailbox, ids) => mailbox.markRead(ids) },
  unread: { action: 'mark-unread', change: 'unread', run: (mailbox, ids) => mailbox.markUnread(ids) },
  archived: { action: 'move', change: 'moved', run: (mailbox, ids) => mailbox.move(ids, 'archive') },
  moved: { action: 'move', change: 'moved', run: (mailbox, ids) => mailbox.move(ids, 'inbox') },
  binned: { action: 'bin', change: 'binned', run: (mailbox, ids) => mailbox.bin(ids) },
  restored: { action: 'restore', change: 'restored', run: (mailbox, ids) => mailbox.restore(ids) },
};

/** Does things to one letter and remembers what was done last, to say it near the buttons. */
export class LetterActions implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #done: (messageId: string, act: LetterAct, change: MessageChange) => void;
  #last: { readonly messageId: string; readonly act: LetterAct } | undefined;

  /** @param done called when the server has carried something out */
  constructor(host: ReactiveControllerHost, done: (messageId: string, act: LetterAct, change: MessageChange) => void) {
    this.#host = host;
    this.#done = done;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#last = undefined;
  }

  /** What a person did last to this letter, while it is on the screen. */
  lastDone(messageId: string): LetterAct | undefined {
    return this.#last?.messageId === messageId ? this.#last.act : undefined;
  }

  /** Does it. A failure stands in the mailbox's `actionFailures` and needs nothing here. */
  async perform(client: BerichtenboxClient, messageId: string, act: LetterAct): Promise<void> {
    this.#last = undefined;
    const { mailbox } = client;
    const { action, change, run } = deeds[act];
    const before = new Set(mailbox.state.actionFailures);
    await run(mailbox, [messageId]);
    const failed = mailbox.state.actionFailures
      .some((failure) => !before.has(failure) && failure.action === action && failure.messageIds.includes(messageId));
    if (!failed) {
      this.#last = act === 'opened' ? undefined : { messageId, act };
      this.#done(messageId, act, change);
    }
    this.#host.requestUpdate();
  }
}
