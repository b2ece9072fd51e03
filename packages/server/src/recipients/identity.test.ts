import { describe, expect, it } from 'vitest';
import { whyNotAnIdentity } from './identity.js';

describe('whyNotAnIdentity', () => {
  it.each([
    { type: 'BSN', value: '999993653' }, { type: 'RSIN', value: '999996666' }, { type: 'KVK', value: '90000001' }, { type: 'OIN', value: '00000001823288444000' },
  ] as const)('accepts a $type', (identity) => {
    expect(whyNotAnIdentity(identity)).toBeUndefined();
  });

  it.each([
    { type: 'BSN', value: '99999365' }, { type: 'BSN', value: '0999993653' }, { type: 'BSN', value: '999993654' }, { type: 'RSIN', value: '999996667' },
    { type: 'KVK', value: '9000001' }, { type: 'KVK', value: '900000011' }, { type: 'KVK', value: '00000000' }, { type: 'KVK', value: '9000000x' },
    { type: 'OIN', value: '0000000182328844400' }, { type: 'OIN', value: '00000000000000000000' },
  ] as const)('says why $value is not a $type, without repeating it', (identity) => {
    const reason = whyNotAnIdentity(identity);
    expect(reason).toMatch(/\.$/);
    expect(reason).not.toContain(identity.value);
  });
});
