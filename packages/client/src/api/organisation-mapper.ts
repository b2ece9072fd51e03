import type { WireOrganisation } from '@berichtenbox/contract';
import type { Organisation } from '../organisations/organisation.js';
import { safeUrl } from './safe-url.js';
import { translator } from './wire-names.js';
import { textOf, type Untrusted, type WireRecord } from './wire-values.js';

const kindOf = translator<Organisation['kind']>({
  rijk: 'state', uitvoering: 'agency', gemeente: 'municipality', waterschap: 'waterBoard', provincie: 'province',
});

/** An organisation of the directory. */
export function toOrganisation(wire: WireRecord): Organisation {
  const { magazijnId, naam, soort, telefoonnummer, website }: Untrusted<WireOrganisation> = wire;
  const id = textOf(magazijnId) ?? '';
  const phone = textOf(telefoonnummer);
  const site = safeUrl(website);
  return { id, name: textOf(naam) ?? id, kind: kindOf(soort) ?? 'other', ...(phone && { phone }), ...(site && { website: site }) };
}
