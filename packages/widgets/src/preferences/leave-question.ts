import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { PreferencesMessages } from '../locales/nl/preferences.js';

/** What is asked. */
export type LeaveQuestionMessages = Pick<PreferencesMessages, 'leave' | 'leaveBody' | 'leaveStay' | 'leaveGo'>;

/** Asks whether somebody wants to leave what they did not save: the browser when the page goes, a dialog when only the element does. */
export class LeaveQuestion implements ReactiveController {
  readonly #host: LitElement;
  readonly #isUnsaved: () => boolean;
  #answer: ((leaves: boolean) => void) | undefined;

  /** @param isUnsaved whether leaving would lose something */
  constructor(host: LitElement, isUnsaved: () => boolean) {
    this.#host = host;
    this.#isUnsaved = isUnsaved;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#askToStay);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#askToStay);
    this.#leave(false);
  }

  /** Whether the person may go: at once when everything is saved, else when they say so. */
  async ask(): Promise<boolean> {
    if (!this.#isUnsaved()) {
      return true;
    }
    this.#leave(false);
    const answer = new Promise<boolean>((resolve) => {
      this.#answer = resolve;
    });
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.leave')?.showModal();
    return answer;
  }

  /** The dialog while it is open. Escape stays. */
  dialog(text: LeaveQuestionMessages): TemplateResult | typeof nothing {
    return this.#answer === undefined
      ? nothing
      : html`<dialog class="leave" part="dialog" aria-labelledby="leave-title" aria-describedby="leave-body" @close=${() => this.#leave(false)}>
          <h2 class="dialog-heading" id="leave-title">${text.leave}</h2>
          <p id="leave-body">${text.leaveBody}</p>
          <div class="actions">
            <button class="button primary" type="button" @click=${() => this.#leave(false)}>${text.leaveStay}</button>
            <button class="button" type="button" @click=${() => this.#leave(true)}>${text.leaveGo}</button>
          </div>
        </dialog>`;
  }

  #leave(leaves: boolean): void {
    const answer = this.#answer;
    if (answer !== undefined) {
      this.#answer = undefined;
      // Closed before it goes, so that the browser puts the focus back where it was.
      this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.leave')?.close();
      this.#host.requestUpdate();
      answer(leaves);
    }
  }

  readonly #askToStay = (event: BeforeUnloadEvent): void => {
    if (this.#isUnsaved()) {
      event.preventDefault();
    }
  };
}
