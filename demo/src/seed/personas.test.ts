import { describe, expect, it } from 'vitest';
import { passesElevenTest } from '../../../packages/server/src/recipients/eleven-test.js';
import { organisations } from './organisations.js';
import { personas } from './personas.js';

describe('the personas', () => {
  it('have numbers in the test range that pass the eleven-test, or the demo’s KVK number', () => {
    for (const { identity } of personas) {
      if (identity.type === 'KVK') expect(identity.value).toBe('12345678');
      else expect(identity.value.startsWith('9999') && passesElevenTest(identity.value)).toBe(true);
    }
  });

  it('are eight different people', () => {
    expect(new Set(personas.map(({ identity }) => identity.value)).size).toBe(8);
    expect(new Set(personas.map(({ key }) => key)).size).toBe(8);
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
