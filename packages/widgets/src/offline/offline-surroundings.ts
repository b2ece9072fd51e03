import type { ActiveSession, BerichtenboxClient, MailboxState, MessageSummary, OfflineMailbox, SessionState, UnsentWork } from '@berichtenbox/client';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { warningIcon } from '../icons/first-list-icons.js';
import { infoIcon } from '../icons/icons.js';
import { offline as dutch, type OfflineMessages } from '../locales/nl/offline.js';
import { moreStyles } from '../theme/more-styles.js';
import { formStyles } from '../theme/form.styles.js';
import { statePanelStyles } from '../theme/state-panel.styles.js';
import { freshDate } from './fresh-date.js';
import { KeepSwitch } from './keep-switch.js';
import { LogoutQuestion } from './logout-question.js';
import { needsNetwork, whyNot } from './needs-network.js';
import { NetworkWatch } from './network-watch.js';
import { offlineStyles } from './offline.styles.js';
import type { OfflineHost, OfflineView } from './offline-view.js';
import { Unlock } from './unlock.js';
import { UnsentActs, type Rows } from './unsent-acts.js';

export type { OfflineHost } from './offline-view.js';

/** What an element says of a box without a network and of what is kept on this device, from when that is first needed on. */
export class OfflineSurroundings implements ReactiveController {
  readonly #host: OfflineHost;
  readonly #network: NetworkWatch;
  readonly #keep: KeepSwitch;
  readonly #unlock: Unlock;
  readonly #acts: UnsentActs;
  readonly #logout: LogoutQuestion;
  #client: BerichtenboxClient | undefined;
  #offline: OfflineMailbox | undefined;
  #unsubscribe: (() => void) | undefined;
  #isOfferOpen = false;
  /** One element says it aloud: the list. */
  #tellsOfNetwork = false;

