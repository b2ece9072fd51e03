import {
  BerichtenboxError, MandateError, type ActForOptions, type ActingContext, type ActionFailure, type ActiveSession, type BerichtenboxClient, type ErrorCode, type ExportOptions, type ExportSize, type MailboxAction, type MailboxExport, type MailboxState,
  type KeyMode, type Message, type MessageSummary, type OfflineState, type Organisation, type SessionState, type UnsentWork,
} from '@berichtenbox/client';
import { FakeActivationDesk, FakeNoticesDesk, FakePreferencesDesk } from './fake-desks.js';
import { FakeActLogDesk, FakeClientsDesk, FakeMandatesDesk } from './fake-mandate-desks.js';
import { FakeStore } from './fake-store.js';

/** A failure with just a code. */
export class FakeError extends BerichtenboxError {
  override readonly name = 'FakeError';

  constructor(code: ErrorCode, supportCode?: string) {
    super(code, code, { supportCode });
  }
}

/** Koen, logged in on a server that can do everything. */
export function activeSession(part: Partial<ActiveSession> = {}): ActiveSession {
  const context: ActingContext = { id: 'c1', name: 'Koen de Vries', kind: 'self', partition: 'p1', rights: new Set(['read', 'act', 'settings']) };
  return {
    status: 'active', userName: context.name, contexts: [context], context, atLogin: [], expiring: false, expiresAt: new Date(Date.now() + 900_000),
    capabilities: new Set(['zoeken-inhoud', 'postvak-in', 'prullenbak', 'definitief-verwijderen', 'sessie-verlengen', 'organisaties']),
    ...part,
  };
}

/** Somebody one acts for; by default as their financial administrator, for everything. */
export function fakeContext(part: Partial<ActingContext> & { readonly id: string; readonly name: string }): ActingContext {
  return {
    kind: 'financial-administrator', partition: `partition-${part.id}`, rights: new Set(['read', 'act']), mandateId: `mandate-${part.id}`, source: 'register', ...part,
  };
}

/** Somebody on a server with mandates, who may act for these. */
export function sessionWith(others: readonly ActingContext[], part: Partial<ActiveSession> = {}): ActiveSession {
  const own = activeSession();
  return { ...own, contexts: [...own.contexts, ...others], capabilities: new Set([...own.capabilities, 'machtigen']), ...part };
}

/** A message as the tests need it. */
export function fakeMessage(part: Partial<Message> & { readonly id: string }): Message {
  return {
    storeId: '1', senderId: 'rdw', senderName: 'RDW', subject: 'De apk van uw auto verloopt', publishedAt: new Date('2026-03-03T08:14:00Z'),
    attachmentCount: part.attachments?.length ?? 0, folder: 'inbox', unread: true, stale: false, attachments: [],
    body: 'Beste meneer De Vries,\n\nDe apk van uw auto verloopt op 31 juli 2026.\nMaak een afspraak bij een garage.\n\nMet vriendelijke groet,\nRDW',
    ...part,
  };
}

class FakeSession extends FakeStore<SessionState> {
  /** What the next `extend` and `logout` do; by default they work. */
  extending: () => Promise<void> = () => Promise.resolve();
  loggingOut: () => Promise<string | undefined> = () => Promise.resolve('/uitgelogd');
  /** Stands before one acts for somebody else: to wait, to fail, or to have one log in there. */
  switching: (id: string, options: ActForOptions) => Promise<string | undefined> = () => Promise.resolve(undefined);
  /** For whom one wanted to act, in order; by the id that was given. */
  readonly switches: string[] = [];
  /** What may hold work that the server does not have yet. */
  readonly unsent = new Set<{ count(): Partial<UnsentWork> }>();
  /** What a `refresh` finds. */
  found: SessionState | undefined;

  start(): Promise<void> {
    return Promise.resolve();
  }

  async extend(): Promise<void> {
    await this.extending();
    this.set(activeSession());
  }

  async actFor(id: string, options: ActForOptions = {}): Promise<{ readonly loginUrl?: string }> {
    this.switches.push(id);
    const loginUrl = await this.switching(id, options);
    if (loginUrl !== undefined) return { loginUrl };
    if (this.state.status !== 'active') throw new FakeError('session-expired');
    const { state } = this;
    const context = state.contexts.find((each) => each.id === id || each.mandateId === id);
    if (context === undefined) throw new MandateError('mandate-ended');
    this.set(Object.fromEntries(Object.entries({ ...state, context }).filter(([field]) => field !== 'accessEnded')) as unknown as ActiveSession);
    return {};
  }

  /** The mandate under which one acts ends. */
  endAccess(): void {
    if (this.state.status !== 'active') return;
    const { contexts, context } = this.state;
    const [self = context, ...others] = contexts;
    this.set({ ...this.state, context: self, contexts: [self, ...others.filter(({ id }) => id !== context.id)], accessEnded: { name: context.name, unsent: { actions: 0, replies: 0 } } });
  }

