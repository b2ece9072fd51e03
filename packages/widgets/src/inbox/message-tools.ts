import type { ActionFailure, MailboxAction, MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { onBehalfOf } from '../context/on-behalf-of.js';
import { MessageChangeEvent, type MessageChange } from '../message-viewer/message-change-event.js';
import { ActionRunner } from './action-runner.js';
import { dialog, showDialog, type Question } from './dialogs.js';
import { failureNotice } from './failure-notice.js';
import type { Box, InboxHost, InboxSurroundings } from './inbox-surroundings.js';
import type { ListFocus } from './list-focus.js';
import { ListMenu } from './list-menu.js';
import { actionsFor, moveTo, type MessageAction } from './message-actions.js';
import { RecentActions } from './recent-actions.js';

const changes: Readonly<Record<MailboxAction, MessageChange>> = {
  'mark-read': 'read', 'mark-unread': 'unread', 'mark-handled': 'handled', 'mark-unhandled': 'unhandled',
  move: 'moved', bin: 'binned', restore: 'restored', purge: 'purged',
};

/** What one can do with messages: menus, the questions before some actions, what was done and what failed. */
export class MessageTools {
  readonly focus: ListFocus;
  readonly menu: ListMenu;
  readonly recent: RecentActions;
  readonly #host: InboxHost;
  readonly #around: InboxSurroundings;
  readonly #runner: ActionRunner;
  #question: Question | undefined;
  #wrongName: string | undefined;

  constructor(host: InboxHost, around: InboxSurroundings, focus: ListFocus) {
    this.#host = host;
    this.#around = around;
    this.focus = focus;
    this.menu = new ListMenu(host);
    this.recent = new RecentActions(() => host.requestUpdate());
    this.#runner = new ActionRunner({
      ...around, recent: this.recent, focus, changed: (ids, action) => host.dispatchEvent(new MessageChangeEvent(ids, changes[action])),
    });
    host.addController({ hostUpdated: () => showDialog(host.renderRoot) });
  }

  /** Do it, or ask first. */
  act(action: MessageAction, messages: readonly MessageSummary[]): void {
    this.menu.close();
    if (action.asks === undefined) {
      this.#do(action, messages);
    } else {
      this.#ask({ action, messages: messages.filter(action.isFor) });
    }
  }

  /** From the block of what must still be done. */
  markHandled(message: MessageSummary, { session }: Box): void {
    const action = actionsFor([message], session, this.#around.toolsText()).find(({ kind }) => kind === 'mark-handled');
    if (action !== undefined) {
      this.focus.keepToDoPlaceOf(message.id);
      void this.#runner.perform(action, [message]);
    }
  }

  /** All that lies in the bin. */
  emptyTrash({ folder: { messages }, session }: Box): void {
    const action = actionsFor(messages, session, this.#around.toolsText()).find(({ kind }) => kind === 'purge');
    if (action !== undefined) {
      this.act(action, messages);
    }
  }

  undoNewest(): void {
    this.#runner.undoNewest();
  }

  /** The menu of a row. */
  rowMenu(message: MessageSummary, { session }: Box): TemplateResult | typeof nothing {
    return this.menu.openId === message.id ? this.actionMenu(actionsFor([message], session, this.#around.toolsText()), [message]) : nothing;
  }

  actionMenu(actions: readonly MessageAction[], messages: readonly MessageSummary[]): TemplateResult {
    return this.popover(actions.map((action) => html`<button class="menu-item" type="button" @click=${() => this.act(action, messages)}>${action.icon()}${action.label}</button>`));
  }

  /** A menu, right after its button. */
  popover(items: unknown): TemplateResult {
    return html`<div class="menu" popover part="menu" @toggle=${this.menu.toggled} @keydown=${this.menu.move}>${items}</div>`;
  }

  /** What there is to say of a row, and besides that whether something waits that was done to it. */
  withWaiting(message: MessageSummary, other: unknown): unknown {
    const offline = this.#around.offline();
    return offline === undefined ? other : offline.fact(message, other);
  }

  /** What failed with one message, at that message. */
  rowFailures({ id }: MessageSummary, { mailbox }: Box): readonly TemplateResult[] {
    if (this.#around.offline()?.listsFailures === true) {
      return [];
    }
    return mailbox.actionFailures.filter(({ messageIds }) => messageIds.length === 1 && messageIds[0] === id).map((failure) => failureNotice(failure, this.#failureView()));
  }

  /** What failed with several, or with one that is not in the list. */
  otherFailures({ mailbox, shownCount }: Box, shown: readonly MessageSummary[]): readonly TemplateResult[] {
    if (this.#around.offline()?.listsFailures === true) {
      return [];
    }
    const inList = new Set(shown.slice(0, shownCount).map(({ id }) => id));
    const isAtRow = ({ messageIds: [first, ...others] }: ActionFailure) => others.length === 0 && first !== undefined && inList.has(first);
    return mailbox.actionFailures.filter((failure) => !isAtRow(failure)).map((failure) => {
      const ids = new Set(failure.messageIds);
      return failureNotice(failure, this.#failureView(), mailbox.messages.filter(({ id }) => ids.has(id)));
    });
  }

  dialog({ folders }: Box): unknown {
    return dialog({
      question: this.#question, owner: onBehalfOf(this.#around.client()), text: this.#around.toolsText(), common: this.#around.common(), folderName: this.#around.text().folderName,
      folders: folders.map(({ name }) => name).filter((name) => name !== 'trash' && name !== 'inbox'), wrong: this.#wrongName,
      confirm: ({ action, messages }) => this.#answer(action, messages),
      move: ({ messages }, folder) => this.#answer(moveTo(folder, this.#around.toolsText()), messages),
      refuse: (wrong) => {
        this.#wrongName = wrong;
        this.#host.requestUpdate();
      },
      cancel: () => this.#cancel(),
    });
  }

  /** Somebody else is here now. */
  forget(): void {
    this.menu.close();
    this.recent.clear();
    this.#question = undefined;
  }

  #do(action: MessageAction, messages: readonly MessageSummary[]): void {
    const [first] = messages.filter(action.isFor);
    if (first !== undefined) {
      this.focus.keepPlaceOf(first.id);
    }
    void this.#runner.perform(action, messages);
  }

  #ask(question: Question): void {
    this.#question = question;
    this.#wrongName = undefined;
    this.#host.requestUpdate();
  }

  #answer(action: MessageAction, messages: readonly MessageSummary[]): void {
    this.#question = undefined;
    this.#do(action, messages);
  }

  #cancel(): void {
    const [first] = this.#question?.messages ?? [];
    this.#question = undefined;
    if (first !== undefined) {
      this.focus.keepPlaceOf(first.id);
    }
  }

  #failureView() {
    return {
      text: this.#around.toolsText(), common: this.#around.common(),
      retry: (failure: ActionFailure) => void this.#runner.retry(failure),
      dismiss: (failure: ActionFailure) => this.#runner.dismiss(failure),
    };
  }
}
