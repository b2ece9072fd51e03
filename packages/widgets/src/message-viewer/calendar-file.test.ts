import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, type DeadlineEvent } from './calendar-file.js';
import { displayLine } from './display-text.js';

const boete: DeadlineEvent = { id: 'm1', domain: 'www.voorbeeldstad.example', day: '2026-07-31', title: 'CJIB: Boete van € 159,00; betaal, of ga in beroep' };
const now = new Date('2026-07-01T10:11:12.345Z');

/** What a calendar makes of it. */
function read(file: string): { readonly event: ICAL.Event; readonly component: ICAL.Component } {
  const component = new ICAL.Component(ICAL.parse(file) as ConstructorParameters<typeof ICAL.Component>[0]).getFirstSubcomponent('vevent')!;
  return { event: new ICAL.Event(component), component };
}

const triggerOf = (file: string): string | undefined =>
  read(file).component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString();

describe('the calendar file of a deadline', () => {
  it('is an appointment of one whole day, the last on which it can be done', () => {
    const { event } = read(calendarFile(boete, 30, now));
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([true, '2026-07-31', '2026-08-01']);
  });

  it('ends in the next year when the day is the last of this one', () => {
    expect(read(calendarFile({ ...boete, day: '2026-12-31' }, 30, now)).event.endDate.toString()).toBe('2027-01-01');
  });

  it('says the title and nothing else of the message', () => {
    const file = calendarFile(boete, 30, now);
    expect(read(file).event.summary).toBe(boete.title);
    expect(file.split('\r\n').map((line) => line.split(/[:;]/)[0])).toEqual([
      'BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'BEGIN', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'CLASS', 'TRANSP',
      'BEGIN', 'ACTION', 'DESCRIPTION', 'TRIGGER', 'END', 'END', 'END', '',
    ]);
  });

  it('keeps its id, so that it replaces the appointment that was made before', () => {
    const later = calendarFile(boete, 3, new Date('2026-07-28T10:00:00Z'));
    expect(read(later).event.uid).toBe(read(calendarFile(boete, 30, now)).event.uid);
    expect(read(calendarFile({ ...boete, id: 'm2' }, 30, now)).event.uid).not.toBe(read(later).event.uid);
  });

  it('reminds three days before, or one when there is less time, or not when it is tomorrow; at nine in the morning', () => {
    expect([30, 7, 6, 2, 1, 0].map((days) => triggerOf(calendarFile(boete, days, now)))).toEqual(['-P2DT15H', '-P2DT15H', '-PT15H', '-PT15H', undefined, undefined]);
  });

  it('says when it was made in universal time', () => {
    expect(calendarFile(boete, 30, now)).toContain('\r\nDTSTAMP:20260701T101112Z\r\n');
  });

  it('comes whole through a calendar, in lines of at most 75 octets, whatever the title is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
      const file = calendarFile({ ...boete, title }, 30, now);
      expect(read(file).event.summary).toBe(displayLine(title));
      const lines = file.split('\r\n');
      expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
      expect(lines.join('')).not.toMatch(/[\r\n]/);
    }));
  });

  it('lets no title add a line of its own', () => {
    const { event, component } = read(calendarFile({ ...boete, title: 'x\r\nATTENDEE:mailto:a@b.example\nURL:https://x.example' }, 30, now));
    expect(event.attendees).toEqual([]);
    expect(component.getFirstPropertyValue('url')).toBeNull();
  });
});
