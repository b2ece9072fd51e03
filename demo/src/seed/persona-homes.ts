import { people, type PersonKey } from './clients.js';
import { mailboxes, type MailboxOwner } from './letters/mailboxes.js';
import { personas, type DemoIdentity, type PersonaKey } from './personas.js';

/** Name, street, postcode and town. Postcodes never begin with 0, so these are nobody's. */
export type Home = readonly [string, string, string];

/** Those to whom no letter is written from the start. */
const others: Readonly<Record<Exclude<PersonKey, MailboxOwner>, Home>> = {
  corry: ['Mevrouw C. Jansen', 'Molenweg 70', '0123 BC Voorbeeldstad'],
  pietersen: ['J. Pietersen', 'Stationsplein 5', '0123 AC Voorbeeldstad'],
  vroegevogel: ['Bakkerij De Vroege Vogel', 'Marktstraat 2', '0123 AD Voorbeeldstad'],
  vandijk: ['Garage Van Dijk B.V.', 'Industrieweg 40', '0124 KL Zandrecht'],
};

/** Where everybody lives, as it stands on an envelope. */
export const personaHomes = {
  ...others, ...Object.fromEntries(Object.entries(mailboxes).map(([key, { addressee }]) => [key, addressee.address])),
} as Readonly<Record<PersonKey, Home>>;

/** Where somebody lives; undefined when the number is nobody's. */
export function homeOf({ type, value }: DemoIdentity): Home | undefined {
  const person = people.find(({ identity }) => identity.type === type && identity.value === value);
  return person && personaHomes[person.key];
}

/** Which persona lives at an address, also when it is for somebody whose post they get (`p/a`); undefined when none does. */
export function residentOf(lines: readonly string[]): PersonaKey | undefined {
  const careOf = lines.findIndex((line) => line.startsWith('p/a '));
  const own = careOf < 0 ? lines : [lines[careOf]?.slice('p/a '.length), ...lines.slice(careOf + 1)];
  return personas.find(({ key }) => personaHomes[key].join('\n') === own.join('\n'))?.key;
}
