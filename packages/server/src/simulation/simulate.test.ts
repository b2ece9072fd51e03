import { describe, expect, it } from 'vitest';
import { assumptions } from './assumptions.js';
import { liveWithBareMail } from './bare-mail-world.js';
import { personAt, senders, storyEnd, type SimulatedPerson } from './population.js';
import { chance, countFor } from './random.js';
import { reportOf, tableOf } from './report.js';
import { addWorlds, emptyWorlds, simulate } from './simulate.js';
import { costEuros, emptyTally } from './tally.js';

const persons = 400;
const worlds = simulate(1, 0, persons);
const { policy, bareMail } = worlds;

describe('the simulation', () => {
  it('has the same outcome every time, and another one for another population', () => {
    expect(simulate(1, 0, persons)).toEqual(worlds);
    expect(simulate(2, 0, persons)).not.toEqual(worlds);
  });

  it('has the same outcome in however many pieces it is done', () => {
    const pieces = [simulate(1, 250, persons), simulate(1, 0, 70), simulate(1, 70, 250)];
    expect(pieces.reduce(addWorlds, emptyWorlds())).toEqual(worlds);
  });

  it('gives both worlds the same people with the same messages', () => {
    expect(policy.persons).toBe(persons);
    for (const key of ['persons', 'messages', 'legal'] as const) expect(policy[key]).toEqual(bareMail[key]);
  });

  it('counts nothing twice, and loses nothing', () => {
    for (const tally of [policy, bareMail]) {
      expect(tally.legalOpened + tally.legalOnPaper + tally.missedLegal).toBe(tally.legal);
      for (const sender of senders) expect(tally.opened[sender]).toBeLessThanOrEqual(tally.messages[sender]);
      expect(tally.missedLegal).toBeLessThanOrEqual(tally.legal);
      expect(tally.personsMissing).toBeLessThanOrEqual(Math.min(tally.persons, tally.missedLegal));
      expect(tally.letters).toBeLessThanOrEqual(tally.legal);
      expect(tally.notifications).toBeLessThanOrEqual(tally.emails + tally.sms);
    }
    expect(bareMail).toMatchObject({ letters: 0, legalOnPaper: 0, contactRecoveryLetters: 0, sms: 0 });
    expect(bareMail.emails).toBe(bareMail.notifications);
  });

  it('lets nobody miss more with the policy than without it', () => {
    for (let index = 0; index < persons; index += 1) {
      const one = simulate(5, index, index + 1);
      expect(one.policy.missedLegal).toBeLessThanOrEqual(one.bareMail.missedLegal);
    }
  });

  it('finds that with the policy a letter is missed only when the paper is not read', () => {
    expect(policy.missedLegal / bareMail.missedLegal).toBeLessThan(0.1);
    expect(policy.missedLegal).toBeLessThanOrEqual(1.5 * (1 - assumptions.paperReadShare.value) * policy.letters);
  });
});

describe('the people in it', () => {
  const population = Array.from({ length: 20_000 }, (_, index) => personAt(3, index));
  const share = (is: (person: SimulatedPerson) => boolean): number => population.filter(is).length / population.length;

  it('are as was published', () => {
    expectNear(share(({ isDormant }) => isDormant), assumptions.dormantShare.value, 0.01);
    expect(share(({ visits }) => visits.length === 0)).toBe(share(({ isDormant }) => isDormant));
    expectNear(share(({ email }) => email === 'none'), assumptions.withoutEmailShare.value, 0.01);
    expectNear(share(({ wantsReminders }) => !wantsReminders), assumptions.withoutRemindersShare.value, 0.01);
    expectNear(population.reduce((sum, { messages }) => sum + messages.length, 0) / population.length, assumptions.messagesPerPersonYear.value, 0.1);
  });

  it('open with a bare e-mail what was published that they open', () => {
    const tally = emptyTally();
    for (const person of population) liveWithBareMail(person, tally);
    expectNear(tally.opened.taxOffice / tally.messages.taxOffice, assumptions.taxOfficeOpenedShare.value, 0.01);
    expectNear(tally.opened.municipalities / tally.messages.municipalities, assumptions.municipalitiesOpenedShare.value, 0.025);
    expectNear(tally.opened.others / tally.messages.others, assumptions.othersOpenedShare.value, 0.01);
  });

  it('get messages whose deadlines all pass within the story', () => {
    const messages = population.flatMap((person) => person.messages);
    expect(messages.filter(({ publishedAt, usefulUntil }) => usefulUntil <= publishedAt || usefulUntil >= storyEnd)).toEqual([]);
  });
});

describe('chance', () => {
  it('is spread evenly, also for keys next to each other', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let key = 0; key < 20_000; key += 1) tenths[Math.floor(chance(1, key, 0) * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
  });

  it('gives numbers of things with the mean that is asked', () => {
    let sum = 0;
    for (let key = 0; key < 20_000; key += 1) sum += countFor(6, chance(2, key));
    expectNear(sum / 20_000, 6, 0.1);
  });
});

describe('its report', () => {
  const report = reportOf(1, worlds);

  it('has the figures of both worlds and what they rest on', () => {
    expect(report).toMatchObject({ persons, seed: 1, policy: { missedLegal: policy.missedLegal }, bareMail: { missedLegal: bareMail.missedLegal }, assumptions });
    expect(report.policy.costEuros).toBe(costEuros(policy));
    const { emailCents, smsCents, letterCents } = assumptions;
    const cents = policy.emails * emailCents.value + policy.sms * smsCents.value + (policy.letters + policy.contactRecoveryLetters) * letterCents.value;
    expect(report.policy.costEuros).toBeCloseTo(cents / 100, 1);
  });

  it('names every assumption for people too', () => {
    const table = tableOf(report);
    for (const { meaning } of Object.values(assumptions)) expect(table).toContain(meaning);
    expect(table).toContain('400 persons, one year, seed 1');
  });

  it('can be made of nobody', () => {
    expect(reportOf(1, emptyWorlds()).policy).toMatchObject({ missedLegalShare: 0, costEurosPerPersonYear: 0 });
  });
});

function expectNear(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected)).toBeLessThan(tolerance);
}
