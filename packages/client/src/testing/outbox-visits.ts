import type { WireAction } from '@berichtenbox/contract';
import type { BerichtenboxClient } from '../client.js';
import type { MailboxAction, WaitingAction } from '../mailbox/mailbox-state.js';
import type { OfflineMode } from '../offline/offline-state.js';
import type { MessageSummary } from '../mailbox/message.js';
import { clientOf, ScriptedServer, storeA, storeB, wireMessage, type Handler } from './scripted-server.js';
import { until } from './until.js';

let sites = 0;

/** Nothing answers. */
export const lost: Handler = () => Promise.reject(new TypeError('Failed to fetch'));

/** Visits to one site with a server whose answers can be replaced, by people whose messages are kept. */
export class OutboxVisits {
  readonly server = new ScriptedServer();
  readonly site = `outbox-${Date.now()}-${sites++}`;
  readonly #clients: BerichtenboxClient[] = [];

  constructor() {
    this.server.capabilities = [...this.server.capabilities, 'acties', 'kluis', 'afgehandeld'];
    for (const id of ['1', '2', '3', '4']) this.server.add(wireMessage(id, id === '4' ? storeB : storeA));
  }

  /** A page whose vault is open and whose list is read. */
  async visit(offline: OfflineMode = 'device'): Promise<BerichtenboxClient> {
    const client = this.page(offline);
    await until(await client.openOffline(), ({ status }) => status === 'open');
    await until(client.mailbox, ({ phase, refreshing }) => phase === 'ready' && !refreshing);
    return client;
  }

  /** A page that has begun. */
  page(offline: OfflineMode = 'device'): BerichtenboxClient {
    const client = clientOf(this.server, this.site, { offline });
    this.#clients.push(client);
    void client.start();
    return client;
  }

  /** No action reaches the server, until the function that this returns is called. */
  cut(answer: Handler = lost): () => void {
    const own = this.server.answer.bind(this.server);
    this.server.answer = (request, url) => (request.method === 'GET' ? own(request, url) : Promise.resolve(answer(request, url)));
    return () => (this.server.answer = own);
  }

  /** All actions that were sent, in order; each request apart. */
  sent(): Promise<readonly (readonly WireAction[])[]> {
    const requests = this.server.sent.filter(({ method, url }) => method === 'POST' && url.endsWith('_acties'));
    return Promise.all(requests.map(async (request) => ((await request.clone().json()) as { acties: WireAction[] }).acties));
  }

  /** The keys under which actions were sent. */
  async keys(): Promise<ReadonlySet<string>> {
    return new Set((await this.sent()).flat().map(({ sleutel }) => sleutel));
  }

  /** All pages are gone, and what they kept. */
  async end(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.close();
    for (const { name } of await indexedDB.databases()) if (name?.startsWith('berichtenbox-')) indexedDB.deleteDatabase(name);
  }
}

/** A message as it is shown. */
export function shown({ mailbox }: BerichtenboxClient, id: string): MessageSummary | undefined {
  return mailbox.state.messages.find((message) => message.id === id);
}

/** What waits, and for what. */
export function waiting({ mailbox }: BerichtenboxClient): readonly (readonly [MailboxAction, readonly string[], WaitingAction['waitsFor']])[] {
  return mailbox.state.waiting.map(({ action, messageIds, waitsFor }) => [action, messageIds, waitsFor]);
}

/** What was not carried out, and why. */
export function failures({ mailbox }: BerichtenboxClient): readonly (readonly [MailboxAction, readonly string[], string])[] {
  return mailbox.state.actionFailures.map(({ action, messageIds, error }) => [action, messageIds, error.code]);
}
