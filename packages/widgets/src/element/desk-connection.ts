import { BerichtenboxError, type BerichtenboxClient, type Capability, type Right } from '@berichtenbox/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A part of the client that is opened when it is needed. */
export interface Desk {
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** What a desk takes. */
export interface DeskNeeds<D extends Desk> {
  readonly capability: Capability;
  /** Absent for what is about oneself, whoever one acts for. */
  readonly right?: Right;
  readonly open: (client: BerichtenboxClient) => Promise<D>;
  /** Called when somebody else is there: what belonged to the one before must go. */
  readonly forget: () => void;
}

/** How an element stands with its desk. */
export type DeskStatus = 'no-session' | 'absent' | 'no-permission' | 'opening' | 'failed' | 'open';

/**
 * Opens a desk of the client while somebody is logged in who may use it, on a server that has it, and closes it in all other cases. Call
 * `follow` before each update.
 */
export class DeskConnection<D extends Desk> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #needs: DeskNeeds<D>;
  #client: BerichtenboxClient | undefined;
  #partition: string | undefined;
  #desk: D | undefined;
  #failure: BerichtenboxError | undefined;
  #status: DeskStatus = 'no-session';
  #unsubscribe: (() => void) | undefined;
  /** Counts openings: of one that was given up the desk is closed when it comes after all. */
  #opening = 0;

  constructor(host: ReactiveControllerHost, needs: DeskNeeds<D>) {
    this.#host = host;
    this.#needs = needs;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
  }

  get desk(): D | undefined {
    return this.#desk;
  }

  get status(): DeskStatus {
    return this.#status;
  }

  /** Why it could not be opened. */
  get failure(): BerichtenboxError | undefined {
    return this.#failure;
  }

  /** Looks at who is there now. */
  follow(client: BerichtenboxClient | undefined): void {
    const session = client?.session.state;
    if (client === undefined || session?.status !== 'active') {
      this.#close();
      if (session?.status === 'logged-out') {
        this.#becomes(undefined);
      }
      return;
    }
    this.#becomes(session.context.partition);
    if (client !== this.#client) {
      this.#close();
    }
    this.#client = client;
    if (!session.capabilities.has(this.#needs.capability)) {
      this.#close('absent');
    } else if (this.#needs.right !== undefined && !session.context.rights.has(this.#needs.right)) {
      this.#close('no-permission');
    } else if (this.#status !== 'open' && this.#status !== 'opening' && this.#status !== 'failed') {
      void this.#open(client);
    }
  }

  /** Try once more to open what could not be opened. */
  retry(): void {
    if (this.#status === 'failed' && this.#client !== undefined) {
      void this.#open(this.#client);
    }
  }

  async #open(client: BerichtenboxClient): Promise<void> {
    const opening = ++this.#opening;
    this.#status = 'opening';
    this.#failure = undefined;
    try {
      const desk = await this.#needs.open(client);
      if (opening !== this.#opening) {
        desk.close();
        return;
      }
      this.#desk = desk;
      this.#status = 'open';
      this.#unsubscribe = desk.subscribe(() => this.#host.requestUpdate());
    } catch (error) {
      if (opening !== this.#opening) {
        return;
      }
      this.#status = 'failed';
      this.#failure = error instanceof BerichtenboxError ? error : undefined;
    }
    this.#host.requestUpdate();
  }

  #close(status: DeskStatus = 'no-session'): void {
    this.#opening += 1;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#desk?.close();
    this.#desk = undefined;
    this.#failure = undefined;
    this.#status = status;
  }

  /** Who was logged out by the clock and comes back finds everything; another person finds nothing. */
  #becomes(partition: string | undefined): void {
    if (this.#partition !== undefined && partition !== this.#partition) {
      this.#close();
      this.#needs.forget();
    }
    this.#partition = partition;
  }
}
