import { readVaultKey } from '../api/vault-key.js';
import type { ServerConnection } from '../api/server-connection.js';
import { hasSameAccess } from '../session/same-access.js';
import type { Session } from '../session/session.js';
import type { ActingContext, ActiveSession, SessionState } from '../session/session-state.js';
import type { KnownChange } from '../mailbox/message-records.js';
import type { Message } from '../mailbox/message.js';
import type { Mailbox } from '../mailbox/mailbox.js';
import type { Command } from '../outbox/command.js';
import { Outbox, type OutboxParts, type ToldOutbox } from '../outbox/outbox.js';
import { StateStore } from '../store.js';
import { countActs } from '../vault/count-acts.js';
import type { KeyMode, KeySource } from '../vault/data-key.js';
import { deviceKey, deviceKeyValidity } from '../vault/device-key.js';
import { passkeyKey, type PasskeyLabel } from '../vault/passkey-key.js';
import { sessionKey } from '../vault/session-key.js';
import { findOwnVault } from '../vault/own-vault.js';
import { Vault } from '../vault/vault.js';
import { wipeVaults } from '../vault/wipe.js';
import { sendInBackground } from '../worker/send-in-background.js';
import { Consent, isSamePerson } from './consent.js';
import { identityOf, sessionOf, type KeptIdentity } from './kept-identity.js';
import { KeptMailbox } from './kept-mailbox.js';
import type { ActedMessage, MailboxShelf } from './mailbox-shelf.js';
import type { OfflineMode, OfflineState } from './offline-state.js';
import { vaultNameOf, vaultNamesOf } from './vault-of-context.js';

/** What keeping messages works with. */
export interface OfflineParts extends Pick<OutboxParts, 'tabs' | 'now'> {
  readonly connection: ServerConnection;
  readonly session: Session;
  readonly mailbox: Mailbox;
  readonly offline: OfflineMode;
  /** What a person may turn on themselves. */
  readonly offers: readonly string[];
  /** The device is not of one person: whatever is on it is wiped. */
  readonly isShared: boolean;
}

/** One context, for as long as one acts in it. */
interface Turn {
  readonly context: ActingContext;
  readonly life: AbortController;
  /** Resolves when what is done can be written down, or will not be; undefined while nobody opens it. */
  ready?: Promise<KeptMailbox | undefined>;
  /** Resolves when what is kept was shown, or cannot be; likewise. */
  opening?: Promise<void>;
}

const closedState = { status: 'off', hasRoom: true, damagedCount: 0, lostActCount: 0 } as const;

/**
 * Keeps messages on this device, for whom one acts and for as long as they may: follows the session, opens and closes vaults, and wipes what
 * nobody may see any more. It never rejects; how it stands is in its state.
 */
export class OfflineMailbox extends StateStore<OfflineState> {
  readonly #parts: OfflineParts;
  readonly #shelf: MailboxShelf;
  readonly #unsubscribe: () => void;
  readonly #stopSending: () => void;
  #turn: Turn | undefined;
  #kept: KeptMailbox | undefined;
  #contexts: ActiveSession['contexts'] | undefined;
  #wiping: Promise<unknown> = Promise.resolve();
  #resuming: Promise<void> | undefined;
  /** Opened before it was known whose it is. */
  #unlocked: Vault | undefined;
  #isAlone = false;
  readonly #consent: Consent;
  /** What was done before the session was over, and whose it is. */
  #unsent: { readonly partition: string; readonly commands: readonly Command[] } | undefined;
  readonly #ask = (): void => void this.#parts.session.refresh();

  /** @internal */
  constructor(parts: OfflineParts, shelf: MailboxShelf) {
    super({ mode: parts.offline, isDeclined: false, ...closedState });
    this.#parts = parts;
    this.#shelf = shelf;
    this.#consent = new Consent(parts);
    this.#unsubscribe = parts.session.subscribe((state) => this.#follow(state));
    this.#stopSending = sendInBackground(parts);
    this.#follow(parts.session.state);
  }

  /** What is kept of this context; undefined when nothing is. */
  of(contextId: string | undefined): KeptMailbox | undefined {
    return this.#turn?.context.id === contextId ? this.#kept : undefined;
  }

