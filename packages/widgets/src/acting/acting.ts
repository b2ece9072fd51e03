import type { BerichtenboxClient } from '@berichtenbox/client';
import type { LitElement } from 'lit';
import { OnDemand } from '../element/on-demand.js';
import type { ActingHost, ActingSurroundings } from './acting-surroundings.js';

const part = new OnDemand(() => import('./acting-surroundings.js'));

/** What an element says around the post of somebody else. Nothing of it is loaded for who sees their own. */
export class Acting {
  readonly #host: LitElement;
  readonly #element: () => ActingHost;
  #surroundings: ActingSurroundings | undefined;

  /** @param element called once, when it is needed */
  constructor(host: LitElement, element: () => ActingHost) {
    this.#host = host;
    this.#element = element;
  }

  /** While one acts for somebody else, or just did; undefined for oneself, and until it is there. */
  of(client: BerichtenboxClient): ActingSurroundings | undefined {
    const session = client.session.state;
    if (session.status !== 'active' || (session.context.kind === 'self' && session.accessEnded === undefined)) {
      return undefined;
    }
    if (part.value === undefined) {
      void part.load().then(() => this.#host.requestUpdate());
      return undefined;
    }
    return (this.#surroundings ??= new part.value.ActingSurroundings(this.#host, this.#element()));
  }
}

/** The mandate under which one was acting has ended, and one has not gone on yet. */
export function hasAccessEnded({ session: { state } }: BerichtenboxClient): boolean {
  return state.status === 'active' && state.accessEnded !== undefined;
}
