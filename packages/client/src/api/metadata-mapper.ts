import type { WireDelivery, WireMetadata, WireSummary } from '@berichtenbox/contract';
import type { Delivery, MessageMetadata, MessageType, Payment } from '../mailbox/message.js';
import { translator } from './wire-names.js';
import { asRecord, countOf, dateOf, textOf, type Untrusted, type WireRecord } from './wire-values.js';

/** The kind of message; undefined when it is none that is known. */
export const messageTypeOf = translator<MessageType>({ BETAALVERZOEK: 'payment-request', NOTIFICATIE: 'notification', UITNODIGING: 'invitation', VERZOEK: 'request' });
const actionPrompt = translator<Field<'actionPrompt'>>({ BETALEN: 'pay', INFORMATIE_ONTVANGEN: 'receive-information', INFORMATIE_VERSTREKKEN: 'provide-information' });
const deliveryMode = translator<Delivery['mode']>({ DIGITAAL: 'digital', OOK_PER_POST: 'also-on-paper', VERWIJZING: 'reference' });

type Field<Name extends keyof MessageMetadata> = NonNullable<MessageMetadata[Name]>;

/** What a sender says of a message; what is not understood is left out, so that nothing is promised in their name. */
export function toMetadata(wire: WireRecord): MessageMetadata {
  const {
    berichtType, handelingsperspectief, einddatumHandelingstermijn, belang, betaling, rechtsgevolg, bezorging, zaakkenmerk, veiligeTitel, antwoordToegestaan, afgehandeld,
  }: Untrusted<WireMetadata & Pick<WireSummary, 'afgehandeld'>> = wire;
  return withoutAbsent({
    messageType: messageTypeOf(berichtType),
    actionPrompt: actionPrompt(handelingsperspectief),
    deadline: dayOf(einddatumHandelingstermijn),
    important: trueIf(belang === 'HOOG'),
    payment: toPayment(betaling),
    legalEffect: trueIf(rechtsgevolg),
    delivery: toDelivery(bezorging),
    caseReference: textOf(zaakkenmerk),
    safeTitle: textOf(veiligeTitel),
    replyAllowed: trueIf(antwoordToegestaan),
    handled: trueIf(afgehandeld),
  });
}

function toPayment(wire: unknown): Payment | undefined {
  const { bedragInCenten, betaalUrl, betalingskenmerk }: Untrusted<NonNullable<WireDelivery['betaling']>> = asRecord(wire) ?? {};
  const amountCents = countOf(bedragInCenten);
  return amountCents ? withoutAbsent({ amountCents, url: httpsUrl(betaalUrl), reference: textOf(betalingskenmerk) }) : undefined;
}

function toDelivery(wire: unknown): Delivery | undefined {
  const { wijze, verwijsUrl }: Untrusted<NonNullable<WireDelivery['bezorging']>> = asRecord(wire) ?? {};
  const mode = deliveryMode(wijze);
  return mode && withoutAbsent({ mode, url: httpsUrl(verwijsUrl) });
}

/** A link that a person may be sent to. */
function httpsUrl(value: unknown): string | undefined {
  const address = textOf(value);
  return address?.startsWith('https://') && URL.canParse(address) ? address : undefined;
}

/** A day that exists, or undefined. */
function dayOf(value: unknown): string | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.exec(String(value))?.[0];
  // An engine either refuses 30 February or makes it 2 March.
  return day && dateOf(day)?.toISOString().startsWith(day) ? day : undefined;
}

function trueIf(value: unknown): true | undefined {
  return value === true || undefined;
}

type WithoutAbsent<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: NonNullable<T[K]> };

/** The object without the fields that are undefined. */
export function withoutAbsent<T extends object>(value: T): WithoutAbsent<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as WithoutAbsent<T>;
}
