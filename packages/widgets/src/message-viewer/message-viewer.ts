import { BerichtenboxError, type Attachment, type BerichtenboxClient, type Message } from '@berichtenbox/client';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { loginHref } from '../element/login-link.js';
import { lockDrawing, unpluggedDrawing } from '../icons/drawings.js';
import { backIcon, infoIcon } from '../icons/icons.js';
import { loginButton, retryButton, statePanel, supportCode } from '../inbox/state-panel.js';
import { fullDate, fullDateTime } from '../locales/dates.js';
import { messageViewer as dutch, type MessageViewerMessages } from '../locales/nl/message-viewer.js';
import { sharedStyles } from '../theme/shared-styles.js';
import { AttachmentFiles, type AttachmentPurpose } from './attachment-files.js';
import { attachmentList } from './attachment-list.js';
import { displayLine } from './display-text.js';
import { letterActionBar } from './letter-action-bar.js';
import { LetterActions, type LetterAct } from './letter-actions.js';
import { letterBody } from './letter-body.js';
import { envelopeDrawing, lostDrawing } from './letter-drawings.js';
import { letterHelp } from './letter-help.js';
import { Letter } from './letter.js';
import { MessageChangeEvent, type MessageChange } from './message-change-event.js';
import { MessageCloseEvent } from './message-close-event.js';
import { messageViewerStyles } from './message-viewer.styles.js';
import { whenShown } from './when-shown.js';

export { MessageChangeEvent, type MessageChange } from './message-change-event.js';
export { MessageCloseEvent } from './message-close-event.js';

/**
 * One message as the letter it is: who it is from, what it says, its attachments, and what can be done with it.
 *
 * A message counts as read once it was really on the screen. As soon as nobody is logged in any more, nothing of it remains here.
 *
 * @summary One message.
 * @fires {MessageChangeEvent} berichtenbox-message-change - Something was done to the message (also: it was read). `messageIds`, `change`.
 * @fires {MessageCloseEvent} berichtenbox-message-close - Back to the list, with `closable` or `back-href`. Cancelable. `messageId`.
 * @fires {ReadyEvent} berichtenbox-ready - The element knows who is logged in.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Something failed; it has been shown to the person.
 * @csspart back - The way back to the list.
 * @csspart message - The whole letter.
 * @csspart header - Sender, subject, recipient and date.
 * @csspart sender - Name of the sender.
 * @csspart subject - The heading with the subject.
 * @csspart actions - The buttons.
 * @csspart body - The text.
 * @csspart attachments - The list of attachments, with its heading.
 * @csspart attachment - One attachment.
 * @csspart preview - The attachment that is shown.
 * @csspart help - Whom to call.
 * @csspart state - What stands there when there is no letter.
 * @csspart error - A failed action.
 * @cssprop [--berichtenbox-letter-width=65ch] - Width of the text of a letter, at most.
 * @example
 * ```html
 * <berichtenbox-message-viewer message-id="3f8c…" contact-phone="14 0123" back-href="/mijn/"></berichtenbox-message-viewer>
 * ```
 */
export class MessageViewerElement extends BerichtenboxElement {
  static override styles: CSSResultGroup = [sharedStyles, messageViewerStyles];

  /** The message to show; empty for none. */
  @property({ attribute: 'message-id' }) messageId = '';

  /** Where the way back leads. Without it, and without `closable`, there is none. */
  @property({ attribute: 'back-href' }) backHref = '';

  /** Show a way back that fires `berichtenbox-message-close` and, unless that is prevented, shows no message. */
  @property({ type: Boolean }) closable = false;

