import { personas, type PersonaKey } from '../seed/personas.js';
import type { PostKind, SentPost } from './sent-post.js';

/** What a kind of post is called. */
export const kindNames: Readonly<Record<PostKind, string>> = { email: 'E-mail', sms: 'Sms', push: 'Pushbericht', letter: 'Brief op papier' };

const counted: Readonly<Record<PostKind, readonly [one: string, more: string]>> = {
  email: ['e-mail', 'e-mails'], sms: ['sms', 'sms’jes'], push: ['pushbericht', 'pushberichten'], letter: ['brief', 'brieven'],
};

/** `2 e-mails, 1 sms en 1 brief`; empty when there is nothing. */
export function countInWords(posts: readonly SentPost[]): string {
  const numbers = (Object.keys(counted) as PostKind[])
    .map((kind) => [kind, posts.filter((post) => post.kind === kind).length] as const)
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => `${number} ${counted[kind][number === 1 ? 0 : 1]}`);
  return new Intl.ListFormat('nl-NL').format(numbers);
}

/** The name of a persona, in a sentence. */
export function personaName(key: PersonaKey | undefined): string {
  return personas.find((each) => each.key === key)?.name ?? 'iemand anders';
}
