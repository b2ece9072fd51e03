import {
  SettingsError, type ActivationChoices, type ActivationState, type ActivationToken, type BerichtenboxError, type Channel, type Disclosure, type DismissReason, type NotificationLanguage,
  type NotificationPreview, type NoticesState, type Preferences, type PreferencesChanges, type PreferencesState, type PushSubscriptionValues, type SentCode,
} from '@berichtenbox/client';
import { FakeStore } from './fake-store.js';

const dayMs = 86_400_000;

/** Keeps what was asked of a desk, and lets a test decide what becomes of it. */
export class FakeDesk<S> extends FakeStore<S> {
  /** Every deed, in order: `activate token-1`. */
  readonly deeds: string[] = [];
  /** What the next deed rejects with. */
  failing: BerichtenboxError | undefined;
  /** Stands before each deed: to wait. */
  acting: () => Promise<void> = () => Promise.resolve();
  /** What `load` finds. */
  found: S | undefined;
  closed = 0;

  async load(): Promise<void> {
    await this.acting();
    if (this.found !== undefined) this.set(this.found);
  }

  refresh(): Promise<void> {
    return this.load();
  }

  close(): void {
    this.closed += 1;
  }

  protected async do(deed: string): Promise<void> {
    this.deeds.push(deed);
    await this.acting();
    const { failing } = this;
    this.failing = undefined;
    if (failing !== undefined) throw failing;
  }
}

/** Activation in memory; at first the box is not activated. */
export class FakeActivationDesk extends FakeDesk<ActivationState> {
  /** With what it was activated. */
  readonly activations: ActivationChoices[] = [];
  #tokens = 0;

  constructor() {
    super({ phase: 'ready', status: 'inactive', checkDue: false });
  }

  async summarise(choices: ActivationChoices): Promise<ActivationToken> {
    await this.do(`summarise ${choices.organisations.map(({ storeId }) => storeId).join(' ')}`);
    this.#tokens += 1;
    return { token: `token-${this.#tokens}`, expiresAt: new Date(Date.now() + 1_800_000) };
  }

  async activate({ token }: ActivationToken, choices: ActivationChoices): Promise<void> {
    await this.do(`activate ${token}`);
    this.activations.push(choices);
    this.#change('active');
  }

  async deactivate(): Promise<void> {
    await this.do('deactivate');
    this.#change('inactive');
  }

  async decline(): Promise<void> {
    await this.do('decline');
  }

  async undo(): Promise<void> {
    await this.do('undo');
    this.set({ phase: 'ready', status: this.state.status === 'active' ? 'inactive' : 'active', since: new Date(), checkDue: false });
  }

  async confirmStillRight(): Promise<void> {
    await this.do('confirm');
    this.patch({ checkDue: false });
  }

  #change(status: 'active' | 'inactive'): void {
    this.set({ phase: 'ready', status, since: new Date(), undoUntil: new Date(Date.now() + 14 * dayMs), checkDue: false });
  }
}

const preferences: Preferences = {
  version: 1, channels: [], organisations: [], reminders: { on: true, afterDays: [3, 7], beforeDeadlineDays: [7, 2] }, disclosure: 'sender', language: 'nl',
};

/** Preferences in memory; the code of every channel is 123456, and one may try five times. */
export class FakePreferencesDesk extends FakeDesk<PreferencesState> {
  /** What was saved. */
  readonly saved: PreferencesChanges[] = [];
  /** Of a server that sends push messages. */
  key: string | undefined;
  #channels = 0;
  #tries = 5;

  constructor() {
    super({ phase: 'ready', preferences });
  }

  async save(changes: PreferencesChanges): Promise<void> {
    await this.do(`save ${Object.keys(changes).join(' ')}`);
    this.saved.push(changes);
    const { organisations = [], reminders, quietHours, digest, disclosure, language } = changes;
    const before = this.#preferences;
    const untouched = before.organisations.filter(({ storeId }) => organisations.every((change) => change.storeId !== storeId));
    this.#show({
      ...before, version: before.version + 1,
      organisations: [...untouched, ...organisations.map((change) => ({ ...change, from: '2026-03-04' }))],
      reminders: { ...before.reminders, ...reminders },
      ...(quietHours && { quietHours }), ...(digest && { digest }), ...(disclosure && { disclosure }), ...(language && { language }),
    }, [...(quietHours === null ? ['quietHours' as const] : []), ...(digest === null ? ['digest' as const] : [])]);
  }

  addEmail(address: string): Promise<SentCode> {
    return this.#add('email', address);
  }

  addSms(number: string): Promise<SentCode> {
    return this.#add('sms', number);
  }

  async confirm(channelId: string, code: string): Promise<void> {
    await this.do(`confirm ${channelId} ${code}`);
    if (this.#tries === 0) throw new SettingsError('code-expired', {});
    if (code !== '123456') throw new SettingsError('code-wrong', { triesLeft: (this.#tries -= 1) });
    this.#change(channelId, { status: 'verified', verifiedAt: new Date() });
  }

  async sendCodeAgain(channelId: string): Promise<SentCode> {
    await this.do(`code ${channelId}`);
    return this.#sent(channelId);
  }

  async removeChannel(channelId: string): Promise<void> {
    await this.do(`remove ${channelId}`);
    this.#show({ ...this.#preferences, channels: this.#preferences.channels.filter(({ id }) => id !== channelId) });
  }

  async pushKey(): Promise<string | undefined> {
    await this.do('push-key');
    return this.key;
  }

  async addPush({ endpoint = '' }: PushSubscriptionValues): Promise<void> {
    await this.do(`push ${endpoint}`);
    this.#put({ id: `channel-${(this.#channels += 1)}`, kind: 'push', status: 'verified', provisional: false });
  }

  async preview(disclosure: Disclosure, language: NotificationLanguage): Promise<NotificationPreview> {
    await this.do(`preview ${disclosure} ${language}`);
    const text = `Voorbeeld ${disclosure} ${language}`;
    return { email: { subject: text, text }, sms: { text }, push: { title: text, text } };
  }

  get #preferences(): Preferences {
    return this.state.preferences ?? preferences;
  }

  async #add(kind: 'email' | 'sms', address: string): Promise<SentCode> {
    await this.do(`add ${kind} ${address}`);
    const id = `channel-${(this.#channels += 1)}`;
    this.#put({ id, kind, address, status: 'unverified', provisional: false });
    return this.#sent(id);
  }

  #sent(channelId: string): SentCode {
    this.#tries = 5;
    return { channelId, expiresAt: new Date(Date.now() + 900_000) };
  }

  #put(channel: Channel): void {
    this.#show({ ...this.#preferences, channels: [...this.#preferences.channels, channel] });
  }

  #change(channelId: string, change: Partial<Channel>): void {
    this.#show({ ...this.#preferences, channels: this.#preferences.channels.map((channel) => (channel.id === channelId ? { ...channel, ...change } : channel)) });
  }

  #show(next: Preferences, without: readonly (keyof Preferences)[] = []): void {
    this.patch({ preferences: Object.fromEntries(Object.entries(next).filter(([field]) => !without.includes(field as keyof Preferences))) as unknown as Preferences });
  }
}

/** Notices in memory; at first there are none. */
export class FakeNoticesDesk extends FakeDesk<NoticesState> {
  constructor() {
    super({ phase: 'ready', notices: [] });
  }

  async dismiss(id: string, reason: DismissReason): Promise<void> {
    await this.do(`dismiss ${id} ${reason}`);
    this.patch({ notices: this.state.notices.filter((notice) => notice.id !== id) });
  }
}
