/** Why what somebody filled in cannot be an address. */
export type AddressProblem = 'empty' | 'wrong' | 'already-there';

/** Kinds of channel that one adds by filling in an address. */
export type AddressKind = 'email' | 'sms';

// As loose as can be: whether an address works is for the code to find out. This only catches what was not finished, or is two addresses.
const email = /^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@,;<>"().]+$/;
const dutchMobile = /^(?:\+31|0031|0)6\d{8}$/;
const foreignNumber = /^(?:\+|00)[1-9]\d{6,14}$/;

/** What is sent to the server: without the spaces and signs by which people make a number legible. */
export function cleanAddress(kind: AddressKind, written: string): string {
  return kind === 'email' ? written.trim() : written.replace(/\(0\)/, '').replace(/[\s().\-/]/g, '');
}

/**
 * What is wrong with an address as it was filled in; undefined when it may be right.
 *
 * @param known addresses of this kind that there are already
 */
export function addressProblem(kind: AddressKind, written: string, known: readonly string[]): AddressProblem | undefined {
  const address = cleanAddress(kind, written);
  if (address === '') {
    return 'empty';
  }
  if (kind === 'email' ? !email.test(address) : !isMobileNumber(address)) {
    return 'wrong';
  }
  const same = comparable(kind, address);
  return known.some((other) => comparable(kind, cleanAddress(kind, other)) === same) ? 'already-there' : undefined;
}

/** A Dutch number must be mobile, since a fixed one takes no text message; of other countries we cannot know. */
function isMobileNumber(number: string): boolean {
  return dutchMobile.test(number) || (foreignNumber.test(number) && !/^(?:\+|00)31/.test(number));
}

function comparable(kind: AddressKind, address: string): string {
  return kind === 'email' ? address.toLowerCase() : address.replace(/^00/, '+').replace(/^0(?=6)/, '+31');
}
