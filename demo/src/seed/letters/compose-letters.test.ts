import { describe, expect, it } from 'vitest';
import { composeLetters, type ComposedLetter } from './compose-letters.js';
import { mailboxes, type MailboxOwner } from './mailboxes.js';

const now = new Date('2026-11-22T09:00:00Z');
const owners = Object.keys(mailboxes) as MailboxOwner[];
const everything = owners.flatMap((owner) => composeLetters(owner, now));
const dutch = everything.filter(({ body }) => body.startsWith('Geachte'));

/** Words per sentence of the running text: rows of a table and addresses of a website are not sentences. */
function sentenceLengths({ body }: ComposedLetter): number[] {
  return body.split('\n').filter((line) => /[.?!]$/.test(line) && !line.startsWith('- '))
    .flatMap((line) => line.split(/(?<=[.?!])\s+(?=[A-ZÀ-Ý])/))
    .map((sentence) => sentence.split(/\s+/).length);
}

describe('composeLetters', () => {
  it('gives Koen at least thirty different letters of at least twelve senders', () => {
    const koen = composeLetters('koen', now);
    expect(new Set(koen.map(({ subject }) => subject)).size).toBeGreaterThanOrEqual(30);
    expect(new Set(koen.map(({ sender }) => sender.oin)).size).toBeGreaterThanOrEqual(12);
  });

  it('gives the same letters each time on the same moment', () => {
    expect(composeLetters('koen', now, 300)).toEqual(composeLetters('koen', now, 300));
  });

  it('moves the dates along with the clock', () => {
    const nextYear = composeLetters('koen', new Date('2027-11-22T09:00:00Z'));
    expect(nextYear[0]?.publishedAt.getUTCFullYear()).toBe(2027);
  });

  it.each(['2026-01-01T00:00:00Z', '2026-02-29T23:59:59Z', '2028-02-29T12:00:00Z', '2026-12-31T23:30:00Z'])('dates nothing in the future at %s', (moment) => {
    for (const owner of owners) {
      for (const { publishedAt } of composeLetters(owner, new Date(moment), 200)) {
        expect(publishedAt.getTime()).toBeLessThanOrEqual(new Date(moment).getTime());
      }
    }
  });

  it('mixes read and unread, and uses every place', () => {
    const koen = composeLetters('koen', now);
    expect(koen.filter(({ read }) => !read).length).toBeGreaterThanOrEqual(8);
    expect(new Set(koen.map(({ place }) => place))).toEqual(new Set(['inbox', 'archive', 'trash', 'Auto', 'Belasting']));
  });

  it.each([1, 41, 1000, 10_000])('makes exactly %i letters when asked, each with an id of its own', (count) => {
    const letters = composeLetters('koen', now, count);
    expect(letters).toHaveLength(count);
    expect(new Set(letters.map(({ id }) => id)).size).toBe(count);
  });

  it('spreads ten thousand letters over more than ten years, with thousands of different subjects', () => {
    const letters = composeLetters('koen', now, 10_000);
    expect(new Set(letters.map(({ publishedAt }) => publishedAt.getUTCFullYear())).size).toBeGreaterThan(10);
    expect(new Set(letters.map(({ subject }) => subject)).size).toBeGreaterThan(2_000);
    // Few files for many letters, or seeding takes minutes.
    expect(new Set(letters.flatMap(({ documents }) => documents).map(({ letter }) => JSON.stringify(letter))).size).toBeLessThan(60);
  });

  it('gives ids that are UUIDs', () => {
    for (const { id } of everything) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('a letter', () => {
  it('has a subject and a body within the contract, without notation left in it', () => {
    for (const { subject, body } of everything) {
      expect(subject.length).toBeGreaterThan(10);
      expect(subject.length).toBeLessThanOrEqual(120);
      expect(body).not.toMatch(/##|\|| {2}|\t|undefined|NaN|\$\{/);
      expect(body).not.toMatch(/\n{3}/);
    }
  });

  it('greets, says where to ask, and ends with the sender', () => {
    for (const { body, sender } of dutch) {
      expect(body).toMatch(/^Geachte (heer|mevrouw) [A-Z]/);
      expect(body).toContain(sender.phone);
      expect(body.endsWith(`Met vriendelijke groet,\n${sender.name}`)).toBe(true);
    }
  });

  it('is written in short sentences: at most 20 words, 10 on average', () => {
    for (const letter of dutch) expect(Math.max(...sentenceLengths(letter)), letter.subject).toBeLessThanOrEqual(20);
    const lengths = dutch.flatMap(sentenceLengths);
    expect(lengths.reduce((total, length) => total + length, 0) / lengths.length).toBeLessThanOrEqual(10);
  });

  it('says u, and never jij', () => {
    for (const { body } of dutch) expect(body).not.toMatch(/\b(jij|je|jouw|jullie)\b/i);
  });

  it('uses no account number or postcode that can be somebody’s', () => {
    for (const { body } of everything) {
      for (const [iban] of body.matchAll(/\bNL\d\d [A-Z]{4}/g)) expect(iban).toBe('NL00 VBLD');
      expect(body).not.toMatch(/\b[1-9]\d{3} [A-Z]{2}\b/);
    }
  });
});
