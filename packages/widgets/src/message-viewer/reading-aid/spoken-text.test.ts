import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenText } from './spoken-text.js';

describe('what a voice says', () => {
  it.each([
    ['Dhr. De Vries, mevr. Jansen en mw. Ali', 'De heer De Vries, mevrouw Jansen en mevrouw Ali'],
    ['zie art. 3 en nr. 12 m.b.t. zorg, o.a. bijv. hulp enz.', 'zie artikel 3 en nummer 12 met betrekking tot zorg, onder andere bijvoorbeeld hulp enzovoort'],
    ['uw brief d.d. 1 mei jl., t.a.v. Zorg, ma t/m vr', 'uw brief van 1 mei jongstleden, ter attentie van Zorg, ma tot en met vr'],
    ['Betaal € 1.234,50.', 'Betaal 1234 euro en 50 cent.'],
    ['€ 159,00 en €\u00a010 en € 0,95 en € 25,- en € 2.000.', '159 euro en 10 euro en 95 cent en 25 euro en 2000 euro.'],
    ['-€ 50,00 of € -3,05 of € 1,5 miljoen', 'min 50 euro of min 3 euro en 5 cent of 1,5 miljoen euro'],
    ['vóór 31-07-2026, 1/8/2026, 05.09.2026 en 2026-12-01.', 'vóór 31 juli 2026, 1 augustus 2026, 5 september 2026 en 1 december 2026.'],
    ['om 14:30 uur, 9.00 uur of 08:05', 'om 14 uur 30, 9 uur of 8 uur 5'],
    ['Bel 088 008 74 47, 020-1234567, 06-12345678 of 14 0123.', 'Bel 0 8 8, 0 0 8, 7 4, 4 7, 0 2 0, 1 2 3 4 5 6 7, 0 6, 1 2 3 4 5 6 7 8 of 1 4, 0 1 2 3.'],
    ['+31 6 12345678 of 0800-1234', 'plus 3 1, 6, 1 2 3 4 5 6 7 8 of 0 8 0 0, 1 2 3 4'],
    ['naar NL91 ABNA 0417 1643 00 of NL91ABNA0417164300', 'naar N L 9 1, A B N A, 0 4 1 7, 1 6 4 3, 0 0 of N L 9 1 A B N A 0 4 1 7 1 6 4 3 0 0'],
    ['BSN 123456782, zaak Z-2026-004512, kenmerk 1234 5678 9012 3456', 'BSN 1 2 3 4 5 6 7 8 2, zaak Z, 2 0 2 6, 0 0 4 5 1 2, kenmerk 1 2 3 4, 5 6 7 8, 9 0 1 2, 3 4 5 6'],
    ['auto AB-12-CD of 1-ABC-23', 'auto A B, 1 2, C D of 1, A B C, 2 3'],
    ['1234 AB Voorbeeldstad', '12 34, A B Voorbeeldstad'],
    ['1.234.567 inwoners, 12.500 m en 3,5%', '1234567 inwoners, 12500 m en 3,5%'],
    ['studiejaar 2026/2027, artikel 3.1.2, in 2026 en/of 2027', 'studiejaar 2026/2027, artikel 3.1.2, in 2026 en/of 2027'],
    ['https://www.rdw.nl/apk?a=1 of info@rdw-test.nl.', 'rdw punt nl of info apenstaartje rdw streepje test punt nl.'],
    ['Kamer & Co', 'Kamer en Co'],
    ['MOT2 en A12', 'MOT2 en A12'],
  ])('for “%s”', (written, said) => {
    expect(spokenText(written)).toBe(said);
  });

  it.each(['', '   ', '-----', '***', '\n'])('for “%s” is nothing', (written) => {
    expect(spokenText(written)).toBe('');
  });

  it('is a number that tells things apart digit by digit, never as millions, and no digit is lost', () => {
    const digits = (minLength: number, maxLength: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength }).map((all) => all.join(''));
    const number = fc.oneof(digits(5, 30), fc.array(digits(4, 6), { minLength: 2, maxLength: 5 }).map((groups) => groups.join(' ')), digits(6, 9).map((one) => `Z-${one}`));
    fc.assert(fc.property(number, (written) => {
      const said = spokenText(`kenmerk ${written} dus`);
      expect(said).not.toMatch(/\d{2}/);
      expect(said.replace(/\D/g, '')).toBe(written.replace(/\D/g, ''));
    }));
  });

  it('is any amount as euros and cents', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
      const written = new Intl.NumberFormat('nl', { style: 'currency', currency: 'EUR' }).format(cents / 100);
      const said = /^(?:(\d+) euro(?: en (\d+) cent)?|(\d+) cent)$/.exec(spokenText(written));
      expect(Number(said?.[1] ?? 0) * 100 + Number(said?.[2] ?? said?.[3] ?? 0)).toBe(cents);
    }));
  });

  it('is any date with the month in words', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const full = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
      const [year, month, day] = date.toISOString().slice(0, 10).split('-');
      expect(spokenText(`${day!}-${month!}-${year!}`)).toBe(full);
      expect(spokenText(`${year!}-${month!}-${day!}`)).toBe(full);
    }));
  });

  it('is something for whatever has a letter or a digit, and never fails', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 220 }), (written) => {
      expect(spokenText(written) === '').toBe(!/[\p{L}\p{N}]/u.test(written));
    }));
  });

  it('comes at once, whatever is written', () => {
    for (const written of ['0 '.repeat(50_000), '1.'.repeat(50_000), 'A-'.repeat(50_000), '1234 '.repeat(20_000), 'a@'.repeat(50_000), '€'.repeat(100_000)]) {
      expect(spokenText(written)).not.toBe(undefined);
    }
  });
});
