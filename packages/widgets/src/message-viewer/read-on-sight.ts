import type { BerichtenboxClient, Message } from '@berichtenbox/client';
import { whenShown } from './when-shown.js';

/** Marks a letter as read once it was really on the screen, by somebody who may do that; once for each time it is opened. */
export class ReadOnSight {
  readonly #mark: (client: BerichtenboxClient, messageId: string) => Promise<void>;
  #seen: Message | undefined;

  /** @param mark marks it as read */
  constructor(mark: (client: BerichtenboxClient, messageId: string) => Promise<void>) {
    this.#mark = mark;
  }

  /**
   * Called after each update.
   *
   * @param opened the message as it was opened; its identity is that of the opening
   * @param shown where it stands
   * @param signal aborted when the letter goes
   */
  async follow(client: BerichtenboxClient | undefined, opened: Message | undefined, shown: Element | null, signal: AbortSignal): Promise<void> {
    const session = client?.session.state;
    if (client === undefined || opened === undefined || shown === null || this.#seen === opened || session?.status !== 'active') {
      return;
    }
    this.#seen = opened;
    const mayMark = opened.unread && session.context.rights.has('act');
    if (mayMark && await whenShown(shown, signal)) {
      await this.#mark(client, opened.id);
    }
  }
}
