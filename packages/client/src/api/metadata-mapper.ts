import type { WireDelivery, WireMetadata, WireSummary } from '@berichtenbox/contract';
import type { Delivery, MessageMetadata, Payment } from '../mailbox/message.js';
import { asRecord, countOf, textOf, type Untrusted, type WireRecord } from './wire-values.js';

const messageTypes: Names<'messageType'> = { BETAALVERZOEK: 'payment-request', NOTIFICATIE: 'notification', UITNODIGING: 'invitation', VERZOEK: 'request' };
const actionPrompts: Names<'actionPrompt'> = { BETALEN: 'pay', INFORMATIE_ONTVANGEN: 'receive-information', INFORMATIE_VERSTREKKEN: 'provide-information' };
const deliveryModes: Readonly<Record<string, Delivery['mode']>> = { DIGITAAL: 'digital', OOK_PER_POST: 'also-on-paper', VERWIJZING: 'reference' };

type Names<Field extends keyof MessageMetadata> = Readonly<Record<string, NonNullable<MessageMetadata[Field]>>>;

/** What a sender says of a message; what is not understood is left out, so that nothing is promised in their name. */
export function toMetadata(wire: WireRecord): MessageMetadata {
  const {
    berichtType, handelingsperspectief, einddatumHandelingstermijn, belang, betaling, rechtsgevolg, bezorging, zaakkenmerk, veiligeTitel, antwoordToegestaan, afgehandeld,
  }: Untrusted<WireMetadata & Pick<WireSummary, 'afgehandeld'>> = wire;
  return withoutAbsent({
    messageType: nameIn(messageTypes, berichtType),
    actionPrompt: nameIn(actionPrompts, handelingsperspectief),
    deadline: dayOf(einddatumHandelingstermijn),
    important: belang === 'HOOG' || undefined,
    payment: toPayment(betaling),
    legalEffect: rechtsgevolg === true || undefined,
    delivery: toDelivery(bezorging),
    caseReference: textOf(zaakkenmerk),
    safeTitle: textOf(veiligeTitel),
    replyAllowed: antwoordToegestaan === true || undefined,
    handled: afgehandeld === true || undefined,
  });
}

function toPayment(wire: unknown): Payment | undefined {
  const { bedragInCenten, betaalUrl, betalingskenmerk }: Untrusted<NonNullable<WireDelivery['betaling']>> = asRecord(wire) ?? {};
  const amountCents = countOf(bedragInCenten);
  return amountCents ? withoutAbsent({ amountCents, url: httpsUrl(betaalUrl), reference: textOf(betalingskenmerk) }) : undefined;
}

function toDelivery(wire: unknown): Delivery | undefined {
  const { wijze, verwijsUrl }: Untrusted<NonNullable<WireDelivery['bezorging']>> = asRecord(wire) ?? {};
  const mode = nameIn(deliveryModes, wijze);
  return mode && withoutAbsent({ mode, url: httpsUrl(verwijsUrl) });
}

/** A link that a person may be sent to. */
function httpsUrl(value: unknown): string | undefined {
  const address = textOf(value);
  return address?.startsWith('https://') && URL.canParse(address) ? address : undefined;
}

/** A day that exists, or undefined. */
function dayOf(value: unknown): string | undefined {
  const day = textOf(value);
  if (!day || !/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const moment = new Date(`${day}T00:00:00Z`);
  // An engine either refuses 30 February or makes it 2 March.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : undefined;
}

function nameIn<Name>(names: Readonly<Record<string, Name>>, value: unknown): Name | undefined {
  const text = textOf(value);
  return text !== undefined && Object.hasOwn(names, text) ? names[text] : undefined;
}

type WithoutAbsent<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: NonNullable<T[K]> };

/** The object without the fields that are undefined. */
export function withoutAbsent<T extends object>(value: T): WithoutAbsent<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as WithoutAbsent<T>;
}
