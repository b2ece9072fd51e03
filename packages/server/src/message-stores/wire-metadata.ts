import type { WireDelivery, WireMessage, WireMetadata } from '@berichtenbox/contract';
import type { MessageExplanation, MessageMetadata } from './message-metadata.js';

/** What the contract calls the types of message. */
export const messageTypes = { BETAALVERZOEK: 'payment-request', NOTIFICATIE: 'notification', UITNODIGING: 'invitation', VERZOEK: 'request' } as const;
const actionPrompts = { BETALEN: 'pay', INFORMATIE_ONTVANGEN: 'receive-information', INFORMATIE_VERSTREKKEN: 'provide-information' } as const;
const importances = { NORMAAL: 'normal', HOOG: 'high' } as const;
const deliveryModes = { DIGITAAL: 'digital', OOK_PER_POST: 'also-on-paper', VERWIJZING: 'reference' } as const;

/** What a sender delivered besides the letter; undefined when that is nothing. */
export function fromWireMetadata(wire: WireMetadata): MessageMetadata | undefined {
  const { berichtType, handelingsperspectief, einddatumHandelingstermijn, belang, betaling, rechtsgevolg, bezorging, zaakkenmerk, veiligeTitel, antwoordToegestaan } = wire;
  return whenAny<MessageMetadata>({
    ...(berichtType && { messageType: messageTypes[berichtType] }),
    ...(handelingsperspectief && { actionPrompt: actionPrompts[handelingsperspectief] }),
    ...(einddatumHandelingstermijn && { deadline: einddatumHandelingstermijn }),
    ...(belang && { importance: importances[belang] }),
    ...(betaling && { payment: {
      amountCents: betaling.bedragInCenten,
      ...(betaling.betaalUrl && { url: betaling.betaalUrl }),
      ...(betaling.betalingskenmerk && { reference: betaling.betalingskenmerk }),
    } }),
    ...(rechtsgevolg !== undefined && { legalEffect: rechtsgevolg }),
    ...(bezorging && { delivery: { mode: deliveryModes[bezorging.wijze], ...(bezorging.verwijsUrl && { url: bezorging.verwijsUrl }) } }),
    ...(zaakkenmerk && { caseReference: zaakkenmerk }),
    ...(veiligeTitel && { safeTitle: veiligeTitel }),
    ...(antwoordToegestaan !== undefined && { replyAllowed: antwoordToegestaan }),
  });
}

/** The same, on its way to the recipient. */
export function toWireMetadata(metadata: MessageMetadata): WireMetadata {
  const { messageType, actionPrompt, deadline, importance, payment, legalEffect, delivery, caseReference, safeTitle, replyAllowed } = metadata;
  return {
    ...(messageType && { berichtType: nameOf(messageTypes, messageType) }),
    ...(actionPrompt && { handelingsperspectief: nameOf(actionPrompts, actionPrompt) }),
    ...(deadline && { einddatumHandelingstermijn: deadline }),
    ...(importance && { belang: nameOf(importances, importance) }),
    ...(payment && { betaling: {
      bedragInCenten: payment.amountCents,
      ...(payment.url && { betaalUrl: payment.url }),
      ...(payment.reference && { betalingskenmerk: payment.reference }),
    } }),
    ...(legalEffect !== undefined && { rechtsgevolg: legalEffect }),
    ...(delivery && { bezorging: { wijze: nameOf(deliveryModes, delivery.mode), ...(delivery.url && { verwijsUrl: delivery.url }) } }),
    ...(caseReference && { zaakkenmerk: caseReference }),
    ...(safeTitle && { veiligeTitel: safeTitle }),
    ...(replyAllowed !== undefined && { antwoordToegestaan: replyAllowed }),
  };
}

/** What a sender delivered with the letter itself; undefined when that is nothing. */
export function fromWireExplanation({ handelingOmschrijving, gevolgBijNietsDoen, redenVanOntvangst }: WireDelivery): MessageExplanation | undefined {
  return whenAny<MessageExplanation>({
    ...(handelingOmschrijving && { actionText: handelingOmschrijving }),
    ...(gevolgBijNietsDoen && { consequence: gevolgBijNietsDoen }),
    ...(redenVanOntvangst && { reason: redenVanOntvangst }),
  });
}

/** The same, on its way to the recipient. */
export function toWireExplanation({ actionText, consequence, reason }: MessageExplanation): Pick<WireMessage, 'handelingOmschrijving' | 'gevolgBijNietsDoen' | 'redenVanOntvangst'> {
  return {
    ...(actionText && { handelingOmschrijving: actionText }),
    ...(consequence && { gevolgBijNietsDoen: consequence }),
    ...(reason && { redenVanOntvangst: reason }),
  };
}

/** The name on the line; every value has one. */
function nameOf<Names extends Readonly<Record<string, string>>>(names: Names, value: Names[keyof Names]): keyof Names {
  const found = Object.keys(names).find((name) => names[name] === value);
  if (found === undefined) throw new Error('A value has no name on the line.');
  return found;
}

function whenAny<Value extends object>(value: Value): Value | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}
