import { BerichtenboxError, type DismissReason, type Notice, type NoticesDesk } from '@berichtenbox/client';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { DeskConnection } from '../element/desk-connection.js';
import { closeIcon, infoIcon, warningIcon } from '../icons/icons.js';
import { errorSentence } from '../locales/error-sentence.js';
import { notices as dutch, type NoticesMessages } from '../locales/nl/notices.js';
import { hrefOfPart } from '../preferences/part-route.js';
import { moreStyles } from '../theme/more-styles.js';
import { sharedStyles } from '../theme/shared-styles.js';
import { NoticeFollowEvent } from './notice-follow-event.js';
import { destinationOf, noticeSentence, partOf } from './notice-words.js';
import { noticesStyles } from './notices.styles.js';

export { NoticeFollowEvent } from './notice-follow-event.js';

const reasons = ['later', 'not-needed', 'other'] as const;
/** What keeps somebody from hearing of a letter; the others can wait. */
const urgent: ReadonlySet<Notice['kind']> = new Set(['no-channel', 'unverified', 'address-failing']);

/**
 * What is wrong with one's settings, in one sentence with one button that fixes it: one at a time, the most important first. Each can be
 * put away, with a reason. Takes no room while there is nothing to say, or on a server without it.
 *
 * @summary What is wrong with one's settings.
 * @fires {NoticeFollowEvent} berichtenbox-notice-follow - A person wants to do something about it elsewhere. Cancelable: then the link is not followed.
 * @fires {ReadyEvent} berichtenbox-ready - It is known who is logged in.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Something failed; it has been shown to the person.
 * @csspart notice - The notice.
 * @csspart error - What went wrong.
 * @example
 * ```html
 * <berichtenbox-notices preferences-href="/mijn/instellingen/" box-href="/mijn/"></berichtenbox-notices>
 * ```
 */
export class NoticesElement extends BerichtenboxElement {
  static override styles: CSSResultGroup = [sharedStyles, moreStyles, noticesStyles];

  /** Page with `<berichtenbox-preferences routing="hash">`, to whose part of it buttons lead unless the event was handled. */
  @property({ attribute: 'preferences-href' }) preferencesHref = '';

  /** Page with the messages. */
  @property({ attribute: 'box-href' }) boxHref = '';

  /** Page where one gives and takes mandates. */
  @property({ attribute: 'mandates-href' }) mandatesHref = '';

