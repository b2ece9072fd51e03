import { describe, expect, it } from 'vitest';
import { addressProblem, cleanAddress } from './channel-address.js';

describe('an e-mail address that somebody filled in', () => {
  it.each(['koen@voorbeeld.nl', ' koen.bakker+post@mail.voorbeeld.nl ', 'k@xn--80a.nl', 'jürgen@müller.example'])('may be right: %s', (written) => {
    expect(addressProblem('email', written, [])).toBeUndefined();
  });

  it.each([
    ['', 'empty'], ['   ', 'empty'], ['koen', 'wrong'], ['koen@voorbeeld', 'wrong'], ['koen@@voorbeeld.nl', 'wrong'], ['koen@voorbeeld.nl, piet@voorbeeld.nl', 'wrong'],
    ['Koen <koen@voorbeeld.nl>', 'wrong'], ['koen@voorbeeld.nl\r\nBcc: x@y.nl', 'wrong'],
  ])('is not right: %j is %s', (written, problem) => {
    expect(addressProblem('email', written, [])).toBe(problem);
  });

  it('is not added twice, however it is written', () => {
    expect(addressProblem('email', 'KOEN@voorbeeld.nl', ['koen@voorbeeld.nl'])).toBe('already-there');
  });
});

describe('a mobile number that somebody filled in', () => {
  it.each(['0612345678', '06-12345678', '06 12 34 56 78', '+31 6 12345678', '+31 (0)6 12345678', '0031612345678', '+32 470 12 34 56', '+1 (202) 555-0143'])('may be right: %s', (written) => {
    expect(addressProblem('sms', written, [])).toBeUndefined();
  });

  it.each([['', 'empty'], ['06', 'wrong'], ['020 1234567', 'wrong'], ['+31 20 1234567', 'wrong'], ['061234567', 'wrong'], ['061234567x', 'wrong'], ['14 0123', 'wrong']])('is not right: %j is %s', (written, problem) => {
    expect(addressProblem('sms', written, [])).toBe(problem);
  });

  it('is not added twice, however it is written', () => {
    expect(addressProblem('sms', '06-12 34 56 78', ['+31612345678'])).toBe('already-there');
  });

  it('goes to the server without what makes it legible', () => {
    expect(cleanAddress('sms', '+31 (0)6-12.34 56 78')).toBe('+31612345678');
  });
});
