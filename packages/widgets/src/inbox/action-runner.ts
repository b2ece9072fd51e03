import type { ActionFailure, BerichtenboxClient, MailboxAction, MessageSummary } from '@berichtenbox/client';
import type { InboxToolsMessages } from '../locales/nl/inbox-tools.js';
import type { ListFocus } from './list-focus.js';
import type { MessageAction } from './message-actions.js';
import type { DoneAction, RecentActions } from './recent-actions.js';

/** The element, as far as actions need it. */
export interface ActionSurroundings {
  readonly client: () => BerichtenboxClient | undefined;
  readonly toolsText: () => InboxToolsMessages;
  readonly recent: RecentActions;
  readonly focus: ListFocus;
  readonly announce: (sentence: string) => void;
  /** The server has carried it out. */
  readonly changed: (messageIds: readonly string[], action: MailboxAction) => void;
  /** The server has not; the person sees it. */
  readonly reportError: (error: unknown) => void;
}

/** A server that takes longer is not waited for: what one sees was done at once, and silence would be odd. */
const patienceMs = 1_000;

/** Something to be carried out, of one kind. */
interface Deed {
  readonly action: MailboxAction;
  readonly ids: readonly string[];
  readonly run: () => Promise<void>;
  /** What is said of those that it was done to. */
  readonly sentence?: (isDone: (id: string) => boolean) => string;
}

/**
 * Carries out what a person chooses: at once on the screen, with the way back. What was done is said when the server has done it, so
 * that nobody hears that it was done and that it failed.
 */
export class ActionRunner {
  readonly #around: ActionSurroundings;

  constructor(around: ActionSurroundings) {
    this.#around = around;
  }

  /** Do it to those of the messages that it is for. What needs a question has been asked before. */
  async perform(action: MessageAction, messages: readonly MessageSummary[]): Promise<void> {
    const { client, recent } = this.#around;
    const current = client();
    const targets = messages.filter(action.isFor);
    if (current === undefined || targets.length === 0) {
      return;
    }
    const done = this.#done(action, targets);
    recent.add(done);
    const ids = targets.map(({ id }) => id);
    const failed = await this.#carryOut({
      action: action.kind, ids, run: () => action.run(current.mailbox, ids),
      sentence: (isDone) => this.#done(action, targets.filter(({ id }) => isDone(id))).sentence,
    });
    if (failed.size > 0) {
      const rest = targets.filter(({ id }) => !failed.has(id));
      recent.replace(done, rest.length === 0 ? undefined : this.#done(action, rest));
    }
  }

  /** Take back the last action that can be taken back. */
  undoNewest(): void {
    this.#around.recent.newest?.undo?.();
  }

  /** Try a failed action again. */
  async retry(failure: ActionFailure): Promise<void> {
    const current = this.#around.client();
    this.#keepPlaceOf(failure);
    if (current !== undefined) {
      await this.#carryOut({ action: failure.action, ids: failure.messageIds, run: () => current.mailbox.retryAction(failure.id) });
    }
  }

  /** The person has read it. */
  dismiss(failure: ActionFailure): void {
    this.#keepPlaceOf(failure);
    this.#around.client()?.mailbox.dismissAction(failure.id);
  }

  #done(action: MessageAction, targets: readonly MessageSummary[]): DoneAction {
    const done: DoneAction = {
      sentence: this.#around.toolsText().done(targets.map(({ subject }) => subject), action.done),
      undo: action.undo === undefined ? undefined : () => void this.#undo(action, targets, done),
    };
    return done;
  }

  async #undo({ kind, undo }: MessageAction, before: readonly MessageSummary[], done: DoneAction): Promise<void> {
    const { client, recent, focus, toolsText } = this.#around;
    const current = client();
    recent.replace(done, undefined);
    if (recent.isListOpen) {
      focus.goToPanel();
    } else if (kind === 'mark-handled') {
      focus.goToToDo(before[0]?.id ?? '');
    } else {
      focus.goTo(before[0]?.id ?? '');
    }
    if (current !== undefined) {
      const ids = before.map(({ id }) => id);
      await this.#carryOut({
        action: kind, ids, sentence: () => toolsText().undone,
        run: async () => {
          await undo?.(current.mailbox, before);
        },
      });
    }
  }

  /** For which messages the server did not do it. The mailbox never rejects for this: what failed stands in its state. */
  async #carryOut({ action: kind, ids, run, sentence }: Deed): Promise<ReadonlySet<string>> {
    const { client, changed, reportError, announce, toolsText } = this.#around;
    const before = new Set(client()?.mailbox.state.actionFailures.map((failure) => failure.id));
    let isSaid = sentence === undefined;
    const say = (isDone: (id: string) => boolean): void => {
      if (!isSaid && sentence !== undefined) {
        isSaid = true;
        announce(sentence(isDone));
      }
    };
    const patience = setTimeout(() => say(() => true), patienceMs);
    await run();
    clearTimeout(patience);
    const failures = client()?.mailbox.state.actionFailures.filter(({ id, messageIds }) => !before.has(id) && ids.some((one) => messageIds.includes(one))) ?? [];
    const failed = new Set(failures.flatMap(({ messageIds }) => messageIds));
    const carriedOut = ids.filter((id) => !failed.has(id));
    if (carriedOut.length > 0) {
      say((id) => !failed.has(id));
      changed(carriedOut, kind);
    }
    for (const { action, error } of failures) {
      announce(toolsText().failed[action]);
      reportError(error);
    }
    return failed;
  }

  #keepPlaceOf({ messageIds: [first] }: ActionFailure): void {
    if (first !== undefined) {
      this.#around.focus.keepPlaceOf(first);
    }
  }
}
