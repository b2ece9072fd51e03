import type { MessageSummary } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { folderIcon } from '../icons/icons.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { InboxToolsMessages } from '../locales/nl/inbox-tools.js';
import { whyNotAFolderName } from './folder-name.js';
import type { MessageAction } from './message-actions.js';

/** An action that somebody chose and that asks something first. */
export interface Question {
  readonly action: MessageAction;
  readonly messages: readonly MessageSummary[];
}

/** What the dialogs need. */
export interface Dialogs {
  readonly question: Question | undefined;
  /** Of whom the messages are; undefined when they are one's own. */
  readonly owner: string | undefined;
  readonly text: InboxToolsMessages;
  readonly common: CommonMessages;
  readonly folderName: (folder: string) => string;
  /** Where messages can go. */
  readonly folders: readonly string[];
  /** What is wrong with the name of a new folder. */
  readonly wrong: string | undefined;
  readonly confirm: (question: Question) => void;
  readonly move: (question: Question, folder: string) => void;
  readonly refuse: (wrong: string) => void;
  /** Closed without doing it, by the button or Escape. */
  readonly cancel: () => void;
}

/** The question that is open. The heading is announced with it. */
export function dialog(dialogs: Dialogs): TemplateResult | typeof nothing {
  const { question } = dialogs;
  return question === undefined ? nothing : question.action.asks === 'folder' ? folderQuestion(question, dialogs) : certaintyQuestion(question, dialogs);
}

/** Asks before messages are gone for good. The safe answer has the focus. */
function certaintyQuestion(question: Question, { owner, text, common, confirm, cancel }: Dialogs): TemplateResult {
  const { action, messages } = question;
  const [first] = messages;
  return html`<dialog part="dialog" aria-labelledby="question" aria-describedby="warning" @close=${cancel}>
    <h2 class="heading" id="question">${text.purgeTitle(messages.length)}</h2>
    <p id="warning">${messages.length === 1 && first !== undefined ? text.purgeWarning(first.subject) : text.purgeManyWarning}${owner === undefined ? nothing : html` ${text.purgeOwner(owner)}`}</p>
    <div class="actions">
      <button class="button primary" type="button" @click=${() => confirm(question)}>${action.label}</button>
      <button class="button" type="button" data-first @click=${cancel}>${common.cancel}</button>
    </div>
  </dialog>`;
}

/** Asks where messages should go: a folder there is, or a new one. */
function folderQuestion(question: Question, { text, common, folders, folderName, wrong, move, refuse, cancel }: Dialogs): TemplateResult {
  const { messages } = question;
  const make = (event: SubmitEvent) => {
    event.preventDefault();
    const name = new FormData(event.currentTarget as HTMLFormElement).get('folder') as string;
    const problem = whyNotAFolderName(name, folders, { text, folderName });
    if (problem === undefined) {
      move(question, name.trim());
    } else {
      refuse(problem);
      (event.currentTarget as HTMLElement).querySelector('input')?.focus();
    }
  };
  return html`<dialog part="dialog" aria-labelledby="question" @close=${cancel}>
    <h2 class="heading" id="question">${text.moveTitle(messages.length)}</h2>
    <ul class="choices">${folders.filter((folder) => messages.some((message) => message.folder !== folder)).map((folder, index) => html`<li>
      <button class="menu-item" type="button" ?data-first=${index === 0} @click=${() => move(question, folder)}>${folderIcon()}${folderName(folder)}</button></li>`)}</ul>
    <form class="new-folder" @submit=${make}>
      <label class="label" for="folder">${text.newFolderName}</label>
      <div class="search-line">
        <input class="field" id="folder" name="folder" autocomplete="off" maxlength="200" aria-invalid=${wrong === undefined ? nothing : 'true'} aria-describedby=${wrong === undefined ? nothing : 'folder-error'}>
        <button class="button" type="submit">${text.moveHere}</button>
      </div>
      ${wrong === undefined ? nothing : html`<p class="field-error" id="folder-error" role="alert">${wrong}</p>`}
    </form>
    <div class="actions"><button class="button subtle" type="button" @click=${cancel}>${common.cancel}</button></div>
  </dialog>`;
}

/** Shows the dialog that has just been rendered, if there is one. */
export function showDialog(root: ParentNode): void {
  const element = root.querySelector('dialog');
  if (element !== null && !element.open) {
    element.showModal();
    (element.querySelector<HTMLElement>('[data-first]') ?? element.querySelector('input'))?.focus();
  }
}
