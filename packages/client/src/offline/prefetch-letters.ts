import { readMessage } from '../api/message-requests.js';
import { exclusively } from '../mailbox/exclusively.js';
import { keyOf } from '../mailbox/message-order.js';
import type { MessageSummary } from '../mailbox/message.js';
import { untilVisible } from '../mailbox/page-visibility.js';
import { pause } from '../pause.js';
import type { KeptParts } from './kept-mailbox.js';

/** Who goes offline wants the newest letters. */
const maxLetters = 50;
/** Slowly: nobody asked for it. */
const pauseMs = 2_000;

/** Reads the newest letters that are not kept yet, one by one, in one tab of the browser. Stops at the first that fails. */
export async function prefetchLetters({ vault, connection, context, signal }: KeptParts, messages: readonly MessageSummary[]): Promise<void> {
  const { connection: network } = navigator as { connection?: { readonly saveData?: boolean } };
  if (network?.saveData) return;
  const newest = new Map(messages.filter(({ folder }) => folder !== 'trash').slice(0, maxLetters).map((message) => [keyOf(message), message.id]));
  try {
    await exclusively(`berichtenbox-prefetch-${vault.name}`, async () => {
      for (const key of await vault.missingLetters([...newest.keys()])) {
        await pause(pauseMs, signal);
        await untilVisible(signal);
        const message = await readMessage(connection, newest.get(key) ?? '', { onBehalfOf: context.id, signal });
        if (!(await vault.saveLetters([message]))) return;
      }
    });
  } catch {
    // The network is away, or one no longer acts in this context; the next visit goes on.
  }
}
