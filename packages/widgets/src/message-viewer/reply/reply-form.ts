import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fileIcon, infoIcon, warningIcon } from '../../icons/icons.js';
import { errorSentence } from '../../locales/error-sentence.js';
import { displayLine } from '../display-text.js';
import { replyFileList } from './reply-file-list.js';
import { lengthOf, type ReplyView } from './reply-view.js';

/** From here on it is said how many characters are left. */
const countFrom = 500;
const mebibyte = 1024 * 1024;

/** Where a reply is written: text, documents, sending. */
export function replyForm(view: ReplyView): TemplateResult {
  const { act, state, text, sender, letter } = view;
  const session = letter.client.session.state;
  const forOther = session.status === 'active' && session.context.id !== session.contexts[0]?.id ? text.onBehalfOf(displayLine(session.context.name)) : '';
  return html`<form class="reply-form no-print" part="reply-form" novalidate @submit=${(event: SubmitEvent) => {
    event.preventDefault();
    act.send();
  }}>
    ${errorSummary(view)}
    <p>${text.goesTo(sender)} ${forOther}</p>
    ${replacedText(view)}
    ${textField(view)}
    ${filesField(view)}
    ${replyFileList(view)}
    <p class="small muted saved">${savedSentence(view)}</p>
    ${state.saving === 'failed' ? html`<div class="alert warning">${warningIcon()}<div class="body"><p>${text.saveFailed}</p></div></div>` : nothing}
    ${sendFailure(view)}
    ${buttons(view)}
  </form>`;
}

function textField({ editor, state, text, errors, letter: { language } }: ReplyView): TemplateResult {
  const max = state.limits?.maxCharacters ?? 0;
  const left = max - lengthOf(state.text);
  const shown = (count: number): string => new Intl.NumberFormat(language).format(count);
  const error = errors.find(({ target }) => target === 'reply-text');
  return html`<div class="form-field">
    <label class="label" for="reply-text">${text.text}</label>
    <p class="small muted" id="reply-text-hint">${text.textHint(shown(max))}</p>
    ${error === undefined ? nothing : html`<p class="field-error" id="reply-text-error">${error.sentence}</p>`}
    <textarea class="field" id="reply-text" rows="8" spellcheck="true" autocapitalize="sentences"
      aria-describedby=${error === undefined ? 'reply-text-hint reply-text-left' : 'reply-text-error reply-text-hint reply-text-left'}
      aria-invalid=${error === undefined ? nothing : 'true'}
      .value=${live(state.text)} @input=${(event: InputEvent) => editor.write((event.target as HTMLTextAreaElement).value)}></textarea>
    <p class=${left < 0 ? 'field-error' : 'small'} id="reply-text-left">${
      left < 0 ? text.charactersOver(-left, shown(-left)) : left <= countFrom ? text.charactersLeft(left, shown(left)) : nothing}</p>
  </div>`;
}

function filesField({ act, state: { limits }, text, letter: { language } }: ReplyView): TemplateResult {
  const megabytes = (byteLength = 0): string => new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', unitDisplay: 'short' }).format(Math.floor(byteLength / mebibyte));
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    act.addFiles(input.files);
    // So that the same file can be chosen again.
    input.value = '';
  };
  return html`<div class="form-field drop" role="group" aria-labelledby="reply-files-label" aria-describedby="reply-files-hint" @dragover=${allowFiles}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      act.addFiles(event.dataTransfer?.files);
    }}>
    <p class="label" id="reply-files-label">${text.files}</p>
    <p class="small muted" id="reply-files-hint">${text.filesHint(limits?.maxFiles ?? 0, megabytes(limits?.maxFileByteLength), megabytes(limits?.maxTotalByteLength))}</p>
    <div class="actions">
      <button class="button choose-files" type="button" aria-describedby="reply-files-hint" @click=${choose}>${fileIcon()}<span>${text.choose}</span></button>
      <span class="small muted drop-hint">${text.drop}</span>
    </div>
    <input type="file" hidden multiple accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png" @change=${chosen}>
  </div>`;
}

/** The browser's own field says "no file chosen" in its own language, also when files stand below it. */
function choose(event: MouseEvent): void {
  (event.currentTarget as Element).closest('.drop')?.querySelector('input')?.click();
}

function allowFiles(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) {
    event.preventDefault();
  }
}

/** What is wrong, each with a link to where it is; the focus goes here. */
function errorSummary({ act, errors, text }: ReplyView): TemplateResult | typeof nothing {
  return errors.length === 0
    ? nothing
    : html`<div class="alert error error-summary" tabindex="-1" aria-labelledby="reply-errors">${warningIcon()}<div class="body">
        <p class="strong" id="reply-errors">${text.errors}</p>
        <ul>${errors.map(({ target, sentence }) => html`<li><a class="link" href="#${target}" @click=${(event: MouseEvent) => {
          // The page may use the fragment for something else, and the field is in a shadow root.
          event.preventDefault();
          act.goTo(target);
        }}>${sentence}</a></li>`)}</ul>
      </div></div>`;
}

function replacedText({ act, state: { replaced }, text }: ReplyView): TemplateResult | typeof nothing {
  return replaced === undefined
    ? nothing
    : html`<div class="alert info">${infoIcon()}<div class="body">
        <p>${text.replaced}</p>
        <blockquote class="quote">${replaced.text}</blockquote>
        <div class="actions">
          <button class="button" type="button" @click=${() => act.takeReplaced(true)}>${text.takeReplaced}</button>
          <button class="button" type="button" @click=${() => act.takeReplaced(false)}>${text.dismissReplaced}</button>
        </div>
      </div></div>`;
}

function savedSentence({ state: { saving, savedAt }, text, letter: { language } }: ReplyView): string {
  if (saving === 'saving' || saving === 'unsaved') {
    return text.saving;
  }
  return saving === 'saved' && savedAt !== undefined ? text.saved(new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(savedAt)) : '';
}

function sendFailure({ state: { phase, failure }, text, letter: { common } }: ReplyView): TemplateResult | typeof nothing {
  return failure === undefined || phase !== 'writing'
    ? nothing
    : html`<div class="alert error send-failure" tabindex="-1">${warningIcon()}<div class="body">
        <p>${text.sendFailed} ${errorSentence(common, failure.code)}</p>
        ${failure.supportCode === undefined ? nothing : html`<p class="small">${common.supportCode} <bdi translate="no">${failure.supportCode}</bdi></p>`}
      </div></div>`;
}

function buttons({ act, state, text, isDiscarding }: ReplyView): TemplateResult {
  if (isDiscarding) {
    return html`<div class="alert warning discard" tabindex="-1">${warningIcon()}<div class="body">
      <p>${text.discardSure}</p>
      <div class="actions">
        <button class="button" type="button" @click=${() => act.discard('yes')}>${text.discardYes}</button>
        <button class="button" type="button" @click=${() => act.discard('no')}>${text.discardNo}</button>
      </div>
    </div></div>`;
  }
  const isSending = state.phase === 'sending';
  const hasSomething = state.text !== '' || state.files.length > 0;
  return html`<div class="actions">
    <button class="button primary send" type="submit" aria-disabled=${isSending ? 'true' : nothing}>${isSending ? text.sending : text.send}</button>
    <button class="button subtle" type="button" @click=${() => act.close()}>${text.close}</button>
    ${hasSomething && !isSending ? html`<button class="button subtle discard-draft" type="button" @click=${() => act.discard('ask')}>${text.discard}</button>` : nothing}
  </div>`;
}
