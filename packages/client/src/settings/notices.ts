import type { DeskState } from './desk-state.js';

/** Something about the settings that the person should know, and can fix. */
export interface Notice {
  readonly id: string;
  readonly kind: 'no-channel' | 'unverified' | 'address-failing' | 'no-reminder' | 'dormant' | 'mandate-ending' | 'check' | 'new-organisations';
  /** With `unverified` and `address-failing`. */
  readonly channelId?: string;
  /** With `dormant` unread messages, with `new-organisations` organisations. */
  readonly count?: number;
  /** `YYYY-MM-DD`. With `mandate-ending` the last day; with `dormant` the day of the last visit. */
  readonly date?: string;
}

/** Why somebody does not want to see a notice: `later` brings it back in a week. */
export type DismissReason = 'not-needed' | 'later' | 'other';

/** What there is to tell, the most important first. */
export interface NoticesState extends DeskState {
  readonly notices: readonly Notice[];
}
