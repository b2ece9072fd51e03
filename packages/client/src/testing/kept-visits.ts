import type { BerichtenboxClient } from '../client.js';
import type { OfflineMode } from '../offline/offline-state.js';
import { vaultPrefix } from '../vault/vault-name.js';
import { clientOf, ScriptedServer, storeA, storeB, wireMessage } from './scripted-server.js';
import { until } from './until.js';

let sites = 0;
const count = 120;

/** Visits of one person to a site of its own, of which the server has 120 messages and a key for what is kept. */
export class KeptVisits {
  readonly server = new ScriptedServer();
  readonly site = `offline-${Date.now()}-${sites++}`;
  readonly #clients: BerichtenboxClient[] = [];

  constructor() {
    const { server } = this;
    server.capabilities = [...server.capabilities, 'organisaties', 'kluis'];
    for (let number = 0; number < count; number++) {
      server.add(wireMessage(`${number}`, number % 2 === 0 ? storeA : storeB, { publicatietijdstip: new Date(Date.UTC(2026, 2, 1) - number * 60_000).toISOString(), inhoud: `Brief over paraplu ${number}`, inhoudHtml: '<p>x</p>' }));
    }
  }

  /** Makes a client, which the test starts. */
  begin(offline: OfflineMode, more: { readonly device?: 'shared' } = {}): BerichtenboxClient {
    const client = clientOf(this.server, this.site, { offline, ...more });
    this.#clients.push(client);
    return client;
  }

  /** A visit in which all was read and kept, and which is over. */
  async make(offline: OfflineMode, look: (client: BerichtenboxClient) => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    const client = this.begin(offline);
    await client.start();
    await opened(client);
    await until(client.mailbox, ({ refreshing, messages }) => !refreshing && messages.length === count);
    await look(client);
    // What changed is gathered for a second.
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    client.close();
  }

  /** From now on the list cannot be had. */
  cutOff(): void {
    const { server } = this;
    const answer = server.answer.bind(server);
    server.answer = (request, url) => (url.pathname.includes('/berichten') ? Promise.reject(new TypeError('Failed to fetch')) : answer(request, url));
  }

  /** How the names of this site's vaults begin. */
  vaultPrefix(): Promise<string> {
    return vaultPrefix(`https://${this.site}.test/api/v1`);
  }

  async vaults(): Promise<readonly string[]> {
    const prefix = await this.vaultPrefix();
    return (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => name.startsWith(prefix));
  }

  /** Closes what is open, and takes away what was kept. */
  async end(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.close();
    for (const { name } of await indexedDB.databases()) if (name?.startsWith('berichtenbox-')) indexedDB.deleteDatabase(name);
  }
}

/** Resolves when what is kept can be read. */
export async function opened(client: BerichtenboxClient): Promise<void> {
  await until(await client.openOffline(), ({ status }) => status === 'open');
}

/** How many messages are shown. */
export function amount({ mailbox }: BerichtenboxClient): number {
  return mailbox.state.messages.length;
}
