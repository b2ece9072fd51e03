import type { DeskState } from './desk-state.js';
import type { Disclosure, Reminders } from './preferences.js';

/** Where activation stands. */
export interface ActivationState extends DeskState {
  readonly status?: 'inactive' | 'active';
  /** Since when it is so; absent when the box was never activated. */
  readonly since?: Date;
  /** Until then the last change can be taken back. */
  readonly undoUntil?: Date;
  /** It is half a year ago that the person said that everything is right. */
  readonly checkDue?: boolean;
}

/** Everything that activating decides. Organisations that are not named send paper. */
export interface ActivationChoices {
  readonly organisations: readonly { readonly storeId: string; readonly delivery: 'digital' | 'both' }[];
  readonly reminders: Reminders;
  readonly disclosure: Disclosure;
}

/** What the summary gives, and activating takes: once, and for the choices that were summarised. */
export interface ActivationToken {
  readonly token: string;
  /** By this device's clock. */
  readonly expiresAt: Date;
}
