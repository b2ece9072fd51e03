import type { AppDependencies } from '../../app-dependencies.js';
import { queuedCodeSender, performCode } from '../../notifications/code-sender.js';
import { giveUpLetterBatch, performLetterBatch, type LetterParts } from '../../notifications/letters/letter-worker.js';
import { planLetterBatches, type BatchTime } from '../../notifications/letters/plan-letter-batch.js';
import { performNotice } from '../../notifications/notice-worker.js';
import { previewNotice } from '../../notifications/preview-notice.js';
import { endSend, type Channels, type SendParts } from '../../notifications/send-worker.js';
import { siteOf } from '../../notifications/site-addresses.js';
import { sweep } from '../../notifications/sweep.js';
import { defaultPolicy, type PolicyConfiguration } from '../../notification-policy/policy-configuration.js';
import type { ChannelKind } from '../../notification-policy/situation.js';
import { everyMinute } from '../repeatedly.js';
import { defaultQueueSettings, openPgBossQueue, type OpenQueue, type QueueSettings } from './pg-boss-queue.js';

/** What notifying works with. */
export interface NotifyingParts extends Pick<AppDependencies, 'database' | 'clock' | 'log' | 'metrics' | 'keyRing' | 'settings'> {
  readonly channels: Channels;
  /** Absent: letters are decided on, and wait until there is a printer. */
  readonly letters?: Pick<LetterParts, 'addresses' | 'draw' | 'printService'> & { readonly batchTime: BatchTime };
  readonly policy?: PolicyConfiguration;
  readonly queueSettings?: QueueSettings;
}

/** Notifying, under way. */
export interface Notifying {
  /** What the app gets of it: sending codes, when there is a way to, and showing beforehand what would be sent. */
  readonly appParts: Pick<AppDependencies, 'codeSender' | 'previewNotification'>;
  /** Looks at once at who must be told something, and gathers letters; otherwise that happens every minute. For when the clock was moved. */
  sweepNow(): Promise<void>;
  /** Takes nothing new in hand, and waits for what is under way. */
  close(): Promise<void>;
}

/**
 * Begins to carry out what must be told to people. Every server of an installation may do this; each job is done by one.
 *
 * @throws {Error} when the queue's tables cannot be made: the database user must be allowed to create a schema.
 */
export async function startNotifying(parts: NotifyingParts): Promise<Notifying> {
  const { log, channels, settings, queueSettings = defaultQueueSettings } = parts;
  const queue = await openPgBossQueue(parts, queueSettings);
  startWorkers(parts, queue);
  const sweepNow = () => sweepOnce(parts, queue);
  const stop = everyMinute('notification-sweep', sweepNow, log);
  return {
    appParts: {
      ...((channels.email ?? channels.sms) && { codeSender: queuedCodeSender(parts, queue) }),
      previewNotification: (disclosure, language) => previewNotice(disclosure, language, siteOf(settings)),
    },
    sweepNow,
    close: async () => {
      await stop();
      await queue.close();
      parts.channels.email?.close();
    },
  };
}

function startWorkers(parts: NotifyingParts, queue: OpenQueue): void {
  const { channels, letters } = parts;
  const sending: SendParts = parts;
  const giveUp = (id: string) => endSend(sending, id, { kind: 'gave-up' });
  if (channels.email ?? channels.sms) queue.work('codes', { perform: (id) => performCode(sending, id), giveUp });
  for (const medium of mediaOf(channels)) queue.work(medium, { perform: (id) => performNotice(sending, id), giveUp });
  if (letters) queue.work('letters', { perform: (id) => performLetterBatch({ ...sending, ...letters }, id), giveUp: giveUpLetterBatch });
}

async function sweepOnce(parts: NotifyingParts, queue: OpenQueue): Promise<void> {
  const { channels, letters, metrics, policy = defaultPolicy } = parts;
  await sweep({ ...parts, queue, policy, media: new Set(mediaOf(channels)) });
  if (letters) await planLetterBatches({ ...parts, queue, batchTime: letters.batchTime });
  for (const [name, jobs] of await queue.depths()) metrics.setQueueDepth(name, jobs);
}

function mediaOf(channels: Channels): readonly ChannelKind[] {
  return (['email', 'sms', 'push'] as const).filter((medium) => channels[medium] !== undefined);
}
