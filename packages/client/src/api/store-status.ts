import { translator } from './wire-names.js';

const known = translator<'ok' | 'timeout'>({ OK: 'ok', TIMEOUT: 'timeout' });

/** How a store answered; whatever is not known to be good counts as failed. */
export function statusOf(status: unknown): 'ok' | 'failed' | 'timeout' {
  return known(status) ?? 'failed';
}
