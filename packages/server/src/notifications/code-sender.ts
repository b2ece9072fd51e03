import { ProblemError } from '../http/problem.js';
import type { CodeSender, VerificationCode } from '../preferences/code-sender.js';
import { composeCodeEmail, composeCodeSms } from './compose-notice.js';
import type { SendQueue } from './send-queue.js';
import { beginSend, endSend, type Ending, type SendOutcome, type SendParts } from './send-worker.js';
import { siteOf } from './site-addresses.js';

const purpose = 'verification code';
/** By then the code is not valid any more, and one that comes late only confuses. */
const usefulMs = 15 * 60_000;

/** Puts codes on a queue of their own, which nothing else stands in. The address and the code lie sealed until they are sent. */
export function queuedCodeSender(parts: SendParts, queue: SendQueue): CodeSender {
  const { database, clock, keyRing, channels } = parts;
  return {
    async sendCode(code) {
      if (channels[code.kind] === undefined) throw new ProblemError('not-available', { detail: 'Nothing is sent in this way from here.', retryAfterSeconds: 300 });
      const id = crypto.randomUUID();
      const row = {
        id, medium: code.kind, notification_id: null, channel_id: null, content_sealed: await keyRing.seal(JSON.stringify(code), purpose),
        planned_at: clock.now(), ended_at: null, outcome: null, batch_id: null,
      };
      await database.transaction().execute(async (transaction) => {
        await transaction.insertInto('notification_send').values(row).execute();
        await queue.add(transaction, [{ queue: 'codes', id }]);
      });
      queue.wake('codes');
    },
  };
}

/** Sends a code. */
export async function performCode(parts: SendParts, id: string): Promise<Ending> {
  const send = await beginSend(parts, id);
  if (send === undefined) return () => Promise.resolve();
  const isLate = parts.clock.now().getTime() - send.plannedAt.getTime() > usefulMs;
  if (send.contentSealed === null || isLate) return endSend(parts, id, { kind: 'dropped', reason: 'too-late' });
  const code = JSON.parse(await parts.keyRing.open(send.contentSealed, purpose)) as VerificationCode;
  return endSend(parts, id, await deliver(parts, id, code));
}

async function deliver({ channels, settings }: SendParts, id: string, { kind, address, code, language }: VerificationCode): Promise<SendOutcome> {
  if (kind === 'email' && channels.email) return channels.email.send({ id, address, email: composeCodeEmail(code, language) });
  if (kind === 'sms' && channels.sms) return channels.sms.send({ id, number: address, text: composeCodeSms(code, language, siteOf(settings)) });
  throw new Error('This channel is not set up here.');
}