  async logout(): Promise<{ logoutUrl: string | undefined }> {
    this.set({ status: 'logged-out', loginUrl: '/api/v1/inloggen' });
    return { logoutUrl: await this.loggingOut() };
  }

  async refresh(): Promise<void> {
    await Promise.resolve();
    if (this.found !== undefined) {
      this.set(this.found);
    }
  }
}

class FakeMailbox extends FakeStore<MailboxState> {
  readonly bodies = new Map<string, Message>();
  readonly files = new Map<string, Blob>();
  /** The next deed of this kind is not carried out. */
  readonly failing = new Set<MailboxAction>();
  /** Stands before `open` and `attachment`: to wait, or to fail. */
  opening: (id: string) => Promise<void> = () => Promise.resolve();
  fetching: (signal: AbortSignal | undefined, progress: ((received: number, total: number | undefined) => void) | undefined) => Promise<void> = () => Promise.resolve();
  /** Every deed, in order: `mark-read m1`. */
  readonly deeds: string[] = [];

  load(): Promise<void> {
    return Promise.resolve();
  }

  refresh(): Promise<void> {
    return Promise.resolve();
  }

  async open(id: string): Promise<Message> {
    await this.opening(id);
    const message = this.bodies.get(id);
    if (message === undefined) {
      throw new FakeError('not-found');
    }
    return { ...message, ...this.state.messages.find((summary) => summary.id === id) };
  }

  markRead(ids: readonly string[]): Promise<void> {
    return this.#do('mark-read', ids, { unread: false });
  }

  markUnread(ids: readonly string[]): Promise<void> {
    return this.#do('mark-unread', ids, { unread: true });
  }

  markHandled(ids: readonly string[]): Promise<void> {
    return this.#do('mark-handled', ids, { handled: true });
  }

  markUnhandled(ids: readonly string[]): Promise<void> {
    return this.#do('mark-unhandled', ids, { handled: false });
  }

  move(ids: readonly string[], folder: string): Promise<void> {
    return this.#do('move', ids, { folder });
  }

  bin(ids: readonly string[]): Promise<void> {
    return this.#do('bin', ids, { folder: 'trash' });
  }

  restore(ids: readonly string[]): Promise<void> {
    return this.#do('restore', ids, { folder: 'inbox' });
  }

  purge(ids: readonly string[]): Promise<void> {
    return this.#do('purge', ids, {});
  }

  async retryAction(failureId: string): Promise<void> {
    const failure = this.state.actionFailures.find(({ id }) => id === failureId);
    this.dismissAction(failureId);
    this.deeds.push(`retry ${failure?.action ?? ''}`);
    await Promise.resolve();
  }

  dismissAction(failureId: string): void {
    this.patch({ actionFailures: this.state.actionFailures.filter(({ id }) => id !== failureId) });
  }

  async sendWaiting(): Promise<void> {
    this.deeds.push('send waiting');
    await Promise.resolve();
    this.patch({ waiting: [] });
  }

  async discardWaiting(id: string): Promise<void> {
    this.deeds.push(`discard ${id}`);
    await Promise.resolve();
    this.patch({ waiting: this.state.waiting.filter((waiting) => waiting.id !== id) });
  }

  search(query: string): Promise<readonly MessageSummary[]> {
    return Promise.resolve(this.state.messages.filter(({ subject }) => subject.includes(query)));
  }

  async attachment(
    _messageId: string, attachmentId: string,
    { signal, onProgress }: { signal?: AbortSignal; onProgress?: (received: number, total: number | undefined) => void } = {},
  ): Promise<Blob> {
    await this.fetching(signal, onProgress);
    const file = this.files.get(attachmentId);
    if (file === undefined) {
      throw new FakeError('store-failed', 'urn:uuid:12');
    }
    return file;
  }

  /** What counting and exporting give; by default two messages, complete. */
  counting: () => Promise<ExportSize> = () => Promise.resolve({ messageCount: 2, attachmentCount: 1, attachmentBytes: 1_200_000 });
  exporting: (options: ExportOptions) => Promise<MailboxExport> = () => Promise.resolve({ file: new Blob(['PK'], { type: 'application/zip' }), messageCount: 2, complete: true, missing: [] });

  exportSize(): Promise<ExportSize> {
    return this.counting();
  }

  export(options: ExportOptions): Promise<MailboxExport> {
    return this.exporting(options);
  }

  unreadCount(): number {
    return this.state.messages.filter(({ unread, folder }) => unread && folder === 'inbox').length;
  }

  async #do(action: MailboxAction, messageIds: readonly string[], change: Partial<MessageSummary>): Promise<void> {
    this.deeds.push(`${action} ${messageIds.join(' ')}`);
    await Promise.resolve();
    if (this.failing.delete(action)) {
      const failure: ActionFailure = { id: `f${this.deeds.length}`, messageIds, action, error: new FakeError('store-failed', 'urn:uuid:34') };
      this.patch({ actionFailures: [...this.state.actionFailures, failure] });
    } else {
      this.patch({ messages: this.state.messages.map((message) => (messageIds.includes(message.id) ? { ...message, ...change } : message)) });
    }
  }
}

