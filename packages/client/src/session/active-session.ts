import type { SessionAnswer } from '../api/session-api.js';
import { expiringMs, type ActiveSession } from './session-state.js';

/** The state of a session of which the server told this, when so much of it remains and one acts for oneself. */
export function activeSession({ userName, self, capabilities, remainingAtMostMs }: SessionAnswer, remainingMs: number): ActiveSession {
  // Moments by this device's clock, so that they look right beside it, also when it is wrong.
  const inMs = (ms: number): Date => new Date(Date.now() + ms);
  return {
    status: 'active', userName, capabilities,
    contexts: [self],
    context: self,
    atLogin: [],
    expiresAt: inMs(remainingMs),
    ...(remainingAtMostMs !== undefined && { latestEnd: inMs(remainingAtMostMs) }),
    expiring: remainingMs <= expiringMs,
  };
}
