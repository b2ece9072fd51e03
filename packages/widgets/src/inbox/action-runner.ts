import type { ActionFailure, BerichtenboxClient, MailboxAction, MessageSummary } from '@berichtenbox/client';
import type { InboxMessages } from '../locales/nl/inbox.js';
import type { DoneNotices } from './done-notices.js';
import type { ListFocus } from './list-focus.js';
import type { MessageAction } from './message-actions.js';

/** The element, as far as actions need it. */
export interface ActionSurroundings {
  readonly client: () => BerichtenboxClient | undefined;
  readonly text: () => InboxMessages;
  readonly notices: DoneNotices;
  readonly focus: ListFocus;
  readonly announce: (sentence: string) => void;
  /** The server has carried it out. */
  readonly changed: (messageIds: readonly string[], action: MailboxAction) => void;
  /** The server has not; the person sees it. */
  readonly failed: (failure: ActionFailure) => void;
}

/** Carries out what a person chooses: at once on the screen, with the way back, the focus kept, and one sentence said. */
export class ActionRunner {
  readonly #around: ActionSurroundings;

  constructor(around: ActionSurroundings) {
    this.#around = around;
  }

  /** Do it. Final actions have been asked about before. */
  async perform(action: MessageAction, message: MessageSummary): Promise<void> {
    const { client, text, notices, focus, announce } = this.#around;
    const current = client();
    if (current === undefined) {
      return;
    }
    focus.keepPlaceOf(message.id);
    const sentence = text().doneWith(action.done, message.subject);
    const { undo } = action;
    if (undo === undefined) {
      notices.supersede();
    } else {
      notices.add({ sentence, undo: () => void this.#undo(action, message, sentence) });
    }
    announce(sentence);
    if (!(await this.#succeeds(action.kind, [message.id], () => action.run(current.mailbox)))) {
      notices.remove(sentence);
    }
  }

  /** Try a failed action again. */
  async retry(failure: ActionFailure): Promise<void> {
    const current = this.#around.client();
    this.#keepPlaceOf(failure);
    if (current !== undefined) {
      await this.#succeeds(failure.action, failure.messageIds, () => current.mailbox.retryAction(failure.id));
    }
  }

  /** The person has read it. */
  dismiss(failure: ActionFailure): void {
    this.#keepPlaceOf(failure);
    this.#around.client()?.mailbox.dismissAction(failure.id);
  }

  async #undo(action: MessageAction, message: MessageSummary, sentence: string): Promise<void> {
    const current = this.#around.client();
    this.#around.notices.remove(sentence);
    this.#around.focus.goTo(message.id);
    if (current !== undefined && action.undo !== undefined) {
      const undo = action.undo;
      await this.#succeeds(action.kind, [message.id], () => undo(current.mailbox));
    }
  }

  /** Whether the server did it. The mailbox never rejects for this: what failed stands in its state. */
  async #succeeds(kind: MailboxAction, ids: readonly string[], run: () => Promise<void>): Promise<boolean> {
    const { client, changed, failed, announce, text } = this.#around;
    const before = new Set(client()?.mailbox.state.actionFailures.map((failure) => failure.id));
    await run();
    const failure = client()?.mailbox.state.actionFailures.find(({ id, messageIds }) => !before.has(id) && ids.some((one) => messageIds.includes(one)));
    if (failure === undefined) {
      changed(ids, kind);
      return true;
    }
    announce(text().failed[failure.action]);
    failed(failure);
    return false;
  }

  #keepPlaceOf({ messageIds: [first] }: ActionFailure): void {
    if (first !== undefined) {
      this.#around.focus.keepPlaceOf(first);
    }
  }
}