  readonly #connection = new DeskConnection<NoticesDesk>(this, {
    capability: 'meldingen', right: 'settings', open: (client) => client.openNotices(), forget: () => this.#forget(),
  });
  #asking: string | undefined;
  #busy = false;
  #failure: { readonly sentence: string; readonly error: BerichtenboxError | undefined } | undefined;
  /** Said in the place of the last notice, which had the focus. */
  #closing = '';
  /** Ids that were shown; what comes later is said aloud. */
  #seen: ReadonlySet<string> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#load);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#load);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#connection.follow(this.client);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#tellNew();
  }

  /** Puts the focus on the notice; does nothing when there is none. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.sentence, .closed')?.focus();
  }

  protected override content(): unknown {
    const [first, ...others] = this.#notices;
    if (first !== undefined) {
      return this.#notice(first, others.length);
    }
    return this.#closing === '' ? this.#loadFailure() : html`<p class="closed" tabindex="-1" @blur=${this.#endClosing}>${this.#closing}</p>`;
  }

  get #text(): NoticesMessages {
    return this.textOf('notices', dutch);
  }

  get #notices(): readonly Notice[] {
    const state = this.#connection.desk?.state;
    return state?.phase === 'ready' ? state.notices : [];
  }

  #notice(notice: Notice, others: number): TemplateResult {
    const text = this.#text;
    const isUrgent = urgent.has(notice.kind);
    return html`<section class="alert ${isUrgent ? 'warning' : 'info'} notice" part="notice" aria-label=${text.region}>${isUrgent ? warningIcon() : infoIcon()}
      <div class="body">
        <p class="sentence" tabindex="-1">${noticeSentence(notice, text, this.language)}</p>
        <div class="actions">
          <div class="does">${this.#fix(notice)}</div>
          <div class="later">
            ${others === 0 ? nothing : html`<span class="more"><span aria-hidden="true">${text.more(others)}</span><span class="visually-hidden">${text.moreHint(others)}</span></span>`}
            <button class="button subtle dismiss" type="button" aria-expanded=${this.#asking === notice.id} @click=${() => this.#ask(notice)}>${closeIcon()}<span>${text.dismiss}</span></button>
          </div>
        </div>
        ${this.#failure === undefined ? nothing : html`<p class="failure" part="error" tabindex="-1">${this.#failure.sentence} ${this.#failure.error === undefined ? nothing : errorSentence(this.common, this.#failure.error.code)}</p>`}
        ${this.#asking === notice.id ? this.#reasons(notice) : nothing}
      </div>
    </section>`;
  }

  /** What fixes it: a link to where that is done, a button when the page does it itself or it is done on the spot. */
  #fix(notice: Notice): TemplateResult | typeof nothing {
    const text = this.#text;
    const destination = destinationOf(notice.kind);
    const label = text[`${notice.kind}-fix`];
    if (destination === 'here') {
      return html`<button class="button fix" type="button" aria-disabled=${this.#busy ? 'true' : nothing} @click=${() => void this.#confirm()}>${label}</button>
        ${this.#link(notice, this.preferencesHref, text['check-look'], 'button subtle')}`;
    }
    if (destination === 'mandates' && this.mandatesHref === '') {
      return nothing;
    }
    return this.#link(notice, { preferences: this.#partHref(notice), box: this.boxHref, mandates: this.mandatesHref }[destination], label, 'button fix');
  }

  #partHref(notice: Notice): string {
    const part = partOf(notice);
    return part === undefined || this.preferencesHref === '' ? this.preferencesHref : hrefOfPart(this.preferencesHref, part);
  }

  #link({ kind, channelId }: Notice, href: string, label: string, className: string): TemplateResult {
    const follow = (event: Event): void => {
      if (!this.dispatchEvent(new NoticeFollowEvent(kind, channelId))) {
        event.preventDefault();
      }
    };
    return href === ''
      ? html`<button class=${className} type="button" @click=${follow}>${label}</button>`
      : html`<a class=${className} href=${href} @click=${follow}>${label}</a>`;
  }

  #reasons(notice: Notice): TemplateResult {
    const text = this.#text;
    return html`<div class="reasons" role="group" tabindex="-1" aria-labelledby="reason">
      <p id="reason">${text.reason}</p>
      <div class="actions does">
        ${reasons.map((reason) => html`<button class="button reason" type="button" aria-disabled=${this.#busy ? 'true' : nothing} @click=${() => void this.#dismiss(notice, reason)}>${text.reasons[reason]}</button>`)}
        <button class="button subtle" type="button" @click=${() => this.#ask(notice)}>${text.keep}</button>
      </div>
    </div>`;
  }

  /** Without a connection the page says so itself; anything else that goes wrong is said here, since what is not shown might matter. */
  #loadFailure(): TemplateResult | typeof nothing {
    const { status, failure, desk } = this.#connection;
    const error = failure ?? (desk?.state.phase === 'failed' ? desk.state.failure : undefined);
    const isQuiet = error === undefined ? status !== 'failed' : ['network', 'session-expired', 'forbidden'].includes(error.code);
    return isQuiet
      ? nothing
      : html`<div class="alert info notice" part="error">${infoIcon()}<div class="body">
          <p>${this.#text.loadFailed}</p>
          <div class="actions"><button class="button retry" type="button" @click=${this.#load}>${this.common.retry}</button></div>
        </div></div>`;
  }

  #ask({ id }: Notice): void {
    const isAsking = this.#asking !== id;
    this.#asking = isAsking ? id : undefined;
    this.#failure = undefined;
    void this.#focusOn(isAsking ? '.reasons' : '.dismiss');
  }

  async #dismiss({ id }: Notice, reason: DismissReason): Promise<void> {
    const text = this.#text;
    const said = reason === 'later' ? text.dismissedLater : text.dismissed;
    await this.#do(async () => this.#connection.desk?.dismiss(id, reason), said);
  }

  async #confirm(): Promise<void> {
    await this.#do(async () => {
      const activation = await this.client?.openActivation();
      try {
        await activation?.confirmStillRight();
      } finally {
        activation?.close();
      }
      await this.#connection.desk?.load();
    }, this.#text.checked);
  }

  /** Does it, and puts the focus on what comes next. */
  async #do(act: () => Promise<void>, said: string): Promise<void> {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#failure = undefined;
    this.requestUpdate();
    try {
      await act();
      this.#asking = undefined;
      const isLast = this.#notices.length === 0;
      this.#closing = isLast ? said : '';
      if (!isLast) {
        this.announce(said);
      }
      await this.#focusOn(isLast ? '.closed' : '.sentence');
    } catch (error) {
      this.#failure = { sentence: this.#text.actFailed, error: error instanceof BerichtenboxError ? error : undefined };
      await this.#focusOn('.failure');
      this.reportError(error);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  /** What comes while the page is open is said, and takes no focus. */
  #tellNew(): void {
    const state = this.#connection.desk?.state;
    if (state?.phase !== 'ready') {
      return;
    }
    const [first] = state.notices;
    if (this.#seen !== undefined && first !== undefined && !this.#seen.has(first.id)) {
      this.announce(noticeSentence(first, this.#text, this.language));
    }
    this.#seen = new Set([...this.#seen ?? [], ...state.notices.map(({ id }) => id)]);
  }

  readonly #endClosing = (): void => {
    this.#closing = '';
    this.requestUpdate();
  };

  readonly #load = (): void => {
    const { desk } = this.#connection;
    if (desk === undefined) {
      this.#connection.retry();
    } else if (desk.state.phase === 'failed') {
      void desk.load();
    }
  };

  async #focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #forget(): void {
    this.#asking = this.#failure = this.#seen = undefined;
    this.#closing = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-notices': NoticesElement;
  }
}
