import type { WireProblem } from '@berichtenbox/contract';
import type { DeliveryItem } from './read-deliveries.js';
import { readJson, reach, SenderUnknownError, type SenderTokens } from './sender-tokens.js';

/** What became of one item. */
export type DeliveryOutcome =
  | { readonly accepted: true }
  | { readonly accepted: false; readonly status: number | undefined; readonly sentence: string; readonly fields: readonly { readonly pointer: string; readonly detail: string }[] };

/** What delivering needs. */
export interface Delivering {
  /** Scheme, host and port of the server. */
  readonly url: string;
  readonly tokens: SenderTokens;
  readonly fetch: typeof globalThis.fetch;
  /** Waits that many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
}

const maxAttempts = 5;
const maxWaitSeconds = 300;

/**
 * Delivers one item. Delivering the same item again is harmless: its idempotency key is made from its content.
 *
 * @throws {DeliverError} when the server cannot be reached.
 */
export async function deliverItem(item: DeliveryItem, { url, tokens, fetch, wait }: Delivering): Promise<DeliveryOutcome> {
  let token: string;
  try {
    token = await tokens(item.magazijnOin);
  } catch (error) {
    if (!(error instanceof SenderUnknownError)) throw error;
    return { accepted: false, status: undefined, sentence: error.message, fields: [] };
  }
  const body = JSON.stringify(item.verzoek);
  const headers = { 'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': await idempotencyKey(item) };
  for (let attempt = 1; ; attempt += 1) {
    const response = await reach(`${url}/api/v1/aanleveringen`, { method: 'POST', headers, body }, fetch);
    const seconds = retryAfterSeconds(response);
    if (seconds === undefined || attempt === maxAttempts) return outcomeOf(response);
    await response.body?.cancel();
    await wait(seconds * 1000);
  }
}

/** The same for the same content, whenever and from wherever it is sent. */
export async function idempotencyKey({ magazijnOin, verzoek }: DeliveryItem): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify([magazijnOin, verzoek])));
  return `deliver-${Buffer.from(digest).toString('hex')}`;
}

/** How long the server asks to wait, when it asks to come back. */
function retryAfterSeconds(response: Response): number | undefined {
  if (response.status !== 429 && response.status !== 503) return undefined;
  const seconds = Number(response.headers.get('Retry-After') ?? 'none');
  return Number.isInteger(seconds) && seconds >= 0 && seconds <= maxWaitSeconds ? seconds : undefined;
}

async function outcomeOf(response: Response): Promise<DeliveryOutcome> {
  if (response.status === 201) {
    await response.body?.cancel();
    return { accepted: true };
  }
  const problem = await readJson(response) as Partial<WireProblem> | undefined;
  return {
    accepted: false,
    status: response.status,
    sentence: problem?.detail ?? problem?.title ?? 'The answer is not one of this API; is this the right address?',
    fields: problem?.errors ?? [],
  };
}
