import { BerichtenboxError, SettingsError, type Channel, type ErrorCode, type PreferencesDesk } from '@berichtenbox/client';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CommonMessages } from '../locales/nl/common.js';
import type { ContactChannelsMessages } from '../locales/nl/contact-channels.js';
import type { OfflineSurroundings } from '../offline/offline-surroundings.js';
import { addChannel } from './add-channel.js';
import { addressProblem, cleanAddress, type AddressKind } from './channel-address.js';
import { failureWords } from './channel-failure.js';
import { channelList } from './channel-list.js';
import { channelName, type ChannelActs, type ChannelFailure, type ChannelsView, type CodeEntry } from './channels-view.js';
import { codeLength } from './one-time-code.js';
import { pushAbility, subscribeToPush, unsubscribeFromPush, watchPush, type PushAbility } from './push-subscription.js';

/** What this needs from the element it stands in. */
export interface ChannelsSurroundings {
  /** Undefined while there is none: then nothing can be done. */
  readonly desk: () => PreferencesDesk | undefined;
  readonly text: () => ContactChannelsMessages;
  readonly common: () => CommonMessages;
  readonly language: () => string;
  readonly announce: (sentence: string) => void;
  readonly reportError: (error: unknown) => void;
  /** Where messages are kept on this device, or can be. */
  readonly offline: () => OfflineSurroundings | undefined;
  /** A channel was added, confirmed or removed. */
  readonly changed: () => void;
}

/**
 * The ways to reach somebody: adding an address and confirming it with a code, notifications of this browser, removing. What is done here
 * holds at once. The element wears `contactChannelsStyles`, shows `content()`, and calls `forget()` when somebody else is there.
 */
