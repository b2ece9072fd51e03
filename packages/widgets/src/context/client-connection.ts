import type { BerichtenboxClient } from '@berichtenbox/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clientContext, ContextRequestEvent, type ClientCallback } from './client-context.js';
import { composedAncestors } from './composed-ancestors.js';
import { implicitClient } from './implicit-clients.js';

/** An element with what it says of its client. */
type ClientHost = HTMLElement & ReactiveControllerHost & { readonly endpoint: string; readonly offline: string | undefined; readonly device: string | undefined };

/**
 * Connects an element to the client of its page: that of the provider around it or else the implicit one of its
 * endpoint. Asks the element to update whenever the session or the mailbox changes.
 */
export class ClientConnection implements ReactiveController {
  readonly #host: ClientHost;
  readonly #changed: () => void;
  #client: BerichtenboxClient | undefined;
  #isProvided = false;
  /** Ends what was asked of the provider. */
  #leave: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;

  /** @param changed called when the element gets another client, before its update */
  constructor(host: ClientHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** Undefined before the element is connected, and while the provider around it is not defined yet. */
  get client(): BerichtenboxClient | undefined {
    return this.#client;
  }

  hostConnected(): void {
    // A provider that is defined after the elements inside it says so; it is asked then.
    this.#host.ownerDocument.addEventListener('context-provider', this.#ask);
    this.#ask();
    this.endpointChanged();
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('context-provider', this.#ask);
    this.#leave?.();
    this.#leave = undefined;
    this.#isProvided = false;
    this.#use(undefined);
  }

  /** Take the implicit client of the element's endpoint, unless a provider decides. */
  endpointChanged(): void {
    if (this.#host.isConnected && !this.#isProvided && !this.#awaitsProvider()) {
      this.#use(implicitClient(this.#host.endpoint));
    }
  }

  /** Tell the client what the element says of keeping messages on this device. */
  offer(): void {
    this.#client?.offerOffline(this.#host.offline, this.#host.device);
  }

  readonly #ask = (event?: Event & { readonly context?: unknown }): void => {
    if (event === undefined || event.context === clientContext) {
      this.#host.dispatchEvent(new ContextRequestEvent(this.#host, this.#provide));
    }
  };

  /** One function, so that a provider that is asked again knows that it has answered. */
  readonly #provide: ClientCallback = (client, unsubscribe) => {
    if (unsubscribe !== this.#leave) {
      this.#leave?.();
      this.#leave = unsubscribe;
    }
    this.#isProvided = true;
    this.#use(client);
  };

  /** A provider stands around the element, but its definition is still being loaded; it will answer when it is there. */
  #awaitsProvider(): boolean {
    for (const { localName } of composedAncestors(this.#host)) {
      if (localName === 'berichtenbox-provider') {
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
    const update = () => {
      this.#host.requestUpdate();
    };
    if (client !== undefined) {
      const stops = [client.session.subscribe(update), client.mailbox.subscribe(update)];
      this.#unsubscribe = () => {
        stops.forEach((stop) => {
          stop();
        });
      };
    }
    this.#changed();
    update();
  }
}