  constructor(host: OfflineHost) {
    this.#host = host;
    this.#network = new NetworkWatch(host, (isAway) => {
      if (this.#tellsOfNetwork) {
        host.announce(isAway ? this.#awaySentence() : this.#text.back);
      }
    });
    this.#keep = new KeepSwitch(host);
    this.#unlock = new Unlock(host);
    this.#acts = new UnsentActs(host);
    this.#logout = new LogoutQuestion(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.#client = this.#offline = undefined;
    this.#isOfferOpen = false;
  }

  /** This is the client whose box it is. */
  follow(client: BerichtenboxClient): this {
    if (!this.#host.isConnected) {
      return this;
    }
    const { session: { state }, mailbox } = client;
    if (state.status === 'active') {
      this.#network.follow(state, mailbox.state);
    }
    if (client === this.#client) {
      return this;
    }
    this.hostDisconnected();
    this.#client = client;
    client.openOffline().then((offline) => {
      if (this.#client === client) {
        this.#offline = offline;
        this.#unsubscribe = offline.subscribe(() => this.#host.requestUpdate());
        this.#host.requestUpdate();
      }
    }, () => {
      // The code for it could not be had; the next update tries again.
      this.#client = this.#client === client ? undefined : this.#client;
    });
    return this;
  }

  /** How fresh the list is. */
  freshness({ refreshedAt }: MailboxState): string | undefined {
    return refreshedAt && this.#text.refreshedAt(freshDate(refreshedAt, { text: this.#text, language: this.#host.language }));
  }

  /** Whether it is listed here what was not carried out. */
  get listsFailures(): boolean {
    return this.#offline?.state.status === 'open';
  }

  /** Whether it is shown that there is no network. */
  get isAway(): boolean {
    return this.#network.isAway;
  }

  /**
   * In the tag of a control of which the request cannot wait: it does nothing but say why, while there is no network.
   *
   * @param reasonId of the text near it; see `whyNot`
   */
  control(reasonId: string): unknown {
    return needsNetwork(this.#network.isAway ? { id: reasonId, say: (sentence) => this.#host.announce(sentence) } : undefined);
  }

  /** The text near such controls: that what they do is possible when there is a network again. */
  whyNot(reasonId: string, sentence = this.#text.later): TemplateResult | typeof nothing {
    return this.#network.isAway ? whyNot(reasonId, sentence) : nothing;
  }

  /** Why the addresses to reach somebody cannot be changed now. */
  whyNoChannels(reasonId: string): TemplateResult | typeof nothing {
    return this.whyNot(reasonId, this.#text.channelsLater);
  }

  /** What is said of a letter that cannot be had now; undefined when that is not for want of a network. */
  get unreachedLetter(): { readonly heading: string; readonly hint: string } | undefined {
    return this.#network.isAway ? { heading: this.#text.letterNotHere, hint: this.#text.letterNotHereHint } : undefined;
  }

  /** Where was searched, when that is on this device only; undefined when the server was asked, or nothing is kept. */
  get searchedHere(): string | undefined {
    return this.#network.isAway && this.#offline?.state.status === 'open' ? this.#text.searchedHere : undefined;
  }

  /** That something waits that was done to this message, besides what else there is to say of its row. */
  fact({ id }: MessageSummary, other: unknown): unknown {
    return this.#client?.mailbox.state.waiting.some(({ messageIds }) => messageIds.includes(id)) === true
      ? html`<span class="fact waits">${this.#text.waits}</span> ${other ?? nothing}`
      : other;
  }

  /** Above the list: the network, what waits, what went wrong, and the offer to keep messages here. */
  notes(session: ActiveSession, mailbox: MailboxState, rows: Rows): unknown {
    this.#tellsOfNetwork = true;
    this.#wear();
    const view = this.#view();
    return html`
      ${this.#network.isAway ? html`<div class="alert away" part="offline">${infoIcon()}<div class="body"><p>${this.#awaySentence()}</p><p class="small">${this.#text.notHere}</p>
        ${session.representsOthers === true ? html`<p>${this.#text.othersLater}</p>` : nothing}</div></div>` : nothing}
      ${view === undefined ? nothing : html`
        ${this.#troubles(view)}
        ${view.state.status === 'locked' ? this.#unlock.note(view) : nothing}
        ${this.#acts.waiting(mailbox, view)}
        ${this.listsFailures ? this.#acts.failures(mailbox, view, rows) : nothing}
        ${this.#offer(view, session, mailbox)}`}`;
  }

  /** In one's settings; nothing where there is nothing to choose. */
  section(session: SessionState | undefined): TemplateResult | typeof nothing {
    const view = this.#view();
    if (view === undefined || session?.status !== 'active' || (view.state.choices === undefined && view.state.mode === 'off')) {
      return nothing;
    }
    this.#wear();
    return html`<section class="part device" part="device">
      ${view.heading(view.text.heading, 1, 'part-heading')}
      ${this.#keep.template(view)}
      ${this.#troubles(view)}
      ${view.state.status === 'locked' ? this.#unlock.note(view) : nothing}
    </section>`;
  }

  /** In the place of the box, when the page started without network and the person has to open what is kept; undefined when that is not so. */
  cold(session: SessionState, phone: unknown): TemplateResult | undefined {
    const view = this.#view();
    if (view === undefined || session.status !== 'unreachable' || view.state.status !== 'locked') {
      return undefined;
    }
    this.#wear();
    return this.#unlock.cold(view, phone);
  }

  /** Asks before what was not sent is lost. */
  askBeforeLogout(unsent: UnsentWork, leave: () => void): void {
    this.#wear();
    const { waiting = [] } = this.#client?.mailbox.state ?? {};
    // Counted as in the list of what waits: what was done to several messages in one go, once.
    const more = waiting.reduce((sum, { messageIds }) => sum + messageIds.length - 1, 0);
    void this.#logout.ask({ ...unsent, actions: Math.max(waiting.length, unsent.actions - more) }, leave);
  }

  /** The question, while it is asked. */
  logoutDialog(): unknown {
    return this.#logout.dialog(this.#text);
  }

  get #text(): OfflineMessages {
    return this.#host.textOf('offline', dutch);
  }

  /** An element that says nothing of it looks as it does without. */
  #wear(): void {
    this.#host.addStyles([...moreStyles, formStyles, statePanelStyles, offlineStyles]);
  }

  #view(): OfflineView | undefined {
    const host = this.#host;
    return this.#client && this.#offline && {
      client: this.#client, offline: this.#offline, state: this.#offline.state, text: this.#text, common: this.#host.common, language: this.#host.language,
      heading: (...of) => host.heading(...of), announce: (sentence) => host.announce(sentence), reportError: (error) => host.reportError(error),
    };
  }

  #awaySentence(): string {
    const refreshedAt = this.#client?.mailbox.state.refreshedAt;
    return refreshedAt === undefined ? this.#text.away : this.#text.asOf(freshDate(refreshedAt, { text: this.#text, language: this.#host.language }));
  }

  #troubles({ state, text }: OfflineView): unknown {
    const { mode, status, reason, hasRoom, lostActCount } = state;
    const sentences = [
      mode !== 'off' && status === 'memory-only' && reason !== undefined && text.reasons[reason],
      !hasRoom && text.noRoom,
      lostActCount > 0 && text.lostActs(lostActCount),
    ].filter((sentence) => sentence !== false);
    return sentences.map((sentence) => html`<div class="alert warning" part="device-problem">${warningIcon()}<div class="body"><p>${sentence}</p></div></div>`);
  }

  /** Once, where it makes sense: there is something to keep, it is one's own, and one did not say no. */
  #offer(view: OfflineView, { context }: ActiveSession, { messages }: MailboxState): TemplateResult | typeof nothing {
    const { state, text, offline } = view;
    const isOpen = this.#isOfferOpen;
    const isOffered = state.mode === 'off' && !state.isDeclined && (state.choices ?? []).length > 0 && messages.length > 0 && context.kind === 'self' && !this.#network.isAway;
    if (!isOpen && !isOffered) {
      return nothing;
    }
    const close = (): void => {
      this.#isOfferOpen = false;
      this.#host.requestUpdate();
      this.#host.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
    };
    return html`<div class="offer no-print" part="offline-offer">
      <div class="offer-line">
        <p>${text.offer}</p>
        <div class="actions">
          <button class="button subtle more" type="button" aria-expanded=${isOpen} @click=${() => {
            this.#isOfferOpen = !isOpen;
            this.#host.requestUpdate();
          }}>${text.offerMore}</button>
          ${state.mode === 'off'
            ? html`<button class="button subtle" type="button" @click=${() => {
                void offline.decline();
                close();
              }}>${text.offerNo}</button>`
            : html`<button class="button subtle" type="button" @click=${close}>${text.done}</button>`}
        </div>
      </div>
      ${isOpen ? this.#keep.template(view) : nothing}
    </div>`;
  }
}
