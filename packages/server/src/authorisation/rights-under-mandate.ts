import type { MandateTable } from '../mandates/mandate-tables.js';
import type { MandateKind } from '../mandates/mandate.js';
import type { Right } from '../sessions/session.js';

/** The court gave them charge of somebody's affairs, and with that of where letters come. Others help with a box that there is. */
const decideAboutBox: ReadonlySet<MandateKind> = new Set(['legal-guardian', 'financial-administrator']);

/**
 * What a mandate gives the right to. Besides what stands in it: to activate the box or give it up, for who looks after all of somebody's
 * property by order of the court, and may change the settings. Under a mandate for a part of the post nobody decides about the whole of it.
 */
export function rightsUnderMandate({ kind, rights, store_oins: storeOins, message_types: messageTypes }: Pick<MandateTable, 'kind' | 'rights' | 'store_oins' | 'message_types'>): ReadonlySet<Right> {
  const isWhole = storeOins === null && messageTypes === null;
  const mayActivate = isWhole && decideAboutBox.has(kind) && rights.includes('settings');
  return new Set<Right>([...rights, ...(mayActivate ? ['activate' as const] : [])]);
}
