import type { AppDependencies } from '../app-dependencies.js';
import { errorFields } from '../http/log.js';
import type { MailboxChange } from './change-feed.js';

/** Tells who follows a mailbox what happened to it. What happened stays so when they cannot be told: they find out at their next reading. */
export async function announce({ changes, log }: Pick<AppDependencies, 'changes' | 'log'>, change: MailboxChange): Promise<void> {
  try {
    await changes.announce(change);
  } catch (error) {
    log.warn('change-not-announced', errorFields(error));
  }
}
