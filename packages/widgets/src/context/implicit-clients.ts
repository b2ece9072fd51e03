import { createClient, type BerichtenboxClient } from '@berichtenbox/client';

const registryKey = Symbol.for('berichtenbox/implicit-clients/v1');

/** The page-wide clients, by absolute endpoint; on a registered symbol, so that two copies of this package share them. */
function registry(): Map<string, BerichtenboxClient> {
  const page = globalThis as typeof globalThis & { [registryKey]: Map<string, BerichtenboxClient> | undefined };
  return (page[registryKey] ??= new Map<string, BerichtenboxClient>());
}

/**
 * The client that all elements with this endpoint share when no provider stands around them; started at its first use.
 * It lives as long as the page, so that an element that comes back shows at once what was there.
 *
 * @param endpoint base URL of the server, relative to the document
 */
export function implicitClient(endpoint: string): BerichtenboxClient {
  const key = new URL(endpoint, document.baseURI).href;
  const clients = registry();
  let client = clients.get(key);
  if (client === undefined) {
    client = createClient({ endpoint });
    clients.set(key, client);
    void client.start();
  }
  return client;
}
