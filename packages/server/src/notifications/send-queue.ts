import type { Executor } from '../database/schema.js';

/** The queues there are. Each has its own workers, so that one that is stuck holds nothing else up. */
export type QueueName = 'codes' | 'email' | 'sms' | 'push' | 'letters';

/** All of them; codes first, as people are waiting for those. */
export const queueNames: readonly QueueName[] = ['codes', 'email', 'sms', 'push', 'letters'];

/** What is to be done: the id of a send, or of a batch of letters. Nothing of a person stands on a queue. */
export interface QueuedJob {
  readonly queue: QueueName;
  readonly id: string;
}

/** Work that must be done once, at the latest after a restart. */
export interface SendQueue {
  /** Puts work on the queue in the transaction that makes it a duty: both happen, or neither. A job that is there already is not added again. */
  add(transaction: Executor, jobs: readonly QueuedJob[]): Promise<void>;
  /** After the commit: begin now rather than at the next look. */
  wake(queue?: QueueName): void;
}
