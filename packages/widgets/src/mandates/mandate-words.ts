import type { Mandate, MandateScope } from '@berichtenbox/client';
import { enumerate, fullDate } from '../locales/dates.js';
import { displayLine } from '../message-viewer/display-text.js';
import type { MandateNaming } from './mandates-page.js';
import { allRights, allTypes } from './scope-draft.js';

/** Of who one looks at a mandate: who gave it, or who got it. */
export type Side = 'given' | 'received';

const mostNames = 8;

/** Who is at the other side of it. */
export function otherName({ mandatorName, mandateeName }: Mandate, side: Side, { text }: MandateNaming): string {
  return displayLine((side === 'given' ? mandateeName : mandatorName) ?? '') || text.someone;
}

/** Whether it can hold again or still: it has not ended, and its end has not passed. */
export function isOver({ status }: Mandate): boolean {
  return status === 'ended' || status === 'expired';
}

/**
 * What somebody may do, a sentence for each part of it. Only who gave it is told what the other does not see: they would else know that there is such post.
 *
 * @param name of who may, for who gave it; of who gave it, for who may
 */
export function scopeSentences(scope: MandateScope, side: Side, name: string, naming: MandateNaming): Readonly<Record<'rights' | 'organisations' | 'types' | 'end' | 'mail', readonly string[]>> {
  const { text, language } = naming;
  const { rights, storeIds, messageTypes, validUntil, mail } = scope;
  const [unseen, unseenTypes] = [unseenNames(scope, naming), allTypes.filter((type) => messageTypes?.includes(type) === false)];
  return {
    rights: allRights.filter((right) => rights.has(right)).map((right) => text.may(side, right)),
    organisations: storeIds === undefined ? [text.allOrganisations] : [
      text.onlyOrganisations(namesInWords(storeIds.map(naming.nameOf), naming)),
      ...(side === 'given' && unseen.length > 0 ? [text.withheldOrganisations(name, namesInWords(unseen, naming))] : []),
    ],
    types: messageTypes === undefined ? [text.allTypes] : [
      text.onlyTypes(enumerate(messageTypes.map(text.type), language)),
      ...(side === 'given' && unseenTypes.length > 0 ? [text.withheldTypes(name, new Intl.ListFormat(language, { type: 'disjunction' }).format(unseenTypes.map(text.type)))] : []),
    ],
    end: [validUntil === undefined ? text.noEnd : text.until(fullDate(validUntil, language))],
    mail: [text.mail(side, mail, name)],
  };
}

/** Since when and until when it holds, held, or can be accepted. */
export function periodSentences(mandate: Mandate, side: Side, naming: MandateNaming): readonly string[] {
  const { text, language } = naming;
  const { status, startsAt, validUntil, codeValidUntil, endedAt } = mandate;
  const day = (date: Date): string => fullDate(date, language);
  const end = validUntil === undefined ? text.noEnd : text.until(day(validUntil));
  switch (status) {
    case 'invited':
      return [...(codeValidUntil === undefined ? [] : [text.codeUntil(day(codeValidUntil))]), end];
    case 'starts-later':
      return [text.startsOn(day(startsAt)), end];
    case 'active':
      return [text.since(day(startsAt)), end];
    case 'expired':
      return [codeValidUntil === undefined ? text.stoppedOn(day(validUntil ?? startsAt)) : text.codeOver(day(codeValidUntil))];
    case 'ended':
      return endedAt === undefined ? [] : [endedSentence(day(endedAt), mandate, side, naming)];
  }
}

/**
 * What is different in a mandate that was changed elsewhere, in words, as it is now.
 */
export function changedSentences(before: Mandate, now: Mandate, naming: MandateNaming): readonly string[] {
  const name = otherName(now, 'given', naming);
  const [old, current] = [scopeSentences(before, 'given', name, naming), scopeSentences(now, 'given', name, naming)];
  const changed = (['rights', 'organisations', 'types', 'end', 'mail'] as const).filter((part) => old[part].join() !== current[part].join()).flatMap((part) => current[part]);
  return before.status === now.status ? changed : [...periodSentences(now, 'given', naming), ...changed];
}

function endedSentence(day: string, mandate: Mandate, side: Side, naming: MandateNaming): string {
  const { text } = naming;
  switch (mandate.endedBy) {
    case undefined:
      return text.stoppedOn(day);
    case 'register':
      return text.endedBy(day, text.court);
    default:
      return text.endedBy(day, (mandate.endedBy === 'mandator') === (side === 'given') ? text.you : otherName(mandate, side, naming));
  }
}

function unseenNames({ storeIds }: MandateScope, { organisations }: MandateNaming): readonly string[] {
  return organisations.filter(({ storeId }) => storeIds?.includes(storeId) === false).map(({ name }) => name);
}

/** "RDW, UWV en 12 andere organisaties": nobody reads hundreds of names. */
function namesInWords(names: readonly string[], { text, language }: MandateNaming): string {
  const shown = names.length > mostNames + 1 ? names.slice(0, mostNames) : names;
  return enumerate(shown.length === names.length ? names : [...shown, text.andOthers(names.length - shown.length)], language);
}
