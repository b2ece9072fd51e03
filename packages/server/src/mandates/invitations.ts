import type { WireInvitation } from '@berichtenbox/contract';
import type { AppDependencies } from '../app-dependencies.js';
import { announce } from '../changes/announce.js';
import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import { doOnce, fingerprint } from '../idempotency/repeatable-request.js';
import { atNextSweep, planLook } from '../notifications/plan-look.js';
import { spendAllowance, waitForAllowance } from '../preferences/allowance.js';
import type { Session } from '../sessions/session.js';
import { checkEnd, checkLabel, checkOrganisations } from './check-mandate.js';
import { invitationCodeHashes, newInvitationCode, readInvitationCode } from './invitation-codes.js';
import { mandateNamePurpose } from './mandate-names.js';
import { isOver, type MandateRow } from './mandate-rows.js';
import { storeMandate } from './store-mandate.js';
import { fromWireMessageTypes, fromWireRights, keyOfWord, wireKind, wirePost } from './wire-mandate-words.js';
import { writeMandateLine } from './write-mandate-line.js';

type Dependencies = Pick<AppDependencies, 'database' | 'keyRing' | 'clock' | 'changes' | 'log'>;

/** Who asks, in which request. */
export interface MandateAsker {
  readonly session: Session;
  readonly requestId: string;
}

const codeValidMs = 7 * 24 * 60 * 60_000;
/** So many may wait to be accepted at the same time. */
const maxOpen = 10;
const hourMs = 60 * 60_000;
/** Looking at it and accepting it, with some typing errors; ample for one person. */
const guessesPerPerson = 30;
/** Of everybody together, wrong ones only. With 60 bits it would take a very long time also without this. */
const wrongGuesses = { key: 'wrong-mandate-codes', limit: 2_000, windowMs: hourMs };

/**
 * Makes a mandate that nobody has accepted yet.
 *
 * @returns its id; and its code, but not for a request that was repeated.
 * @throws {ProblemError} 400; 409 `mandate-limit-reached` or about the key.
 */
export async function inviteMandatee(
  { database, keyRing, clock }: Dependencies, asker: MandateAsker, { invitation, key }: { readonly invitation: WireInvitation; readonly key: string | undefined },
): Promise<{ readonly id: string; readonly code?: string }> {
  const { personId } = asker.session;
  const request = { scope: `mandate:${personId}`, key, fingerprint: await fingerprint(invitation) };
  let code: string | undefined;
  const id = await doOnce<string>({ database, clock }, request, async (remember) => {
    const now = clock.now();
    checkLabel(invitation.voorWie);
    checkEnd(invitation.geldigTot, now);
    await checkOrganisations(database, invitation.organisaties);
    const fresh = newInvitationCode();
    const [hash] = await invitationCodeHashes(keyRing, fresh);
    const made = await database.transaction().execute(async (transaction) => {
      // One at a time for each person, so that many at once are counted too.
      await transaction.selectFrom('recipient').select('id').where('id', '=', personId).forUpdate().execute();
      await refuseTooMany(transaction, personId, now);
      const mandateId = await storeMandate(transaction, keyRing, { ...fromInvitation(invitation, asker.session, now), code: { hash, expiresAt: new Date(now.getTime() + codeValidMs) } }, now);
      await remember(transaction, mandateId);
      const row = await transaction.selectFrom('mandate').selectAll().where('id', '=', mandateId).executeTakeFirstOrThrow();
      await writeMandateLine(transaction, keyRing, row, { operation: 'inviteMandatee', actor: asker, now });
      return mandateId;
    });
    code = fresh;
    return made;
  });
  return { id, ...(code !== undefined && { code }) };
}

/**
 * What a code is for.
 *
 * @throws {ProblemError} 422 `code-wrong`; 409 `code-expired`; 429.
 */
export async function viewInvitation(dependencies: Dependencies, { personId }: Session, code: string): Promise<MandateRow> {
  return (await findInvitation(dependencies, personId, code)).row;
}

/**
 * Accepts with a code. Of two at one moment one wins, and for the other the code is wrong.
 *
 * @throws {ProblemError} 422 `code-wrong`; 409 `code-expired`; 429.
 */
export async function acceptInvitation(dependencies: Dependencies, asker: MandateAsker, code: string): Promise<MandateRow> {
  const { database, keyRing, clock } = dependencies;
  const { personId, userName } = asker.session;
  const { row, hash } = await findInvitation(dependencies, personId, code);
  const now = clock.now();
  const name = await keyRing.seal(userName, mandateNamePurpose);
  const accepted = await database.transaction().execute(async (transaction) => {
    const mandate = await transaction
      .updateTable('mandate')
      .set((eb) => ({ mandatee_id: personId, mandatee_name_sealed: name, starts_at: now, code_hash: null, code_expires_at: null, version: eb('version', '+', 1) }))
      .where('id', '=', row.id)
      // Whoever accepts or takes it back takes the code away, and who waits here then looks again.
      .where('code_hash', '=', hash)
      .returningAll()
      .executeTakeFirst();
    if (mandate === undefined) return undefined;
    await planLook(transaction, mandate.mandator_id, atNextSweep);
    await writeMandateLine(transaction, keyRing, mandate, { operation: 'acceptInvitation', actor: asker, now });
    return mandate;
  });
  if (accepted === undefined) throw new ProblemError('code-wrong');
  await announce(dependencies, { kind: 'access', recipientId: accepted.mandator_id });
  return accepted;
}

function fromInvitation(invitation: WireInvitation, { personId, userName }: Session, now: Date) {
  const { voorWie, soort, rechten, organisaties, berichtTypen, post, geldigTot } = invitation;
  return {
    mandatorId: personId, mandatorName: userName, mandateeName: voorWie, kind: keyOfWord(wireKind, soort), source: 'granted', rights: fromWireRights(rechten),
    post: keyOfWord(wirePost, post), startsAt: now,
    ...(organisaties && { storeOins: organisaties }),
    ...(berichtTypen && { messageTypes: fromWireMessageTypes(berichtTypen) }),
    ...(geldigTot !== undefined && { endsAt: new Date(geldigTot) }),
  } as const;
}

async function refuseTooMany(transaction: Executor, personId: string, now: Date): Promise<void> {
  const { count } = await transaction
    .selectFrom('mandate')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('mandator_id', '=', personId)
    .where('code_hash', 'is not', null)
    .where('code_expires_at', '>', now)
    .executeTakeFirstOrThrow();
  if (Number(count) >= maxOpen) throw new ProblemError('mandate-limit-reached');
}

/** The count comes first and is the same for every code, and so is the answer: only who has a code learns that it exists. */
async function findInvitation({ database, keyRing, clock }: Dependencies, personId: string, text: string): Promise<{ readonly row: MandateRow; readonly hash: string }> {
  const now = clock.now();
  refuseAfter(await spendAllowance(database, { key: `mandate-codes-of-person:${personId}`, limit: guessesPerPerson, windowMs: hourMs }, now));
  refuseAfter(await waitForAllowance(database, wrongGuesses, now));
  const hashes = await invitationCodeHashes(keyRing, readInvitationCode(text) ?? '');
  const row = await database.selectFrom('mandate').selectAll().where('code_hash', 'in', [...hashes]).executeTakeFirst();
  if (row?.code_hash == null || row.mandator_id === personId) {
    await spendAllowance(database, wrongGuesses, now);
    throw new ProblemError('code-wrong');
  }
  if (isOver(row, now)) throw new ProblemError('code-expired');
  return { row, hash: row.code_hash };
}

function refuseAfter(seconds: number): void {
  if (seconds > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds: seconds });
}
