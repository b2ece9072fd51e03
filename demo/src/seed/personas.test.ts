import { describe, expect, it } from 'vitest';
import { passesElevenTest } from '../../../packages/server/src/recipients/eleven-test.js';
import { organisations } from './organisations.js';
import { people } from './clients.js';
import { demoMandates } from './demo-mandates.js';
import { personas } from './personas.js';

describe('the people', () => {
  it('have numbers in the test range that pass the eleven-test, or the demo’s KVK number', () => {
    for (const { identity } of people) {
      if (identity.type === 'KVK') expect(identity.value).toBe('12345678');
      else expect(identity.value.startsWith('9999') && passesElevenTest(identity.value)).toBe(true);
    }
  });

  it('are eleven one can log in as, and ten who are only represented; no two the same', () => {
    expect(personas).toHaveLength(11);
    expect(new Set(people.map(({ identity }) => identity.value)).size).toBe(21);
    expect(new Set(people.map(({ key }) => key)).size).toBe(21);
    expect(new Set(people.map(({ name }) => name)).size).toBe(21);
  });
});

describe('the mandates', () => {
  const live = demoMandates.filter(({ withdrawn, endsInDays = Infinity }) => withdrawn === undefined && endsInDays > 0);

  it('let Piet act for ten people: eight for their money, one for her care as well, and one for his care alone', () => {
    const kinds = live.filter(({ mandatee }) => mandatee === 'piet').map(({ kind, source }) => `${source} ${kind}`).sort();
    expect(kinds).toEqual(['register care-mentor', ...Array.from({ length: 8 }, () => 'register financial-administrator'), 'register legal-guardian']);
    expect(demoMandates.find(({ kind }) => kind === 'care-mentor')?.stores).toEqual(['ciz', 'cak', 'svb', 'ggd']);
  });

  it('have one that ends soon, one that has ended, and one that was withdrawn', () => {
    expect(live.filter(({ endsInDays }) => endsInDays !== undefined).map(({ endsInDays }) => endsInDays)).toEqual([50]);
    expect(demoMandates.filter((mandate) => !live.includes(mandate)).map(({ mandator }) => mandator)).toEqual(['dirk', 'selma']);
  });

  it('let Els help Hans, but not with the tax office; and the company only when she chooses it when logging in', () => {
    const [hans, company] = demoMandates.filter(({ mandatee }) => mandatee === 'els');
    expect(hans).toMatchObject({ mandator: 'hans', kind: 'family', rights: ['read', 'act'] });
    expect(hans?.stores).toHaveLength(Object.keys(organisations).length - 1);
    expect(hans?.stores).not.toContain('belastingdienst');
    expect(company).toMatchObject({ mandator: 'vandijk', kind: 'employee', chosenAtProvider: true });
  });

  it('are never to oneself, and have a reference of their own where they come from the register', () => {
    for (const { mandator, mandatee } of demoMandates) expect(mandator).not.toBe(mandatee);
    const references = demoMandates.filter(({ source }) => source === 'register').map(({ sourceReference }) => sourceReference);
    expect(references).not.toContain(undefined);
    expect(new Set(references).size).toBe(references.length);
  });
});

describe('the organisations', () => {
  const all = Object.values(organisations);

  it('have different numbers of 20 digits', () => {
    expect(new Set(all.map(({ oin }) => oin)).size).toBe(all.length);
    for (const { oin } of all) expect(oin).toMatch(/^[0-9]{20}$/);
  });

  it('have websites that cannot be anybody’s', () => {
    for (const { website } of all) expect(new URL(website).host).toMatch(/\.example$/);
  });

  it('are of every kind', () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['rijk', 'uitvoering', 'gemeente', 'waterschap', 'provincie', 'overig']));
  });
});
