import type { Message } from '@berichtenbox/client';
import { nothing, type CSSResult, type LitElement } from 'lit';
import { OnDemand } from '../../element/on-demand.js';
import type { ReplyMessages } from '../../locales/nl/reply.js';
import type { LetterView } from '../letter-view.js';
import type { ReplyOpener, ReplyParts } from './reply-parts.js';

const part = new OnDemand(() => import('./reply-parts.js'));

/** What replying needs from its element. */
export interface ReplyingElement {
  /** Adds styles to the element. */
  readonly wear: (styles: readonly CSSResult[]) => void;
  /** The text in the language of the element, or the Dutch that comes with it. */
  readonly textOf: (dutch: ReplyMessages) => ReplyMessages;
  readonly announce: (sentence: string) => void;
  readonly reportError: (error: unknown) => void;
}

/** Replying to a letter, where its sender takes replies. All of it is loaded with the first such letter. */
export class Reply {
  readonly #host: LitElement;
  readonly #element: ReplyingElement;
  #parts: ReplyParts | undefined;

  constructor(host: LitElement, element: ReplyingElement) {
    this.#host = host;
    this.#element = element;
  }

  /** What stands below the letter. Call it once in each update that shows one. */
  of(message: Message, view: LetterView): unknown {
    if (!isPossible(message, view)) {
      return nothing;
    }
    if (part.value === undefined) {
      void part.load().then(() => this.#host.requestUpdate());
      return nothing;
    }
    if (this.#parts === undefined) {
      this.#element.wear(part.value.styles);
      this.#parts = new part.value.ReplyParts(this.#host, this.#element);
    }
    return this.#parts.of(message, view, this.#element.textOf(part.value.dutch));
  }

  /** The way to the form from elsewhere in the letter; undefined while one cannot write a reply. */
  opener(message: Message, view: LetterView): ReplyOpener | undefined {
    return part.value === undefined || !isPossible(message, view) ? undefined : this.#parts?.opener(view, this.#element.textOf(part.value.dutch));
  }
}

function isPossible({ replyAllowed }: Message, { client }: LetterView): boolean {
  const session = client.session.state;
  return replyAllowed === true && session.status === 'active' && session.capabilities.has('antwoorden') && session.context.rights.has('act');
}