export class ContactChannels implements ReactiveController {
  readonly #host: LitElement;
  readonly #around: ChannelsSurroundings;
  #adding: AddressKind | undefined;
  #written = '';
  #addProblem: string | undefined;
  #codes = new Map<string, CodeEntry>();
  #failures = new Map<string, ChannelFailure>();
  #removing: string | undefined;
  #busy: string | undefined;
  #push: PushAbility | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(host: LitElement, around: ChannelsSurroundings) {
    this.#host = host;
    this.#around = around;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopWatching = watchPush(() => void this.#lookForPush());
    void this.#lookForPush();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
  }

  /** List, and what can be added. Call it while the desk is ready. */
  content(): TemplateResult {
    const view = this.#view();
    return html`<div class="contact-channels">${this.#around.offline()?.whyNoChannels(whyNotId) ?? nothing}${channelList(view)}${addChannel(view)}</div>`;
  }

  /**
   * Puts the focus where something can be done about a channel: its code, or else its name; without a channel at the form to add an
   * e-mail address, which opens.
   */
  async focus(channelId?: string): Promise<void> {
    const channel = this.#channels.find(({ id }) => id === channelId);
    if (channel === undefined) {
      this.#acts.openForm('email');
    } else {
      await this.#focus(`[data-channel="${CSS.escape(channel.id)}"] :is(.code, .ask-code)`, `[data-channel="${CSS.escape(channel.id)}"] .channel-name`);
    }
  }

  /** Nothing of one person stays for the next. */
  forget(): void {
    this.#adding = this.#addProblem = this.#removing = this.#busy = undefined;
    this.#written = '';
    this.#codes = new Map();
    this.#failures = new Map();
    this.#host.requestUpdate();
  }

  get #channels(): readonly Channel[] {
    return this.#around.desk()?.state.preferences?.channels ?? [];
  }

  #view(): ChannelsView {
    const { text, common, language } = this.#around;
    const channels = this.#channels;
    // What was not confirmed yet waits for its code, also after a reload; others only once a code was asked for.
    const codes = new Map(channels.filter(({ id, kind, status }) => this.#codes.has(id) || (status === 'unverified' && kind !== 'push'))
      .map(({ id }) => [id, this.#codes.get(id) ?? { code: '', sent: false }]));
    return {
      channels, codes, text: text(), common: common(), language: language(), adding: this.#adding, written: this.#written, addProblem: this.#addProblem,
      asks: this.#around.offline()?.control(whyNotId) ?? nothing, removing: this.#removing, busy: this.#busy, failures: this.#failures, push: this.#push, act: this.#acts,
    };
  }

  readonly #acts: ChannelActs = {
    openForm: (kind) => {
      if (kind !== this.#adding) {
        this.#written = '';
      }
      this.#adding = kind;
      this.#addProblem = undefined;
      this.#failures.delete('add');
      void this.#focus('#new-address');
    },
    closeForm: () => {
      const was = this.#adding;
      this.#closeForm();
      void this.#focus(`.add-${was ?? 'email'}`);
    },
    write: (address) => {
      this.#written = address;
    },
    add: () => void this.#add(),
    addPush: () => void this.#addPush(),
    writeCode: (id, code) => {
      this.#setCode(id, { code });
    },
    confirm: (id) => void this.#confirm(id),
    askCode: (id) => void this.#askCode(id),
    remove: (id, step) => void this.#remove(id, step),
  };

  async #add(): Promise<void> {
    const kind = this.#adding;
    const text = this.#around.text();
    const desk = this.#around.desk();
    if (kind === undefined || desk === undefined || this.#busy !== undefined) {
      return;
    }
    const known = this.#channels.filter((channel) => channel.kind === kind).map(({ address = '' }) => address);
    const problem = addressProblem(kind, this.#written, known);
    this.#addProblem = problem === undefined ? undefined : problem === 'already-there' ? text.alreadyThere : addressSentence(kind, problem, text);
    if (problem !== undefined) {
      await this.#focus('#new-address');
      return;
    }
    const address = cleanAddress(kind, this.#written);
    const result = await this.#try('add', text.addFailed, () => (kind === 'email' ? desk.addEmail(address) : desk.addSms(address)));
    if (result === undefined) {
      await this.#focus('.address-form .channel-failure', '#new-address');
      return;
    }
    this.#closeForm();
    this.#setCode(result.channelId, { code: '', sent: true, until: result.expiresAt });
    this.#around.announce(kind === 'email' ? text.codeSentEmail(address) : text.codeSentSms(address));
    this.#around.changed();
    await this.#focus(codeField(result.channelId));
  }

  async #confirm(id: string): Promise<void> {
    const text = this.#around.text();
    const desk = this.#around.desk();
    const channel = this.#channels.find((other) => other.id === id);
    const { code = '' } = this.#codes.get(id) ?? {};
    if (desk === undefined || channel === undefined || this.#busy !== undefined) {
      return;
    }
    if (code.length < codeLength) {
      this.#setCode(id, { problem: text.codeIncomplete });
      await this.#focus(codeField(id));
      return;
    }
    const isConfirmed = await this.#try(id, text.codeFailed, async () => {
      await desk.confirm(id, code);
      return true;
    }, (error) => this.#refuseCode(id, error));
    if (isConfirmed !== true) {
      await this.#focus(`[data-channel="${CSS.escape(id)}"] .channel-failure`, codeField(id));
      return;
    }
    this.#codes.delete(id);
    this.#around.announce(text.confirmed(channelName(channel, text)));
    this.#around.changed();
    await this.#focus(`[data-channel="${CSS.escape(id)}"] .channel-name`);
  }

  /** Whether it was the code; then it is said at its field. */
  #refuseCode(id: string, error: BerichtenboxError): boolean {
    const text = this.#around.text();
    if (error.code === 'code-wrong') {
      this.#setCode(id, { problem: text.codeWrong(error instanceof SettingsError ? error.triesLeft : undefined) });
    } else if (error.code === 'code-expired') {
      this.#setCode(id, { code: '', problem: text.codeExpired, until: undefined });
    } else {
      return false;
    }
    return true;
  }

  async #askCode(id: string): Promise<void> {
    const text = this.#around.text();
    const desk = this.#around.desk();
    if (desk === undefined || this.#busy !== undefined) {
      return;
    }
    const hadForm = this.#view().codes.has(id);
    const result = await this.#try(id, text.addFailed, () => desk.sendCodeAgain(id));
    if (result === undefined) {
      await this.#focus(`[data-channel="${CSS.escape(id)}"] .channel-failure`);
      return;
    }
    this.#setCode(id, { code: '', problem: undefined, sent: true, until: result.expiresAt });
    const { kind = 'email', address = '' } = this.#channels.find((channel) => channel.id === id) ?? {};
    this.#around.announce(hadForm ? text.newCodeSent : kind === 'email' ? text.codeSentEmail(address) : text.codeSentSms(address));
    await this.#focus(codeField(id));
  }

  async #remove(id: string, step: 'ask' | 'yes' | 'no'): Promise<void> {
    const text = this.#around.text();
    const desk = this.#around.desk();
    const row = `[data-channel="${CSS.escape(id)}"]`;
    const channel = this.#channels.find((other) => other.id === id);
    if (step !== 'yes') {
      const isAsking = step === 'ask' && this.#removing !== id;
      this.#removing = isAsking ? id : undefined;
      await this.#focus(`${row} ${isAsking ? '.removing' : '.remove'}`);
      return;
    }
    if (desk === undefined || channel === undefined || this.#busy !== undefined) {
      return;
    }
    const isRemoved = await this.#try(id, text.removeFailed, async () => {
      await desk.removeChannel(id);
      return true;
    });
    if (isRemoved !== true) {
      await this.#focus(`${row} .channel-failure`);
      return;
    }
    this.#removing = undefined;
    this.#codes.delete(id);
    this.#around.announce(text.removed(channelName(channel, text)));
    this.#around.changed();
    if (channel.kind === 'push' && !this.#channels.some(({ kind }) => kind === 'push')) {
      await unsubscribeFromPush().catch(() => undefined);
      await this.#lookForPush();
    }
    await this.#focus('.add-email', '#new-address');
  }

  async #addPush(): Promise<void> {
    const text = this.#around.text();
    const desk = this.#around.desk();
    if (desk === undefined || this.#busy !== undefined) {
      return;
    }
    const result = await this.#try('push', text.pushFailed, async () => {
      const subscription = await subscribeToPush(() => desk.pushKey());
      if (typeof subscription === 'string') {
        return subscription;
      }
      await desk.addPush(subscription);
      return 'added';
    });
    await this.#lookForPush();
    if (result === 'added') {
      this.#around.announce(text.pushAdded);
      this.#around.changed();
    } else if (result !== undefined) {
      this.#failures.set('push', { sentence: result === 'unreachable' ? text.pushUnreachable : this.#push === 'denied' ? text.pushDenied : text.pushFailed });
    }
    await this.#focus(result === 'added' ? '.channel:last-child .channel-name' : '.add-channel > .channel-failure', '.add-push');
  }

  async #lookForPush(): Promise<void> {
    const ability = await pushAbility();
    // A browser that still shows them, of a channel that is gone here, can be subscribed anew.
    this.#push = ability === 'on' && this.#around.desk()?.state.phase === 'ready' && !this.#channels.some(({ kind }) => kind === 'push') ? 'possible' : ability;
    this.#host.requestUpdate();
  }

  /** Does one thing at a time; what goes wrong is shown where it was tried. */
  async #try<T>(place: string, sentence: string, run: () => Promise<T>, handles: (error: BerichtenboxError) => boolean = () => false): Promise<T | undefined> {
    this.#busy = place;
    this.#failures.delete(place);
    this.#host.requestUpdate();
    try {
      return await run();
    } catch (error) {
      const ours = error instanceof BerichtenboxError ? error : undefined;
      if (ours === undefined || !handles(ours)) {
        const failure = this.#failureOf(sentence, ours);
        this.#failures.set(place, failure);
        this.#around.announce(failureWords(failure, this.#around.common()));
        this.#around.reportError(error);
      }
      return undefined;
    } finally {
      this.#busy = undefined;
      this.#host.requestUpdate();
    }
  }

  #failureOf(sentence: string, error: BerichtenboxError | undefined): ChannelFailure {
    const text = this.#around.text();
    const own: Partial<Record<ErrorCode, string>> = { 'too-many-requests': text.tooMany, 'channel-limit-reached': text.limitReached, refused: text.addRefused };
    const special = error === undefined ? undefined : own[error.code];
    return special === undefined ? { sentence, error } : { sentence: special };
  }

  #setCode(id: string, change: Partial<CodeEntry>): void {
    this.#codes.set(id, { code: '', sent: false, ...this.#codes.get(id), ...change });
    this.#host.requestUpdate();
  }

  #closeForm(): void {
    this.#adding = this.#addProblem = undefined;
    this.#written = '';
    this.#failures.delete('add');
    this.#host.requestUpdate();
  }

  /** On the first of these that is there, once it is shown. */
  async #focus(...selectors: readonly string[]): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const found = selectors.map((selector) => this.#host.renderRoot.querySelector<HTMLElement>(selector)).find((element) => element !== null);
    found?.focus();
  }
}

const whyNotId = 'why-no-channels';

function codeField(id: string): string {
  return `#${CSS.escape(`code-${id}`)}`;
}

function addressSentence(kind: AddressKind, problem: 'empty' | 'wrong', text: ContactChannelsMessages): string {
  return kind === 'email' ? (problem === 'empty' ? text.emailEmpty : text.emailWrong) : problem === 'empty' ? text.smsEmpty : text.smsWrong;
}
