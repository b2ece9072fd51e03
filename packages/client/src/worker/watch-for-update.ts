import type { PageMessage, WorkerMessage } from './worker-message.js';

/** A new version of the SDK's files, which the service worker has ready. */
export interface ReadyUpdate {
  /** Has the new version take over; resolves when it did, and the page is to be loaded anew. Only when the person wants it: what is not saved is lost. */
  takeOver(): Promise<void>;
}

const checkEveryMs = 3_600_000;

/**
 * Tells when the service worker has a new version ready, which waits until somebody wants it; again when it took over because of another tab. A worker
 * that does not answer as ours does, is the site's own business. Looks once an hour whether there is one.
 *
 * @param found called with the newest
 * @param workers by default those of this page
 * @returns ends it
 */
export function watchForUpdate(found: (update: ReadyUpdate) => void, workers: ServiceWorkerContainer = navigator.serviceWorker): () => void {
  const life = new AbortController();
  const { signal } = life;
  let hadController = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    // Somebody agreed in another tab: this page is of the version before. The first worker of all takes over from nobody.
    if (hadController) found({ takeOver: () => Promise.resolve() });
    hadController = true;
  }, { signal });
  void workers.ready.then((registration) => {
    if (signal.aborted) return;
    const consider = async (worker: ServiceWorker): Promise<void> => {
      await answered(worker, signal);
      if (!signal.aborted && registration.waiting === worker) found({ takeOver: () => takeOver(registration) });
    };
    const follow = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') void consider(worker);
    }, { signal });
    registration.addEventListener('updatefound', () => follow(registration.installing), { signal });
    follow(registration.installing);
    if (registration.waiting !== null) void consider(registration.waiting);
    const timer = setInterval(() => void registration.update().catch(() => undefined), checkEveryMs);
    signal.addEventListener('abort', () => clearInterval(timer));
  });
  return () => life.abort();
}

/** Resolves when this worker says which version it is: only ours do. */
async function answered(worker: ServiceWorker, signal: AbortSignal): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  signal.addEventListener('abort', () => port1.close());
  const hello: PageMessage = { type: 'berichtenbox-hello' };
  await new Promise<void>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<WorkerMessage | null>) => {
      if (data?.type === 'berichtenbox-version') resolve();
    };
    worker.postMessage(hello, [port2]);
  });
  port1.close();
}

/** Whichever waits by now. */
async function takeOver({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (waiting === null) return;
  const message: PageMessage = { type: 'berichtenbox-take-over' };
  await new Promise<void>((resolve) => {
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated' || waiting.state === 'redundant') resolve();
    });
    waiting.postMessage(message);
  });
}
