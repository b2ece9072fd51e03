import { describe, expect, it } from 'vitest';
import { readRepresentedParty } from './represented-party.js';

const issuer = 'https://identity-provider.example';
const company = { sub: '12345678', sub_id_type: 'urn:nl-eid-gdi:1.0:id:KvKnr', iss: issuer, name: 'Garage Van Dijk B.V.' };
const citizen = { sub: '999991024', sub_id_type: 'urn:nl-eid-gdi:1.0:id:BSN', iss: issuer };
const read = (userInfo: unknown, idToken?: unknown) => readRepresentedParty({ userInfo, idToken }, [issuer]);

describe('readRepresentedParty', () => {
  it('reads a company, and a person', () => {
    expect(read(company)).toEqual({ identity: { type: 'KVK', value: '12345678' }, kind: 'employee', name: 'Garage Van Dijk B.V.' });
    expect(read(citizen)).toEqual({ identity: { type: 'BSN', value: '999991024' }, kind: 'helper' });
  });

  it('is undefined when nothing is said', () => {
    expect(read(undefined)).toBeUndefined();
  });

  it('reads it from the ID token too, when that says the same', () => {
    expect(read(undefined, company)).toEqual(read(company));
    expect(read(company, { ...company, name: undefined })).toEqual(read(company));
  });

  it('takes the word of another issuer only where that was agreed', () => {
    const other = { ...company, iss: 'urn:uuid:28e0686f-20ff-41bd-8520-57b9c68cc9a3' };
    expect(() => read(other)).toThrow(expect.objectContaining({ reason: 'refused' }) as Error);
    expect(readRepresentedParty({ userInfo: other, idToken: undefined }, [issuer, other.iss])?.identity.value).toBe('12345678');
  });

  it.each([
    ['null', null], ['a string', '12345678'], ['an array', [company]],
    ['no issuer', { ...company, iss: undefined }], ['no number', { ...company, sub: undefined }], ['a number that is no text', { ...company, sub: 12345678 }],
    ['no kind of number', { ...company, sub_id_type: undefined }], ['a pseudonym', { ...company, sub_id_type: 'urn:nl-eid-gdi:1.0:id:pseudonym' }],
    ['a property of every object as the kind', { ...company, sub_id_type: 'constructor' }],
    ['a BSN that cannot be right', { ...citizen, sub: '999991025' }], ['a KVK number as BSN', { ...citizen, sub: '12345678' }], ['zeros only', { ...company, sub: '00000000' }],
    ['a chain of representatives', { ...company, represents: citizen }],
  ])('refuses %s', (_name, claim) => {
    expect(() => read(claim)).toThrow(expect.objectContaining({ reason: 'refused' }) as Error);
    expect(() => read(undefined, claim)).toThrow(expect.objectContaining({ reason: 'refused' }) as Error);
  });

  it('refuses two places that do not say the same', () => {
    expect(() => read(company, citizen)).toThrow(expect.objectContaining({ reason: 'refused' }) as Error);
    expect(() => read(company, { ...company, sub: '87654321' })).toThrow(expect.objectContaining({ reason: 'refused' }) as Error);
  });
});
