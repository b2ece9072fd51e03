import { losesUnsent, watchForUpdate, type BerichtenboxClient, type ReadyUpdate } from '@berichtenbox/client';
import { html, nothing, type LitElement } from 'lit';
import { losesWork } from '../acting/unsaved-work.js';
import { refreshIcon } from '../icons/first-list-icons.js';
import { appUpdate as dutch, type AppUpdateMessages } from '../locales/nl/app-update.js';

/** What this needs from the box. */
export interface WorkerLinkHost {
  readonly element: LitElement;
  readonly client: () => BerichtenboxClient | undefined;
  readonly textOf: (source: AppUpdateMessages) => AppUpdateMessages;
  readonly announce: (sentence: string) => void;
  readonly reportError: (error: unknown) => void;
  readonly reload: () => void;
}

/** The box and the site's service worker: a new version is offered, never forced. */
export class WorkerLink {
  readonly #host: WorkerLinkHost;
  readonly #stopWatching: () => void;
  #update: ReadyUpdate | undefined;
  #isTold = false;
  #isRefused = false;
  #isTaken = false;

  constructor(host: WorkerLinkHost) {
    this.#host = host;
    this.#stopWatching = watchForUpdate((update) => {
      this.#update = update;
      host.element.requestUpdate();
    });
  }

  close(): void {
    this.#stopWatching();
  }

  /** Says that there is a new version, not before who is writing has finished; once it stands there, it stays. */
  notice(): unknown {
    if (this.#update === undefined || (!this.#isTold && (this.#isWriting() || this.#isBusy()))) return nothing;
    const text = this.#host.textOf(dutch);
    if (!this.#isTold) {
      this.#isTold = true;
      this.#host.announce(text.newVersion);
    }
    return html`<section class="update no-print" part="update" aria-label=${text.label}>
      <div class="alert">${refreshIcon()}
        <div class="body">
          <div class="words">
            <p>${text.newVersion}</p>
            ${this.#isRefused ? html`<p><strong>${text.firstSave}</strong></p>` : nothing}
          </div>
          <div class="actions"><button class="button" type="button" @click=${() => void this.#take()}>${text.reload}</button></div>
        </div>
      </div>
    </section>`;
  }

  async #take(): Promise<void> {
    this.#isRefused = this.#isBusy();
    if (this.#isRefused) {
      this.#host.announce(this.#host.textOf(dutch).firstSave);
      this.#host.element.requestUpdate();
      return;
    }
    // Pressed twice, it is still loaded once.
    if (this.#isTaken) return;
    this.#isTaken = true;
    try {
      await this.#update?.takeOver();
      this.#host.reload();
    } catch (error) {
      this.#isTaken = false;
      this.#host.reportError(error);
    }
  }

  /** Something is nowhere but in this page. */
  #isBusy(): boolean {
    const client = this.#host.client();
    return client !== undefined && (losesUnsent(client) || losesWork(client));
  }

  #isWriting(): boolean {
    let focused = this.#host.element.ownerDocument.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused?.matches('textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])') !== true) return false;
    // From one field to the next in the same shadow root nobody outside hears of it.
    focused.addEventListener('blur', () => this.#host.element.requestUpdate(), { once: true });
    return true;
  }
}
