import type { ActionFailure, BerichtenboxClient, Mailbox, MailboxAction } from '@berichtenbox/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageChange } from './message-change-event.js';

/** What came of it, for the element to tell people and the host. */
export interface ActListener {
  /** The server has carried it out. */
  done(messageId: string, act: LetterAct | 'undone', change: MessageChange): void;
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
  opened: { action: 'mark-read', change: 'read', run: (mailbox, ids) => mailbox.markRead(ids, { byItself: true }) },
  read: { action: 'mark-read', change: 'read', run: (mailbox, ids) => mailbox.markRead(ids) },
  unread: { action: 'mark-unread', change: 'unread', run: (mailbox, ids) => mailbox.markUnread(ids) },
  archived: { action: 'move', change: 'moved', run: (mailbox, ids) => mailbox.move(ids, 'archive') },
  moved: { action: 'move', change: 'moved', run: (mailbox, ids) => mailbox.move(ids, 'inbox') },
  binned: { action: 'bin', change: 'binned', run: (mailbox, ids) => mailbox.bin(ids) },
  handled: { action: 'mark-handled', change: 'handled', run: (mailbox, ids) => mailbox.markHandled(ids) },
  unhandled: { action: 'mark-unhandled', change: 'unhandled', run: (mailbox, ids) => mailbox.markUnhandled(ids) },
  restored: { action: 'restore', change: 'restored', run: (mailbox, ids) => mailbox.restore(ids) },
};

const moveTo = (folder: string): Deed => ({ action: 'move', change: 'moved', run: (mailbox, ids) => mailbox.move(ids, folder) });

/** How each is taken back, given the folder in which the letter lay; what is not here is its own opposite, one press away. */
const undos: Partial<Record<LetterAct, (folder: string) => Deed>> = {
  archived: moveTo,
  moved: moveTo,
  binned: (folder) => ({
    ...deeds.restored,
    run: async (mailbox, ids) => {
      await mailbox.restore(ids);
      if (folder !== 'inbox' && mailbox.state.messages.some(({ id, folder: now }) => ids.includes(id) && now === 'inbox')) {
        await mailbox.move(ids, folder);
      }
    },
  }),
  restored: () => deeds.binned,
  handled: () => deeds.unhandled,
  unhandled: () => deeds.handled,
};

/** What a person did last to a letter. */
export interface LastAct {
  readonly act: LetterAct;
  /** It can be taken back. */
  readonly undoable: boolean;
}

interface Done {
  readonly messageId: string;
  readonly act: LetterAct;
  readonly undo: Deed | undefined;
}

/** Does things to one letter and remembers what was done last, to say it near the buttons and to take it back. */
export class LetterActions implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: ActListener;
  #last: Done | undefined;

  constructor(host: ReactiveControllerHost, listener: ActListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#last = undefined;
  }

  /** What a person did last to this letter, while it is on the screen. */
  lastDone(messageId: string): LastAct | undefined {
    return this.#last?.messageId === messageId ? { act: this.#last.act, undoable: this.#last.undo !== undefined } : undefined;
  }

  /** Does it, and tells what came of it. */
  async perform(client: BerichtenboxClient, messageId: string, act: LetterAct): Promise<void> {
    const folder = client.mailbox.state.messages.find(({ id }) => id === messageId)?.folder;
    const undo = folder === undefined || !canReturn(client, act, folder) ? undefined : undos[act]?.(folder);
    if (await this.#carryOut(client, messageId, act, deeds[act]) && act !== 'opened') {
      this.#last = { messageId, act, undo };
      this.#host.requestUpdate();
    }
  }

  /** Takes back what was done last. */
  async undo(client: BerichtenboxClient): Promise<void> {
    if (this.#last?.undo !== undefined) {
      await this.#carryOut(client, this.#last.messageId, 'undone', this.#last.undo);
    }
  }

  /** Whether the server has done it. */
  async #carryOut({ mailbox }: BerichtenboxClient, messageId: string, act: LetterAct | 'undone', { action, change, run }: Deed): Promise<boolean> {
    this.#last = undefined;
    const before = new Set(mailbox.state.actionFailures);
    await run(mailbox, [messageId]);
    const failure = mailbox.state.actionFailures
      .find((one) => !before.has(one) && one.action === action && one.messageIds.includes(messageId));
    if (failure === undefined) {
      this.#listener.done(messageId, act, change);
    } else if (act === 'opened') {
      // Nobody asked for it, so nobody is bothered with it, neither here nor in the list: the letter stays unread.
      mailbox.dismissAction(failure.id);
    } else {
      this.#listener.failed(failure);
    }
    this.#host.requestUpdate();
    return failure === undefined;
  }
}

/** Whether the letter can come back to the folder in which it lay. */
function canReturn({ session: { state } }: BerichtenboxClient, act: LetterAct, folder: string): boolean {
  return act !== 'archived' || folder !== 'inbox' || (state.status === 'active' && state.capabilities.has('postvak-in'));
}
