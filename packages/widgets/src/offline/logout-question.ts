import type { UnsentWork } from '@berichtenbox/client';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { OfflineMessages } from '../locales/nl/offline.js';

/** Asks whether somebody wants to log out while something of theirs was not sent, which then is lost. */
export class LogoutQuestion {
  readonly #host: LitElement;
  #unsent: UnsentWork | undefined;
  #leave: () => void = () => undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** @param leave called when they want to all the same */
  async ask(unsent: UnsentWork, leave: () => void): Promise<void> {
    this.#unsent = unsent;
    this.#leave = leave;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.leave')?.showModal();
  }

  /** The dialog while it is open. Escape stays. */
  dialog(text: OfflineMessages): TemplateResult | typeof nothing {
    const unsent = this.#unsent;
    return unsent === undefined
      ? nothing
      : html`<dialog class="leave" part="dialog" aria-labelledby="logout-title" aria-describedby="logout-body" @close=${() => this.#close()}>
          <h2 class="dialog-heading" id="logout-title">${text.logoutTitle(unsent.actions)}</h2>
          <p id="logout-body">${unsent.replies > 0 ? `${text.logoutReplies} ` : ''}${text.logoutBody}</p>
          <div class="actions">
            <button class="button primary" type="button" @click=${() => this.#close()}>${text.stay}</button>
            <button class="button" type="button" @click=${() => this.#close(this.#leave)}>${text.logoutAnyway}</button>
          </div>
        </dialog>`;
  }

  #close(then?: () => void): void {
    if (this.#unsent === undefined) {
      return;
    }
    this.#unsent = undefined;
    // Closed before it goes, so that the browser puts the focus back where it was.
    this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.leave')?.close();
    this.#host.requestUpdate();
    then?.();
  }
}
