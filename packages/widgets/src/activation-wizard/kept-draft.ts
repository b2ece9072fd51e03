import { parseDraft, type Draft } from './choices.js';

const key = 'berichtenbox/activation/v1';

/**
 * What somebody has chosen so far, kept for this tab only so that it survives a reload and logging in again. It holds opaque ids of
 * organisations and days, never an address, a name or a letter; and a person's opaque partition, so that nobody gets another's choices.
 */
export function keepDraft(partition: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ partition, ...draft }));
  } catch {
    // A browser that keeps nothing: then it does not survive a reload, and that is all.
  }
}

/** What this person had chosen in this tab. What somebody else had chosen is thrown away. */
export function keptDraft(partition: string): Draft | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    const draft = (value as { readonly partition?: unknown } | null)?.partition === partition ? parseDraft(value) : undefined;
    if (draft === undefined) forgetDraft();
    return draft;
  } catch {
    forgetDraft();
    return undefined;
  }
}

/** Nothing is kept any longer. */
export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Then there was nothing.
  }
}
