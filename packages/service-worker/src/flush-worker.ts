import { flushOutbox, type FlushOutboxOptions, type FlushOutboxResult } from '@berichtenbox/client/outbox';

/** What `berichtenbox-sw-flush.js` puts on the worker's `self`: it is apart, so that a worker that only starts does not read it. */
export interface FlushWorkerScope {
  berichtenboxFlush?: (options: FlushOutboxOptions) => Promise<FlushOutboxResult>;
}

(self as FlushWorkerScope).berichtenboxFlush = flushOutbox;
