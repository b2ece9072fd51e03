import { createClient, type BerichtenboxClient } from '@berichtenbox/client';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { clientContext, ContextProviderEvent, type ClientCallback } from '../context/client-context.js';

/**
 * @summary One session and one mailbox for all elements inside it. Without a provider, elements with the same
 * `endpoint` share an implicit one; use it to give several elements one language, or a client of your own.
 * @slot - The part of the page that shares the session.
 * @attr {string} endpoint - Base URL of the server, on the same site.
 * @attr {string} locale - Language of all elements inside, instead of the page's `lang`.
 * @attr {string} offline - What a person may turn on: that messages are kept on this device; see the property.
 * @attr {string} device - `shared`: nothing is kept on this device, and what was kept is wiped.
 * @example
 * ```html
 * <berichtenbox-provider endpoint="/api/v1" locale="nl">
 *   <berichtenbox-unread-count></berichtenbox-unread-count>
 *   <berichtenbox-inbox></berichtenbox-inbox>
 * </berichtenbox-provider>
 * ```
 */
export class ProviderElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  /** Base URL of the server, on the same site. A change starts another session and mailbox. */
  @property() endpoint = '/api/v1';

  /** BCP 47 tag for the elements inside; they read it when they connect. */
  @property() locale = '';

  /** What a person may turn on: that messages are kept on this device. `off`, `session`, `passkey`, `device`, or several in order of preference: `passkey device`. */
  @property() offline: string | undefined;

  /** `shared`: the device is of many, so nothing is kept on it. */
  @property() device: string | undefined;

  /**
   * A client made by the host, instead of one for `endpoint`. The host starts it and closes it. Set it in the task in
   * which the element is connected, or the element starts one of its own first.
   */
  @property({ attribute: false }) client: BerichtenboxClient | undefined;

  /** The client made here, which is ours to close. */
  #own: { readonly client: BerichtenboxClient; readonly endpoint: string } | undefined;
  #provided: BerichtenboxClient | undefined;
  readonly #subscriptions = new Map<ClientCallback, () => void>();

  constructor() {
    super();
    this.addEventListener('context-request', (event) => {
      const { context, callback, subscribe } = event;
      if (context !== clientContext || callback === undefined) {
        return;
      }
      event.stopPropagation();
      if (subscribe === true && !this.#subscriptions.has(callback)) {
        this.#subscriptions.set(callback, () => this.#subscriptions.delete(callback));
      }
      callback(this.#provided, this.#subscriptions.get(callback));
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new ContextProviderEvent(this));
    // The first time waits for the first update: a host may have set the client before the element was defined.
    if (this.hasUpdated) {
      this.#provide();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving the element in the page disconnects and connects it in one go; only closing when it stays away keeps the mailbox.
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.#closeOwn();
      }
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.isConnected && (changed.has('client') || changed.has('endpoint'))) {
      this.#provide();
    }
    this.#provided?.offerOffline(this.offline, this.device);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provide(): void {
    if (this.client !== undefined) {
      this.#give(this.client);
      this.#closeOwn();
    } else if (this.#own?.endpoint !== this.endpoint) {
      const previous = this.#own;
      const client = createClient({ endpoint: this.endpoint });
      this.#own = { client, endpoint: this.endpoint };
      this.#give(client);
      previous?.client.close();
      void client.start();
    }
  }

  #give(client: BerichtenboxClient): void {
    if (client === this.#provided) {
      return;
    }
    this.#provided = client;
    for (const [callback, unsubscribe] of [...this.#subscriptions]) {
      callback(client, unsubscribe);
    }
  }

  #closeOwn(): void {
    this.#own?.client.close();
    this.#own = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-provider': ProviderElement;
  }
}
