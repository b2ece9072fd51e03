import { mailboxes } from './letters/mailboxes.js';
import { personas, type DemoIdentity, type PersonaKey } from './personas.js';

/** Name, street, postcode and town. Postcodes never begin with 0, so these are nobody's. */
export type Home = readonly [string, string, string];

/** Where the personas live, as it stands on an envelope. */
export const personaHomes: Readonly<Record<PersonaKey, Home>> = {
  koen: mailboxes.koen.addressee.address,
  corry: ['Mevrouw C. Jansen', 'Molenweg 70', '0123 BC Voorbeeldstad'],
  piet: mailboxes.piet.addressee.address,
  maya: mailboxes.maya.addressee.address,
  hans: mailboxes.hans.addressee.address,
  pietersen: ['J. Pietersen', 'Stationsplein 5', '0123 AC Voorbeeldstad'],
  vroegevogel: ['Bakkerij De Vroege Vogel', 'Marktstraat 2', '0123 AD Voorbeeldstad'],
  vandijk: ['Garage Van Dijk B.V.', 'Industrieweg 40', '0124 KL Zandrecht'],
};

/** Where somebody lives; undefined when the number is nobody's. */
export function homeOf({ type, value }: DemoIdentity): Home | undefined {
  const persona = personas.find(({ identity }) => identity.type === type && identity.value === value);
  return persona && personaHomes[persona.key];
}

/** Who lives at an address. */
export function residentOf(lines: readonly string[]): PersonaKey | undefined {
  return personas.find(({ key }) => personaHomes[key].join('\n') === lines.join('\n'))?.key;
}
