import type { BerichtenboxError, NotificationPreview, Preferences } from '@berichtenbox/client';
import type { TemplateResult } from 'lit';
import type { CommonMessages } from '../locales/nl/common.js';
import type { PreferencesMessages } from '../locales/nl/preferences.js';
import type { PreferenceError } from './preference-errors.js';
import type { PreferenceEdits, PreferenceValues } from './preference-values.js';

/** A part of the page, in its order. */
export const preferencesParts = ['channels', 'disclosure', 'reminders', 'quiet', 'organisations'] as const;
/** @see preferencesParts */
export type PreferencesPart = (typeof preferencesParts)[number];

/** An organisation that can send post. */
export interface NamedOrganisation {
  readonly storeId: string;
  readonly name: string;
}

/** What a notification would say, or that this could not be found out. */
export type PreviewStep =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly preview: NotificationPreview }
  | { readonly phase: 'failed' };

/** How saving went. */
export type SaveStep =
  | { readonly phase: 'idle' }
  /** There was nothing to save. */
  | { readonly phase: 'unchanged' }
  | { readonly phase: 'saving' }
  /** `from`: the day on which post comes differently, `YYYY-MM-DD`. */
  | { readonly phase: 'saved'; readonly from?: string | undefined }
  | { readonly phase: 'failed'; readonly error: BerichtenboxError | undefined }
  /** Saved elsewhere meanwhile; what was changed there, in words. */
  | { readonly phase: 'conflict'; readonly changes: readonly string[] };

/** What the parts of the page show. */
export interface PreferencesView {
  readonly text: PreferencesMessages;
  readonly common: CommonMessages;
  readonly language: string;
  readonly heading: (content: unknown, offset?: number, className?: string) => TemplateResult;
  readonly saved: Preferences;
  readonly values: PreferenceValues;
  readonly isDirty: boolean;
  /** Whether this field was changed and not saved. */
  readonly isChanged: (storeId: string) => boolean;
  readonly errors: readonly PreferenceError[];
  readonly organisations: readonly NamedOrganisation[];
  readonly step: SaveStep;
  readonly preview: PreviewStep;
  readonly edit: (edits: PreferenceEdits) => void;
  readonly save: () => void;
  readonly revert: () => void;
  readonly retryPreview: () => void;
  /** Puts the focus on a field. */
  readonly goTo: (field: string) => void;
}

/** The sentence that belongs to a field, if there is one. */
export function errorAt(field: string, { errors }: PreferencesView): string | undefined {
  return errors.find((error) => error.field === field)?.sentence;
}
