import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Preferences, PreferencesChanges } from '@berichtenbox/client';
import { changesOf, isEdited, relevantEdits, valuesOf, withEdits, type PreferenceEdits } from './preference-values.js';

const times = fc.constantFrom('06:00', '18:30', '22:00', '23:59');
const days = fc.uniqueArray(fc.constantFrom(1, 3, 7, 14), { maxLength: 3 }).map((found) => [...found].sort((one, other) => one - other));
const delivery = fc.constantFrom('digital' as const, 'paper' as const, 'both' as const);
const storeIds = ['a', 'b', 'c'];

const preferences: fc.Arbitrary<Preferences> = fc.record({
  version: fc.nat(), channels: fc.constant([]),
  organisations: fc.uniqueArray(fc.record({ storeId: fc.constantFrom(...storeIds), delivery, from: fc.constant('2026-01-01') }), { selector: ({ storeId }) => storeId }),
  reminders: fc.record({ on: fc.boolean(), afterDays: days, beforeDeadlineDays: days.map((found) => [...found].reverse()) }),
  disclosure: fc.constantFrom('nothing' as const, 'sender' as const, 'full' as const), language: fc.constantFrom('nl' as const, 'en' as const),
  quietHours: fc.record({ from: times, to: times }), digest: fc.record({ time: times }),
}, { requiredKeys: ['version', 'channels', 'organisations', 'reminders', 'disclosure', 'language'] });

const edits: fc.Arbitrary<PreferenceEdits> = fc.record({
  disclosure: fc.constantFrom('nothing' as const, 'sender' as const, 'full' as const), language: fc.constantFrom('nl' as const, 'en' as const),
  reminders: fc.boolean(), afterDays: days, beforeDeadlineDays: days.map((found) => [...found].reverse()),
  quiet: fc.boolean(), quietFrom: times, quietTo: times, digest: fc.boolean(), digestTime: times, deliveries: fc.dictionary(fc.constantFrom(...storeIds), delivery),
}, { requiredKeys: [] });

/** As the server would. */
function apply(before: Preferences, { organisations = [], reminders, quietHours, digest, ...others }: PreferencesChanges): Preferences {
  const { quietHours: hadQuiet, digest: hadDigest, ...kept } = before;
  const newQuiet = quietHours === undefined ? hadQuiet : quietHours ?? undefined;
  const newDigest = digest === undefined ? hadDigest : digest ?? undefined;
  return {
    ...kept, ...others, reminders: { ...before.reminders, ...reminders }, ...(newQuiet && { quietHours: newQuiet }), ...(newDigest && { digest: newDigest }),
    organisations: [...before.organisations.filter(({ storeId }) => organisations.every((change) => change.storeId !== storeId)), ...organisations.map((change) => ({ ...change, from: '2026-01-02' }))],
  };
}

/** What is off has no time, as far as anybody can see. */
function visible(values: ReturnType<typeof valuesOf>) {
  const { quiet, quietFrom, quietTo, digest, digestTime, reminders, afterDays, beforeDeadlineDays, ...others } = values;
  return { ...others, reminders, quiet: quiet && [quietFrom, quietTo], digest: digest && digestTime, steps: reminders && [afterDays, beforeDeadlineDays] };
}

describe('what somebody changed', () => {
  it('and saves, is what the page shows afterwards', () => {
    fc.assert(fc.property(preferences, edits, (before, changed) => {
      const saved = valuesOf(before, storeIds);
      const after = valuesOf(apply(before, changesOf(saved, changed)), storeIds);
      expect(visible(after)).toEqual(visible(withEdits(saved, changed)));
      expect(isEdited(relevantEdits(after, changed))).toBe(false);
    }));
  });

  it('is nothing when it is as it was', () => {
    fc.assert(fc.property(preferences, (before) => {
      const saved = valuesOf(before, storeIds);
      expect(isEdited(relevantEdits(saved, saved))).toBe(false);
      expect(changesOf(saved, saved)).toEqual({});
    }));
  });

  it('is kept over what was saved elsewhere, and changes nothing else of that', () => {
    fc.assert(fc.property(preferences, preferences, edits, (before, elsewhere, changed) => {
      const kept = relevantEdits(valuesOf(before, storeIds), changed);
      const saved = valuesOf(elsewhere, storeIds);
      const after = apply(elsewhere, changesOf(saved, kept));
      for (const field of ['disclosure', 'language'] as const) {
        expect(after[field]).toBe(kept[field] ?? elsewhere[field]);
      }
      for (const storeId of storeIds) {
        expect(valuesOf(after, storeIds).deliveries[storeId]).toBe(kept.deliveries?.[storeId] ?? saved.deliveries[storeId]);
      }
    }));
  });

  it('tells the server of nothing else', () => {
    const saved = valuesOf({ version: 1, channels: [], organisations: [], reminders: { on: true, afterDays: [3], beforeDeadlineDays: [] }, disclosure: 'sender', language: 'nl' }, ['a']);
    expect(changesOf(saved, { disclosure: 'full', language: 'nl', deliveries: { a: 'both', b: 'digital' } })).toEqual({ disclosure: 'full', organisations: [{ storeId: 'a', delivery: 'both' }] });
    expect(changesOf(saved, { quiet: true })).toEqual({ quietHours: { from: '22:00', to: '07:00' } });
  });
});
