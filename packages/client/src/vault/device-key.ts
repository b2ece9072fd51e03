import type { KeyFacts, KeySource } from './data-key.js';

const longestMs = 7 * 24 * 60 * 60_000;

/**
 * A key that lies beside what it opens, for at most seven days after it was last renewed. The browser does not give its bytes to a
 * script, but who can read the disk can read them: weaker than the other modes, for devices without passkeys that can hold a key.
 */
export function deviceKey(now: () => number): KeySource {
  return {
    mode: 'device',
    async create() {
      const kek = await crypto.subtle.generateKey({ name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey']);
      return { kek, facts: { kek, valid: deviceKeyValidity(now()) } };
    },
    async find({ kek }) {
      if (!kek) throw new TypeError('This vault has no key of its own');
      return Promise.resolve(kek);
    },
  };
}

/** Seven days from now, in milliseconds of this device's clock. */
export function deviceKeyValidity(now: number): Required<KeyFacts>['valid'] {
  return { from: now, until: now + longestMs };
}
