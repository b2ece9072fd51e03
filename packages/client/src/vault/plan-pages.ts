import { compareMessages, keyOf } from '../mailbox/message-order.js';
import { isSame } from '../mailbox/message-records.js';
import type { MessageSummary } from '../mailbox/message.js';

/** A row, and the page on which it stands. */
export interface PlacedHeader {
  readonly message: MessageSummary;
  readonly page: number;
}

/** What has to be written so that the pages hold these rows and no others. */
export interface PagePlan {
  /** By number; an empty page is to be deleted. */
  readonly pages: ReadonlyMap<number, readonly MessageSummary[]>;
  readonly saved: Map<string, PlacedHeader>;
  /** Keys of what is no longer there. */
  readonly gone: readonly string[];
}

const rowsPerPage = 100;

/**
 * Plans the pages: a row stays on its page for as long as it exists, so that one change writes one page. New letters come on the lowest page and
 * before it, older ones on the highest and after it.
 */
export function planPages(before: ReadonlyMap<string, PlacedHeader>, messages: readonly MessageSummary[]): PagePlan {
  const wanted = new Map(messages.map((message) => [keyOf(message), message]));
  const saved = new Map<string, PlacedHeader>();
  const changed = new Set<number>();
  const gone: string[] = [];
  const sizes = new Map<number, number>();
  for (const [key, { message: known, page }] of before) {
    const message = wanted.get(key);
    if (!message || (known !== message && !isSame(known, message))) changed.add(page);
    sizes.set(page, (sizes.get(page) ?? 0) + (message ? 1 : 0));
    if (message) saved.set(key, { message, page });
    else gone.push(key);
  }
  const added = [...wanted].filter(([key]) => !before.has(key)).map(([, message]) => message).sort(compareMessages);
  for (const [message, page] of placed(added, before, sizes)) {
    saved.set(keyOf(message), { message, page });
    changed.add(page);
  }
  const pages = new Map<number, MessageSummary[]>([...changed].map((page) => [page, []]));
  for (const { message, page } of saved.values()) pages.get(page)?.push(message);
  return { pages, saved, gone };
}

/** Which page each of these comes on. */
function placed(added: readonly MessageSummary[], before: ReadonlyMap<string, PlacedHeader>, sizes: Map<number, number>): readonly (readonly [MessageSummary, number])[] {
  const newest = [...before.values()].reduce((latest, { message }) => Math.max(latest, message.publishedAt.valueOf()), -Infinity);
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
