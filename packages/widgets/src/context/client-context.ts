import type { BerichtenboxClient } from '@berichtenbox/client';

/**
 * The key under which elements find the client (session and mailbox) of the page.
 * A registered symbol, so that two copies of this package on one page meet.
 */
export const clientContext = Symbol.for('berichtenbox/mailbox/v1');

/** Gets the client, and each next one. Undefined while a provider begins. */
export type ClientCallback = (client: BerichtenboxClient | undefined, unsubscribe?: () => void) => void;

/**
 * An element asks the provider around it for its client.
 *
 * @see https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md the protocol, which other libraries speak too
 */
export class ContextRequestEvent extends Event {
  readonly context = clientContext;
  readonly contextTarget: Element;
  readonly callback: ClientCallback;
  readonly subscribe = true;

  constructor(contextTarget: Element, callback: ClientCallback) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** A provider is there, perhaps after the elements inside it had asked in vain. */
export class ContextProviderEvent extends Event {
  readonly context = clientContext;
  readonly contextTarget: Element;

  constructor(contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
  }
}

declare global {
  interface HTMLElementEventMap {
    /** Of any library that speaks the protocol. */
    'context-request': Event & Partial<Pick<ContextRequestEvent, 'callback' | 'subscribe'>> & { readonly context?: unknown };
    'context-provider': Event & { readonly context?: unknown };
  }
}
