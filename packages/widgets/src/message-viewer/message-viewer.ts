import type { Attachment, BerichtenboxClient, Message, MessageSummary } from '@berichtenbox/client';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Acting, hasAccessEnded } from '../acting/acting.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { OnDemand } from '../element/on-demand.js';
import { messageViewer as dutch, type MessageViewerMessages } from '../locales/nl/message-viewer.js';
import type { KeptFiles } from '../offline/kept-files.js';
import type { OfflineHost } from '../offline/offline-view.js';
import { moreStyles } from '../theme/more-styles.js';
import { sharedStyles } from '../theme/shared-styles.js';
import { AttachmentFiles } from './attachment-files.js';
import { LetterActions, type LetterAct } from './letter-actions.js';
import { letterFailure, letterSkeleton, loginNeeded, lostLetter, noLetter, type LetterStateView } from './letter-states.js';
import { letterView } from './letter-view.js';
import { Letter } from './letter.js';
import { MessageChangeEvent, type MessageChange } from './message-change-event.js';
import { MessageCloseEvent } from './message-close-event.js';
import { neighbourLinks, wayBack } from './message-links.js';
import { messageViewerStyles } from './message-viewer.styles.js';
import { LetterTools, type ToolSurroundings } from './letter-tools.js';
import { OtherMessages } from './other-messages.js';
import { ReadOnSight } from './read-on-sight.js';
import { ReadingAid } from './reading-aid/reading-aid.js';
import { Reply } from './reply/reply.js';
import { RichBody } from './rich-body/rich-body.js';
import { MessageSaving } from './saving/message-saving.js';

export { MessageChangeEvent, type MessageChange } from './message-change-event.js';
export { MessageCloseEvent } from './message-close-event.js';

const keptFilesPart = new OnDemand(() => import('../offline/kept-files.js'));

/**
 * One message as the letter it is: who it is from, what it says, its attachments, and what can be done with it.
 *
 * A message counts as read once it was really on the screen. As soon as nobody is logged in any more, nothing of it remains here.
 *
 * @summary One message.
 * @fires {MessageChangeEvent} berichtenbox-message-change - Something was done to the message (also: it was read). `messageIds`, `change`.
 * @fires {MessageOpenEvent} berichtenbox-message-open - A person goes to another message from here. Cancelable. `messageId`.
 * @fires {MessageCloseEvent} berichtenbox-message-close - Back to the list, with `closable` or `back-href`. Cancelable. `messageId`.
 * @fires {ReadyEvent} berichtenbox-ready - The element knows who is logged in.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Something failed; it has been shown to the person.
 * @csspart on-behalf - For whom one acts, when that is somebody else.
 * @csspart back - The way back to the list.
 * @csspart neighbours - The previous and the next message.
 * @csspart message - The whole letter.
 * @csspart header - Sender, subject, recipient and date.
 * @csspart sender - Name of the sender.
 * @csspart subject - The heading with the subject.
 * @csspart actions - The buttons.
 * @csspart notice - What was done, with the way back.
 * @csspart saving - How saving the message goes.
 * @csspart reference - That the message stands on another site.
 * @csspart reference-link - The link to it.
 * @csspart action - What to do, and before when.
 * @csspart pay - The link to pay.
 * @csspart payment-reference - The reference to pay with.
 * @csspart legal-effect - That the message has legal effect.
 * @csspart body - The text.
 * @csspart reason - Why one gets the message.
 * @csspart case - Other messages about the same case.
 * @csspart rich-body - The frame with the text, when the sender gave it with markup.
 * @csspart reader - The buttons to have it read aloud.
 * @csspart word-list - The list of difficult words in it.
 * @csspart attachments - The list of attachments, with its heading.
 * @csspart attachment - One attachment.
 * @csspart preview - The attachment that is shown.
 * @csspart reply - Where one replies, when the sender takes replies.
 * @csspart reply-form - The form for it.
 * @csspart reply-proof - The proof that a reply was received.
 * @csspart replies - What was replied before.
 * @csspart help - Whom to call.
 * @csspart state - What stands there when there is no letter.
 * @csspart error - A failed action.
 * @cssprop [--berichtenbox-sticky-offset=0px] - Height of what the page itself keeps at the top of the window; the buttons for reading aloud stay under it.
 * @cssprop [--berichtenbox-letter-width=65ch] - Width of the text of a letter, at most.
 * @example
 * ```html
 * <berichtenbox-message-viewer message-id="3f8c…" contact-phone="14 0123" back-href="/mijn/"></berichtenbox-message-viewer>
 * ```
 */
export class MessageViewerElement extends BerichtenboxElement {
  static override styles: CSSResultGroup = [sharedStyles, moreStyles, messageViewerStyles];

  /** The message to show; empty for none. */
  @property({ attribute: 'message-id' }) messageId = '';

