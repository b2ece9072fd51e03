import type { MessageSummary } from '@berichtenbox/client';
import { dayInWords } from '../locales/dates.js';
import type { InboxMessages } from '../locales/nl/inbox.js';
import { daysUntil } from '../message-viewer/due-date.js';

/** Whether a person still has to do something with it: it asks for more than reading, and they have not dealt with it or put it away. */
export function needsAction({ actionPrompt, deadline, handled, folder }: MessageSummary): boolean {
  return handled !== true && folder !== 'archive' && folder !== 'trash' && actionPrompt !== 'receive-information'
    && (actionPrompt !== undefined || deadline !== undefined);
}

/** What to do and before when: "Betalen uiterlijk 31 juli 2026 · nog 9 dagen". */
export function dueWords({ actionPrompt, deadline }: MessageSummary, text: InboxMessages, language: string): { readonly words: string; readonly isOverdue: boolean } {
  const what = text.todo[actionPrompt as keyof InboxMessages['todo']];
  if (deadline === undefined) {
    return { words: what, isOverdue: false };
  }
  const days = daysUntil(deadline);
  // Noon, so that no time zone makes another day of it.
  const date = dayInWords(new Date(`${deadline}T12:00`), language);
  return { words: `${text.before(what, date)} · ${days < 0 ? text.overdue(-days) : text.daysLeft(days)}`, isOverdue: days < 0 };
}

/** What one must still do, nearest deadline first; what has none comes last, newest first. */
export function toDoOf(messages: readonly MessageSummary[]): readonly MessageSummary[] {
  return messages.filter(needsAction).sort((one, other) => rank(one) - rank(other));
}

function rank({ deadline }: MessageSummary): number {
  return deadline === undefined ? Number.MAX_VALUE : Date.parse(deadline);
}
