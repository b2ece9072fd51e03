import type { WireMandate } from '@berichtenbox/contract';
import type { MandateKind, MandateSource } from '../session/session-state.js';
import { translator } from './wire-names.js';

/** As what one acts for somebody; undefined when it is none that is known. */
export const mandateKindOf = translator<MandateKind>({
  bewindvoerder: 'financial-administrator', mentor: 'care-mentor', curator: 'legal-guardian', ouder: 'parental-authority',
  familie: 'family', hulp: 'helper', medewerker: 'employee',
} satisfies Partial<Record<WireMandate['soort'], MandateKind>>);

/** From where a mandate is. */
export const mandateSourceOf = translator<MandateSource>({
  register: 'register', verleend: 'granted', inloggen: 'identity-provider',
} satisfies Record<WireMandate['bron'], MandateSource>);