  /** Where the way back leads. Without it, and without `closable`, there is none. */
  @property({ attribute: 'back-href' }) backHref = '';

  /** Show a way back that fires `berichtenbox-message-close` and, unless that is prevented, shows no message. */
  @property({ type: Boolean }) closable = false;

  /** Where other messages are, for links to them; `{id}` stands for the message. Without it they are shown here, unless the host prevents it. */
  @property({ attribute: 'message-href' }) messageHref = '';

  /** Ids of the messages in the list that this one was opened from, from the top; without it, the order of its folder. For previous and next. */
  @property({ attribute: false }) order: readonly string[] | undefined;

  readonly #others = new OtherMessages(this);
  readonly #letter = new Letter(this, { failed: (error) => this.reportError(error), recovered: () => this.#followFocus() });
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
  readonly #surroundings: ToolSurroundings = {
    text: () => this.#text,
    common: () => this.common,
    say: (sentence) => this.announce(sentence),
    failed: (error) => this.reportError(error),
  };
  readonly #tools = new LetterTools(this, this.#surroundings);
  readonly #saving = new MessageSaving(this, this.#surroundings);
  readonly #readOnSight = new ReadOnSight((client, id) => this.#actions.perform(client, id, 'opened'));
  readonly #rich = new RichBody(this, (styles) => this.addStyles(styles));
  readonly #reading = new ReadingAid(this, { wear: (styles) => this.addStyles(styles), textOf: (source) => this.textOf('readingAid', source) });
  readonly #reply = new Reply(this, {
    wear: (styles) => this.addStyles(styles),
    textOf: (source) => this.textOf('reply', source),
    announce: (sentence) => this.announce(sentence),
    reportError: (error) => this.reportError(error),
  });
  readonly #acting = new Acting(this, () => ({
    client: () => this.client,
    wear: (styles) => this.addStyles(styles),
    textOf: (source) => this.textOf('acting', source),
    heading: (content) => this.heading(content),
    reportError: (error) => this.reportError(error),
  }));
  #filesOf: Message | undefined;
  #keptFiles: KeptFiles | undefined;
  #focusWanted = false;

  constructor() {
    super();
    this.addEventListener('keydown', this.#leave);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#letter.want(this.client, this.messageId);
    if (this.#filesOf !== this.#opened) {
      this.#filesOf = this.#opened;
      this.#files.forget();
      this.#keptFiles?.forget();
      this.#rich.forget();
      this.#tools.forget();
      this.#saving.forget();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#moveFocus();
    this.#sayPlace();
    void this.#readOnSight.follow(this.client, this.#opened, this.renderRoot.querySelector('article'), this.#letter.signal);
  }

  /** Moves focus to the letter's heading, as soon as there is one. For a person's own navigation only. */
  override focus(): void {
    this.#focusWanted = true;
    this.#moveFocus();
  }

  protected override content(): unknown {
    const { client } = this;
    const session = client?.session.state;
    switch (session?.status) {
      case 'active':
        return client === undefined ? nothing : hasAccessEnded(client) ? this.#acting.of(client)?.ended(client) : html`${this.#acting.of(client)?.note(client) ?? nothing}${this.#top(client)}${this.#letterOrState()}`;
      case 'anonymous':
      case 'expired':
      case 'logged-out':
        return loginNeeded(session.loginUrl, this.#stateView());
      case 'unreachable':
        return letterFailure(session.error, undefined, () => void client?.session.refresh(), this.#stateView());
      default:
        return nothing;
    }
  }

  get #text(): MessageViewerMessages {
    return this.textOf('messageViewer', dutch);
  }

  /** The message on the screen, as it was opened. */
  get #opened(): Message | undefined {
    const { state } = this.#letter;
    return state.phase === 'shown' ? state.message : undefined;
  }

  #letterOrState(): unknown {
    const { state } = this.#letter;
    switch (state.phase) {
      case 'none':
        return noLetter(this.#stateView());
      case 'loading':
        return state.slow ? letterSkeleton(this.#stateView()) : nothing;
      case 'missing':
        return lostLetter(this.#stateView());
      case 'failed':
        return letterFailure(state.error, this.#listed?.senderName, this.#retry, this.#stateView());
      case 'shown':
        return this.client === undefined ? nothing : this.#show({ ...state.message, ...this.#listed }, this.client);
    }
  }

  /** The message as it is now: read and moved since it was opened, perhaps in another element. */
  get #listed(): MessageSummary | undefined {
    return this.client?.mailbox.state.messages.find(({ id }) => id === this.messageId);
  }

  #show(message: Message, client: BerichtenboxClient): TemplateResult {
    const messageId = message.id;
    const kept = this.#keptFilesOf(message, client);
    return letterView(message, {
      client, text: this.#text, common: this.common, language: this.language, contactPhone: this.contactPhone,
      heading: (content, offset, className) => this.heading(content, offset, className),
      links: this.#others.links(client, this.#text, this.language), rich: this.#rich, reading: this.#reading, reply: this.#reply, signal: this.#letter.signal,
      headingLevel: this.headingLevel,
      done: this.#actions.lastDone(messageId),
      perform: (act) => void this.#keepHere(() => this.#actions.perform(client, messageId, act)),
      undo: () => void this.#undo(client, messageId),
      attachmentState: (id) => this.#files.state(id),
      attachmentNote: (attachment) => kept?.note(attachment) ?? nothing,
      gettingAttachment: (attachment, gets) => kept?.control(attachment, gets) ?? nothing,
      getAttachment: (attachment, purpose) => void this.#files.get({ client, messageId }, attachment, purpose, this.#text.attachmentName).then(() => this.#keptFiles?.look()),
      closeAttachment: (attachment) => void this.#closeAttachment(attachment),
      toolFailed: this.#tools.problem,
      isCopied: this.#tools.isCopied,
      copy: (words) => void this.#tools.copy(words),
      print: () => void this.#tools.print(client, message, this.language),
      saving: this.#saving.state,
      save: () => void this.#keepHere(() => this.#saving.save(client, message, this.language)),
      stopSaving: () => void this.#keepHere(this.#saving.forget),
      saveDeadline: (deadline) => void this.#tools.saveDeadline(client, message, deadline),
    });
  }

  /** Which files are on this device; undefined where nothing is kept or offered, and until it is there. */
  #keptFilesOf(message: Message, client: BerichtenboxClient): KeptFiles | undefined {
    const part = message.attachments.length > 0 && client.offlineOffers().length > 0 ? this.need(keptFilesPart) : undefined;
    // A part of the element: it uses what is not for others.
    return part && (this.#keptFiles ??= new part.KeptFiles(this as unknown as OfflineHost)).follow(client, message);
  }

  #stateView(): LetterStateView {
    const session = this.client?.session.state;
    return {
      text: this.#text, common: this.common, heading: (content) => this.heading(content), phone: this.phoneHelp(), unreached: session?.status === 'active' ? this.withoutNetwork?.unreachedLetter : undefined,
      representsOthers: session?.status === 'active' && session.contexts.length + session.atLogin.length > 1,
    };
  }

  /** What leads elsewhere: back to the list, and to the messages around this one. */
  #top(client: BerichtenboxClient): TemplateResult | typeof nothing {
    return this.messageId === '' ? nothing : html`<div class="top no-print">
      ${this.#hasWayBack() ? wayBack(this.backHref, this.#goBack, this.#text) : nothing}
      ${neighbourLinks(this.#others.neighbours(client), this.#others.links(client, this.#text, this.language))}
    </div>`;
  }

  #hasWayBack(): boolean {
    return this.messageId !== '' && (this.backHref !== '' || this.closable);
  }

  /** The focus goes back to the button that did it, where that one is there again. */
  #undo(client: BerichtenboxClient, messageId: string): Promise<void> {
    const act = this.#actions.lastDone(messageId)?.act;
    return this.#keepHere(() => this.#actions.undo(client), act === 'handled' || act === 'unhandled' ? '.handle' : '');
  }

  readonly #retry = (): void => {
    this.#followFocus();
    this.#letter.retry();
  };

  /** What stands here is about to go; who had the focus in it goes along to what comes in its place. */
  #followFocus(): void {
    this.#focusWanted ||= this.matches(':focus-within');
  }

  /**
   * Does what a button is for. When that makes the button go, people are kept at this letter.
   *
   * @param place selector of where in the letter; its heading, when that is not there
   */
  async #keepHere(act: () => unknown, place = ''): Promise<void> {
    const pressed = this.shadowRoot?.activeElement;
    await act();
    await this.updateComplete;
    if (pressed?.isConnected === false && (this.shadowRoot?.activeElement ?? null) === null) {
      const there = place === '' ? null : this.renderRoot.querySelector<HTMLElement>(place);
      if (there === null) {
        this.focus();
      } else {
        there.focus();
      }
    }
  }

  #tellDone(messageId: string, act: LetterAct | 'undone', change: MessageChange): void {
    if (this.#opened?.id === messageId) {
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

  #sayPlace(): void {
    const place = this.client && this.#others.arrival(this.client, this.#opened?.id);
    if (place !== undefined) {
      this.announce(this.#text.positionAloud(place.position, place.total));
    }
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

  /** Nothing else had a use for Escape: no menu, no field. */
  readonly #leave = (event: KeyboardEvent): void => {
    const isTyping = event.composedPath()[0] instanceof Element && (event.composedPath()[0] as Element).matches('input, textarea, select');
    if (event.key === 'Escape' && !event.defaultPrevented && !isTyping && this.renderRoot.querySelector(':popover-open, dialog[open]') === null) {
      this.renderRoot.querySelector<HTMLElement>('.back > *')?.click();
    }
  };

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
