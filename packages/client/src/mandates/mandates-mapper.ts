import type { WireAct, WireClient, WireInvitation, WireLogLine, WireMandate, WireMandateChange } from '@berichtenbox/contract';
import { mandateKindOf, mandateSourceOf } from '../api/mandate-names.js';
import { messageTypeOf, withoutAbsent } from '../api/metadata-mapper.js';
import { toRights } from '../api/session-api.js';
import { translator } from '../api/wire-names.js';
import { asRecord, countOf, dateOf, listOf, textOf, type Untrusted, type WireRecord } from '../api/wire-values.js';
import type { MessageType } from '../mailbox/message.js';
import type { Right } from '../session/session-state.js';
import type { Act, ActLogLine } from './act-log.js';
import type { ActingClient } from './clients.js';
import type { Mandate, MandateChanges, MandateInvitation, MandateMail } from './mandates.js';

const wireRights = { read: 'lezen', act: 'handelen', settings: 'instellingen' } as const satisfies Record<Right, unknown>;
const wireMail = { mandator: 'machtiginggever', mandatee: 'gemachtigde', both: 'beiden' } as const satisfies Record<MandateMail, unknown>;
const wireTypes = { 'payment-request': 'BETAALVERZOEK', notification: 'NOTIFICATIE', invitation: 'UITNODIGING', request: 'VERZOEK' } as const satisfies Record<MessageType, unknown>;

const mailOf = translator<MandateMail>({ machtiginggever: 'mandator', gemachtigde: 'mandatee', beiden: 'both' });
const statusOf = translator<Mandate['status']>({
  uitgenodigd: 'invited', 'begint-later': 'starts-later', actief: 'active', verlopen: 'expired', beeindigd: 'ended',
} satisfies Record<WireMandate['status'], Mandate['status']>);
const endedByOf = translator<NonNullable<Mandate['endedBy']>>({ machtiginggever: 'mandator', gemachtigde: 'mandatee', register: 'register' });
const actOf = translator<Act>({
  overgestapt: 'switched', 'overzicht-bekeken': 'overview-viewed', 'berichten-opgehaald': 'messages-retrieved', 'lijst-bekeken': 'list-viewed', gezocht: 'searched',
  'bericht-gelezen': 'message-read', 'bijlage-geopend': 'attachment-opened', 'bericht-gewijzigd': 'message-changed', 'bericht-weggegooid': 'message-binned',
  'bericht-definitief-verwijderd': 'message-purged', 'antwoord-bekeken': 'reply-viewed', 'concept-bewaard': 'draft-saved', 'concept-weggegooid': 'draft-discarded',
  'bestand-toegevoegd': 'file-added', 'bestand-bekeken': 'file-viewed', 'bestand-verwijderd': 'file-removed', 'antwoord-verzonden': 'reply-sent',
  'alles-bewaard': 'everything-exported', 'omvang-bekeken': 'size-viewed', 'sleutel-gehaald': 'device-key-fetched', 'activatie-bekeken': 'activation-viewed', geactiveerd: 'activated', opgezegd: 'deactivated',
  'activatie-gewijzigd': 'activation-changed', 'voorkeuren-bekeken': 'preferences-viewed', 'voorkeuren-gewijzigd': 'preferences-changed',
  'adres-toegevoegd': 'address-added', 'adres-bevestigd': 'address-confirmed', 'adres-verwijderd': 'address-removed', 'meldingen-bekeken': 'notices-viewed',
  'melding-gesloten': 'notice-dismissed', 'machtiging-gegeven': 'mandate-given', 'machtiging-aangenomen': 'mandate-accepted',
  'machtiging-gewijzigd': 'mandate-changed', 'machtiging-beeindigd': 'mandate-ended', anders: 'other',
} satisfies Record<WireAct, Act>);

