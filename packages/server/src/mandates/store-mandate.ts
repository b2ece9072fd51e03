import type { Executor } from '../database/schema.js';
import type { KeyRing } from '../recipients/key-ring.js';
import type { MandateKind, MandateSource, MessageType, PostTo } from './mandate.js';
import { mandateNamePurpose } from './mandate-names.js';

/** A mandate to be. */
export interface NewMandate {
  readonly mandatorId: string;
  readonly mandatorName: string;
  /** Absent: somebody will accept it with a code. */
  readonly mandateeId?: string;
  readonly mandateeName: string;
  readonly kind: MandateKind;
  readonly source: MandateSource;
  readonly sourceReference?: string;
  readonly rights: readonly ('read' | 'act' | 'settings')[];
  readonly storeOins?: readonly string[];
  readonly messageTypes?: readonly MessageType[];
  readonly post: PostTo;
  readonly chosenAtProvider?: boolean;
  readonly startsAt: Date;
  readonly endsAt?: Date;
  /** With which it is accepted. */
  readonly code?: { readonly hash: string; readonly expiresAt: Date };
}

/**
 * Stores a mandate; nothing is announced.
 *
 * @returns its id.
 */
export async function storeMandate(executor: Executor, keyRing: KeyRing, mandate: NewMandate, now: Date): Promise<string> {
  const id = crypto.randomUUID();
  const row = {
    id,
    mandator_id: mandate.mandatorId,
    mandatee_id: mandate.mandateeId ?? null,
    kind: mandate.kind,
    source: mandate.source,
    source_reference: mandate.sourceReference ?? null,
    rights: [...mandate.rights],
    store_oins: mandate.storeOins ? [...mandate.storeOins] : null,
    message_types: mandate.messageTypes ? [...mandate.messageTypes] : null,
    post: mandate.post,
    mandator_name_sealed: await keyRing.seal(mandate.mandatorName, mandateNamePurpose),
    mandatee_name_sealed: await keyRing.seal(mandate.mandateeName, mandateNamePurpose),
    chosen_at_provider: mandate.chosenAtProvider ?? false,
    starts_at: mandate.startsAt,
    ends_at: mandate.endsAt ?? null,
    withdrawn_at: null,
    withdrawn_by: null,
    created_at: now,
    code_hash: mandate.code?.hash ?? null,
    code_expires_at: mandate.code?.expiresAt ?? null,
  };
  await executor.insertInto('mandate').values(row).execute();
  return id;
}
