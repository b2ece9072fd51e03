import { setTimeout as wait } from 'node:timers/promises';
import type { AppDependencies } from '@berichtenbox/server';
import type { Notifying } from '@berichtenbox/server/node';
import { nextTimeOfDay } from '../clock/dutch-time.js';
import type { Duties } from '../clock/pass-time.js';
import { letterMinuteOfDay } from './start-demo-notifying.js';

/** Longer than anything takes when all goes well. */
const patienceMs = 15_000;
/** A gateway that did not answer is tried again later, by itself; for that nobody waits. */
const secondTryPatienceMs = 3_000;
const pollMs = 20;

/** What notifying has to do as time passes: look at people when they are to be looked at, and post letters in the morning. */
export function notifyingDuties({ database, clock }: Pick<AppDependencies, 'database' | 'clock'>, notifying: Pick<Notifying, 'sweepNow'>): Duties {
  return {
    async nextDue() {
      const { due } = await database.selectFrom('notification_look').select(({ fn }) => fn.min('due_at').as('due')).executeTakeFirstOrThrow();
      const printing = (await areLettersWaiting()) ? nextTimeOfDay(clock.now(), letterMinuteOfDay) : undefined;
      return earliest(due, printing);
    },
    async perform() {
      const until = Date.now() + patienceMs;
      do {
        await notifying.sweepNow();
        while ((await isWaiting({ triedBefore: false })) && Date.now() < until) await wait(pollMs);
        const underWayUntil = Date.now() + secondTryPatienceMs;
        while ((await isWaiting({ triedBefore: true })) && Date.now() < underWayUntil) await wait(pollMs);
        // An outcome, such as mail that came back, may ask for something else at once.
      } while ((await isAnybodyDue()) && Date.now() < until);
    },
  };

  async function areLettersWaiting(): Promise<boolean> {
    const row = await database.selectFrom('notification_send').select('id').where('state', '=', 'waiting').where('medium', '=', 'letter').where('batch_id', 'is', null).limit(1).executeTakeFirst();
    return row !== undefined;
  }

  async function isWaiting({ triedBefore }: { readonly triedBefore: boolean }): Promise<boolean> {
    const row = await database
      .selectFrom('notification_send')
      .select('id')
      .where('state', '=', 'waiting')
      .where('tries', triedBefore ? '>' : '=', 0)
      .where((send) => send.or([send('medium', '<>', 'letter'), send('batch_id', 'is not', null)]))
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  async function isAnybodyDue(): Promise<boolean> {
    const row = await database.selectFrom('notification_look').select('recipient_id').where('due_at', '<=', clock.now()).limit(1).executeTakeFirst();
    return row !== undefined;
  }
}

function earliest(one: Date | null, other: Date | undefined): Date | undefined {
  if (one === null || other === undefined) return one ?? other;
  return one < other ? one : other;
}
