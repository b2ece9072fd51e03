import { BerichtenboxError, type BerichtenboxClient } from '@berichtenbox/client';
import type { ReactiveControllerHost } from 'lit';
import { losesWork } from '../acting/unsaved-work.js';
import type { Person } from './people.js';

/** Where changing to another person stands. */
export type SwitchStep =
  | { readonly phase: 'idle' }
  /** The server is asked, or the page is on its way to where one logs in. */
  | { readonly phase: 'switching' | 'leaving-page'; readonly person: Person }
  /** Something would be lost; the person was asked. */
  | { readonly phase: 'asking'; readonly person: Person; readonly loses: 'unsaved' | 'unsent' }
  | { readonly phase: 'failed'; readonly person: Person; readonly error: BerichtenboxError | undefined };

/** What comes of it. */
export interface SwitchListener {
  readonly client: () => BerichtenboxClient | undefined;
  /** From here on this person's post is shown. */
  readonly switched: (person: Person) => void;
  /** This person has to be chosen where one logs in. */
  readonly login: (loginUrl: string) => void;
  readonly failed: (error: unknown) => void;
}

const idle: SwitchStep = { phase: 'idle' };

/** Changes to another person; asks first when something would be lost. */
export class Switching {
  readonly #host: ReactiveControllerHost;
  readonly #listener: SwitchListener;
  #step = idle;

  constructor(host: ReactiveControllerHost, listener: SwitchListener) {
    this.#host = host;
    this.#listener = listener;
  }

  get step(): SwitchStep {
    return this.#step;
  }

  get isBusy(): boolean {
    return this.#step.phase === 'switching' || this.#step.phase === 'leaving-page';
  }

  /** A person chose this one. Nothing happens while another choice is being carried out. */
  async to(person: Person): Promise<void> {
    const client = this.#listener.client();
    if (client === undefined || this.isBusy) {
      return;
    }
    if (losesWork(client)) {
      this.#set({ phase: 'asking', person, loses: 'unsaved' });
    } else {
      await this.#switch(client, person, false);
    }
  }

  /** What would be lost may be lost. */
  async confirm(): Promise<void> {
    const client = this.#listener.client();
    if (client !== undefined && this.#step.phase === 'asking') {
      await this.#switch(client, this.#step.person, this.#step.loses === 'unsent');
    }
  }

  /** Not after all: what was asked of the server is given up, a question is answered with no, a failure was seen. */
  cancel(): void {
    const { phase } = this.#step;
    const session = this.#listener.client()?.session;
    this.#set(idle);
    if (phase === 'switching' && session?.state.status === 'active') {
      // For whom one acts already nothing is asked, and it takes the place of what is.
      session.actFor(session.state.context.id).catch(this.#listener.failed);
    }
  }

  async #switch({ session }: BerichtenboxClient, person: Person, leaveUnsent: boolean): Promise<void> {
    const step: SwitchStep = { phase: 'switching', person };
    this.#set(step);
    try {
      const { loginUrl } = await session.actFor(person.id, { leaveUnsent });
      if (this.#step !== step) {
        return;
      }
      this.#set(loginUrl === undefined ? idle : { phase: 'leaving-page', person });
      if (loginUrl === undefined) {
        this.#listener.switched(person);
      } else {
        this.#listener.login(loginUrl);
      }
    } catch (error) {
      if (this.#step === step) {
        this.#fail(error, person);
      }
    }
  }

  #fail(error: unknown, person: Person): void {
    if (error instanceof BerichtenboxError && error.code === 'unsent-work') {
      this.#set({ phase: 'asking', person, loses: 'unsent' });
    } else if (error instanceof DOMException && error.name === 'AbortError') {
      this.#set(idle);
    } else {
      this.#set({ phase: 'failed', person, error: error instanceof BerichtenboxError ? error : undefined });
      this.#listener.failed(error);
    }
  }

  #set(step: SwitchStep): void {
    this.#step = step;
    this.#host.requestUpdate();
  }
}
