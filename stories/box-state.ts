import type { BerichtenboxClient } from '@berichtenbox/client';
import type { HttpHandler } from 'msw';
import type { PersonaKey } from '../demo/src/seed/personas.js';
import type { BoxServer } from '../test/in-browser/box-server.js';

/** The state in which a story wants the server behind it. */
export interface BoxState {
  /** Who is logged in; nobody when absent. */
  readonly persona?: PersonaKey;
  /** How long one organisation may take, in milliseconds. */
  readonly storeTimeoutMs?: number;
  /** What the server cannot bring about by itself. */
  readonly faults?: readonly HttpHandler[];
  /** Anything else, such as putting an organisation out of order. */
  readonly prepare?: (server: BoxServer) => Promise<void>;
  /** Finds the message that the story is about; its id is then in `behind(context).messageId`. */
  readonly find?: (server: BoxServer) => Promise<string>;
}

/** What stands behind a story that is on the screen. */
export interface Behind {
  readonly server: BoxServer;
  readonly client: BerichtenboxClient;
  /** The message that the story is about; empty when it is about none. */
  readonly messageId: string;
}

/** The parameter with which a story says in what state it wants the server. A function, since Storybook would merge two objects into one. */
export function boxState(state: BoxState): BoxParameter {
  return { box: () => state };
}

/** @see boxState */
export interface BoxParameter {
  readonly box: () => BoxState;
}

/** What a story's `render` and `play` are given, as far as it matters here. */
export interface StoryOnScreen {
  readonly loaded: Readonly<Record<string, unknown>>;
}

/** The server and the client behind this story. */
export function behind({ loaded }: StoryOnScreen): Behind {
  return loaded['behind'] as Behind;
}
