import { personas, type DemoPerson, type PersonaKey } from './personas.js';

/**
 * Whom Piet acts for, or did, besides Fatima and Henk. One cannot log in as them; they are there to be represented.
 * The last two are in the past: that mandate ended, and that one was withdrawn.
 */
export const clients = [
  { key: 'heemskerck', name: 'Anna Wilhelmina van Heemskerck van Beest-Oosterhuis tot Weerselo', identity: { type: 'BSN', value: '999991048' } },
  { key: 'marieke', name: 'Marieke de Vries', identity: { type: 'BSN', value: '999991061' } },
  // Looks like her, and is somebody else.
  { key: 'mariska', name: 'Mariska de Vries', identity: { type: 'BSN', value: '999991073' } },
  { key: 'ramcharan', name: 'Soenil Ramcharan', identity: { type: 'BSN', value: '999991085' } },
  { key: 'kowalczyk', name: 'Tomasz Kowalczyk', identity: { type: 'BSN', value: '999991097' } },
  { key: 'zoe', name: 'Zoë Lumière-Groeneveld', identity: { type: 'BSN', value: '999991103' } },
  { key: 'bram', name: 'Bram Tjeerdsma', identity: { type: 'BSN', value: '999991115' } },
  { key: 'tineke', name: 'Tineke Wolters-van den Berg', identity: { type: 'BSN', value: '999991127' } },
  { key: 'dirk', name: 'Dirk Postma', identity: { type: 'BSN', value: '999991139' } },
  { key: 'selma', name: 'Selma Kaya', identity: { type: 'BSN', value: '999991140' } },
] as const satisfies readonly DemoPerson[];

/** Short name of somebody who is represented and is no persona. */
export type ClientKey = (typeof clients)[number]['key'];
/** Short name of anybody with a mailbox in the demo. */
export type PersonKey = PersonaKey | ClientKey;

/** Everybody with a mailbox in the demo. */
export const people: readonly (DemoPerson & { readonly key: PersonKey })[] = [...personas, ...clients];