/** A mandate; undefined when it is none that can be told of. */
export function toMandate(wire: WireRecord): Mandate | undefined {
  const {
    machtigingId, versie, soort, bron, status, machtiginggever, gemachtigde, rechten, organisaties, berichtTypen, post, ingangOp, geldigTot,
    codeGeldigTot, beeindigdOp, beeindigdDoor, wijzigbaar,
  }: Untrusted<WireMandate> = wire;
  const [id, kind, source, phase, startsAt] = [textOf(machtigingId), mandateKindOf(soort), mandateSourceOf(bron), statusOf(status), dateOf(ingangOp)];
  if (!id || !kind || !source || !phase || !startsAt) return undefined;
  return {
    id, kind, source, startsAt, status: phase, version: countOf(versie) ?? 0, mandatorName: textOf(machtiginggever) ?? '', rights: toRights(rechten),
    mail: mailOf(post) ?? 'mandator', changeable: wijzigbaar === true,
    ...withoutAbsent({
      mandateeName: textOf(gemachtigde), storeIds: textsOf(organisaties), messageTypes: toTypes(berichtTypen), validUntil: dateOf(geldigTot),
      codeValidUntil: dateOf(codeGeldigTot), endedAt: dateOf(beeindigdOp), endedBy: endedByOf(beeindigdDoor),
    }),
  };
}

/** Somebody one acts for; undefined when it is nobody that can be told of. */
export function toClient(wire: WireRecord): ActingClient | undefined {
  const { machtigingId, naam, soort, geldigTot, ongelezen, actieNodig, eersteTermijn, volledig }: Untrusted<WireClient> = wire;
  const [mandateId, kind] = [textOf(machtigingId), mandateKindOf(soort)];
  if (!mandateId || !kind) return undefined;
  const { datum, magazijnId }: Untrusted<NonNullable<WireClient['eersteTermijn']>> = asRecord(eersteTermijn) ?? {};
  const [date, storeId] = [textOf(datum), textOf(magazijnId)];
  return {
    mandateId, kind, name: textOf(naam) ?? '', complete: volledig === true,
    ...withoutAbsent({
      validUntil: dateOf(geldigTot), unread: countOf(ongelezen), actionNeeded: countOf(actieNodig), firstDeadline: date && storeId ? { date, storeId } : undefined,
    }),
  };
}

/** A line of the log; undefined when it is none that can be told of. */
export function toLogLine(wire: WireRecord): ActLogLine | undefined {
  const { volgnummer, tijdstip, wie, ikzelf, machtigingId, soort, handeling, uitkomst, magazijnId, berichtId, aantal }: Untrusted<WireLogLine> = wire;
  const [number, at] = [countOf(volgnummer), dateOf(tijdstip)];
  if (number === undefined || !at) return undefined;
  return {
    number, at, actorName: textOf(wie) ?? '', byMyself: ikzelf === true, act: actOf(handeling) ?? 'other', outcome: uitkomst === 'geweigerd' ? 'refused' : 'done',
    ...withoutAbsent({
      mandateId: textOf(machtigingId), kind: mandateKindOf(soort), storeId: textOf(magazijnId), messageId: textOf(berichtId), count: countOf(aantal),
    }),
  };
}

/** An invitation as the contract has it. */
export function toWireInvitation({ mandateeName, kind, rights, mail, storeIds, messageTypes, validUntil }: MandateInvitation): WireInvitation {
  return {
    voorWie: mandateeName, soort: kind === 'family' ? 'familie' : 'hulp', rechten: toWireRights(rights), post: wireMail[mail],
    ...(storeIds && { organisaties: [...storeIds] }), ...(messageTypes && { berichtTypen: toWireTypes(messageTypes) }), ...(validUntil && { geldigTot: validUntil.toISOString() }),
  };
}

/** A change as the contract has it, of a mandate that was seen in this version. */
export function toWireChange(version: number, { rights, storeIds, messageTypes, mail, validUntil }: MandateChanges): WireMandateChange {
  return {
    versie: version,
    ...(rights && { rechten: toWireRights(rights) }), ...(mail && { post: wireMail[mail] }),
    ...(storeIds !== undefined && { organisaties: storeIds && [...storeIds] }),
    ...(messageTypes !== undefined && { berichtTypen: messageTypes && toWireTypes(messageTypes) }),
    ...(validUntil !== undefined && { geldigTot: validUntil?.toISOString() ?? null }),
  };
}

function toWireRights(rights: ReadonlySet<Right>): WireInvitation['rechten'] {
  return [...rights].map((right) => wireRights[right]);
}

function toWireTypes(types: readonly MessageType[]): NonNullable<WireInvitation['berichtTypen']> {
  return types.map((type) => wireTypes[type]);
}

function toTypes(wire: unknown): readonly MessageType[] | undefined {
  return wire === undefined ? undefined : listOf(wire).map(messageTypeOf).filter((type) => type !== undefined);
}

function textsOf(wire: unknown): readonly string[] | undefined {
  return wire === undefined ? undefined : listOf(wire).map(textOf).filter((text) => text !== undefined);
}
