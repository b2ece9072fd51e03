import { followChanges, type ChangeEvent } from '../api/change-events.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { pause } from '../pause.js';
import type { TabChannel, TabMessage } from '../tab-channel.js';
import { CatchUp, type CatchUpParts } from './catch-up.js';
import type { Principal } from './mailbox-loader.js';
import { hiddenFor, untilVisible } from './page-visibility.js';

/** Another tab told that something changed at the server. */
export type ToldStir = Extract<TabMessage, { readonly type: 'stirred' }>;

/** What following works with. */
export interface FollowParts extends CatchUpParts {
  readonly tabs: TabChannel;
  /** Hears what the tab that follows told, if that is another. */
  readonly listen: (hear: (message: ToldStir) => void) => void;
  /** The server ended it, or nobody was listening for long: what one may see may be something else by now. */
  readonly mayHaveEnded: () => void;
}

const hiddenMs = 5 * 60_000;
const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/**
 * Keeps the messages in step with what happens at the server, for as long as the principal's scope lasts. Of the tabs of one browser one
 * follows, and tells the others; a page that is hidden for long stops following, and catches up when it is seen again. Never rejects.
 */
export async function followMailbox(parts: FollowParts, principal: Principal): Promise<void> {
  const { signal, partition } = principal;
  const catchUp = new CatchUp(parts, principal);
  parts.listen((message) => catchUp.hear(message));
  const tell = (event: ChangeEvent): void => {
    const told = { isNew: event.type === 'new', messageId: event.messageId };
    catchUp.hear(told);
    parts.tabs.post({ type: 'stirred', partition, ...told });
  };
  try {
    for (let hasFollowed = false; ; hasFollowed = true) {
      await untilVisible(signal);
      if (hasFollowed) {
        parts.mayHaveEnded();
        catchUp.hear({ isNew: false, messageId: undefined });
      }
      const turn = new AbortController();
      const life = AbortSignal.any([signal, turn.signal]);
      const whileSeen = AbortSignal.any([signal, hiddenFor(hiddenMs, life)]);
      const isRefused = await inTurn(`berichtenbox-follow-${partition}`, whileSeen, () => followOn(parts, { ...principal, signal: whileSeen }, tell));
      turn.abort();
      signal.throwIfAborted();
      if (isRefused) return;
    }
  } catch {
    // The scope ended.
  }
}

/** Follows, again and again; true when the server does not want it. */
async function followOn({ connection, mayHaveEnded }: FollowParts, principal: Principal, tell: (event: ChangeEvent) => void): Promise<boolean> {
  const { signal } = principal;
  let hasFollowed = false;
  for (let failures = 0; !signal.aborted; failures++) {
    let waitMs = 0;
    try {
      await followChanges(connection, principal, {
        opened: () => {
          // What happened while nobody was following, was not told.
          if (hasFollowed) tell({ type: 'changed', messageId: undefined });
          hasFollowed = true;
        },
        tell: (event) => {
          failures = 0;
          tell(event);
        },
      });
      mayHaveEnded();
    } catch (error) {
      if (!(error instanceof BerichtenboxError)) break;
      const { code, retryAfterMs = 0 } = error;
      if (code === 'session-expired' || code === 'forbidden' || code === 'refused' || code === 'outdated' || code === 'not-found') return true;
      waitMs = retryAfterMs;
    }
    // With jitter, so that all do not come back in step after the server was away.
    const backoffMs = Math.min(firstPauseMs * 2 ** failures, longestPauseMs) * (0.5 + Math.random());
    await pause(Math.max(waitMs, backoffMs), signal).catch(() => undefined);
  }
  return false;
}

/** One tab at a time; where the browser has no locks, each by itself. */
async function inTurn(name: string, signal: AbortSignal, work: () => Promise<boolean>): Promise<boolean> {
  const { navigator } = globalThis as { navigator?: { locks?: LockManager } };
  try {
    if (navigator?.locks) return await navigator.locks.request(name, { signal }, work);
  } catch {
    // Hidden before its turn came; or a sandboxed frame, whose locks throw.
    if (signal.aborted) return false;
  }
  return work();
}