  readonly #letter = new Letter(this, (error) => this.reportError(error));
  readonly #actions = new LetterActions(this, {
    done: (messageId, act, change) => this.#tellDone(messageId, act, change),
    failed: ({ error }) => {
      this.announce(this.#text.actionFailed);
      this.reportError(error);
    },
  });
  readonly #files = new AttachmentFiles(this, {
    viewing: (attachment) => void this.#focusPreview(attachment),
    saved: (fileName) => this.announce(this.#text.saved(fileName)),
    failed: (error) => {
      this.announce(this.#text.attachmentFailed);
      this.reportError(error);
    },
  });
  #filesOf: Message | undefined;
  #markedFor: Message | undefined;
  #focusWanted = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#letter.want(this.client, this.messageId);
    if (this.#filesOf !== this.#message) {
      this.#filesOf = this.#message;
      this.#files.forget();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#moveFocus();
    void this.#markReadOnceShown();
  }

  /** Moves focus to the letter's heading, as soon as there is one. For a person's own navigation only. */
  override focus(): void {
    this.#focusWanted = true;
    this.#moveFocus();
  }

  protected override content(): unknown {
    const session = this.client?.session.state;
    switch (session?.status) {
      case 'active':
        return html`${this.#back()}${this.#letterOrState()}`;
      case 'anonymous':
      case 'expired':
      case 'logged-out':
        return this.#loginNeeded(session.loginUrl);
      case 'unreachable':
        return this.#failure(session.error, () => void this.client?.session.refresh());
      default:
        return nothing;
    }
  }

  get #text(): MessageViewerMessages {
    return this.textOf('messageViewer', dutch);
  }

  /** The message on the screen, as it is now: read and moved since it was opened, perhaps in another element. */
  get #message(): Message | undefined {
    const { state } = this.#letter;
    return state.phase === 'shown' ? state.message : undefined;
  }

  #letterOrState(): unknown {
    const { state } = this.#letter;
    switch (state.phase) {
      case 'none':
        return statePanel({ drawing: envelopeDrawing(), heading: this.heading(this.#text.nothingSelected), hint: this.#text.nothingSelectedBody });
      case 'loading':
        return state.slow ? this.#skeleton() : nothing;
      case 'missing':
        return statePanel({
          drawing: lostDrawing(), heading: this.heading(this.#text.missing), hint: this.#text.missingBody, help: this.phoneHelp(),
        });
      case 'failed':
        return this.#failure(state.error, () => this.#letter.retry());
      case 'shown':
        return this.client === undefined ? nothing : this.#show(state.message, this.client);
    }
  }

  #show(opened: Message, client: BerichtenboxClient): TemplateResult {
    const message = { ...opened, ...client.mailbox.state.messages.find(({ id }) => id === opened.id) };
    const sender = displayLine(message.senderName);
    return html`<article part="message">
      ${this.#header(message, sender, client)}
      ${message.stale ? html`<div class="alert warning">${infoIcon()}<div class="body"><p>${this.#text.stale(sender)}</p></div></div>` : nothing}
      ${letterActionBar(message, {
        client, text: this.#text, common: this.common, done: this.#actions.lastDone(message.id),
        perform: (act) => void this.#perform(client, message.id, act),
      })}
      <div class="letter" part="body" lang="nl">
        ${message.body.trim() === ''
          ? html`<p class="muted" lang=${this.language}>${message.attachments.length > 0 ? this.#text.noBody : this.#text.noContent}</p>`
          : letterBody(message.body, this.#text)}
      </div>
      ${message.attachments.length === 0 ? nothing : this.#attachments(message, client)}
      ${letterHelp(sender, client.organisations.find(message.senderId), this.contactPhone, this.heading(this.#text.help, 1, 'part-heading'), this.#text)}
    </article>`;
  }

  #header(message: Message, sender: string, client: BerichtenboxClient): TemplateResult {
    const session = client.session.state;
    const recipient = session.status === 'active' ? displayLine(session.context.name) : '';
    return html`<header part="header">
      <p class="sender" part="sender" translate="no"><span class="visually-hidden">${this.#text.from} </span>${sender}</p>
      <div part="subject" lang="nl">${this.heading(displayLine(message.subject), 0, 'heading subject')}</div>
      <dl class="facts">
        <div><dt>${this.#text.to}</dt><dd translate="no">${recipient}</dd></div>
        <div><dt>${this.#text.date}</dt><dd><time datetime=${message.publishedAt.toISOString()} title=${fullDateTime(message.publishedAt, this.language)}>${
          fullDate(message.publishedAt, this.language)}</time></dd></div>
      </dl>
    </header>`;
  }

  #attachments(message: Message, client: BerichtenboxClient): TemplateResult {
    return attachmentList(message.attachments, {
      text: this.#text,
      common: this.common,
      language: this.language,
      heading: this.heading(this.#text.attachments, 1, 'part-heading'),
      state: (id) => this.#files.state(id),
      get: (attachment: Attachment, purpose: AttachmentPurpose) => {
        void this.#files.get({ client, messageId: message.id }, attachment, purpose, this.#text.attachmentName);
      },
      close: (attachment) => void this.#closeAttachment(attachment),
    });
  }

  #back(): TemplateResult | typeof nothing {
    if (this.messageId === '' || (this.backHref === '' && !this.closable)) {
      return nothing;
    }
    const content = html`${backIcon()}<span>${this.#text.back}</span>`;
    return html`<div class="back no-print" part="back">${this.backHref === ''
      ? html`<button class="button subtle" type="button" @click=${this.#goBack}>${content}</button>`
      : html`<a class="button subtle" href=${this.backHref} @click=${this.#goBack}>${content}</a>`}</div>`;
  }

  #skeleton(): TemplateResult {
    return html`<div class="skeleton">
      ${this.heading(html`<span class="visually-hidden">${this.#text.loading}</span>`)}
      <div class="bone short"></div><div class="bone tall"></div><div class="bone short"></div>
      <div class="bone"></div><div class="bone"></div><div class="bone half"></div>
    </div>`;
  }

  #failure(error: unknown, retry: () => void): TemplateResult {
    const known = error instanceof BerichtenboxError ? error : undefined;
    const sender = this.client?.mailbox.state.messages.find(({ id }) => id === this.messageId)?.senderName;
    return statePanel({
      drawing: unpluggedDrawing(),
      heading: this.heading(this.#text.failed),
      hint: known?.code === 'store-failed' && sender !== undefined
        ? this.#text.storeFailed(displayLine(sender))
        : this.common.error(known?.code ?? 'server-failed'),
      action: retryButton(retry, this.common),
      help: html`${this.phoneHelp()}${supportCode(known, this.common)}`,
    });
  }

  #loginNeeded(loginUrl: string): TemplateResult {
    return statePanel({
      drawing: lockDrawing(),
      heading: this.heading(this.#text.loginNeeded),
      hint: this.#text.loginNeededBody,
      action: loginButton(loginHref(loginUrl), this.common.login),
      help: this.phoneHelp(),
    });
  }

  async #markReadOnceShown(): Promise<void> {
    const message = this.#message;
    const session = this.client?.session.state;
    const article = this.renderRoot.querySelector('article');
    if (message === undefined || article === null || this.#markedFor === message || session?.status !== 'active') {
      return;
    }
    this.#markedFor = message;
    const mayMark = message.unread && session.context.rights.has('act');
    if (mayMark && await whenShown(article, this.#letter.signal) && this.client !== undefined) {
      await this.#actions.perform(this.client, message.id, 'opened');
    }
  }

  async #perform(client: BerichtenboxClient, messageId: string, act: LetterAct): Promise<void> {
    const pressed = this.shadowRoot?.activeElement;
    await this.#actions.perform(client, messageId, act);
    await this.updateComplete;
    // The pressed button has gone (nothing to undo it with here): keep people at this letter.
    if (pressed?.isConnected === false) {
      this.focus();
    }
  }

  #tellDone(messageId: string, act: LetterAct, change: MessageChange): void {
    if (this.#message?.id === messageId) {
      this.announce(this.#text.done[act]);
    }
    this.dispatchEvent(new MessageChangeEvent([messageId], change));
  }

  #moveFocus(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('.heading');
    if (!this.#focusWanted || heading === null) {
      return;
    }
    this.#focusWanted = this.#letter.state.phase === 'loading';
    heading.focus();
  }

  async #focusPreview({ id }: Attachment): Promise<void> {
    await this.updateComplete;
    this.#item(id)?.querySelector<HTMLElement>('.close-preview')?.focus();
  }

  async #closeAttachment({ id }: Attachment): Promise<void> {
    this.#files.close(id);
    await this.updateComplete;
    this.#item(id)?.querySelector<HTMLElement>('.view, .save')?.focus();
  }

  #item(attachmentId: string): Element | undefined {
    return [...this.renderRoot.querySelectorAll('.attachment')].find((item) => item.getAttribute('data-attachment') === attachmentId);
  }

  readonly #goBack = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return; // The person opens the link elsewhere.
    }
    const goesOn = this.dispatchEvent(new MessageCloseEvent(this.messageId));
    if (!goesOn) {
      event.preventDefault();
    } else if (this.backHref === '') {
      this.messageId = '';
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-message-viewer': MessageViewerElement;
  }
}
