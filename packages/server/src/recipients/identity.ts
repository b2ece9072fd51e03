import { passesElevenTest } from './eleven-test.js';

/** A person's or an organisation's number. It never leaves the server. */
export interface RecipientIdentity {
  readonly type: 'BSN' | 'RSIN' | 'KVK' | 'OIN';
  /** Digits only: BSN and RSIN 9, KVK 8, OIN 20. */
  readonly value: string;
}

/** Why this cannot be anybody's number, as a sentence that does not repeat the number; undefined when it can. */
export function whyNotAnIdentity({ type, value }: RecipientIdentity): string | undefined {
  if (type === 'BSN' || type === 'RSIN') {
    if (!/^[0-9]{9}$/.test(value)) return `A ${type} has exactly 9 digits, leading zeros included.`;
    return passesElevenTest(value) ? undefined : `This ${type} does not pass the eleven-test; a digit may have been mistyped.`;
  }
  const length = type === 'KVK' ? 8 : 20;
  if (value.length !== length || !/^[0-9]+$/.test(value)) {
    return type === 'KVK' ? 'A KVK number has exactly 8 digits.' : 'An OIN has exactly 20 digits.';
  }
  return /^0+$/.test(value) ? 'A number of zeros only is nobody’s number.' : undefined;
}
