const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/**
 * Whether a number can be a BSN or an RSIN: exactly nine digits whose weighted sum is a multiple of eleven.
 * Nine zeros pass the sum but are nobody's number.
 *
 * @see Besluit burgerservicenummer, and Rekenschema elfproef of Logius
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^[0-9]{9}$/.test(digits) || digits === '000000000') return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}
