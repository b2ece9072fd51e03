import type { Capability, WireContext, WireSession } from '@berichtenbox/contract';
import type { ActingContext, Right, Session } from './session.js';

const capabilities: readonly Capability[] = [
  'zoeken-inhoud', 'postvak-in', 'prullenbak', 'definitief-verwijderen', 'sessie-verlengen', 'organisaties', 'ophaaluitkomst',
  'metagegevens', 'afgehandeld', 'opgemaakte-inhoud', 'acties', 'stroom', 'zoeken-bijlagen', 'export', 'antwoorden', 'activatie', 'voorkeuren', 'meldingen',
];
const rightNames: Readonly<Record<Right, WireContext['rechten'][number]>> = { read: 'lezen', act: 'handelen', settings: 'instellingen' };

/** A session as the contract writes it; whose mailbox it is stays here. */
export function wireSession(session: Session, expiresAt = session.expiresAt): WireSession {
  return {
    gebruiker: { naam: session.userName },
    contexten: session.contexts.map(wireContext),
    csrfToken: session.csrfToken,
    verlooptOp: expiresAt.toISOString(),
    uiterlijkOp: session.latestEnd.toISOString(),
    mogelijkheden: [...capabilities],
  };
}

function wireContext({ id, name, partition, rights }: ActingContext): WireContext {
  return { id, naam: name, soort: 'zelf', partitie: partition, rechten: [...rights].map((right) => rightNames[right]) };
}
