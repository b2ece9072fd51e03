import type { BoxServer } from '../test/in-browser/box-server.js';
import type { PersonaKey } from '../demo/src/seed/personas.js';

/** The state in which a story wants the server behind it. */
export interface BoxState {
  /** Who is logged in; nobody when absent. */
  readonly persona?: PersonaKey;
  /** Anything else, such as putting a store out of order. */
  readonly prepare?: (server: BoxServer) => Promise<void> | void;
}

/** The story's parameter that says so. */
export function boxState(box: BoxState): { readonly box: BoxState } {
  return { box };
}
