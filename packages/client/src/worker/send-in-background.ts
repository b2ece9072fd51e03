import type { BerichtenboxClient } from '../client.js';
import { outboxTag, type PageMessage, type WorkerMessage } from './worker-message.js';

/** Not in every browser, and not in TypeScript's list of what is. */
interface WithSync {
  readonly sync?: { register(tag: string): Promise<void> };
}

/**
 * Has the browser wake the site's service worker when the network is there again, whenever something waits to be sent; and sends it when that worker
 * asks. Where browsers cannot do that, what waits goes when the page is open.
 *
 * @param client of which the mailbox is
 * @param workers by default those of this page; without any, this does nothing
 * @returns ends it
 * @see https://wicg.github.io/background-sync/spec/
 */
export function sendInBackground(client: Pick<BerichtenboxClient, 'mailbox' | 'session'>, workers = workersHere()): () => void {
  if (workers === undefined) return () => undefined;
  const { mailbox, session } = client;
  const life = new AbortController();
  let count = 0;
  const look = (): void => {
    const { length } = mailbox.state.waiting;
    // One that comes later asks anew: browsers give up after some tries.
    if (length > count) void askToBeWoken(workers);
    count = length;
  };
  workers.addEventListener('message', ({ data, ports }: MessageEvent<WorkerMessage | null>) => {
    // Who is logged out sends nothing, and leaves it to who can.
    if (data?.type !== 'berichtenbox-flush' || session.state.status !== 'active') return;
    const answer = (): void => {
      const flushed: PageMessage = { type: 'berichtenbox-flushed', isLeft: mailbox.state.waiting.some(({ waitsFor }) => waitsFor !== 'login') };
      ports[0]?.postMessage(flushed);
    };
    void mailbox.sendWaiting().then(answer, answer);
  }, { signal: life.signal });
  const stop = mailbox.subscribe(look);
  look();
  return () => {
    stop();
    life.abort();
  };
}

/** None in a page that is not secure; in a frame with a sandbox asking for them fails. */
function workersHere(): ServiceWorkerContainer | undefined {
  try {
    return (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  } catch {
    return undefined;
  }
}

async function askToBeWoken(workers: ServiceWorkerContainer): Promise<void> {
  try {
    await ((await workers.ready) as WithSync).sync?.register(outboxTag);
  } catch {
    // The person does not allow it for this site.
  }
}
