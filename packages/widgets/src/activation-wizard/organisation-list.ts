import type { BerichtenboxClient, Organisation } from '@berichtenbox/client';
import { displayLine } from '../message-viewer/display-text.js';

/** An organisation one can choose. */
export type OrganisationChoice = Pick<Organisation, 'id' | 'name' | 'kind'>;

/** All that can be chosen, as far as it is known. */
export interface OrganisationChoices {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** By name. */
  readonly all: readonly OrganisationChoice[];
}

/** The order in which they stand. */
export const organisationKinds = ['state', 'agency', 'municipality', 'waterBoard', 'province', 'other'] as const satisfies readonly Organisation['kind'][];

/** What the client's directory holds by now. */
export function organisationChoices({ organisations, mailbox }: BerichtenboxClient, language: string): OrganisationChoices {
  const all = organisations.ids.map((id) => ({ id, name: displayLine(organisations.nameOf(id)), kind: organisations.find(id)?.kind ?? ('other' as const) }));
  if (all.length === 0) {
    return { phase: organisations.isFilling || mailbox.state.phase === 'loading' ? 'loading' : 'failed', all };
  }
  return { phase: 'ready', all: all.sort((one, other) => one.name.localeCompare(other.name, language)) };
}

/** Those whose name has all these words, however they are written. */
export function organisationsNamed(query: string, all: readonly OrganisationChoice[]): readonly OrganisationChoice[] {
  const words = fold(query).split(/\s+/).filter((word) => word !== '');
  return all.filter(({ name }) => {
    const folded = fold(name);
    return words.every((word) => folded.includes(word));
  });
}

/** Without accents and capitals. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