  /** Resolves when what is done in this context can be written down, or cannot be; undefined when nothing is being opened. */
  opening(contextId: string | undefined): Promise<unknown> | undefined {
    if (this.of(contextId)) return undefined;
    // What somebody chose on an earlier visit is read first.
    return this.#resuming?.then(() => this.#turn?.ready) ?? this.#turn?.ready;
  }

  /** Opens what a passkey opens, or makes one; call it as the answer to a press. How it went is in the state. */
  async unlock(label: PasskeyLabel): Promise<void> {
    if (this.state.mode !== 'passkey' || this.#kept) return;
    const keys = passkeyKey(label);
    if (this.#turn) await this.#open(this.#turn, 'passkey', keys);
    else await this.#openAlone('passkey', keys);
  }

  /** Which files of this letter of whom one acts for now are kept on this device, by id. */
  async keptFiles(message: Pick<Message, 'id' | 'storeId' | 'attachments'>): Promise<ReadonlySet<string>> {
    return new Set(await this.#kept?.keptFiles(message));
  }

  /** How much was done and not carried out that is not of whom one acts for now. */
  unsentElsewhere(): Promise<number> {
    return countActs(this.#parts.connection.endpoint, this.#kept?.outbox.isRead ? this.#kept.vault.name : undefined);
  }

  /** Resolves when what is kept of this context was shown, or cannot be now. */
  async restored(contextId: string): Promise<void> {
    // What somebody chose on an earlier visit is read first.
    await this.#resuming;
    if (this.#turn?.context.id === contextId) await this.#turn.opening;
  }

  /**
   * Keeps messages on this device from now on, and on later visits of this person, until they turn that off; call it as the answer to a press. How it went is in the
   * state: unless it is `open`, nothing is kept, and the next visit does not try it either.
   *
   * @param label needed for a passkey
   */
  async turnOn(mode: KeyMode, label: PasskeyLabel): Promise<void> {
    const { session: { state }, isShared } = this.#parts;
    if (state.status !== 'active' || isShared || this.state.mode !== 'off') return;
    this.#consent.take(state);
    this.set({ ...this.#closed(), mode });
    this.#enter(state, mode);
    await this.#turn?.opening;
    if (mode === 'passkey') await this.unlock(label);
    const { status, reason = 'locked' } = this.state;
    if (status === 'open') {
      this.set({ ...this.state, isDeclined: false });
      await this.#consent.keep(mode);
      return;
    }
    this.#stop();
    this.set({ ...this.state, status: 'memory-only', reason });
  }

  /** Keeps nothing any more: takes back what this person chose, and wipes what was kept. Needs no network. What was not sent is lost, so ask first. */
  async turnOff(): Promise<void> {
    await this.#consent.takeBack();
    this.#stop();
    this.set({ ...this.state, isDeclined: true });
    await this.#wiping;
  }

  /** The person does not want it, and is not to be asked again. */
  async decline(): Promise<void> {
    const { state } = this.#parts.session;
    if (state.status !== 'active') return;
    this.set({ ...this.state, isDeclined: true });
    await this.#consent.decline(state);
  }

  /** The site offers something else, or says that the device is of many. */
  offered(): void {
    const { session: { state }, isShared } = this.#parts;
    if (isShared) {
      this.#stop();
      this.set(this.#closed([]));
    } else if (this.state.mode === 'off') {
      this.#follow(state);
    }
  }

  /** Resolves when what had to be wiped by now was wiped, or could not be. */
  async settled(): Promise<void> {
    await this.#wiping;
  }

  /** Another tab, or the worker, told of the outbox. */
  hear(message: ToldOutbox): void {
    if (message.partition === this.#turn?.context.partition) this.#kept?.outbox.hear(message);
  }

  /** Ends what is under way; what is kept stays. */
  close(): void {
    this.#unsubscribe();
    this.#stopSending();
    globalThis.removeEventListener('online', this.#ask);
    this.#leave();
  }

  #follow(state: SessionState): void {
    const active = state.status === 'active' ? state : undefined;
    // Without the server it is not known for whom else one may act.
    if (active && !active.offline && active.contexts !== this.#contexts) void this.#wipeOthers(active.contexts);
    this.#contexts = active?.contexts;
    const isBack = this.#isAlone && active !== undefined && !active.offline;
    this.#isAlone = active?.offline === true;
    if (active && hasSameAccess(active.context, this.#turn?.context)) {
      if (!isBack) return;
      // The server knows this session still.
      this.#remember(active);
      this.#kept?.outbox.hurry();
      void this.#parts.mailbox.load();
      return;
    }
    this.#leave(state.status === 'expired');
    // What one person chose is not for the next.
    if (active && this.#parts.offline === 'off' && !this.#consent.isOf(active)) this.set({ ...this.#closed(), mode: 'off', isDeclined: false });
    const { mode } = this.state;
    const isOthers = active && !active.contexts.some(({ partition }) => partition === this.#unsent?.partition);
    if (state.status === 'logged-out' || isOthers) this.#unsent = undefined;
    // A key of a session is not to be had any more when that is over; other keys wait for the same person.
    if (state.status === 'logged-out' || ((state.status === 'expired' || state.status === 'anonymous') && mode === 'session')) this.#wipe();
    if (active && mode !== 'off') this.#enter(active, mode);
    else if (active) this.#resuming = this.#resume(active);
    if (state.status !== 'unreachable' || state.error.code !== 'network') return;
    if (mode === 'off') void this.#standAsChosen();
    else this.#stand(mode);
  }

  /** Goes on as this person chose on an earlier visit, and finds out what they can choose. */
  async #resume(active: ActiveSession): Promise<void> {
    if (this.#parts.offers.length === 0) return;
    const { mode, ...choice } = await this.#consent.look(active);
    const { session: { state }, isShared } = this.#parts;
    if (isShared || this.state.mode !== 'off' || state.status !== 'active' || !isSamePerson(state, active)) return;
    this.set({ ...this.state, ...choice });
    if (mode === undefined) return;
    this.#consent.take(state);
    this.set({ ...this.state, mode });
    this.#enter(state, mode);
  }

  /** Nobody can tell who is there, but what somebody turned on says how it opens. */
  async #standAsChosen(): Promise<void> {
    const { session } = this.#parts;
    const before = session.state;
    await this.#wiping;
    const mode = await this.#consent.standing();
    if (mode === undefined || session.state !== before || this.state.mode !== 'off') return;
    this.set({ ...this.state, mode });
    this.#stand(mode);
  }

  #stop(): void {
    this.#leave();
    this.#consent.leave();
    this.set({ ...this.#closed(), mode: 'off' });
    this.#wipe();
  }

  #closed(choices = this.state.choices): OfflineState {
    const { mode, isDeclined } = this.state;
    return { mode, isDeclined, ...(choices && { choices }), ...closedState };
  }

  /** Nobody can tell who is there: what opens without the server may be opened. */
  #stand(mode: KeyMode): void {
    globalThis.addEventListener('online', this.#ask);
    if (mode === 'passkey') this.set({ ...this.state, status: 'locked' });
    if (mode === 'device') void this.#openAlone(mode, deviceKey(() => Date.now()));
  }

  /** Opens the vault of whose device this is, and goes on as who was logged in when it was last used, until the server can be asked. */
  async #openAlone(mode: KeyMode, keys: KeySource): Promise<void> {
    const { connection, session } = this.#parts;
    const before = session.state;
    const name = await findOwnVault(connection.endpoint, mode);
    const vault = name === undefined ? undefined : await Vault.open({ name, keys, isOwn: true });
    const identity = await vault?.readIdentity<KeptIdentity>();
    if (vault && vault.state.status !== 'open') {
      // Who did not give their passkey may do so another time.
      if (session.state === before) this.set({ ...this.state, ...(mode === 'passkey' && { status: 'locked' }), reason: vault.state.reason ?? 'locked' });
      return;
    }
    if (!vault || !identity || session.state !== before) {
      // One whose key is over was made anew, and is of nobody; what was done and not sent went with it.
      if (vault && vault.state.lostActCount > 0) this.set({ ...this.state, lostActCount: vault.state.lostActCount });
      await (identity ? vault?.close() : vault?.destroy());
      return;
    }
    this.#unlocked = vault;
    if (this.#parts.offline === 'off') this.#consent.take(identity.context.partition);
    session.set(sessionOf(identity));
    if (this.#unlocked === vault) vault.close();
    this.#unlocked = undefined;
  }

  #enter({ context, capabilities }: ActiveSession, mode: KeyMode): void {
    const turn: Turn = (this.#turn = { context, life: new AbortController() });
    const scope = { onBehalfOf: context.id, signal: turn.life.signal };
    if (mode === 'passkey' && !this.#unlocked) this.set({ ...this.state, status: 'locked' });
    else if (mode !== 'session') turn.opening = this.#open(turn, mode, deviceKey(() => Date.now()));
    else if (capabilities.has('kluis')) turn.opening = this.#open(turn, mode, sessionKey(() => readVaultKey(this.#parts.connection, scope)));
    else this.set({ ...this.state, status: 'memory-only', reason: 'locked' });
  }

  async #open(turn: Turn, mode: KeyMode, keys: KeySource): Promise<void> {
    const kept = await (turn.ready = this.#openVault(turn, mode, keys));
    await kept?.begin(this.#shelf);
  }

  /** @returns undefined when it does not open, or one no longer acts there. */
  async #openVault(turn: Turn, mode: KeyMode, keys: KeySource): Promise<KeptMailbox | undefined> {
    const { connection, session, mailbox } = this.#parts;
    const { context, life: { signal } } = turn;
    const unlocked = this.#unlocked;
    this.#unlocked = undefined;
    this.set({ ...this.state, status: 'opening' });
    // What is being wiped must be gone before it is made again.
    await this.#wiping;
    const name = await vaultNameOf(connection.endpoint, context, mode);
    const isOwn = context.kind === 'self';
    const isVouched = session.state.status === 'active' && !session.state.offline;
    const vault = unlocked ?? (await Vault.open({ name, keys, isVouched, ...(isOwn && { isOwn }) }));
    if (signal.aborted) {
      vault.close();
      return undefined;
    }
    vault.subscribe((state) => this.#told(turn, state));
    this.#told(turn, vault.state);
    if (vault.state.status !== 'open') return undefined;
    const shown = {
      settle: (message: ActedMessage, known: KnownChange) => this.#shelf.settle(context.id, message, known),
      changed: (messages: readonly ActedMessage[]) => this.#shelf.acted(context.id, messages),
    };
    const left = this.#unsent?.partition === context.partition ? this.#unsent.commands : [];
    const outbox = new Outbox({ ...this.#parts, vault, context, signal, shown, left });
    const kept = (this.#kept = new KeptMailbox({ vault, outbox, connection, session, mailbox, context, signal, rows: () => this.#shelf.rows(context.id) }));
    this.#remember(session.state);
    if (left.length > 0) this.#unsent = undefined;
    return kept;
  }

  /** Only the server knows who is there, and makes it last longer. */
  #remember(state: SessionState): void {
    const { mode } = this.state;
    if (!this.#kept || state.status !== 'active' || state.offline) return;
    if (mode === 'device') void this.#kept.vault.renew(deviceKeyValidity(Date.now()));
    if (mode !== 'session' && state.context.kind === 'self') void this.#kept.vault.saveIdentity(identityOf(state));
  }

  #told(turn: Turn, state: Vault['state']): void {
    if (this.#turn !== turn) return;
    const { mode, isDeclined } = this.state;
    this.set({ ...this.#closed(), ...state, mode, isDeclined });
    if (state.reason === 'ended') void this.#askAgain();
  }

  /** It was wiped in another tab: where that was because the person does not want it any more, it is not made anew here. */
  async #askAgain(): Promise<void> {
    if ((await this.#consent.isTakenBack()) && this.state.status === 'memory-only') this.#stop();
  }

  #leave(isOver = false): void {
    this.#turn?.life.abort();
    const commands = this.#kept?.outbox.close();
    // The vault of a session goes with it, but the same person may log in again in this page.
    if (isOver && commands && this.#turn) this.#unsent = { partition: this.#turn.context.partition, commands };
    this.#kept?.close();
    this.#turn = this.#kept = undefined;
    this.set(this.#closed());
  }

  #wipe(keep?: ReadonlySet<string>): void {
    this.#wiping = this.#wiping.then(() => wipeVaults(this.#parts.connection.endpoint, keep));
  }

  /** Nobody else's is left on a device on which this person logs in, nor what they themselves may see no longer. */
  async #wipeOthers(contexts: ActiveSession['contexts']): Promise<void> {
    const { connection, isShared } = this.#parts;
    const names = isShared ? Promise.resolve(new Set<string>()) : vaultNamesOf(connection.endpoint, contexts);
    this.#wiping = this.#wiping.then(async () => wipeVaults(connection.endpoint, await names));
    await this.#wiping;
  }
}
