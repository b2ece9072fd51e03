import type { BerichtenboxError } from '../errors/berichtenbox-error.js';

/** Where a desk stands; what it is about is there when it is `ready`. */
export interface DeskState {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** With `failed`: why. What went wrong with a change is told by the promise of that change. */
  readonly failure?: BerichtenboxError;
}