class FakeDirectory {
  readonly #organisations: ReadonlyMap<string, Organisation>;
  readonly listeners = new Set<() => void>();
  isFilling = false;

  constructor(organisations: ReadonlyMap<string, Organisation>) {
    this.#organisations = organisations;
  }

  get ids(): readonly string[] {
    return [...this.#organisations.keys()];
  }

  find(id: string): Organisation | undefined {
    return this.#organisations.get(id);
  }

  nameOf(id: string): string {
    return this.find(id)?.name ?? id;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** What is kept on the device, as a test says: without a browser's storage behind it. */
class FakeOffline extends FakeStore<OfflineState> {
  /** What the next `turnOn` and `unlock` lead to; by default they work. */
  turning: () => Promise<Partial<OfflineState>> = () => Promise.resolve({ status: 'open' });
  unlocking: () => Promise<Partial<OfflineState>> = () => Promise.resolve({ status: 'open' });
  /** What was asked of it, in order. */
  readonly asked: string[] = [];
  /** The files that are kept, by id. */
  readonly files = new Set<string>();

  keptFiles(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(this.files));
  }

  async turnOn(mode: KeyMode): Promise<void> {
    this.asked.push(`on ${mode}`);
    const found = await this.turning();
    this.patch({ ...found, mode: found.status === 'open' ? mode : 'off' });
  }

  async turnOff(): Promise<void> {
    this.asked.push('off');
    await Promise.resolve();
    this.patch({ mode: 'off', status: 'off', isDeclined: true });
  }

  async decline(): Promise<void> {
    this.asked.push('decline');
    await Promise.resolve();
    this.patch({ isDeclined: true });
  }

  async unlock(): Promise<void> {
    this.asked.push('unlock');
    this.patch(await this.unlocking());
  }
}

/** A client whose session, mailbox and faults are in the test's hands; nothing goes over a network. */
export class FakeClient {
  readonly session = new FakeSession(activeSession());
  readonly mailbox: FakeMailbox;
  readonly activation = new FakeActivationDesk();
  readonly preferences = new FakePreferencesDesk();
  readonly notices = new FakeNoticesDesk();
  readonly mandates = new FakeMandatesDesk();
  readonly clients = new FakeClientsDesk();
  readonly actLog = new FakeActLogDesk();
  readonly offline = new FakeOffline({ mode: 'off', status: 'off', isDeclined: false, hasRoom: true, damagedCount: 0, lostActCount: 0 });
  offers: readonly string[] = [];
  /** What elements offered, in order, as long as it was something. */
  readonly offered: string[] = [];
  /** Of which mandate the log was opened, in order; undefined for all. */
  readonly logsOpened: (string | undefined)[] = [];
  /** Stands before a desk is opened: to wait, or to fail. */
  opening: () => Promise<void> = () => Promise.resolve();
  readonly directory = new Map<string, Organisation>([['rdw', { id: 'rdw', name: 'RDW', kind: 'agency', phone: '088 008 74 47' }]]);
  readonly organisations = new FakeDirectory(this.directory);

  constructor(messages: readonly Message[] = [fakeMessage({ id: 'm1' })]) {
    this.mailbox = new FakeMailbox({
      phase: 'ready', messages: messages.map(summaryOf), stores: [], completeness: 'complete', refreshing: false, actionFailures: [], waiting: [],
    });
    messages.forEach((message) => this.mailbox.bodies.set(message.id, message));
  }

  offlineOffers(): readonly string[] {
    return this.offers;
  }

  offerOffline(modes: string | undefined, device: string | undefined): void {
    if (modes !== undefined || device !== undefined) {
      this.offered.push(`${modes ?? ''} ${device ?? ''}`);
    }
  }

  openOffline(): Promise<FakeOffline> {
    return Promise.resolve(this.offline);
  }

  async openActivation(): Promise<FakeActivationDesk> {
    await this.opening();
    return this.activation;
  }

  async openPreferences(): Promise<FakePreferencesDesk> {
    await this.opening();
    return this.preferences;
  }

  async openNotices(): Promise<FakeNoticesDesk> {
    await this.opening();
    return this.notices;
  }

  async openMandates(): Promise<FakeMandatesDesk> {
    await this.opening();
    return this.mandates;
  }

  async openClients(): Promise<FakeClientsDesk> {
    await this.opening();
    return this.clients;
  }

  async openActLog(mandateId?: string): Promise<FakeActLogDesk> {
    this.logsOpened.push(mandateId);
    await this.opening();
    return this.actLog;
  }

  /** To hand to a provider. The real classes have private parts, which a stand-in of the same interface cannot have. */
  get client(): BerichtenboxClient {
    return this as unknown as BerichtenboxClient;
  }
}

function summaryOf(message: Message): MessageSummary {
  const ofLetterOnly = new Set(['body', 'attachments', 'html', 'actionText', 'consequence', 'reason']);
  return Object.fromEntries(Object.entries(message).filter(([field]) => !ofLetterOnly.has(field))) as unknown as MessageSummary;
}
