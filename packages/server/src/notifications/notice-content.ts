import type { Disclosure, NotificationLanguage } from '../preferences/preferences.js';

/** Why somebody is told something now. */
export type Occasion =
  /** There is something new. */
  | 'new'
  /** Something has not been opened yet. */
  | 'reminder'
  /** Once a day, all that came in. */
  | 'digest';

/** Somebody whose post goes to a representative. */
export interface Represented {
  /** Tells one from another; never shown. */
  readonly key: string;
  readonly name: string;
  /** How the representative calls them: who is appointed by the court has clients, and others do not. */
  readonly isClient: boolean;
}

/** What may at most be said of a message. Its subject and its text are not in here, so that no template can give them away. */
export interface NoticedMessage {
  readonly senderName: string;
  /** What the sender says is safe to be seen by anybody. */
  readonly safeTitle?: string;
  /** Last day: `2026-07-31`, in the Netherlands. */
  readonly deadline?: string;
  readonly important?: boolean;
  /** Whose message it is, when it is not the reader's own. */
  readonly represented?: Represented;
}

/** Everything that the text of a notification is made from. */
export interface NoticeContent {
  readonly occasion: Occasion;
  /** At least one. */
  readonly messages: readonly NoticedMessage[];
  readonly disclosure: Disclosure;
  readonly language: NotificationLanguage;
  /** Where people go, as they would type it: `www.voorbeeldstad.nl`. */
  readonly site: string;
}

/** Controls, line separators, and marks that turn the direction of text around: they could hide or forge a line. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * A sender's words as one plain line, fit for a subject or a screen: nothing in it can break a line or forge a header.
 *
 * @param maxLength What is longer is cut off, with an ellipsis.
 */
export function oneLine(text: string, maxLength = 120): string {
  const line = text.replaceAll(hidden, ' ').replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= maxLength ? line : `${characters.slice(0, maxLength - 1).join('').trimEnd()}…`;
}

/** What is left of a message when no more is said than the person wants. Of whom it is, is not in it: `for-whom.ts` says that where it may be said. */
export function disclosed({ senderName: sender, safeTitle, deadline, important }: NoticedMessage, disclosure: Disclosure): Partial<NoticedMessage> {
  const senderName = oneLine(sender);
  if (disclosure === 'nothing') return {};
  if (disclosure === 'sender') return { senderName };
  return {
    senderName, ...(safeTitle !== undefined && { safeTitle: oneLine(safeTitle) }), ...(deadline !== undefined && { deadline }), ...(important !== undefined && { important }),
  };
}

/** The soonest deadline that may be told; undefined when there is none. */
export function soonestDeadline(messages: readonly Partial<NoticedMessage>[]): string | undefined {
  return messages.flatMap(({ deadline }) => (deadline === undefined ? [] : [deadline])).sort()[0];
}
