import type { PageMessage, WorkerMessage } from '@berichtenbox/client';
import type { ToldEvent } from './worker-events.js';

export type { ToldEvent } from './worker-events.js';

/** The part of a service worker that this uses; `self` in one. */
export interface UpdateScope {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: ToldEvent) => void): void;
}

/**
 * Lets pages ask which version this is, and have it take over when the person agreed. Until then a new worker waits, so that no page gets files of
 * another version under somebody's hands. What it does not know it leaves to others, and to other versions. Call it while the worker starts.
 *
 * @param version of the files that the worker keeps
 */
export function listenForConsent(scope: UpdateScope, version: string): void {
  scope.addEventListener('message', (event) => {
    const message = event.data as Partial<PageMessage> | null;
    if (message?.type === 'berichtenbox-hello') {
      const answer: WorkerMessage = { type: 'berichtenbox-version', version };
      event.ports[0]?.postMessage(answer);
    } else if (message?.type === 'berichtenbox-take-over') {
      event.waitUntil(scope.skipWaiting());
    }
  });
}
