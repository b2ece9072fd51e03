import { compareMessages, keyOf } from '../mailbox/message-order.js';
import { isSame } from '../mailbox/message-records.js';
import type { MessageSummary } from '../mailbox/message.js';

/** On which page each row stands. */
export type PlacedRows = ReadonlyMap<MessageSummary, number>;

/** What has to be written so that the pages hold these rows and no others. */
export interface PagePlan {
  /** By number; an empty page is to be deleted. */
  readonly pages: ReadonlyMap<number, readonly MessageSummary[]>;
  readonly saved: PlacedRows;
  /** Keys of what is no longer there. */
  readonly gone: readonly string[];
}

const rowsPerPage = 100;

/**
 * Plans the pages: a row stays on its page for as long as it exists, so that one change writes one page. New letters come on the lowest page and
 * before it, older ones on the highest and after it.
 *
 * @param messages each once; what is the very same object as before was not changed, and its key is not made: of ten thousand rows ten are new.
 */
export function planPages(before: PlacedRows, messages: readonly MessageSummary[]): PagePlan {
  const saved = new Map<MessageSummary, number>();
  const others: MessageSummary[] = [];
  for (const message of messages) {
    const page = before.get(message);
    if (page === undefined) others.push(message);
    else saved.set(message, page);
  }
  const left = new Map([...before.keys()].filter((known) => !saved.has(known)).map((known) => [keyOf(known), known]));
  const changed = new Set<number>();
  const added: MessageSummary[] = [];
  for (const message of others) {
    const known = left.get(keyOf(message));
    const page = known && before.get(known);
    if (!known || page === undefined) {
      added.push(message);
      continue;
    }
    left.delete(keyOf(message));
    saved.set(message, page);
    if (!isSame(known, message)) changed.add(page);
  }
  for (const known of left.values()) changed.add(before.get(known) ?? 0);
  for (const [message, page] of placed(added.sort(compareMessages), before, saved)) {
    saved.set(message, page);
    changed.add(page);
  }
  const pages = new Map<number, MessageSummary[]>([...changed].map((page) => [page, []]));
  for (const [message, page] of saved) pages.get(page)?.push(message);
  return { pages, saved, gone: [...left.keys()] };
}

/** Which page each of these comes on. */
function placed(added: readonly MessageSummary[], before: PlacedRows, kept: PlacedRows): readonly (readonly [MessageSummary, number])[] {
  if (added.length === 0) return [];
  const sizes = new Map<number, number>();
  for (const page of before.values()) sizes.set(page, 0);
  for (const page of kept.values()) sizes.set(page, (sizes.get(page) ?? 0) + 1);
  let newest = -Infinity;
  for (const { publishedAt } of before.keys()) newest = Math.max(newest, publishedAt.valueOf());
  const isNewer = (message: MessageSummary): boolean => before.size > 0 && message.publishedAt.valueOf() >= newest;
  const put = (step: 1 | -1) => {
    const numbers = [...sizes.keys()];
    let page = numbers.length > 0 ? (step === 1 ? Math.max(...numbers) : Math.min(...numbers)) : 0;
    return (message: MessageSummary): readonly [MessageSummary, number] => {
      if ((sizes.get(page) ?? 0) >= rowsPerPage) page += step;
      sizes.set(page, (sizes.get(page) ?? 0) + 1);
      return [message, page];
    };
  };
  // The newest comes last, so that it stands on the lowest page.
  return [...added.filter((message) => !isNewer(message)).map(put(1)), ...added.filter(isNewer).reverse().map(put(-1))];
}
