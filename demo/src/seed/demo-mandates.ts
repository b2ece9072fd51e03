import type { NewMandate } from '@berichtenbox/server';
import type { PersonKey } from './clients.js';
import { organisations, type OrganisationKey } from './organisations.js';
import type { PersonaKey } from './personas.js';

/** Who may act for whom when the demo begins. */
export interface DemoMandate extends Pick<NewMandate, 'kind' | 'source' | 'rights' | 'post' | 'sourceReference' | 'chosenAtProvider'> {
  readonly mandator: PersonKey;
  readonly mandatee: PersonaKey;
  /** Every organisation when absent. */
  readonly stores?: readonly OrganisationKey[];
  readonly startedDaysAgo: number;
  /** From today, negative for the past; without an end when absent. */
  readonly endsInDays?: number;
  readonly withdrawn?: { readonly daysAgo: number; readonly by: 'mandator' | 'mandatee' | 'register' };
}

const all = Object.keys(organisations) as OrganisationKey[];
const property = { mandatee: 'piet', kind: 'financial-administrator', source: 'register', rights: ['read', 'act', 'settings'], post: 'mandatee' } as const;
/** What has to do with money; what somebody's doctor or judge writes is left out. */
const money: readonly OrganisationKey[] = all.filter((key) => !['ciz', 'ggd', 'ind'].includes(key));

/** The mandates of the demo: ten clients of Piet, two that are in the past, and what Els may. */
export const demoMandates: readonly DemoMandate[] = [
  { ...property, mandator: 'fatima', sourceReference: 'BM-2025-001872', startedDaysAgo: 379 },
  { ...property, mandator: 'heemskerck', sourceReference: 'BM-2021-000418', startedDaysAgo: 2_010 },
  { ...property, mandator: 'marieke', sourceReference: 'BM-2024-003305', startedDaysAgo: 720 },
  { ...property, mandator: 'mariska', sourceReference: 'BM-2024-003350', startedDaysAgo: 705, stores: money },
  { ...property, mandator: 'ramcharan', sourceReference: 'BM-2023-002214', startedDaysAgo: 1_110 },
  { ...property, mandator: 'kowalczyk', sourceReference: 'BM-2025-004127', startedDaysAgo: 190, stores: money },
  // For a time only: soon it ends.
  { ...property, mandator: 'bram', sourceReference: 'BM-2023-001009', startedDaysAgo: 1_046, endsInDays: 50 },
  { ...property, mandator: 'zoe', sourceReference: 'BM-2022-002781', startedDaysAgo: 1_540 },
  { ...property, mandator: 'tineke', kind: 'legal-guardian', sourceReference: 'CU-2020-000093', startedDaysAgo: 2_300 },
  {
    mandator: 'henk', mandatee: 'piet', kind: 'care-mentor', source: 'register', sourceReference: 'MS-2024-000655', rights: ['read', 'act'], post: 'both', startedDaysAgo: 610,
    stores: ['ciz', 'cak', 'svb', 'ggd'],
  },
  { ...property, mandator: 'dirk', sourceReference: 'BM-2021-003960', startedDaysAgo: 1_860, endsInDays: -34 },
  { ...property, mandator: 'selma', sourceReference: 'BM-2024-002047', startedDaysAgo: 820, withdrawn: { daysAgo: 12, by: 'register' } },
  // Hans asked her; what he earns and owes is his own business.
  { mandator: 'hans', mandatee: 'els', kind: 'family', source: 'granted', rights: ['read', 'act'], post: 'mandator', startedDaysAgo: 120, stores: all.filter((key) => key !== 'belastingdienst') },
  // Of the company itself: only when she says so when logging in.
  { mandator: 'vandijk', mandatee: 'els', kind: 'employee', source: 'identity-provider', rights: ['read', 'act'], post: 'mandator', startedDaysAgo: 400, chosenAtProvider: true },
];
