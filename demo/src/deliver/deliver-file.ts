import { readDeliverArguments } from './deliver-arguments.js';
import { deliverItem, type DeliveryOutcome } from './deliver-items.js';
import { readDeliveries, type DeliveryItem } from './read-deliveries.js';
import { senderTokens } from './sender-tokens.js';

/** Where the command stands. */
export interface DeliverSurroundings {
  readonly words: readonly string[];
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof globalThis.fetch;
  readonly wait: (ms: number) => Promise<void>;
  /** Writes a line. */
  readonly say: (line: string) => void;
}

/**
 * Delivers a file, item by item, and says what became of each.
 *
 * @returns Whether all were accepted.
 * @throws {DeliverError} when the command line, the file or the server does not allow it.
 */
export async function deliverFile({ words, variables, fetch, wait, say }: DeliverSurroundings): Promise<boolean> {
  const options = readDeliverArguments(words, variables);
  const items = await readDeliveries(options.file, options.recipient);
  const delivering = { url: options.url, tokens: senderTokens(options, fetch), fetch, wait };
  let acceptedCount = 0;
  for (const [index, item] of items.entries()) {
    const outcome = await deliverItem(item, delivering);
    if (outcome.accepted) acceptedCount += 1;
    for (const line of describe(index + 1, item, outcome)) say(line);
  }
  say(`${acceptedCount} accepted, ${items.length - acceptedCount} refused`);
  return acceptedCount === items.length;
}

function describe(number: number, { verzoek }: DeliveryItem, outcome: DeliveryOutcome): readonly string[] {
  const subject = typeof verzoek['onderwerp'] === 'string' ? printable(verzoek['onderwerp']) : '(no subject)';
  const line = `${outcome.accepted ? '✓' : '✗'} ${String(number).padStart(3)}  ${subject}`;
  if (outcome.accepted) return [line];
  const status = outcome.status === undefined ? '' : `${outcome.status}: `;
  return [line, `       ${status}${printable(outcome.sentence)}`, ...outcome.fields.map(({ pointer, detail }) => `       ${printable(pointer)}: ${printable(detail)}`)];
}

/** One line, without the control characters with which a file could write over the terminal. */
function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
  return clean.length > 200 ? `${clean.slice(0, 200)}…` : clean;
}
