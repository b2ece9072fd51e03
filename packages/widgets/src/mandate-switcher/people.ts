import { foldText, type ActingContext, type ActiveSession, type AtLogin } from '@berichtenbox/client';
import { displayLine } from '../message-viewer/display-text.js';

/** Somebody whose post one may see: oneself, or somebody one represents. */
export interface Person {
  /** What to ask the client for; the same for as long as the session lasts. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActingContext['kind'];
  /** Absent for who has to be chosen while logging in. */
  readonly context?: ActingContext;
}

/** From so many people that one represents on, one can search among them. */
export const manyPeople = 5;

/** Letters of names that are written without an accent when one does not have the key; Unicode does not see them as a letter with one. */
const plainLetters: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

/** Oneself first, then the others by name. */
export function peopleOf({ contexts, atLogin }: ActiveSession, language: string): readonly Person[] {
  const [self, ...others] = contexts.map(personOf);
  const { compare } = new Intl.Collator(language);
  const represented = [...others, ...atLogin.map(personAtLogin)].sort((one, other) => compare(one.name, other.name));
  return self === undefined ? represented : [self, ...represented];
}

/** Those whose name has every word of what was typed, whatever its capitals and accents. */
export function searchPeople(people: readonly Person[], query: string): readonly Person[] {
  const words = folded(query).split(/\s+/).filter((word) => word !== '');
  return people.filter(({ name }) => {
    const text = folded(name);
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return foldText(text).replace(/[ıłøđðßæœþ]/g, (letter) => plainLetters[letter] ?? letter);
}

/** As a context of the session. */
export function personOf(context: ActingContext): Person {
  return { id: context.id, name: displayLine(context.name), kind: context.kind, context };
}

function personAtLogin({ mandateId, name, kind }: AtLogin): Person {
  return { id: mandateId, name: displayLine(name), kind };
}
