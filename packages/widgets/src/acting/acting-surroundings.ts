import type { BerichtenboxClient } from '@berichtenbox/client';
import { nothing, type CSSResult, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { onBehalfOf } from '../context/on-behalf-of.js';
import { acting as dutch, type ActingMessages } from '../locales/nl/acting.js';
import { accessEndedPanel, actingNote, otherPersonPanel, rightsNote, styles, type OtherPersonView } from './acting-parts.js';

/** What is needed of the element around it. */
export interface ActingHost {
  readonly client: () => BerichtenboxClient | undefined;
  readonly wear: (styles: readonly CSSResult[]) => void;
  readonly textOf: (dutch: ActingMessages) => ActingMessages;
  readonly heading: (content: string) => TemplateResult;
  readonly reportError: (error: unknown) => void;
}

/** What an element says around the post of somebody else, from when it is first needed on. */
export class ActingSurroundings implements ReactiveController {
  readonly #host: LitElement;
  readonly #element: ActingHost;
  #hasEnded = false;
  #failed = false;
  /** What gets the focus as soon as it is there: where it was has gone. */
  #wanted = '';

  constructor(host: LitElement, element: ActingHost) {
    this.#host = host;
    this.#element = element;
    element.wear(styles);
    host.addController(this);
  }

  hostUpdate(): void {
    const hasEnded = this.hasEnded;
    if (hasEnded && !this.#hasEnded) {
      this.#failed = false;
      if (this.#host.matches(':focus-within')) {
        this.#wanted = '.access-ended .heading';
      }
    }
    this.#hasEnded = hasEnded;
  }

  hostUpdated(): void {
    const target = this.#wanted === '' ? null : this.#host.renderRoot.querySelector<HTMLElement>(this.#wanted);
    if (target !== null) {
      this.#wanted = '';
      target.focus();
    }
  }

  /** The mandate under which one was acting has ended, and one has not gone on yet. */
  get hasEnded(): boolean {
    const session = this.#element.client()?.session.state;
    return session?.status === 'active' && session.accessEnded !== undefined;
  }

  /** Above mail that is on a page by itself, while it is somebody else's; inside the whole box its band says it. */
  note(client: BerichtenboxClient): unknown {
    const { host } = this.#host.getRootNode() as Partial<ShadowRoot>;
    return onBehalfOf(client) === undefined || host?.localName === 'berichtenbox-app' ? nothing : actingNote(client, this.#text);
  }

  /** Why there are no buttons to do something with somebody else's messages. */
  rightsNote(client: BerichtenboxClient): unknown {
    return onBehalfOf(client) === undefined ? nothing : rightsNote(client, this.#text);
  }

  /** In the place of all that was of the other. */
  ended(client: BerichtenboxClient): unknown {
    const session = client.session.state;
    const ended = session.status === 'active' ? session.accessEnded : undefined;
    return session.status !== 'active' || ended === undefined ? nothing : accessEndedPanel(ended, {
      text: this.#text, heading: this.#element.heading, failed: this.#failed, goOn: () => void this.#goOn(client, session.context.id),
    });
  }

  /** Instead of a message of another person than the one one acts for. */
  otherPerson(view: Omit<OtherPersonView, 'text' | 'heading'>): unknown {
    return otherPersonPanel({ ...view, text: this.#text, heading: this.#element.heading });
  }

  get #text(): ActingMessages {
    return this.#element.textOf(dutch);
  }

  async #goOn({ session }: BerichtenboxClient, ownId: string): Promise<void> {
    try {
      await session.actFor(ownId);
      this.#wanted = '.heading';
    } catch (error) {
      this.#failed = true;
      this.#element.reportError(error);
    }
    this.#host.requestUpdate();
  }
}
