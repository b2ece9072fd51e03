import type { AppDependencies } from '../app-dependencies.js';
import { announce } from '../changes/announce.js';
import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import { doOnce, fingerprint, type Remember } from '../idempotency/repeatable-request.js';
import { planLook } from '../notifications/plan-look.js';
import { findRecipient } from '../recipients/recipients.js';
import { sha256Of, storeAttachmentContent } from './attachment-content.js';
import type { CheckedAttachment, CheckedDelivery } from './check-delivery.js';
import { hasConsent } from './consent.js';
import { storeMessages } from './store-messages.js';

/** What a sender may know of a delivery, and what is remembered of it for when it is sent again. */
export interface DeliveryReceipt {
  readonly messageId: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
}

type Dependencies = Pick<AppDependencies, 'database' | 'keyRing' | 'clock' | 'changes' | 'log'>;
type HashedAttachment = CheckedAttachment & { readonly sha256: string };

/**
 * Stores a delivery, all of it or nothing.
 *
 * @param idempotencyKey the sender's own; a delivery that is sent again under it is not stored again.
 * @throws {ProblemError} 400 when the organisation is unknown; 403 `recipient-not-reachable`; 409 about the key.
 */
export async function acceptDelivery(dependencies: Dependencies, delivery: CheckedDelivery, idempotencyKey: string | undefined): Promise<DeliveryReceipt> {
  const attachments = await Promise.all(delivery.attachments.map(async (file) => ({ ...file, sha256: await sha256Of(file.bytes) })));
  const request = {
    scope: `delivery:${delivery.storeOin}`,
    key: idempotencyKey,
    fingerprint: await fingerprint({ ...delivery, attachments: attachments.map(({ name, sha256 }) => ({ name, sha256 })) }),
  };
  return doOnce<DeliveryReceipt>(dependencies, request, async (remember) => {
    await requireOrganisation(dependencies.database, delivery.storeOin);
    const recipientId = await requireReachable(dependencies, delivery);
    return store(dependencies, { ...delivery, attachments }, { recipientId, remember });
  });
}

async function requireOrganisation(database: Executor, oin: string): Promise<void> {
  const row = await database.selectFrom('organisation').select('oin').where('oin', '=', oin).executeTakeFirst();
  if (row !== undefined) return;
  const errors = [{ pointer: '/afzender', detail: 'This organisation is not in the directory.' }];
  throw new ProblemError('invalid-request', { detail: 'The sender is unknown.', errors });
}

/** The same answer whether nobody has this number or they did not activate the box: a sender may not learn which. */
async function requireReachable({ database, keyRing, clock }: Dependencies, { recipient, storeOin }: CheckedDelivery): Promise<string> {
  const recipientId = await findRecipient(database, keyRing, recipient);
  // Asked for nobody as well, so that both take as long.
  const consents = await hasConsent(database, { recipientId: recipientId ?? nobody, storeOin }, clock.now());
  if (recipientId !== undefined && consents) return recipientId;
  throw new ProblemError('recipient-not-reachable', {
    errors: [{ pointer: '/ontvanger', detail: 'Send this by post: the recipient does not receive messages of this sender here.' }],
  });
}

const nobody = '00000000-0000-0000-0000-000000000000';

async function store(
  dependencies: Dependencies,
  delivery: CheckedDelivery & { readonly attachments: readonly HashedAttachment[] },
  { recipientId, remember }: { readonly recipientId: string; readonly remember: Remember<DeliveryReceipt> },
): Promise<DeliveryReceipt> {
  const { database, clock } = dependencies;
  const receivedAt = clock.now();
  const publishedAt = delivery.publishedAt ?? receivedAt;
  const receipt = { messageId: crypto.randomUUID(), receivedAt: receivedAt.toISOString(), publishedAt: publishedAt.toISOString() };
  const { storeOin, subject, body, metadata, explanation, html } = delivery;
  const extra = { ...(metadata && { metadata }), ...(explanation && { explanation }), ...(html !== undefined && { html }) };
  await database.transaction().execute(async (transaction) => {
    const attachments = await storeFiles(transaction, delivery.attachments);
    await storeMessages(transaction, [{ id: receipt.messageId, storeOin, recipientId, subject, body, publishedAt, receivedAt, attachments, ...extra }]);
    // Written with the letter: from here on its recipient will be told of it, whatever happens to this server.
    await planLook(transaction, recipientId, publishedAt);
    await remember(transaction, receipt);
  });
  // What is published later is told of when it is there to be seen.
  if (publishedAt <= receivedAt) await announce(dependencies, { kind: 'new', recipientId, messageId: receipt.messageId });
  return receipt;
}

async function storeFiles(transaction: Executor, files: readonly HashedAttachment[]) {
  const contents = new Map<string, Awaited<ReturnType<typeof storeAttachmentContent>>>();
  // Always in the same order, or two deliveries of the same files could wait for each other.
  for (const { sha256, bytes } of files.toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1))) {
    contents.set(sha256, contents.get(sha256) ?? await storeAttachmentContent(transaction, bytes, sha256));
  }
  return files.flatMap(({ name, sha256 }) => {
    const content = contents.get(sha256);
    return content === undefined ? [] : [{ name, content }];
  });
}
