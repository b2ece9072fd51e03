import { html, type TemplateResult } from 'lit';
import type { MandateSwitcherMessages } from '../locales/nl/mandate-switcher.js';

/** What the question is asked with. */
export interface SwitchQuestionView {
  readonly text: MandateSwitcherMessages;
  /** Name of who one acts for; undefined for oneself. */
  readonly actingFor: string | undefined;
  readonly stay: () => void;
  readonly confirm: () => void;
}

/** Asks, in a dialog with `title` and `loses`, before something is lost. The safe answer is the first. */
export function switchQuestion(loses: 'unsaved' | 'unsent', { text, actingFor, confirm, stay }: SwitchQuestionView): TemplateResult {
  const [heading, body, ownBody] = loses === 'unsent' ? [text.unsent, text.unsentBody, text.unsentBodyOwn] : [text.leave, text.leaveBody, text.leaveBodyOwn];
  return html`<h2 class="dialog-heading" id="title">${heading}</h2>
    <p class="loses" id="loses">${actingFor === undefined ? ownBody : body(actingFor)}</p>
    <div class="actions">
      <button class="button primary stay" type="button" @click=${stay}>${text.stay}</button>
      <button class="button" type="button" @click=${confirm}>${text.leaveAnyway}</button>
    </div>`;
}
