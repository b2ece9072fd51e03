import type { Mandate, MandateInvitation } from '@berichtenbox/client';
import type { MandateFormsMessages } from '../locales/nl/mandate-forms.js';
import type { PreferenceError } from '../preferences/preference-errors.js';
import { freshScope, scopeDraftOf, scopeErrors, scopeOf, type ScopeDraft } from './scope-draft.js';

const longestName = 80;

/** Whom somebody lets act, as it is filled in. */
export interface GrantDraft extends ScopeDraft {
  readonly name: string;
  readonly kind: MandateInvitation['kind'] | undefined;
}

/** A form that nobody has touched. */
export function freshGrant(): GrantDraft {
  return { ...freshScope(), name: '', kind: undefined };
}

/** The same once more as what is over. What had an end gets one a year from now. */
export function grantLike(mandate: Mandate): GrantDraft {
  const { day } = freshScope();
  const { mandateeName: name = '', kind } = mandate;
  const scope = scopeDraftOf(mandate);
  return { ...scope, name, kind: kind === 'family' || kind === 'helper' ? kind : undefined, ...(scope.end === 'day' && { day }) };
}

/** What is not right yet, from the top of the form to its end. */
export function grantErrors(draft: GrantDraft, text: MandateFormsMessages): readonly PreferenceError[] {
  const name = draft.name.trim();
  return [
    ...(name === '' ? [{ field: 'name', sentence: text.noName }] : name.length > longestName ? [{ field: 'name', sentence: text.longName }] : []),
    ...(draft.kind === undefined ? [{ field: 'kind', sentence: text.noKind }] : []),
    ...scopeErrors(draft, text),
  ];
}

/** What was filled in, as the client has it; undefined when something is missing. */
export function invitationOf({ name, kind, ...scope }: GrantDraft): MandateInvitation | undefined {
  return kind === undefined ? undefined : { ...scopeOf(scope), kind, mandateeName: name.trim() };
}
