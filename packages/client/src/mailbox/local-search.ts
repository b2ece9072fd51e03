import type { MessageSummary } from './message.js';

/** The messages whose subject and sender together hold every word, in the order they have. */
export function searchLocally(messages: readonly MessageSummary[], query: string): readonly MessageSummary[] {
  const words = query.toLowerCase().split(/\s+/);
  return messages.filter(({ subject, senderName }) => {
    const text = `${subject} ${senderName}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
