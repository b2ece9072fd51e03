import type { WireMandate } from '@berichtenbox/contract';
import type { KeyRing } from '../recipients/key-ring.js';
import { mandateNamePurpose } from './mandate-names.js';
import { isOver, mandateState, type MandateRow, type MandateState } from './mandate-rows.js';
import { wireKind, wireMessageType, wirePost, wireRights, wireSource } from './wire-mandate-words.js';

const wireState: Readonly<Record<MandateState, WireMandate['status']>> = { invited: 'uitgenodigd', 'not-begun': 'begint-later', live: 'actief', expired: 'verlopen', ended: 'beeindigd' };
const wireEnder = { mandator: 'machtiginggever', mandatee: 'gemachtigde', register: 'register' } as const;

/** For whom a mandate is written down. */
export interface MandateReader {
  /** Recipient id. */
  readonly personId: string;
  readonly now: Date;
}

/** A mandate as the contract writes it. Who has a code and did not accept yet, does not see what the other called them. */
export async function wireMandate(keyRing: KeyRing, row: MandateRow, { personId, now }: MandateReader): Promise<WireMandate> {
  const isInvited = row.mandatee_id === null && row.mandator_id !== personId;
  const [mandatorName, mandateeName] = await Promise.all([
    keyRing.open(row.mandator_name_sealed, mandateNamePurpose),
    isInvited ? undefined : keyRing.open(row.mandatee_name_sealed, mandateNamePurpose),
  ]);
  return {
    machtigingId: row.id, versie: row.version, soort: wireKind[row.kind], bron: wireSource[row.source], status: wireState[mandateState(row, now)],
    machtiginggever: mandatorName, rechten: wireRights(new Set(row.rights)), post: wirePost[row.post],
    ingangOp: row.starts_at.toISOString(), wijzigbaar: row.source === 'granted' && !isOver(row, now),
    ...(mandateeName !== undefined && { gemachtigde: mandateeName }),
    ...(row.store_oins && { organisaties: row.store_oins }),
    ...(row.message_types && { berichtTypen: row.message_types.map((type) => wireMessageType[type]) }),
    ...(row.ends_at && { geldigTot: row.ends_at.toISOString() }),
    ...(row.code_expires_at && { codeGeldigTot: row.code_expires_at.toISOString() }),
    ...(row.withdrawn_at && { beeindigdOp: row.withdrawn_at.toISOString() }),
    ...(row.withdrawn_by && { beeindigdDoor: wireEnder[row.withdrawn_by] }),
  };
}
