import type { ActingContext, BerichtenboxClient } from '@berichtenbox/client';
import { enumerate, fullDate } from '../locales/dates.js';
import type { MandateSwitcherMessages } from '../locales/nl/mandate-switcher.js';
import { displayLine } from '../message-viewer/display-text.js';
import type { Person } from './people.js';

const rights = ['read', 'act', 'settings'] as const;

/** As what one acts, and until when: "bewindvoerder, tot 1 maart 2027". */
export function roleOf(person: Person, text: MandateSwitcherMessages, language: string): string {
  const { kind, context } = person;
  if (kind === 'self') {
    return text.self;
  }
  const name = text.kinds[kind];
  const end = context?.validUntil;
  return end === undefined ? name : (isOver(person) ? text.ended : text.until)(name, fullDate(end, language));
}

/** The end of it has passed since the session was asked for. */
export function isOver({ context }: Person): boolean {
  return context?.validUntil !== undefined && context.validUntil.getTime() <= Date.now();
}

/** Why one may see somebody's post, and what one may do with it, in sentences. */
export function reasonsOf(context: ActingContext, text: MandateSwitcherMessages, { organisations }: BerichtenboxClient, language: string): readonly string[] {
  const { source, storeIds, messageTypes } = context;
  return [
    source === undefined ? '' : text.sources[source],
    storeIds === undefined ? text.allOrganisations : text.onlyOrganisations(enumerate(storeIds.map((id) => displayLine(organisations.nameOf(id))), language)),
    messageTypes === undefined ? '' : text.onlyTypes(enumerate(messageTypes.map((type) => text.types[type]), language)),
    ...rights.map((right) => (context.rights.has(right) ? text.rights : text.without)[right]),
  ].filter((sentence) => sentence !== '');
}
