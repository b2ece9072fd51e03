import { ProblemError } from '../http/problem.js';

/** An e-mail address as it is kept: the part before the @ as it was given, since a server may tell capitals apart. */
export function normalEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
}

/**
 * A mobile telephone number as it is kept: `+31612345678` (E.164).
 *
 * @throws {ProblemError} 400 when it cannot be one.
 */
export function normalNumber(text: string): string {
  const digits = text.replaceAll(/[ ().-]/g, '');
  const number = digits.startsWith('+') ? digits : digits.startsWith('00') ? `+${digits.slice(2)}` : `+31${digits.slice(1)}`;
  // The zero of `+31 (0)6`.
  const e164 = number.replace(/^\+310/, '+31');
  const isNumber = e164.startsWith('+31') ? /^\+316[1-9]\d{7}$/.test(e164) : /^\+[1-9]\d{7,14}$/.test(e164);
  if (isNumber) return e164;
  const errors = [{ pointer: '/nummer', detail: 'This is no mobile telephone number.' }];
  throw new ProblemError('invalid-request', { detail: 'The number is not right.', errors });
}
