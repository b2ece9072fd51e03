import type { Selectable } from 'kysely';
import { appendAuditLine } from '../audit/audit-chain.js';
import type { Executor } from '../database/schema.js';
import type { MandateTable } from '../mandates/mandate-tables.js';
import { storeMandate } from '../mandates/store-mandate.js';
import type { KeyRing } from '../recipients/key-ring.js';
import { findOrCreateRecipient } from '../recipients/recipients.js';
import { IdentityProviderError } from './identity-provider-error.js';
import type { RepresentedParty } from './identity-provider.js';
import { newSecret } from './secrets.js';
import type { StoredSession } from './session-repository.js';

/** A login in which it was chosen for whom one acts. */
export interface RepresentingLogin {
  readonly session: StoredSession;
  readonly personId: string;
  readonly personName: string;
  readonly assuranceLevel: string | undefined;
  readonly represents: RepresentedParty;
  /** The mandate that was asked for when the login began; undefined when the identity provider said it unasked. */
  readonly mandateId: string | undefined;
  readonly requestId: string;
  readonly now: Date;
}

type MandateRow = Selectable<MandateTable>;

/**
 * Lets a session that begins act for whom the identity provider says that its person represents: under the mandate that there is between the
 * two and that must be chosen when logging in, or under a new one that lasts as long as the session. In the transaction in which the session
 * is stored, as its last step: what is refused leaves no session either, and since that holds the person's row of `visit`, two logins at one
 * moment come after each other and make one mandate.
 *
 * @throws {IdentityProviderError} `refused` when it is somebody else than was asked for, the person themself, or somebody who has withdrawn it.
 */
export async function representByLogin(transaction: Executor, keyRing: KeyRing, login: RepresentingLogin): Promise<void> {
  const { session, personId, represents, now } = login;
  const mandatorId = await findOrCreateRecipient(transaction, keyRing, represents.identity);
  if (mandatorId === personId) throw new IdentityProviderError('refused');
  const mandate = await vouchedMandate(transaction, keyRing, { login, mandatorId });
  await transaction
    .insertInto('acting_context')
    .values({ id: newSecret(), session_id_hash: session.idHash, kind: 'mandate', recipient_id: mandatorId, mandate_id: mandate.id })
    .execute();
  await appendAuditLine(transaction, keyRing, {
    // Beginning to act, as with `POST /sessie/namens`.
    operation: 'startActing', right_used: null, chain: mandatorId, actor_id: personId, at: now,
    mandate_id: mandate.id, mandate_version: mandate.version, mandate_kind: mandate.kind, mandate_source: mandate.source, outcome: 'done', reason: null,
    message_id: null, attachment_id: null, store_oin: null, count: null,
    session_id_hash: session.idHash, request_id: login.requestId, assurance_level: login.assuranceLevel ?? null,
  });
}

interface Vouching {
  readonly login: RepresentingLogin;
  readonly mandatorId: string;
}

async function vouchedMandate(transaction: Executor, keyRing: KeyRing, vouching: Vouching): Promise<MandateRow> {
  const { login: { personId, mandateId, now, session }, mandatorId } = vouching;
  const known = await transaction
    .selectFrom('mandate').selectAll()
    .where('mandatee_id', '=', personId).where('mandator_id', '=', mandatorId).where('chosen_at_provider', '=', true)
    .orderBy('created_at', 'desc').limit(1).executeTakeFirst();
  if (mandateId !== undefined && known?.id !== mandateId) throw new IdentityProviderError('refused');
  // Who gave it up themselves may choose it again; who is represented and took it back, is not overruled by a login.
  if (known === undefined || (known.withdrawn_by === 'mandatee' && mandateId === undefined)) return storeVouched(transaction, keyRing, vouching);
  if (known.withdrawn_at !== null || known.starts_at > now) throw new IdentityProviderError('refused');
  if (known.ends_at === null || known.ends_at >= session.latestEnd) return known;
  if (known.source !== 'identity-provider') return stillLive(known, now);
  return transaction
    .updateTable('mandate').set({ ends_at: session.latestEnd, version: known.version + 1 })
    .where('id', '=', known.id).returningAll().executeTakeFirstOrThrow();
}

/** What others than the identity provider gave, it does not prolong. */
function stillLive(mandate: MandateRow, now: Date): MandateRow {
  if (mandate.ends_at !== null && mandate.ends_at <= now) throw new IdentityProviderError('refused');
  return mandate;
}

/** What the claim says and no more: that the person may act, now. Nobody is shown without a name, and settings are not theirs to change. */
async function storeVouched(transaction: Executor, keyRing: KeyRing, { login, mandatorId }: Vouching): Promise<MandateRow> {
  const { represents, personId, personName, session, now } = login;
  if (represents.name === undefined) throw new IdentityProviderError('refused');
  const id = await storeMandate(transaction, keyRing, {
    mandatorId, mandatorName: represents.name, mandateeId: personId, mandateeName: personName,
    kind: represents.kind, source: 'identity-provider', rights: ['read', 'act'], post: 'mandator', chosenAtProvider: true, startsAt: now, endsAt: session.latestEnd,
  }, now);
  return transaction.selectFrom('mandate').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}
