import type { MessageSummary } from './message.js';

/** Most of a text can be folded at once. */
const asciiOrOther = /[\0-\x7f]+|[^\0-\x7f]/gu;
const marks = /\p{M}/gu;
/** Folding is most of the work of a search, and messages are the same objects as long as they do not change. */
const foldedTexts = new WeakMap<MessageSummary, string>();

/**
 * A text as it is compared when searching: in lower case, without accents. As long as the text itself, so that what is found in one can
 * be pointed at in the other.
 */
export function foldText(text: string): string {
  return text.replace(asciiOrOther, (part) => (part.charCodeAt(0) < 0x80 ? part.toLowerCase() : foldCharacter(part)));
}

/** The messages whose subject and sender together hold every word, in the order they have. */
export function searchLocally(messages: readonly MessageSummary[], query: string): readonly MessageSummary[] {
  const words = foldText(query).split(/\s+/);
  return messages.filter((message) => {
    const text = foldedTextOf(message);
    return words.every((word) => text.includes(word));
  });
}

function foldedTextOf(message: MessageSummary): string {
  let text = foldedTexts.get(message);
  if (text === undefined) {
    text = foldText(`${message.subject} ${message.senderName}`);
    foldedTexts.set(message, text);
  }
  return text;
}

function foldCharacter(character: string): string {
  const folded = character.normalize('NFD').replace(marks, '').toLowerCase();
  return folded.length === character.length ? folded : character;
}
