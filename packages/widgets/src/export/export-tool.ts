import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { OnDemand } from '../element/on-demand.js';
import type { InboxHost, InboxSurroundings } from '../inbox/inbox-surroundings.js';
import { errorSentence } from '../locales/error-sentence.js';
import type { MailboxExporting } from './mailbox-exporting.js';

const part = new OnDemand(() => import('./export-parts.js'));

/** The dialog for keeping all messages on one's own device. What is in it is loaded when it is first opened. */
export class ExportTool implements ReactiveController {
  readonly #host: InboxHost;
  readonly #around: InboxSurroundings;
  readonly #leave: () => void;
  #isOpen = false;
  #isUnloadable = false;
  #exporting: MailboxExporting | undefined;

  /** @param leave puts the focus where it was before */
  constructor(host: InboxHost, around: InboxSurroundings, leave: () => void) {
    this.#host = host;
    this.#around = around;
    this.#leave = leave;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Opens it and counts what there is. */
  open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
    void part.load(() => {
      this.#isUnloadable = true;
      this.#host.requestUpdate();
    }).then(({ MailboxExporting: Exporting, exportStyles }) => {
      const client = this.#around.client();
      if (!this.#isOpen || this.#exporting !== undefined || client === undefined) {
        return;
      }
      this.#isUnloadable = false;
      this.#around.wear(exportStyles);
      this.#exporting = new Exporting(client, { changed: () => this.#host.requestUpdate(), failed: this.#around.reportError });
      void this.#exporting.count();
    });
  }

  /** The dialog while it is open. */
  dialog(): TemplateResult | typeof nothing {
    if (!this.#isOpen) {
      return nothing;
    }
    return html`<dialog part="dialog" aria-labelledby="export-title" @close=${this.#close}>
      <h2 class="heading" id="export-title" tabindex="-1" data-first>${this.#around.toolsText().exportAll}</h2>
      ${this.#content()}
    </dialog>`;
  }

  /** Somebody else is here now. What was under way stops. */
  forget(): void {
    this.#exporting?.stop();
    this.#exporting = undefined;
    this.#isOpen = false;
    this.#host.requestUpdate();
  }

  #content(): unknown {
    const exporting = this.#exporting;
    const common = this.#around.common();
    if (exporting !== undefined && part.value !== undefined) {
      return part.value.exportContent(exporting, {
        text: this.#around.exportText(part.value.dutch), common, language: this.#around.language(), phone: this.#around.phone(),
        closeLabel: this.#around.toolsText().close, close: this.#close,
      });
    }
    return html`
      <p role="alert">${this.#isUnloadable ? errorSentence(common, 'network') : nothing}</p>
      <div class="actions">
        ${this.#isUnloadable ? html`<button class="button primary" type="button" @click=${() => part.hurry()}>${common.retry}</button>` : nothing}
        <button class="button" type="button" @click=${this.#close}>${common.cancel}</button>
      </div>`;
  }

  readonly #close = (): void => {
    if (this.#isOpen) {
      this.forget();
      void this.#host.updateComplete.then(this.#leave);
    }
  };
}
