import type { AppDependencies } from '../app-dependencies.js';
import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import type { KeyRing } from '../recipients/key-ring.js';
import { equalsInConstantTime } from '../sessions/secrets.js';
import { spendAllowance } from './allowance.js';
import { openAddress, type Channel } from './channels.js';
import { findPreferences } from './stored-preferences.js';

type Dependencies = Pick<AppDependencies, 'database' | 'keyRing' | 'clock' | 'codeSender'>;

/** What a code can be sent to. */
export type CodeKind = 'email' | 'sms';

/** A code that is to be sent. */
export interface NewCode {
  readonly channelId: string;
  readonly kind: CodeKind;
  readonly address: string;
  readonly code: string;
  readonly expiresAt: Date;
}

/** A code that was right. */
export interface RightCode {
  readonly channelId: string;
  readonly pseudonym: string;
}

const purpose = 'channel code';
const validMs = 15 * 60_000;
const maxTries = 5;
const hourMs = 60 * 60_000;
/** Ample for somebody who mistypes an address twice and waits for slow mail. */
const codesPerPerson = 10;
/** Whoever asks for them: nobody's inbox is filled through us. */
const codesPerAddress = 15;
const guessesPerPerson = 30;

/**
 * Counts that somebody asks for a code.
 *
 * @throws {ProblemError} 429; 503 where no codes are sent.
 */
export async function allowCode({ database, clock, codeSender }: Pick<Dependencies, 'database' | 'clock' | 'codeSender'>, recipientId: string): Promise<void> {
  if (codeSender === undefined) throw new ProblemError('not-available', { detail: 'No codes are sent from here.', retryAfterSeconds: 300 });
  const allowance = { key: `codes-of-person:${recipientId}`, limit: codesPerPerson, windowMs: hourMs };
  refuseAfter(await spendAllowance(database, allowance, clock.now()));
}

/** Makes a code, in the place of the one before; nothing is sent yet. */
export async function makeCode(transaction: Executor, { keyRing, clock }: Pick<Dependencies, 'keyRing' | 'clock'>, channel: Channel & { readonly kind: CodeKind }): Promise<NewCode> {
  const code = newCode();
  const expiresAt = new Date(clock.now().getTime() + validMs);
  const row = { code_pseudonym: await pseudonymOf(keyRing, channel.id, code), tries_left: maxTries, expires_at: expiresAt };
  await transaction
    .insertInto('channel_code')
    .values({ channel_id: channel.id, ...row })
    .onConflict((conflict) => conflict.column('channel_id').doUpdateSet(row))
    .execute();
  return { channelId: channel.id, kind: channel.kind, address: await openAddress(keyRing, channel), code, expiresAt };
}

/**
 * Sends a code that was made, once that is sure to stay. To an address that got too many already none is sent; who asks is not told, since that
 * would tell that others asked too.
 */
export async function sendCode({ database, keyRing, clock, codeSender }: Dependencies, recipientId: string, { kind, address, code }: NewCode): Promise<void> {
  const [key] = await keyRing.pseudonyms(address.toLowerCase(), 'codes to address');
  const isTooMuch = (await spendAllowance(database, { key: `codes-to-address:${key}`, limit: codesPerAddress, windowMs: hourMs }, clock.now())) > 0;
  const { language } = await findPreferences(database, recipientId);
  if (!isTooMuch) await codeSender?.sendCode({ kind, address, code, language });
}

/**
 * Tries a code. A try is taken before it is looked at, so that many at once do not get more of them. Without a channel, since the person
 * has no such one, it is answered like a code that has expired.
 *
 * @throws {ProblemError} 422 `code-wrong`; 409 `code-expired`; 429.
 */
export async function tryCode(
  { database, keyRing, clock }: Pick<Dependencies, 'database' | 'keyRing' | 'clock'>, recipientId: string, { channel, code }: { readonly channel: Channel | undefined; readonly code: string },
): Promise<RightCode> {
  const now = clock.now();
  refuseAfter(await spendAllowance(database, { key: `guesses-of-person:${recipientId}`, limit: guessesPerPerson, windowMs: hourMs }, now));
  const row = channel && await database
    .updateTable('channel_code')
    .set(({ eb }) => ({ tries_left: eb('tries_left', '-', 1) }))
    .where('channel_id', '=', channel.id)
    .where('tries_left', '>', 0)
    .where('expires_at', '>', now)
    .returning(['code_pseudonym', 'tries_left'])
    .executeTakeFirst();
  if (!channel || !row) throw new ProblemError('code-expired');
  const candidates = await keyRing.pseudonyms(`${channel.id}:${code}`, purpose);
  if (!candidates.some((candidate) => equalsInConstantTime(candidate, row.code_pseudonym))) throw new ProblemError('code-wrong', { triesLeft: row.tries_left });
  return { channelId: channel.id, pseudonym: row.code_pseudonym };
}

/** Takes a code out that was right: it shows something once. */
export async function useCode(transaction: Executor, { channelId, pseudonym }: RightCode): Promise<void> {
  await transaction.deleteFrom('channel_code').where('channel_id', '=', channelId).where('code_pseudonym', '=', pseudonym).execute();
}

async function pseudonymOf(keyRing: KeyRing, channelId: string, code: string): Promise<string> {
  return (await keyRing.pseudonyms(`${channelId}:${code}`, purpose))[0];
}

/** Six digits, each as likely as the other. */
function newCode(): string {
  const range = 1_000_000;
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  // The last, incomplete range would make low numbers likelier.
  return number >= Math.floor(2 ** 32 / range) * range ? newCode() : String(number % range).padStart(6, '0');
}

function refuseAfter(seconds: number): void {
  if (seconds > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds: seconds });
}
