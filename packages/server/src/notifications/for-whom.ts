import { oneLine, type NoticeContent, type NoticedMessage, type Represented } from './notice-content.js';

/** Whose post a notification is about, when not only the reader's own; without a name, so that it may stand anywhere. */
export interface ForWhom {
  /** Some of it is the reader's own. */
  readonly includesOwn: boolean;
  /** Other people; at least one. */
  readonly count: number;
  /** All of them are clients of the reader. */
  readonly areClients: boolean;
}

/** Whose post it is; undefined when all of it is the reader's own. */
export function forWhom(messages: readonly NoticedMessage[]): ForWhom | undefined {
  const others = new Map(messages.flatMap(({ represented }) => (represented === undefined ? [] : [[represented.key, represented] as const])));
  if (others.size === 0) return undefined;
  return { includesOwn: messages.some(({ represented }) => represented === undefined), count: others.size, areClients: [...others.values()].every(({ isClient }) => isClient) };
}

/** The messages of one person. */
export interface MessagesOfOne {
  /** Undefined: the reader. */
  readonly name: string | undefined;
  readonly messages: readonly NoticedMessage[];
}

/**
 * The messages by whose they are, the reader's own first and then by name; undefined when all are the reader's own, or when names may not be
 * told. Only for where nobody else looks: never for a subject, an SMS or a push message.
 */
export function byPerson({ messages, disclosure, language }: NoticeContent): readonly MessagesOfOne[] | undefined {
  if (disclosure !== 'full' || forWhom(messages) === undefined) return undefined;
  const people = new Map<string, { readonly represented: Represented | undefined; readonly messages: NoticedMessage[] }>();
  for (const message of messages) {
    const key = message.represented?.key ?? '';
    const person = people.get(key) ?? { represented: message.represented, messages: [] };
    person.messages.push(message);
    people.set(key, person);
  }
  return [...people.values()]
    .map((person) => ({ name: person.represented && oneLine(person.represented.name), messages: person.messages }))
    .toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? '', language));
}
