import { people, type PersonKey } from '../seed/clients.js';
import type { DemoPerson, PersonaKey } from '../seed/personas.js';

/** Who may act for whom as the identity provider knows it, in the place of the registers of DigiD Machtigen and eHerkenning. */
const representations: Readonly<Partial<Record<string, readonly PersonKey[]>>> = { els: ['vandijk'] } satisfies Partial<Record<PersonaKey, readonly PersonKey[]>>;

/** Whom this persona can choose to log in for, besides themself. */
export function mayRepresent(personaKey: string): readonly DemoPerson[] {
  return people.filter(({ key }) => representations[personaKey]?.includes(key));
}

/** The claim `represents` of the NL GOV profile, with the name besides. */
export function representsClaim({ name, identity }: DemoPerson, issuer: string): Readonly<Record<'sub' | 'sub_id_type' | 'iss' | 'name', string>> {
  return { sub: identity.value, sub_id_type: `urn:nl-eid-gdi:1.0:id:${identity.type === 'KVK' ? 'KvKnr' : identity.type}`, iss: issuer, name };
}
