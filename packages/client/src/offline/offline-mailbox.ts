import { readVaultKey } from '../api/vault-key.js';
import type { ServerConnection } from '../api/server-connection.js';
import { hasSameAccess } from '../session/same-access.js';
import type { Session } from '../session/session.js';
import type { ActingContext, ActiveSession, SessionState } from '../session/session-state.js';
import type { MessageSummary } from '../mailbox/message.js';
import type { Mailbox } from '../mailbox/mailbox.js';
import { StateStore } from '../store.js';
import type { KeyMode, KeySource } from '../vault/data-key.js';
import { deviceKey, deviceKeyValidity } from '../vault/device-key.js';
import { passkeyKey, type PasskeyLabel } from '../vault/passkey-key.js';
import { sessionKey } from '../vault/session-key.js';
import { Vault } from '../vault/vault.js';
import { wipeVaults } from '../vault/wipe.js';
import { KeptMailbox } from './kept-mailbox.js';
import type { OfflineMode, OfflineState } from './offline-state.js';
import { vaultNameOf, vaultNamesOf } from './vault-of-context.js';

/** The mailbox that is shown, to put in what was kept. */
export interface MailboxShelf {
  /** Shows these rows of that context, where the server has not told better. */
  restore(contextId: string, rows: readonly MessageSummary[], refreshedAt: Date | undefined): void;
}

/** What keeping messages works with. */
export interface OfflineParts {
  readonly connection: ServerConnection;
  readonly session: Session;
  readonly mailbox: Mailbox;
  readonly offline: OfflineMode;
  /** The device is not of one person: whatever is on it is wiped. */
  readonly isShared: boolean;
}

/** One context, for as long as one acts in it. */
interface Turn {
  readonly context: ActingContext;
  readonly life: AbortController;
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
  #turn: Turn | undefined;
  #kept: KeptMailbox | undefined;
  #contexts: ActiveSession['contexts'] | undefined;
  #wiping: Promise<unknown> = Promise.resolve();

  /** @internal */
  constructor(parts: OfflineParts, shelf: MailboxShelf) {
    super({ mode: parts.offline, ...closedState });
    this.#parts = parts;
    this.#shelf = shelf;
    this.#unsubscribe = parts.session.subscribe((state) => this.#follow(state));
    this.#follow(parts.session.state);
  }

  /** What is kept of this context; undefined when nothing is. */
  of(contextId: string | undefined): KeptMailbox | undefined {
    return this.#turn?.context.id === contextId ? this.#kept : undefined;
  }

  /** Opens what a passkey opens, or makes one; call it as the answer to a press. How it went is in the state. */
  async unlock(label: PasskeyLabel): Promise<void> {
    if (this.#turn && this.state.mode === 'passkey' && !this.#kept) await this.#open(this.#turn, 'passkey', passkeyKey(label));
  }

  /** Resolves when what had to be wiped by now was wiped, or could not be. */
  async settled(): Promise<void> {
    await this.#wiping;
  }

  /** Ends what is under way; what is kept stays. */
  close(): void {
    this.#unsubscribe();
    this.#leave();
  }

  #follow(state: SessionState): void {
    const active = state.status === 'active' ? state : undefined;
    if (active && active.contexts !== this.#contexts) void this.#wipeOthers(active.contexts);
    this.#contexts = active?.contexts;
    if (active && hasSameAccess(active.context, this.#turn?.context)) return;
    this.#leave();
    const { offline } = this.#parts;
    // A key of a session is not to be had any more when that is over; other keys wait for the same person.
    if (state.status === 'logged-out' || ((state.status === 'expired' || state.status === 'anonymous') && offline === 'session')) this.#wipe();
    if (active && offline !== 'off') this.#enter(active, offline);
  }

  #enter({ context, capabilities }: ActiveSession, mode: KeyMode): void {
    const turn = (this.#turn = { context, life: new AbortController() });
    const scope = { onBehalfOf: context.id, signal: turn.life.signal };
    if (mode === 'passkey') this.set({ ...this.state, status: 'locked' });
    else if (mode === 'device') void this.#open(turn, mode, deviceKey(() => Date.now()));
    else if (capabilities.has('kluis')) void this.#open(turn, mode, sessionKey(() => readVaultKey(this.#parts.connection, scope)));
    else this.set({ ...this.state, status: 'memory-only', reason: 'locked' });
  }

  async #open(turn: Turn, mode: KeyMode, keys: KeySource): Promise<void> {
    const { connection, session, mailbox } = this.#parts;
    const { context, life } = turn;
    this.set({ ...this.state, status: 'opening' });
    // What is being wiped must be gone before it is made again.
    await this.#wiping;
    const vault = await Vault.open({ name: await vaultNameOf(connection.endpoint, context, mode), keys });
    if (life.signal.aborted) {
      vault.close();
      return;
    }
    vault.subscribe((state) => this.#told(turn, state));
    this.#told(turn, vault.state);
    if (vault.state.status !== 'open') return;
    if (mode === 'device') void vault.renew(deviceKeyValidity(Date.now()));
    const kept = (this.#kept = new KeptMailbox({ vault, connection, session, mailbox, context, signal: life.signal }));
    void kept.begin((rows, refreshedAt) => this.#shelf.restore(context.id, rows, refreshedAt));
  }

  #told(turn: Turn, state: Vault['state']): void {
    if (this.#turn === turn) this.set({ ...state, mode: this.state.mode });
  }

  #leave(): void {
    const { mode } = this.state;
    this.#turn?.life.abort();
    this.#kept?.close();
    this.#turn = this.#kept = undefined;
    this.set({ mode, ...closedState });
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
