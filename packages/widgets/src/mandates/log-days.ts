import type { ActLogLine } from '@berichtenbox/client';
import type { ActLogMessages } from '../locales/nl/act-log.js';
import { displayLine } from '../message-viewer/display-text.js';

/** What somebody saw, did or was refused on one day, as often as it was the same. */
export interface LogEntry {
  readonly sentence: string;
  readonly isRefused: boolean;
  readonly times: number;
  readonly first: Date;
  readonly last: Date;
  /** Of the message, as long as it may be there. */
  readonly messageId: string | undefined;
}

/** A day with what happened on it, newest first. */
export interface LogDay {
  readonly date: Date;
  readonly entries: readonly LogEntry[];
}

/** What lines are told with. */
export interface LogTelling {
  readonly text: ActLogMessages;
  readonly nameOf: (storeId: string) => string;
  /** Whether it can be shown. */
  readonly isThere: (messageId: string) => boolean;
}

/**
 * The log by day, where the reader is. What is told in the same words, and leads to the same message, is one entry.
 *
 * @param lines newest first
 */
export function logDays(lines: readonly ActLogLine[], telling: LogTelling): readonly LogDay[] {
  const days = new Map<string, { readonly date: Date; readonly entries: Map<string, LogEntry> }>();
  // Where it was thrown away for good, there is nothing to go to.
  const purged = new Set(lines.filter(({ act, outcome }) => act === 'message-purged' && outcome === 'done').map(({ messageId }) => messageId));
  for (const line of lines) {
    const { at, outcome } = line;
    const day = at.toDateString();
    const group = days.get(day) ?? { date: at, entries: new Map<string, LogEntry>() };
    const { entries } = group;
    days.set(day, group);
    const sentence = lineSentence(line, telling);
    const messageId = line.messageId !== undefined && !purged.has(line.messageId) && telling.isThere(line.messageId) ? line.messageId : undefined;
    const key = JSON.stringify([sentence, messageId]);
    const before = entries.get(key);
    entries.set(key, before === undefined ? { sentence, messageId, isRefused: outcome === 'refused', times: 1, first: at, last: at } : { ...before, times: before.times + 1, first: at < before.first ? at : before.first });
  }
  return [...days.values()].map(({ date, entries }) => ({ date, entries: [...entries.values()] }));
}

/** One line in plain words, with nothing of a message but who sent it. */
export function lineSentence({ actorName, byMyself, act, outcome, storeId, count = 1 }: ActLogLine, { text, nameOf }: LogTelling): string {
  const who = byMyself ? text.self : displayLine(actorName) || text.register;
  const sender = storeId === undefined ? undefined : nameOf(storeId);
  return (outcome === 'refused' ? text.refused : text.done)(who, act, text.what(count, sender), sender === undefined ? '' : text.from(sender));
}
