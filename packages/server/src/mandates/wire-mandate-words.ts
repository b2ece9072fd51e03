import type { WireContext, WireMandate } from '@berichtenbox/contract';
import { messageTypes } from '../message-stores/wire-metadata.js';
import type { Right } from '../sessions/session.js';
import type { MandateKind, MandateSource, MessageType, PostTo } from './mandate.js';

type WireRight = WireContext['rechten'][number];
type WireMessageType = keyof typeof messageTypes;

/** What the contract calls the kinds of mandate. */
export const wireKind: Readonly<Record<MandateKind, Exclude<WireContext['soort'], 'zelf'>>> = {
  'financial-administrator': 'bewindvoerder', 'care-mentor': 'mentor', 'legal-guardian': 'curator', 'parental-authority': 'ouder', family: 'familie', helper: 'hulp', employee: 'medewerker',
};
/** What the contract calls where a mandate comes from. */
export const wireSource: Readonly<Record<MandateSource, WireMandate['bron']>> = { register: 'register', granted: 'verleend', 'identity-provider': 'inloggen' };
/** What the contract calls who gets the post. */
export const wirePost: Readonly<Record<PostTo, WireMandate['post']>> = { mandator: 'machtiginggever', mandatee: 'gemachtigde', both: 'beiden' };

const rightNames: Readonly<Record<Exclude<Right, 'activate' | 'own'>, WireRight>> = { read: 'lezen', act: 'handelen', settings: 'instellingen' };

/** The rights as the contract writes them, always in the same order; what only an owner may, or the kind of mandate decides, is not among them. */
export function wireRights(rights: ReadonlySet<Right>): WireRight[] {
  return entriesOf(rightNames).filter(([right]) => rights.has(right)).map(([, name]) => name);
}

/** The rights that the contract's words stand for. */
export function fromWireRights(names: readonly WireRight[]): (keyof typeof rightNames)[] {
  return entriesOf(rightNames).filter(([, name]) => names.includes(name)).map(([right]) => right);
}

/** What the contract calls a type of message. */
export const wireMessageType = Object.fromEntries(entriesOf(messageTypes).map(([wire, type]) => [type, wire])) as Readonly<Record<MessageType, WireMessageType>>;

/** The types that the contract's words stand for. */
export function fromWireMessageTypes(names: readonly WireMessageType[]): MessageType[] {
  return names.map((name) => messageTypes[name]);
}

/** The key whose value this is. */
export function keyOfWord<Key extends string, Word extends string>(words: Readonly<Record<Key, Word>>, word: Word): Key {
  const [key] = entriesOf(words).find(([, own]) => own === word) ?? [];
  if (key === undefined) throw new Error('This word is not in the contract.');
  return key;
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}
