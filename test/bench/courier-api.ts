import type { BenchMessage } from './corpus.js';

/**
 * Answers the peer's GraphQL questions with the same messages: all at once, since it shows what it gets, and pages by the hundred as
 * its user scrolls.
 */
export class CourierApi {
  readonly #inbox: string;
  readonly #archive: string;

  constructor(messages: readonly BenchMessage[]) {
    this.#inbox = pageOf(messages.filter(({ archived }) => !archived));
    this.#archive = pageOf(messages.filter(({ archived }) => archived));
  }

  /** @param body as the peer posts it */
  answer(body: string): string {
    if (body.includes('GetInboxMessages')) return /archived: ?true/.test(body) ? this.#archive : this.#inbox;
    return JSON.stringify({ data: {} });
  }
}

function pageOf(messages: readonly BenchMessage[]): string {
  const nodes = messages.map(({ id, subject, sender, publishedAt, unread, archived, attachmentCount }) => ({
    messageId: id, title: subject, preview: sender.name, created: publishedAt, opened: publishedAt, data: {}, tags: [], actions: [], trackingIds: {},
    ...(!unread && { read: publishedAt }), ...(archived && { archived: publishedAt }), ...(attachmentCount > 0 && { data: { attachmentCount } }),
  }));
  const unreadCount = messages.filter(({ unread }) => unread).length;
  return JSON.stringify({ data: { count: nodes.length, unreadCount, messages: { totalCount: nodes.length, pageInfo: { startCursor: null, hasNextPage: false }, nodes } } });
}
