import type { Capability, WireContext, WireSession } from '@berichtenbox/contract';
import { wireKind, wireMessageType, wireRights, wireSource } from '../mandates/wire-mandate-words.js';
import type { ListedContext, LoginChoice, Session } from './session.js';

const capabilities: readonly Capability[] = [
  'zoeken-inhoud', 'postvak-in', 'prullenbak', 'definitief-verwijderen', 'sessie-verlengen', 'organisaties', 'ophaaluitkomst',
  'metagegevens', 'afgehandeld', 'opgemaakte-inhoud', 'acties', 'stroom', 'zoeken-bijlagen', 'export', 'antwoorden', 'activatie', 'voorkeuren', 'meldingen', 'kluis', 'machtigen', 'wijzigingen',
];

/** A session as the contract writes it; whose mailboxes they are stays here. */
export function wireSession(session: Session, contexts: readonly ListedContext[], choices: readonly LoginChoice[]): WireSession {
  return {
    gebruiker: { naam: session.userName },
    contexten: contexts.map(wireContext),
    ...(choices.length > 0 && { viaInloggen: choices.map(({ mandateId, name, kind }) => ({ machtigingId: mandateId, naam: name, soort: wireKind[kind] })) }),
    csrfToken: session.csrfToken,
    verlooptOp: session.expiresAt.toISOString(),
    uiterlijkOp: session.latestEnd.toISOString(),
    mogelijkheden: [...capabilities],
  };
}

/** A context as the contract writes it. */
export function wireContext({ id, name, partition, rights, mandate }: ListedContext): WireContext {
  const context = { id, naam: name, partitie: partition, rechten: wireRights(rights) };
  if (mandate === undefined) return { ...context, soort: 'zelf' };
  const { kind, source, storeOins, messageTypes, endsAt, isChosenAtLogin } = mandate;
  return {
    ...context, soort: wireKind[kind], machtigingId: mandate.id, bron: wireSource[source],
    ...(storeOins && { organisaties: [...storeOins] }),
    ...(messageTypes && { berichtTypen: messageTypes.map((type) => wireMessageType[type]) }),
    ...(endsAt && { geldigTot: endsAt.toISOString() }),
    ...(isChosenAtLogin && { gekozen: true }),
  };
}
