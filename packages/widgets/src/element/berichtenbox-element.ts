import { BerichtenboxError, type BerichtenboxClient, type ErrorCode } from '@berichtenbox/client';
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { announce, prepareAnnouncer } from '../announcer/announcer.js';
import { ClientConnection } from '../context/client-connection.js';
import { warningIcon } from '../icons/icons.js';
import { LocaleController } from '../locales/locale-controller.js';
import type { Messages } from '../locales/messages.js';
import { common as dutch, type CommonMessages } from '../locales/nl/common.js';
import { pageLook } from '../theme/page-look.js';
import { sharedStyles } from '../theme/shared-styles.js';

/** Something failed in an element. Fired after it has been shown to the person; holds no personal data. */
export class BerichtenboxErrorEvent extends Event {
  static readonly eventName = 'berichtenbox-error';
  /** `element-failed` for a defect of the element itself. */
  readonly code: ErrorCode | 'element-failed';
  /** What the person can quote to the help desk. */
  readonly supportCode: string | undefined;

  constructor(code: ErrorCode | 'element-failed', supportCode?: string) {
    super(BerichtenboxErrorEvent.eventName, { bubbles: true, composed: true });
    this.code = code;
    this.supportCode = supportCode;
  }
}

/** The element knows who is logged in and shows it. Fired once, after its first such update. */
export class ReadyEvent extends Event {
  static readonly eventName = 'berichtenbox-ready';

  constructor() {
    super(ReadyEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'berichtenbox-error': BerichtenboxErrorEvent;
    'berichtenbox-ready': ReadyEvent;
  }
}

/**
 * What all elements are: connected to the client of the page, in the language of the page, in the look of the page.
 * A subclass gives its `content()`; when that fails, a sentence with a retry stands in its place and the page around
 * it notices nothing but an event.
 */
export abstract class BerichtenboxElement extends LitElement {
  static override styles: CSSResultGroup = sharedStyles;

  /** Base URL of the server, on the same site. Not used inside a provider. */
  @property() endpoint = '/api/v1';

  /** BCP 47 tag of the language, instead of the page's nearest `lang`. */
  @property() locale = '';

  /** Level of the element's first heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Phone number of the help desk, shown where something fails. */
  @property({ attribute: 'contact-phone' }) contactPhone = '';

  protected readonly internals = this.attachInternals();
  readonly #locale = new LocaleController(this);
  readonly #connection = new ClientConnection(this, () => {
    this.clientChanged();
  });
  #failed = false;
  #ready = false;
  #looked = false;

  override connectedCallback(): void {
    prepareAnnouncer(this.ownerDocument);
    this.#looked = false;
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('endpoint')) {
      this.#connection.endpointChanged();
    }
    if (changed.has('locale')) {
      this.#locale.resolve();
    }
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.#locale.loading;
    await super.scheduleUpdate();
  }

  /** Keeps a failing render inside the element: it is shown, with a retry. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      if (this.#failed) {
        throw error; // Not even the fallback could be shown; never loop.
      }
      this.#failed = true;
      console.error(error);
      this.requestUpdate();
      this.dispatchEvent(new BerichtenboxErrorEvent('element-failed'));
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#takeLook();
    const status = this.client?.session.state.status;
    if (!this.#ready && status !== undefined && status !== 'unknown') {
      this.#ready = true;
      this.dispatchEvent(new ReadyEvent());
    }
  }

  protected override render(): TemplateResult {
    return html`<div lang=${this.language}>${this.#failed ? this.#fallback() : this.content()}</div>`;
  }

  /** What the element shows. */
  protected abstract content(): unknown;

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

  /** Text that several elements use. */
  protected get common(): CommonMessages {
    return this.#locale.messages?.common ?? dutch;
  }

  /** The element's own text: its part of the language, or the Dutch it carries itself. */
  protected textOf<Part extends keyof Messages>(part: Part, source: Messages[Part]): Messages[Part] {
    return this.#locale.messages?.[part] ?? source;
  }

  /** Have a sentence spoken by the page's one live region. */
  protected announce(message: string): void {
    announce(this.ownerDocument, message, this.language);
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

  /** A heading of the element, `offset` levels below its first. */
  protected heading(content: unknown, offset = 0, className = 'heading'): TemplateResult {
    switch (Math.min(6, Math.max(1, Math.trunc(this.headingLevel) || 2) + offset)) {
      case 1:
        return html`<h1 class=${className} tabindex="-1">${content}</h1>`;
      case 2:
        return html`<h2 class=${className} tabindex="-1">${content}</h2>`;
      case 3:
        return html`<h3 class=${className} tabindex="-1">${content}</h3>`;
      case 4:
        return html`<h4 class=${className} tabindex="-1">${content}</h4>`;
      case 5:
        return html`<h5 class=${className} tabindex="-1">${content}</h5>`;
      default:
        return html`<h6 class=${className} tabindex="-1">${content}</h6>`;
    }
  }

  /** "Komt u er niet uit? Bel 14 0123", when the host gave a number. */
  protected phoneHelp(): TemplateResult | typeof nothing {
    const dialable = this.contactPhone.replace(/[^\d+]/g, '');
    return dialable === ''
      ? nothing
      : html`<p>${this.common.call} <a class="link" part="phone" href=${`tel:${dialable}`}>${this.contactPhone}</a>.</p>`;
  }

  #fallback(): TemplateResult {
    return html`<div class="alert error" part="error">${warningIcon()}
      <div class="body">
        <p>${this.common.elementFailed}</p>
        ${this.phoneHelp()}
        <div class="actions"><button class="button" type="button" @click=${this.#retry}>${this.common.retry}</button></div>
      </div>
    </div>`;
  }

  readonly #retry = (): void => {
    this.#failed = false;
    this.requestUpdate();
  };

  /** Once per connection, before the first paint. */
  #takeLook(): void {
    const look = this.#looked ? undefined : pageLook(this);
    if (look === undefined) {
      return;
    }
    this.#looked = true;
    for (const state of ['themed', 'bare'] as const) {
      if (look[state]) {
        this.internals.states.add(state);
      } else {
        this.internals.states.delete(state);
      }
    }
  }
}
