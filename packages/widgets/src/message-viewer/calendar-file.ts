import { displayLine } from './display-text.js';

/** The last day on which something can be done, as an appointment. */
export interface DeadlineEvent {
  /** Stays the same, so that a second file replaces the first appointment: no two messages share it. */
  readonly id: string;
  /** Site that gives the id. */
  readonly domain: string;
  /** Last day: `2026-07-31`. */
  readonly day: string;
  /** All that the calendar is told; calendars are shared with others and kept by others. */
  readonly title: string;
}

/** How many days before, by how many days there still are; at nine in the morning. No reminder when it is tomorrow. */
const reminders = [[7, 3], [2, 1]] as const;
const maximumOctets = 75;
const encoder = new TextEncoder();

/**
 * A calendar file with one appointment that lasts the whole day.
 *
 * @param daysLeft until that day
 * @param now when the file was made
 * @see RFC 5545
 */
export function calendarFile(event: DeadlineEvent, daysLeft: number, now = new Date()): string {
  const { id, domain, day, title } = event;
  const summary = escaped(displayLine(title));
  const days = reminders.find(([from]) => daysLeft >= from)?.[1];
  const alarm = days === undefined ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${summary}`, `TRIGGER:-P${days - 1}DT15H`, 'END:VALARM'];
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Berichtenbox//Berichtenbox widgets//NL', 'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT', `UID:${escaped(displayLine(id))}@${domain}`, `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${basic(day)}`, `DTEND;VALUE=DATE:${basic(dayAfter(day))}`,
    `SUMMARY:${summary}`, 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT', ...alarm, 'END:VEVENT', 'END:VCALENDAR', '',
  ].map(folded).join('\r\n');
}

/** Section 3.3.11: text. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&');
}

/** Section 3.1: lines of at most 75 octets, which never cut a character in half. */
function folded(line: string): string {
  let octets = 0;
  let result = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > maximumOctets) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

function basic(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
