import type { MessageSummary } from '@berichtenbox/client';
import { fullDate } from '../locales/dates.js';
import type { InboxToolsMessages } from '../locales/nl/inbox-tools.js';
import { needsAction } from './deadline.js';
import { datesOf, inPeriod, type PeriodName } from './message-period.js';

/** The filters that are on. */
export interface Filters {
  readonly unreadOnly: boolean;
  readonly actionNeeded: boolean;
  /** See `inPeriod`; empty for all. */
  readonly period: string;
  /** Id of a sender; empty for all. */
  readonly organisation: string;
}

/** No filter. */
export const noFilters: Filters = { unreadOnly: false, actionNeeded: false, period: '', organisation: '' };

/** One filter that is on, by its name, and the filters without it. */
export interface FilterChip {
  readonly name: string;
  readonly without: Partial<Filters>;
}

/** A sender that messages came from. */
export interface Sender {
  readonly id: string;
  readonly name: string;
}

/** The messages that pass every filter. */
export function filtered(messages: readonly MessageSummary[], { unreadOnly, actionNeeded, period, organisation }: Filters): readonly MessageSummary[] {
  const isIn = inPeriod(period);
  return messages.filter((message) =>
    (!unreadOnly || message.unread) && (!actionNeeded || needsAction(message))
    && (organisation === '' || message.senderId === organisation) && (period === '' || isIn(message.publishedAt)));
}

/** Who the messages came from, by name. */
export function sendersOf(messages: readonly MessageSummary[], language: string): readonly Sender[] {
  const names = new Map(messages.map(({ senderId, senderName }) => [senderId, senderName]));
  const { compare } = new Intl.Collator(language);
  return [...names].map(([id, name]) => ({ id, name })).sort((one, other) => compare(one.name, other.name));
}

/** The filters that are on, each with its name. */
export function chipsOf(filters: Filters, senders: readonly Sender[], { text, language }: { readonly text: InboxToolsMessages; readonly language: string }): readonly FilterChip[] {
  const { unreadOnly, actionNeeded, period, organisation } = filters;
  return [
    ...(organisation === '' ? [] : [{ name: senders.find(({ id }) => id === organisation)?.name ?? text.filterOrganisation, without: { organisation: '' } }]),
    ...(unreadOnly ? [{ name: text.filterUnread, without: { unreadOnly: false } }] : []),
    ...(actionNeeded ? [{ name: text.filterAction, without: { actionNeeded: false } }] : []),
    ...(period === '' ? [] : [{ name: periodName(period, text, language), without: { period: '' } }]),
  ];
}

function periodName(period: string, text: InboxToolsMessages, language: string): string {
  const dates = datesOf(period);
  const day = (date: string) => (date === '' ? '' : fullDate(new Date(`${date}T12:00`), language));
  return dates === undefined ? text.periods[period as PeriodName] : text.fromUntil(day(dates.from), day(dates.until));
}
