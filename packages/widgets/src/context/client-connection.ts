import type { BerichtenboxClient } from '@berichtenbox/client';
import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { clientContext } from './client-context.js';
import { composedAncestors } from './composed-ancestors.js';
import { attachContextRoot } from './context-root.js';
import { implicitClient } from './implicit-clients.js';

/**
 * Connects an element to the client of its page: that of the provider around it or else the implicit one of its
 * endpoint. Asks the element to update whenever the session or the mailbox changes.
 */
export class ClientConnection implements ReactiveController {
  readonly #host: ReactiveElement & { endpoint: string };
  readonly #changed: () => void;
  #client: BerichtenboxClient | undefined;
  #provided = false;
  #unsubscribe: (() => void) | undefined;

  /** @param changed called when the element gets another client, before its update */
  constructor(host: ReactiveElement & { endpoint: string }, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController({
      // Before the first request: one that nobody answers is kept for a provider that comes later.
      hostConnected: () => {
        attachContextRoot(host.ownerDocument);
      },
    });
    new ContextConsumer(host, {
      context: clientContext,
      subscribe: true,
      callback: (client) => {
        this.#provided = true;
        this.#use(client);
      },
    });
    host.addController(this);
  }

  /** Undefined before the element is connected, and while the provider around it is not defined yet. */
  get client(): BerichtenboxClient | undefined {
    return this.#client;
  }

  /** Runs after the context was asked for, since controllers connect in the order in which they were added. */
  hostConnected(): void {
    if (!this.#provided && !this.#awaitsProvider()) {
      this.#use(implicitClient(this.#host.endpoint));
    }
  }

  hostDisconnected(): void {
    this.#provided = false;
    this.#use(undefined);
  }

  /** Take the implicit client of the element's new endpoint, unless a provider decides. */
  endpointChanged(): void {
    if (this.#host.isConnected && !this.#provided && !this.#awaitsProvider()) {
      this.#use(implicitClient(this.#host.endpoint));
    }
  }

  /** A provider stands around the element, but its definition is still being loaded; it will answer when it is there. */
  #awaitsProvider(): boolean {
    for (const ancestor of composedAncestors(this.#host)) {
      if (ancestor.localName === 'berichtenbox-provider') {
        return true;
      }
    }
    return false;
  }

  #use(client: BerichtenboxClient | undefined): void {
    if (client === this.#client) {
      return;
    }
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#client = client;
    if (client !== undefined) {
      const update = () => {
        this.#host.requestUpdate();
      };
      const stops = [client.session.subscribe(update), client.mailbox.subscribe(update)];
      this.#unsubscribe = () => {
        stops.forEach((stop) => {
          stop();
        });
      };
    }
    this.#changed();
    this.#host.requestUpdate();
  }
}
