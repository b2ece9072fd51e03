import type { BerichtenboxClient, Capability, MailboxState, Message, MessageSummary, SessionState, Store } from '@berichtenbox/client';

/** State that a test sets. */
class TestStore<S> implements Store<S> {
  #state: S;
  readonly #listeners = new Set<(state: S) => void>();

  constructor(state: S) {
    this.#state = state;
  }

  get state(): S {
    return this.#state;
  }

  set(change: Partial<S> | S): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => {
      listener(this.#state);
    });
  }

  replace(state: S): void {
    this.#state = state;
    this.set({});
  }

  subscribe(listener: (state: S) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }
}

/** A mailbox that does what it is asked at once, and writes down what that was. */
export class TestMailbox extends TestStore<MailboxState> {
  readonly calls: string[] = [];
  /** What a search finds; by default whatever has the words in its subject. */
  searching: (query: string, signal?: AbortSignal) => Promise<readonly MessageSummary[]> = (query) =>
    Promise.resolve(this.state.messages.filter(({ subject }) => subject.toLowerCase().includes(query.toLowerCase())));

  /** Called after each action, before its promise resolves; a test makes it fail there. */
  answer: () => void = () => undefined;

  async load(): Promise<void> {
    await this.#did('load');
  }

  async refresh(): Promise<void> {
    await this.#did('refresh');
  }

  async markRead(ids: readonly string[]): Promise<void> {
    this.#change(ids, { unread: false });
    await this.#did('markRead', ids);
  }

  async markUnread(ids: readonly string[]): Promise<void> {
    this.#change(ids, { unread: true });
    await this.#did('markUnread', ids);
  }

  async move(ids: readonly string[], folder: string): Promise<void> {
    this.#change(ids, { folder });
    await this.#did(`move to ${folder}`, ids);
  }

  async bin(ids: readonly string[]): Promise<void> {
    this.#change(ids, { folder: 'trash' });
    await this.#did('bin', ids);
  }

  async restore(ids: readonly string[]): Promise<void> {
    this.#change(ids, { folder: 'inbox' });
    await this.#did('restore', ids);
  }

  async purge(ids: readonly string[]): Promise<void> {
    this.set({ messages: this.state.messages.filter(({ id }) => !ids.includes(id)) });
    await this.#did('purge', ids);
  }

  async retryAction(failureId: string): Promise<void> {
    this.dismissAction(failureId);
    await this.#did('retryAction', [failureId]);
  }

  dismissAction(failureId: string): void {
    this.set({ actionFailures: this.state.actionFailures.filter(({ id }) => id !== failureId) });
  }

  async search(query: string, options?: { signal?: AbortSignal }): Promise<readonly MessageSummary[]> {
    this.calls.push(`search ${query}`);
    return this.searching(query, options?.signal);
  }

  async open(id: string): Promise<Message> {
    const message = this.state.messages.find((one) => one.id === id);
    if (message === undefined) {
      throw new Error(`No message ${id}`);
    }
    await this.#did('open', [id]);
    return { ...message, body: 'Geachte mevrouw,\n\nDit is een brief.', attachments: [] };
  }

  unreadCount(): number {
    return this.state.messages.filter(({ folder, unread }) => folder === 'inbox' && unread).length;
  }

  #change(ids: readonly string[], change: Partial<MessageSummary>): void {
    this.set({ messages: this.state.messages.map((message) => (ids.includes(message.id) ? { ...message, ...change } : message)) });
  }

  async #did(what: string, ids: readonly string[] = []): Promise<void> {
    this.calls.push([what, ...ids].join(' '));
    await Promise.resolve();
    this.answer();
  }
}

/** A session that a test sets. */
export class TestSession extends TestStore<SessionState> {
  readonly calls: string[] = [];

  async refresh(): Promise<void> {
    this.calls.push('refresh');
    await Promise.resolve();
  }
}

/** A client without a server, with state that a test sets. */
export interface TestClient {
  readonly session: TestSession;
  readonly mailbox: TestMailbox;
  /** To give to a provider. */
  readonly client: BerichtenboxClient;
}

/** All capabilities of the reference server that the elements look at. */
const allCapabilities: readonly Capability[] = ['zoeken-inhoud', 'postvak-in', 'prullenbak', 'definitief-verwijderen', 'sessie-verlengen', 'organisaties'];

/** Somebody who is logged in and acts for himself. */
export function activeSession(capabilities: readonly Capability[] = allCapabilities, rights: readonly ('read' | 'act' | 'settings')[] = ['read', 'act', 'settings']): SessionState {
  const context = { id: 'self', name: 'Koen de Vries', kind: 'self', partition: 'p1', rights: new Set(rights) } as const;
  return {
    status: 'active', userName: 'Koen de Vries', contexts: [context], context, capabilities: new Set(capabilities),
    expiresAt: new Date(Date.now() + 900_000), expiring: false,
  };
}

/** A complete mailbox with these messages. */
export function readyMailbox(messages: readonly MessageSummary[]): MailboxState {
  return {
    phase: 'ready', messages, completeness: 'complete', refreshing: false, refreshedAt: new Date(), actionFailures: [],
    stores: [{ storeId: 'belastingdienst', name: 'Belastingdienst', status: 'ok' }, { storeId: 'rdw', name: 'RDW', status: 'ok' }],
  };
}

/** A client as given, by default of somebody logged in with an empty, complete mailbox. */
export function testClient({ session = activeSession(), mailbox = readyMailbox([]) }: { session?: SessionState; mailbox?: MailboxState } = {}): TestClient {
  const stores = { session: new TestSession(session), mailbox: new TestMailbox(mailbox) };
  const client = { ...stores, organisations: { nameOf: (id: string) => id, find: () => undefined }, start: () => Promise.resolve(), close: () => undefined };
  // The client's own classes have private parts that no other object can have.
  return { ...stores, client: client as unknown as BerichtenboxClient };
}

/** A message in the inbox, with what a test wants different. */
export function message(change: Partial<MessageSummary> & { id: string }): MessageSummary {
  return {
    storeId: 'belastingdienst', senderId: 'belastingdienst', senderName: 'Belastingdienst', subject: `Onderwerp ${change.id}`,
    publishedAt: new Date(2026, 2, 3, 9, 14), attachmentCount: 0, folder: 'inbox', unread: false, stale: false, ...change,
  };
}
