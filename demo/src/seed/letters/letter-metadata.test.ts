import { describe, expect, it } from 'vitest';
import { checkMetadata } from '../../../../packages/server/src/message-stores/check-metadata.js';
import { toWireExplanation, toWireMetadata } from '../../../../packages/server/src/message-stores/wire-metadata.js';
import { clientMailboxes } from './client-mailboxes.js';
import { composeLetters, type ComposedLetter } from './compose-letters.js';
import { addDays } from './letter-dates.js';
import { mailboxes, type MailboxOwner } from './mailboxes.js';

const now = new Date('2026-11-22T09:00:00Z');
const owners = Object.keys(mailboxes) as MailboxOwner[];
const everything = owners.flatMap((owner) => composeLetters(owner, now));
const koen = composeLetters('koen', now);
/** A day of each weekday, some at the edges of a day. */
const moments = ['2026-11-22T09:00:00Z', '2026-11-23T00:10:00Z', '2026-11-24T12:00:00Z', '2026-11-25T23:50:00Z', '2026-11-26T08:00:00Z', '2026-11-27T17:00:00Z', '2026-11-28T06:00:00Z'];

const day = (date: Date): string => date.toISOString().slice(0, 10);
const asks = ({ metadata, handled }: ComposedLetter): boolean =>
  !handled && metadata?.actionPrompt !== undefined && metadata.actionPrompt !== 'receive-information';
const overdue = (letters: readonly ComposedLetter[], at: Date): number =>
  letters.filter((letter) => asks(letter) && (letter.metadata?.deadline ?? '9999') < day(at)).length;

describe('what senders say of their letters', () => {
  it('is what they could deliver', () => {
    for (const { subject, sender, body, metadata, explanation, html } of everything) {
      const delivery = {
        afzender: sender.oin, ontvanger: { type: 'BSN' as const, waarde: '999990019' }, onderwerp: subject, inhoud: body,
        ...toWireMetadata(metadata ?? {}), ...toWireExplanation(explanation ?? {}), ...(html !== undefined && { inhoudHtml: html }),
      };
      expect([...checkMetadata(delivery)], subject).toEqual([]);
    }
  });

  it('names an amount and a place to pay with every request to pay, and a last day with every request', () => {
    for (const { subject, metadata } of everything) {
      if (metadata?.actionPrompt === 'pay') {
        expect(metadata.messageType, subject).toBe('payment-request');
        expect(metadata.payment?.amountCents, subject).toBeGreaterThan(0);
        expect(metadata.payment?.url, subject).toMatch(/^https:\/\/www\.\w+\.example\//);
      }
      if (metadata?.actionPrompt === 'pay' || metadata?.actionPrompt === 'provide-information') expect(metadata.deadline, subject).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('says with every request what to do, what happens otherwise and why one gets it, in short sentences', () => {
    for (const { subject, metadata, explanation } of everything) {
      if (metadata?.deadline !== undefined) expect(Object.keys(explanation ?? {}).sort(), subject).toEqual(['actionText', 'consequence', 'reason']);
      for (const text of [explanation?.actionText, explanation?.consequence, explanation?.reason]) {
        if (text === undefined) continue;
        expect(text).not.toMatch(/\b(jij|je|jouw|jullie)\b/i);
        for (const sentence of text.split(/(?<=[.?!])\s+/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
      }
    }
  });

  it('tells nothing about the person in a safe title', () => {
    for (const { metadata } of everything) expect(metadata?.safeTitle ?? '').not.toMatch(/\d|€|Noor|Bakker|boete|schuld|terugbeta/i);
  });
});

describe('Koen’s letters', () => {
  it.each(moments)('have something overdue, something for today or tomorrow, and several for the weeks after, at %s', (moment) => {
    const at = new Date(moment);
    const letters = composeLetters('koen', at);
    const deadlines = letters.filter(asks).map(({ metadata }) => metadata?.deadline ?? '');
    expect(overdue(letters, at)).toBeGreaterThanOrEqual(1);
    expect(deadlines.filter((deadline) => deadline === day(at) || deadline === day(addDays(at, 1)))).toHaveLength(1);
    expect(deadlines.filter((deadline) => deadline > day(addDays(at, 1)) && deadline < day(addDays(at, 60))).length).toBeGreaterThanOrEqual(4);
  });

  it('tell one story in three letters: a reminder, a second reminder, a fine', () => {
    const { caseReference } = koen.find(({ subject }) => subject.startsWith('Boete van €\u00a0159'))?.metadata ?? {};
    const story = koen.filter(({ metadata }) => metadata?.caseReference === caseReference);
    expect(story.map(({ subject }) => subject.slice(0, 16))).toEqual(['Boete van €\u00a0159,', 'Tweede herinneri', 'Uw APK verloopt ']);
  });

  it('have references of three senders, letters on paper too, letters one may answer, and letters with markup', () => {
    const references = koen.filter(({ metadata }) => metadata?.delivery?.mode === 'reference');
    expect(new Set(references.map(({ sender }) => sender.oin)).size).toBeGreaterThanOrEqual(3);
    expect(koen.some(({ metadata }) => metadata?.delivery?.mode === 'also-on-paper')).toBe(true);
    expect(koen.filter(({ metadata }) => metadata?.replyAllowed).length).toBeGreaterThanOrEqual(2);
    expect(composeLetters('piet', now).some(({ metadata }) => metadata?.replyAllowed)).toBe(true);
    expect(koen.filter(({ html }) => html !== undefined).length).toBeGreaterThanOrEqual(3);
    expect(koen.filter(({ handled }) => handled).length).toBeGreaterThanOrEqual(3);
  });

  it('hold nothing overdue among thousands of old ones but what he let lie', () => {
    expect(overdue(composeLetters('koen', now, 10_000), now)).toBe(overdue(koen, now));
  });

  it('of earlier years are other cases', () => {
    const letters = composeLetters('koen', now, 300).filter(({ subject }) => subject.startsWith('Tweede herinnering'));
    expect(new Set(letters.map(({ metadata }) => metadata?.caseReference)).size).toBe(letters.length);
  });
});

describe('the letters of those who are represented', () => {
  it.each(moments)('hold something overdue, something for today, something for this week, and a box in which nothing is asked, at %s', (moment) => {
    const at = new Date(moment);
    const asked = Object.keys(clientMailboxes).map((owner) => composeLetters(owner as MailboxOwner, at).filter(asks).map(({ metadata }) => metadata?.deadline ?? ''));
    const deadlines = asked.flat();
    expect(deadlines.filter((deadline) => deadline < day(at)).length).toBeGreaterThanOrEqual(1);
    expect(deadlines.filter((deadline) => deadline === day(at)).length).toBeGreaterThanOrEqual(1);
    expect(deadlines.filter((deadline) => deadline > day(at) && deadline <= day(addDays(at, 7))).length).toBeGreaterThanOrEqual(4);
    expect(asked.filter((own) => own.length === 0).length).toBeGreaterThanOrEqual(1);
  });

  it('come from several organisations for each, and are unread with most', () => {
    const boxes = Object.keys(clientMailboxes).map((owner) => composeLetters(owner as MailboxOwner, now));
    for (const letters of boxes) expect(new Set(letters.map(({ sender }) => sender.oin)).size).toBeGreaterThanOrEqual(3);
    expect(boxes.filter((letters) => letters.some(({ read }) => !read)).length).toBeGreaterThanOrEqual(7);
    expect(boxes.filter((letters) => letters.every(({ read }) => read)).length).toBeGreaterThanOrEqual(1);
  });
});
