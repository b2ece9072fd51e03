import type { Mandate } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { failureNotice, failureOf, type MandateFailure } from './mandate-failure.js';
import { otherName, type Side } from './mandate-words.js';
import type { MandatesPage } from './mandates-page.js';

/** Asks before a mandate is taken back or given up, and says what that does at once. */
export class Ending {
  readonly mandate: Mandate;
  readonly side: Side;
  readonly #page: MandatesPage;
  readonly #close: () => void;
  #isBusy = false;
  #failure: MandateFailure | undefined;

  /** `close` takes the dialog away, because nothing changes. */
  constructor(page: MandatesPage, mandate: Mandate, { side, close }: { readonly side: Side; readonly close: () => void }) {
    this.#page = page;
    this.mandate = mandate;
    this.side = side;
    this.#close = close;
  }

  dialog(): TemplateResult {
    const { naming: { text }, common } = this.#page;
    const { title, body, again } = this.#words();
    return html`<dialog class="end" part="dialog" aria-labelledby="end-title" aria-describedby="end-body" @close=${this.#keep}>
      <h2 class="dialog-heading" id="end-title">${title}</h2>
      <div id="end-body"><p>${body}</p>${again === '' ? nothing : html`<p>${again}</p>`}</div>
      ${failureNotice(this.#failure, common)}
      <div class="actions">
        <button class="button keep" type="button" @click=${this.#keep}>${text.keep}</button>
        <button class="button primary end-now" type="button" aria-disabled=${this.#isBusy ? 'true' : nothing} @click=${() => void this.#end()}>${this.#isBusy ? text.stopping : text.endNow}</button>
      </div>
    </dialog>`;
  }

  readonly #keep = (): void => {
    if (!this.#isBusy) {
      this.#close();
    }
  };

  #words(): { readonly title: string; readonly body: string; readonly again: string; readonly done: string } {
    const { naming } = this.#page;
    const { text } = naming;
    const name = otherName(this.mandate, this.side, naming);
    if (this.side === 'received') {
      return { title: text.givingUp(name), body: text.givingUpBody(name), again: text.givingUpAgain(name), done: text.endedReceived(name) };
    }
    return this.mandate.status === 'invited'
      ? { title: text.endingInvitation(name), body: text.endingInvitationBody, again: '', done: text.endedInvitation(name) }
      : { title: text.ending(name), body: text.endingBody(name), again: text.endingAgain, done: text.endedGiven(name) };
  }

  async #end(): Promise<void> {
    const { desk, naming: { text } } = this.#page;
    if (desk === undefined || this.#isBusy) {
      return;
    }
    const { done } = this.#words();
    this.#isBusy = true;
    this.#failure = undefined;
    this.#page.update();
    try {
      await desk.end(this.mandate.id);
      this.#page.done(done);
    } catch (error) {
      this.#failure = failureOf(text.endFailed, error);
      this.#page.reportError(error);
      await this.#page.focus('dialog .failure');
    } finally {
      this.#isBusy = false;
      this.#page.update();
    }
  }
}
