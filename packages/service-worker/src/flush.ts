import { outboxTag, type PageMessage, type WorkerMessage } from '@berichtenbox/client';
import type { Tabs } from './show-box.js';
import type { SyncedEvent } from './worker-events.js';

export type { SyncedEvent } from './worker-events.js';

/** Who sends when no page does. */
export interface FlushOptions {
  /** Sends what waits, as far as the key to it can be had without a person. `isLeft` when something may go later. */
  readonly flush?: (() => Promise<{ readonly isLeft: boolean }>) | undefined;
  /** Milliseconds that open pages get for it before the worker does it itself; 20,000 by default. */
  readonly patienceMs?: number;
}

/** The part of a service worker that this uses; `self` in one. */
export interface FlushScope {
  readonly clients: Pick<Tabs, 'matchAll'>;
  addEventListener(type: 'sync', listener: (event: SyncedEvent) => void): void;
}

/**
 * Has what waits sent when the network is there again, also when no page is open. Open pages do it, since they show it too; else the worker does. That
 * is safe together: whoever sends holds a lock. When something is left, the browser comes back later. Call it while the worker starts.
 *
 * @see https://wicg.github.io/background-sync/spec/
 */
export function listenForSync(scope: FlushScope, { flush, patienceMs = 20_000 }: FlushOptions = {}): void {
  const send = async (): Promise<void> => {
    const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const isLeft = await askPages(pages, patienceMs) ?? (await flush?.())?.isLeft;
    if (isLeft === true) throw new Error('Not everything was sent yet.');
  };
  scope.addEventListener('sync', (event) => {
    if (event.tag === outboxTag) event.waitUntil(send());
  });
}

/** @returns whether something still waits at the first page that did it; undefined when none answers in time, or knows of it */
async function askPages(pages: readonly { postMessage(message: unknown, transfer: Transferable[]): void }[], patienceMs: number): Promise<boolean | undefined> {
  if (pages.length === 0) return undefined;
  const channels = pages.map(() => new MessageChannel());
  try {
    return await new Promise((resolve) => {
      setTimeout(() => resolve(undefined), patienceMs);
      pages.forEach((page, index) => {
        const { port1, port2 } = channels[index] ?? new MessageChannel();
        port1.onmessage = ({ data }: MessageEvent<Partial<PageMessage> | null>) => {
          if (data?.type === 'berichtenbox-flushed') resolve(data.isLeft === true);
        };
        const message: WorkerMessage = { type: 'berichtenbox-flush' };
        page.postMessage(message, [port2]);
      });
    });
  } finally {
    channels.forEach(({ port1 }) => port1.close());
  }
}
