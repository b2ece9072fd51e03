import type { Scope, ServerConnection } from '../api/server-connection.js';
import { SettingsError } from '../errors/settings-error.js';
import { Desk, type DeskParts } from './desk.js';
import {
  deleteChannel, patchPreferences, postAddress, postCode, postCodeAgain, postPreview, postPush, readPreferences, readPushKey, type CodeKind,
} from './preferences-requests.js';
import type {
  Disclosure, NotificationLanguage, NotificationPreview, Preferences, PreferencesChanges, PreferencesState, PushSubscriptionValues, SentCode,
} from './preferences.js';

/** How a person is reached, and what comes on paper (capability `voorkeuren`). */
export class PreferencesDesk extends Desk<PreferencesState> {
  /** Of the codes that were sent, since the list of channels may not be there yet. */
  readonly #kinds = new Map<string, CodeKind>();

  /** @internal */
  constructor(parts: DeskParts) {
    super(parts, {});
  }

  /**
   * Saves what is named.
   *
   * @param basedOn The version that was changed; by default the one in the state.
   * @throws {BerichtenboxError} When nothing was saved; with `preferences-changed` what was changed elsewhere is in the state by then.
   */
  async save(changes: PreferencesChanges, basedOn = this.state.preferences?.version ?? 0): Promise<void> {
    try {
      this.#show(await this.ask((connection, scope) => patchPreferences(connection, { version: basedOn, changes }, scope)));
    } catch (error) {
      if (error instanceof SettingsError && error.code === 'preferences-changed') await this.refresh();
      throw error;
    }
  }

  /**
   * Adds an e-mail address; a code goes to it.
   *
   * @throws {BerichtenboxError} `refused` when it is no address, `channel-limit-reached`, `too-many-requests`.
   */
  addEmail(address: string): Promise<SentCode> {
    return this.#add('email', address);
  }

  /**
   * Adds a mobile telephone number; a code goes to it.
   *
   * @throws {BerichtenboxError} `refused` when it is no mobile number, `channel-limit-reached`, `too-many-requests`.
   */
  addSms(number: string): Promise<SentCode> {
    return this.#add('sms', number);
  }

  /**
   * Shows, with the six digits that were sent, that the address is one's own.
   *
   * @throws {BerichtenboxError} `code-wrong` with `triesLeft`, `code-expired`, `too-many-requests`.
   */
  async confirm(channelId: string, code: string): Promise<void> {
    const channel = this.state.preferences?.channels.find(({ id }) => id === channelId);
    const kind = this.#kinds.get(channelId) ?? (channel?.kind === 'sms' ? 'sms' : 'email');
    this.#show(await this.ask((connection, scope) => postCode(connection, { kind, channelId, code }, scope)));
  }

  /**
   * Has a new code sent; the one before does not work any longer.
   *
   * @throws {BerichtenboxError} When none was sent.
   */
  sendCodeAgain(channelId: string): Promise<SentCode> {
    return this.ask((connection, scope) => postCodeAgain(connection, channelId, scope));
  }

  /**
   * Takes an address, number or browser out.
   *
   * @throws {BerichtenboxError} When it is still there.
   */
  async removeChannel(channelId: string): Promise<void> {
    await this.ask((connection, scope) => deleteChannel(connection, channelId, scope));
    const { preferences } = this.state;
    if (preferences) this.#show({ ...preferences, channels: preferences.channels.filter(({ id }) => id !== channelId) });
  }

  /**
   * The key to subscribe this browser with; undefined when the server sends no push messages.
   *
   * @throws {BerichtenboxError} When it is not known.
   */
  pushKey(): Promise<string | undefined> {
    return this.ask(readPushKey);
  }

  /**
   * Adds this browser, by its `PushSubscription.toJSON()`.
   *
   * @throws {BerichtenboxError} When it was not added.
   */
  async addPush(subscription: PushSubscriptionValues): Promise<void> {
    this.#show(await this.ask((connection, scope) => postPush(connection, subscription, scope)));
  }

  /**
   * What a notification would say, word for word.
   *
   * @throws {BerichtenboxError} When it is not known.
   */
  preview(disclosure: Disclosure, language: NotificationLanguage): Promise<NotificationPreview> {
    return this.ask((connection, scope) => postPreview(connection, { disclosure, language }, scope));
  }

  protected override async read(connection: ServerConnection, scope: Scope): Promise<Omit<PreferencesState, 'phase' | 'failure'>> {
    return { preferences: await readPreferences(connection, scope) };
  }

  async #add(kind: CodeKind, address: string): Promise<SentCode> {
    const sent = await this.ask((connection, scope) => postAddress(connection, { kind, address }, scope));
    this.#kinds.set(sent.channelId, kind);
    await this.changedElsewhere();
    return sent;
  }

  #show(preferences: Preferences): void {
    this.changed({ preferences });
  }
}
