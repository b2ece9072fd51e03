import type { Mandate, MandateChanges, MandateMail, MandateScope, MessageType, Right } from '@berichtenbox/client';
import type { MandateFormsMessages } from '../locales/nl/mandate-forms.js';
import type { PreferenceError } from '../preferences/preference-errors.js';

/** What somebody may do, as it is filled in. */
export interface ScopeDraft {
  readonly rights: ReadonlySet<Right>;
  /** Undefined as long as one did not choose. */
  readonly reach: 'all' | 'some' | undefined;
  readonly storeIds: readonly string[];
  readonly typeReach: 'all' | 'some';
  readonly messageTypes: readonly MessageType[];
  readonly end: 'day' | 'never';
  /** `YYYY-MM-DD`, or empty: the first day on which it does not hold any more. */
  readonly day: string;
  readonly mail: MandateMail;
}

/** What can be given, in the order in which it is asked. */
export const allRights = ['read', 'act', 'settings'] as const satisfies readonly Right[];
/** @see allRights */
export const allTypes = ['payment-request', 'request', 'invitation', 'notification'] as const satisfies readonly MessageType[];

/** What one begins with: only reading, for a year; of which organisations is asked. */
export function freshScope(now = new Date()): ScopeDraft {
  return {
    rights: new Set(['read']), reach: undefined, storeIds: [], typeReach: 'all', messageTypes: [], mail: 'mandator',
    end: 'day', day: dayOf(new Date(now.getFullYear() + 1, now.getMonth(), now.getDate())),
  };
}

/** A mandate, to be changed. */
export function scopeDraftOf({ rights, storeIds, messageTypes, validUntil, mail }: MandateScope): ScopeDraft {
  return {
    rights, mail, reach: storeIds === undefined ? 'all' : 'some', storeIds: storeIds ?? [], typeReach: messageTypes === undefined ? 'all' : 'some', messageTypes: messageTypes ?? [],
    end: validUntil === undefined ? 'never' : 'day', day: validUntil === undefined ? '' : dayOf(validUntil),
  };
}

/** What was filled in, as the client has it. */
export function scopeOf({ rights, reach, storeIds, typeReach, messageTypes, end, day, mail }: ScopeDraft): MandateScope {
  return {
    rights, mail, ...(reach === 'some' && { storeIds }), ...(typeReach === 'some' && { messageTypes }), ...(end === 'day' && { validUntil: startOf(day) }),
  };
}

/** What somebody filled in differently from how the mandate is. What they left alone stays as it is, to the second. */
export function changesOf(mandate: Mandate, draft: ScopeDraft): MandateChanges {
  const before = scopeDraftOf(mandate);
  const { rights, storeIds, messageTypes, validUntil, mail } = scopeOf(draft);
  const isSame = (...of: readonly (readonly unknown[])[]): boolean => new Set(of.map((each) => JSON.stringify(each))).size === 1;
  return {
    ...(!isSame([...rights].sort(), [...mandate.rights].sort()) && { rights }),
    ...(!isSame([...storeIds ?? []].sort(), [...mandate.storeIds ?? []].sort()) || before.reach !== draft.reach ? { storeIds: storeIds ?? null } : {}),
    ...(!isSame([...messageTypes ?? []].sort(), [...mandate.messageTypes ?? []].sort()) || before.typeReach !== draft.typeReach ? { messageTypes: messageTypes ?? null } : {}),
    ...(before.end !== draft.end || (draft.end === 'day' && before.day !== draft.day) ? { validUntil: validUntil ?? null } : {}),
    ...(mail !== mandate.mail && { mail }),
  };
}

/**
 * What is not right yet, from the top of the form to its end.
 *
 * @param before the mandate that is changed; a day that was there already is not complained about
 */
export function scopeErrors(draft: ScopeDraft, text: MandateFormsMessages, before?: ScopeDraft): readonly PreferenceError[] {
  const { rights, reach, storeIds, typeReach, messageTypes, end, day } = draft;
  const errors: PreferenceError[] = [];
  const wrong = (field: string, sentence: string): void => void errors.push({ field, sentence });
  if (rights.size === 0) wrong('rights', text.noRight);
  else if (rights.has('act') && !rights.has('read')) wrong('rights', text.actWithoutRead);
  if (reach === undefined) wrong('reach', text.noReach);
  if (reach === 'some' && storeIds.length === 0) wrong('stores', text.noOrganisation);
  if (typeReach === 'some' && messageTypes.length === 0) wrong('types', text.noType);
  if (end === 'day' && (before?.end !== 'day' || before.day !== day)) {
    if (Number.isNaN(startOf(day).getTime())) wrong('day', text.noDay);
    else if (startOf(day) <= new Date()) wrong('day', text.dayPassed);
  }
  return errors;
}

/** Where the reader is. */
function dayOf(date: Date): string {
  return [String(date.getFullYear()).padStart(4, '0'), ...[date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))].join('-');
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00`);
}
