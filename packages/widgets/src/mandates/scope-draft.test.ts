import { describe, expect, it } from 'vitest';
import { fakeMandate } from '../../../../test/in-browser/fake-mandate-desks.js';
import { mandateForms } from '../locales/nl/mandate-forms.js';
import { changesOf, freshScope, scopeDraftOf, scopeErrors, scopeOf, type ScopeDraft } from './scope-draft.js';

describe('what somebody may do, as it is filled in', () => {
  it('begins with reading only, for a year, and asks of which organisations', () => {
    const draft = freshScope(new Date(2026, 10, 30));
    expect([[...draft.rights], draft.day, draft.end]).toEqual([['read'], '2027-11-30', 'day']);
    expect(scopeErrors(draft, mandateForms).map(({ field }) => field)).toEqual(['reach']);
  });

  it('ends at the start of the chosen day, where the reader is', () => {
    expect(scopeOf({ ...freshScope(), reach: 'all', day: '2027-03-01' }).validUntil).toEqual(new Date(2027, 2, 1));
  });

  it.each<[Partial<ScopeDraft>, string]>([
    [{ rights: new Set() }, 'rights'], [{ rights: new Set(['act']) }, 'rights'], [{ reach: 'some' }, 'stores'], [{ typeReach: 'some' }, 'types'], [{ day: '' }, 'day'],
    [{ day: '2020-01-01' }, 'day'],
  ])('is not right: %s', (part, field) => {
    expect(scopeErrors({ ...freshScope(), reach: 'all', ...part }, mandateForms).map((error) => error.field)).toEqual([field]);
  });

  it('changes nothing that one left alone, such as an end in the middle of a day', () => {
    const mandate = fakeMandate({ id: 'm', validUntil: new Date(2027, 2, 1, 15, 30), storeIds: ['a', 'b'], messageTypes: ['request'] });
    expect(changesOf(mandate, scopeDraftOf(mandate))).toEqual({});
    expect(changesOf(mandate, { ...scopeDraftOf(mandate), mail: 'both' })).toEqual({ mail: 'both' });
  });

  it('takes limits away with null', () => {
    const mandate = fakeMandate({ id: 'm', validUntil: new Date(2027, 2, 1), storeIds: ['a'], messageTypes: ['request'] });
    expect(changesOf(mandate, { ...scopeDraftOf(mandate), reach: 'all', typeReach: 'all', end: 'never' })).toEqual({ storeIds: null, messageTypes: null, validUntil: null });
  });

  it('does not complain of an end that was there already', () => {
    const draft = scopeDraftOf(fakeMandate({ id: 'm', validUntil: new Date(2020, 0, 1) }));
    expect(scopeErrors(draft, mandateForms, draft)).toEqual([]);
  });
});
