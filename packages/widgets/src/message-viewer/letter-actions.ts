import type { ActionFailure, BerichtenboxClient, Mailbox, MailboxAction } from '@berichtenbox/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageChange } from './message-change-event.js';

/** What came of it, for the element to tell people and the host. */
export interface ActListener {
  /** The server has carried it out. */
  done(messageId: string, act: LetterAct, change: MessageChange): void;
  /** It stands in the mailbox's `actionFailures` too. Not told of what opening does by itself: nobody asked for that. */
  failed(failure: ActionFailure): void;
}

/** What can be done to the letter on the screen; `opened` is what opening it does by itself. */
export type LetterAct = 'opened' | 'read' | 'unread' | 'archived' | 'moved' | 'binned' | 'restored' | 'handled' | 'unhandled';

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
  handled: { action: 'mark-handled', change: 'handled', run: (mailbox, ids) => mailbox.markHandled(ids) },
  unhandled: { action: 'mark-unhandled', change: 'unhandled', run: (mailbox, ids) => mailbox.markUnhandled(ids) },
  restored: { action: 'restore', change: 'restored', run: (mailbox, ids) => mailbox.restore(ids) },
};

/** Does things to one letter and remembers what was done last, to say it near the buttons. */
export class LetterActions implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: ActListener;
  #last: { readonly messageId: string; readonly act: LetterAct } | undefined;

  constructor(host: ReactiveControllerHost, listener: ActListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#last = undefined;
  }

  /** What a person did last to this letter, while it is on the screen. */
  lastDone(messageId: string): LetterAct | undefined {
    return this.#last?.messageId === messageId ? this.#last.act : undefined;
  }

  /** Does it, and tells what came of it. */
  async perform(client: BerichtenboxClient, messageId: string, act: LetterAct): Promise<void> {
    this.#last = undefined;
    const { mailbox } = client;
    const { action, change, run } = deeds[act];
    const before = new Set(mailbox.state.actionFailures);
    await run(mailbox, [messageId]);
    const failure = mailbox.state.actionFailures
      .find((one) => !before.has(one) && one.action === action && one.messageIds.includes(messageId));
    if (failure !== undefined && act === 'opened') {
      // Nobody asked for it, so nobody is bothered with it, neither here nor in the list: the letter stays unread.
      mailbox.dismissAction(failure.id);
    } else if (failure !== undefined) {
      this.#listener.failed(failure);
    } else {
      this.#last = act === 'opened' ? undefined : { messageId, act };
      this.#listener.done(messageId, act, change);
    }
    this.#host.requestUpdate();
  }
}
