import { foldText } from '../mailbox/local-search.js';
import { keyOf } from '../mailbox/message-order.js';
import type { Message } from '../mailbox/message.js';

/** A letter as it is searched. */
export interface SearchedLetter {
  readonly messageKey: string;
  /** Folded: subject, sender, text, and names of files. */
  readonly text: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What of a letter is searched. */
export function searchedIn(message: Message): SearchedLetter {
  const { subject, senderName, body, attachments } = message;
  return { messageKey: keyOf(message), text: foldText([subject, senderName, body, ...attachments.map(({ name }) => name)].join('\n')) };
}

/** Many texts as one run of bytes: first whose they are and how long each is, on one line, and then the texts. */
export function packTexts(letters: readonly SearchedLetter[]): Uint8Array<ArrayBuffer> {
  const head = JSON.stringify(letters.map(({ messageKey, text }) => [messageKey, text.length]));
  return encoder.encode(`${head}\n${letters.map(({ text }) => text).join('')}`);
}

/** What was packed; the texts are parts of one string, which costs nothing. */
export function unpackTexts(bytes: Uint8Array): readonly SearchedLetter[] {
  const whole = decoder.decode(bytes);
  const headEnd = whole.indexOf('\n');
  let start = headEnd + 1;
  return (JSON.parse(whole.slice(0, headEnd)) as readonly (readonly [string, number])[]).map(([messageKey, length]) => {
    const text = whole.slice(start, start + length);
    start += length;
    return { messageKey, text };
  });
}
