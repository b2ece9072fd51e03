import { BerichtenboxError, type BerichtenboxClient } from '@berichtenbox/client';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClientConnection } from '../context/client-connection.js';
import { LocaleController } from '../locales/locale-controller.js';
import type { Messages } from '../locales/messages.js';
import { BerichtenboxErrorEvent, ReadyEvent } from './element-events.js';
import type { OnDemand } from './on-demand.js';

/**
 * What all elements are: connected to the client of the page, in the language of the page, and never a nuisance to the
 * page: when showing something fails, it is told by an event and something else stands in its place.
 */
export abstract class ConnectedElement extends LitElement {
  /** Base URL of the server, on the same site. Not used inside a provider. */
  @property() endpoint = '/api/v1';

  /** BCP 47 tag of the language, instead of the page's nearest `lang`. */
  @property() locale = '';

  /** What a person may turn on: that messages are kept on this device. `off`, `session`, `passkey`, `device`, or several in order of preference. It holds for all elements with the same client. */
  @property() offline: string | undefined;

  /** `shared`: the device is of many, so nothing is kept on it. */
  @property() device: string | undefined;

  readonly #locale = new LocaleController(this);
  readonly #connection = new ClientConnection(this, () => {
    this.clientChanged();
  });
  #failed = false;
  #part: Promise<unknown> | undefined;
  #ready = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('endpoint')) {
      this.#connection.endpointChanged();
    }
    this.#connection.offer();
    if (changed.has('locale')) {
      this.#locale.resolve();
    }
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#locale.loading;
    await super.scheduleUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    // What is loaded on demand is shown by the update after that.
    await this.#part;
    return isComplete && super.getUpdateComplete();
  }

  /** Keeps a failing render inside the element. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      console.error(error);
      // When not even the fallback could be shown, there is nothing left to try.
      if (!this.#failed) {
        this.#failed = true;
        this.requestUpdate();
        this.dispatchEvent(new BerichtenboxErrorEvent('element-failed'));
      }
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const status = this.client?.session.state.status;
    if (!this.#ready && status !== undefined && status !== 'unknown') {
      this.#ready = true;
      this.dispatchEvent(new ReadyEvent());
    }
  }

  protected override render(): TemplateResult {
    return html`<div lang=${this.language}>${this.#failed ? this.fallback() : this.content()}</div>`;
  }

  /** What the element shows. */
  protected abstract content(): unknown;

  /** What it shows when that failed. */
  protected fallback(): unknown {
    return nothing;
  }

  /** Try again to show what failed. */
  protected recover(): void {
    this.#failed = false;
    this.requestUpdate();
  }

  /** The client of the page; undefined while disconnected or while the provider around the element is being loaded. */
  protected get client(): BerichtenboxClient | undefined {
    return this.#connection.client;
  }

  /** Called when the element got another client, or none; before its update. */
  protected clientChanged(): void {
    // For subclasses.
  }

  /** BCP 47 tag of the text that is shown. */
  protected get language(): string {
    return this.#locale.language;
  }

  /**
   * What is loaded on demand; undefined while it is not there yet: then it is loaded, and the element updated with it.
   *
   * @param failed called each time that it could not be loaded
   */
  protected need<T>(part: OnDemand<T>, failed?: () => void): T | undefined {
    if (part.value === undefined) {
      this.#part = part.load(failed).then(() => {
        this.requestUpdate();
      });
    }
    return part.value;
  }

  /** The element's text: a part of the language, or the Dutch it carries itself. */
  protected textOf<Part extends keyof Messages>(part: Part, source: Messages[Part]): Messages[Part] {
    return this.#locale.messages?.[part] ?? source;
  }

  /** Tell the host page of an error that the element shows. */
  protected reportError(error: unknown): void {
    if (error instanceof BerichtenboxError) {
      this.dispatchEvent(new BerichtenboxErrorEvent(error.code, error.supportCode));
    } else {
      console.error(error);
      this.dispatchEvent(new BerichtenboxErrorEvent('element-failed'));
    }
  }
}
