import { html, nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { announce, prepareAnnouncer } from '../announcer/announcer.js';
import { common as dutch, type CommonMessages } from '../locales/nl/common.js';
import type { OfflineHost, OfflineSurroundings } from '../offline/offline-surroundings.js';
import { pageLook } from '../theme/page-look.js';
import { sharedStyles } from '../theme/shared-styles.js';
import { ConnectedElement } from './connected-element.js';
import { OnDemand } from './on-demand.js';

const failed = new OnDemand(() => import('./failed-content.js'));
const offlinePart = new OnDemand(() => import('../offline/offline-surroundings.js'));

/**
 * An element with content of its own, in the look of the page. A subclass gives its `content()`; when that fails, a
 * sentence with a retry stands in its place.
 */
export abstract class BerichtenboxElement extends ConnectedElement {
  static override styles: CSSResultGroup = sharedStyles;

  /** Level of the element's first heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Phone number of the help desk, shown where something fails. */
  @property({ attribute: 'contact-phone' }) contactPhone = '';

  protected readonly internals = this.attachInternals();
  #looked = false;
  #withoutNetwork: OfflineSurroundings | undefined;

  override connectedCallback(): void {
    prepareAnnouncer(this.ownerDocument);
    this.#looked = false;
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Before there is content, when it costs least: the browser works out all styles to answer.
    this.#takeLook();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#takeLook();
  }

  /** Text that several elements use. */
  protected get common(): CommonMessages {
    return this.textOf('common', dutch);
  }

  /** Have a sentence spoken by the page's one live region. */
  protected announce(message: string): void {
    announce(this.ownerDocument, message, this.language);
  }

  /** What is said of a box without a network and of what is kept on this device; undefined where nothing is kept or offered, and until it is there. */
  protected get withoutNetwork(): OfflineSurroundings | undefined {
    const { client } = this;
    const part = client?.offlineOffers().length ? this.need(offlinePart) : undefined;
    // A part of the element: it uses what is not for others.
    return client && part && (this.#withoutNetwork ??= new part.OfflineSurroundings(this as unknown as OfflineHost)).follow(client);
  }

  /** Wear styles that came with a part loaded on demand, after its own. Once is enough; more often does no harm. */
  protected addStyles(styles: readonly CSSResult[]): void {
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot;
    for (const { styleSheet } of styles) {
      if (styleSheet !== undefined && !adoptedStyleSheets.includes(styleSheet)) {
        adoptedStyleSheets.push(styleSheet);
      }
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

  protected override fallback(): unknown {
    const part = this.need(failed);
    this.addStyles(part?.styles ?? []);
    return part?.failedContent(this.common, this.phoneHelp(), () => {
      this.recover();
    });
  }

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
