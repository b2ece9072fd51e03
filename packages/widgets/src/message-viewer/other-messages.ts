import type { BerichtenboxClient } from '@berichtenbox/client';
import { MessageOpenEvent } from '../inbox/inbox-events.js';
import type { MessageViewerMessages } from '../locales/nl/message-viewer.js';
import type { MessageLinks } from './message-links.js';
import { ListPlace, type Neighbours } from './neighbours.js';

/** The letter view, as far as going to another message needs it. */
export interface OtherMessagesHost extends EventTarget {
  messageId: string;
  readonly messageHref: string;
  readonly order: readonly string[] | undefined;
  readonly updateComplete: Promise<boolean>;
  focus(): void;
}

/** Goes from one message to another: the one above or below it in the list, one about the same case. */
export class OtherMessages {
  readonly #host: OtherMessagesHost;
  readonly #place = new ListPlace();
  /** A person goes to it from here; where in the list it is, is said with it. */
  #arriving = '';

  constructor(host: OtherMessagesHost) {
    this.#host = host;
  }

  /** In the host's order, or else in that of the folder. */
  neighbours({ mailbox: { state: { messages } } }: BerichtenboxClient): Neighbours {
    const { messageId, order } = this.#host;
    const folder = messages.find(({ id }) => id === messageId)?.folder;
    return this.#place.neighbours(order ?? messages.filter((message) => message.folder === folder).map(({ id }) => id), messageId);
  }

  /** What links to other messages need. */
  links(client: BerichtenboxClient, text: MessageViewerMessages, language: string): MessageLinks {
    return { client, text, language, open: this.#open, href: (id) => this.#href(id) };
  }

  /** @returns where in the list the message is to which a person just went from here */
  arrival(client: BerichtenboxClient, shown: string | undefined): Neighbours | undefined {
    if (this.#arriving === '' || shown !== this.#arriving) {
      return undefined;
    }
    this.#arriving = '';
    const place = this.neighbours(client);
    return place.position > 0 ? place : undefined;
  }

  /** As in the list: a new tab or window is the browser's own affair, and the host may route by itself. */
  readonly #open = (event: MouseEvent, messageId: string): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    this.#arriving = messageId;
    const { messageHref } = this.#host;
    if (!this.#host.dispatchEvent(new MessageOpenEvent(messageId))) {
      event.preventDefault();
    } else if (messageHref.startsWith('#')) {
      // On a page with a <base> a fragment would lead away from it.
      event.preventDefault();
      location.hash = this.#href(messageId);
    } else if (messageHref === '') {
      this.#host.messageId = messageId;
      // Only then is it known that another letter is coming.
      void this.#host.updateComplete.then(() => this.#host.focus());
    }
  };

  #href(messageId: string): string {
    return this.#host.messageHref.replace('{id}', encodeURIComponent(messageId));
  }
}
