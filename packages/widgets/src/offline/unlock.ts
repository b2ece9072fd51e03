import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { lockDrawing } from '../icons/drawings.js';
import { infoIcon } from '../icons/icons.js';
import { statePanel } from '../inbox/state-panel.js';
import type { OfflineView } from './offline-view.js';

/** Opens what lies on this device under a passkey, when the person asks for it. */
export class Unlock {
  readonly #host: LitElement;
  #isBusy = false;
  #failed = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** In the place of the box, when the page started without network. */
  cold(view: OfflineView, phone: unknown): TemplateResult {
    const { text, heading } = view;
    return html`<div class="cold">${statePanel({
      drawing: lockDrawing(), heading: heading(text.coldHeading, 0, 'heading'), hint: text.coldHint,
      action: this.#button(view, 'button primary'),
      help: html`${this.#failed ? html`<p class="failed-unlock">${text.unlockFailed} ${text.coldFailed}</p>` : nothing}${phone}`,
    })}</div>`;
  }

  /** Above a list that is there anyway. */
  note(view: OfflineView): TemplateResult {
    const { text } = view;
    return html`<div class="alert" part="locked">${infoIcon()}<div class="body">
      <p>${text.locked}${this.#failed ? html` ${text.unlockFailed}` : nothing}</p>
      <div class="actions">${this.#button(view, 'button')}</div>
    </div></div>`;
  }

  #button(view: OfflineView, className: string): TemplateResult {
    return html`<button class=${className} part="unlock" type="button" aria-disabled=${this.#isBusy ? 'true' : nothing} @click=${() => void this.#unlock(view)}>${view.text.unlock}</button>`;
  }

  async #unlock({ offline, text, announce }: OfflineView): Promise<void> {
    if (this.#isBusy) {
      return;
    }
    this.#isBusy = true;
    this.#failed = false;
    await offline.unlock({ site: location.hostname, purpose: text.purpose });
    this.#isBusy = false;
    this.#failed = offline.state.status !== 'open' && offline.state.status !== 'opening';
    announce(this.#failed ? text.unlockFailed : text.unlocked);
    const hadFocus = this.#host.matches(':focus-within');
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (hadFocus && !this.#failed) {
      this.#host.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
    }
  }
}
