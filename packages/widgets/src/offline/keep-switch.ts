import type { KeyMode, OfflineState } from '@berichtenbox/client';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/first-list-icons.js';
import type { OfflineView } from './offline-view.js';

/** The switch with which a person has messages kept on this device, with what that means, and what went wrong. */
export class KeepSwitch {
  readonly #host: LitElement;
  #isBusy = false;
  #isAsking = false;
  /** Why turning it on did not succeed, and in which way. */
  #failed: { readonly mode: KeyMode; readonly reason: OfflineState['reason'] } | undefined;
  /** Another way than the site prefers, because that one did not succeed. */
  #other: KeyMode | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Nothing where there is nothing to choose. */
  template(view: OfflineView): TemplateResult | typeof nothing {
    const { text, state } = view;
    const mode = this.#modeOf(state);
    if (mode === undefined) {
      return state.choices === undefined ? nothing : html`<p>${text.impossible}</p>`;
    }
    const isOn = state.mode !== 'off' && !this.#isBusy;
    return html`<div class="keep" part="keep">
      <div class="keep-line">
        <button class="switch" type="button" role="switch" aria-checked=${isOn} aria-describedby="keep-means" aria-disabled=${this.#isBusy ? 'true' : nothing}
          @click=${() => void this.#press(view, mode)}><span class="track"><span class="thumb"></span></span><span>${text.keep}</span></button>
        <span class="muted switch-state" aria-hidden="true">${this.#isBusy ? text.turningOn : isOn ? text.on : text.off}</span>
      </div>
      <ul class="bullets" id="keep-means">${text.consequences[mode].map((sentence) => html`<li>${sentence}</li>`)}</ul>
      ${this.#failure(view)}
      ${this.#question(view)}
    </div>`;
  }

  #modeOf({ mode, choices = [] }: OfflineState): KeyMode | undefined {
    return mode === 'off' || this.#isBusy ? this.#other ?? choices[0] : mode;
  }

  #failure({ text, state }: OfflineView): TemplateResult | typeof nothing {
    if (this.#failed === undefined) {
      return nothing;
    }
    const { mode, reason = 'locked' } = this.#failed;
    const other = state.choices?.find((choice) => choice !== mode);
    return html`<div class="alert error" part="error">${warningIcon()}<div class="body">
      <p><strong>${text.notTurnedOn}</strong> ${mode === 'passkey' && reason === 'locked' ? text.noPasskey : text.reasons[reason]}</p>
      ${mode === 'passkey' && other !== undefined
        ? html`<div class="actions"><button class="button" type="button" @click=${() => this.#choose(other)}>${text.withoutPasskey}</button></div>`
        : nothing}
    </div></div>`;
  }

  /** Turning it off would lose something. */
  #question(view: OfflineView): TemplateResult | typeof nothing {
    const { text, common, client } = view;
    const { waiting } = client.mailbox.state;
    return !this.#isAsking || waiting.length === 0
      ? nothing
      : html`<div class="alert warning">${warningIcon()}<div class="body">
          <p>${text.unsentOff(waiting.length)}</p>
          <div class="actions">
            <button class="button" type="button" @click=${() => this.#answer(() => void this.#turnOff(view))}>${text.turnOffAnyway}</button>
            <button class="button" type="button" @click=${() => this.#answer()}>${common.cancel}</button>
          </div>
        </div></div>`;
  }

  async #press(view: OfflineView, mode: KeyMode): Promise<void> {
    if (this.#isBusy) {
      return;
    }
    this.#failed = undefined;
    if (view.state.mode === 'off') {
      await this.#turnOn(view, mode);
    } else if (view.client.mailbox.state.waiting.length > 0) {
      this.#isAsking = true;
      this.#host.requestUpdate();
      view.announce(view.text.unsentOff(view.client.mailbox.state.waiting.length));
    } else {
      await this.#turnOff(view);
    }
  }

  async #turnOn({ offline, text, announce }: OfflineView, mode: KeyMode): Promise<void> {
    this.#isBusy = true;
    this.#host.requestUpdate();
    await offline.turnOn(mode, { site: location.hostname, purpose: text.purpose });
    this.#isBusy = false;
    const isOn = offline.state.mode !== 'off';
    this.#failed = isOn ? undefined : { mode, reason: offline.state.reason };
    announce(isOn ? text.turnedOn : text.notTurnedOn);
    this.#host.requestUpdate();
  }

  async #turnOff({ offline, text, announce }: OfflineView): Promise<void> {
    await offline.turnOff();
    announce(text.turnedOff);
    this.#host.requestUpdate();
  }

  #answer(then?: () => void): void {
    this.#isAsking = false;
    then?.();
    this.#focus();
  }

  /** What that way means is to be read before it is turned on. */
  #choose(mode: KeyMode): void {
    this.#other = mode;
    this.#failed = undefined;
    this.#focus();
  }

  #focus(): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.switch')?.focus());
  }
}
