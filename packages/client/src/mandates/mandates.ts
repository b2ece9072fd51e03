import type { MessageType } from '../mailbox/message.js';
import type { MandateKind, MandateSource, Right } from '../session/session-state.js';
import type { DeskState } from '../settings/desk-state.js';

/** Who is notified of new messages, and gets the letter on paper. */
export type MandateMail = 'mandator' | 'mandatee' | 'both';

/** What somebody may see and do for somebody else. */
export interface MandateScope {
  readonly rights: ReadonlySet<Right>;
  /** Absent is every organisation. */
  readonly storeIds?: readonly string[];
  /** Absent is every kind of message. */
  readonly messageTypes?: readonly MessageType[];
  readonly mail: MandateMail;
  /** Absent: until somebody ends it. */
  readonly validUntil?: Date;
}

/** Who may act for whom. */
export interface Mandate extends MandateScope {
  readonly id: string;
  /** Changes with every change; opaque. */
  readonly version: number;
  readonly kind: MandateKind;
  readonly source: MandateSource;
  /** `invited`: nobody accepted it yet; `ended`: taken back or given up; `expired`: its end, or that of its code, has passed. */
  readonly status: 'invited' | 'starts-later' | 'active' | 'expired' | 'ended';
  readonly mandatorName: string;
  /** As long as nobody accepted it, what the mandator called them. */
  readonly mandateeName?: string;
  readonly startsAt: Date;
  /** With `invited`: until when it can be accepted. */
  readonly codeValidUntil?: Date;
  readonly endedAt?: Date;
  readonly endedBy?: 'mandator' | 'mandatee' | 'register';
  /** Whether the mandator can change it and take it back here; what the court decided, only the court can. */
  readonly changeable: boolean;
}

/** What a relative or helper is invited to. */
export interface MandateInvitation extends MandateScope {
  /** What one calls them. */
  readonly mandateeName: string;
  readonly kind: Extract<MandateKind, 'family' | 'helper'>;
}

/** An invitation that was made. */
export interface MadeInvitation {
  readonly mandate: Mandate;
  /** To give to who is invited; it is shown only now. */
  readonly code: string;
}

/** What changes; absent stays as it is, and `null` takes a limit away. */
export interface MandateChanges {
  readonly rights?: ReadonlySet<Right>;
  readonly storeIds?: readonly string[] | null;
  readonly messageTypes?: readonly MessageType[] | null;
  readonly mail?: MandateMail;
  readonly validUntil?: Date | null;
}

/** Who may act for this person, and for whom this person may act; those that ended, for a year. */
export interface MandatesState extends DeskState {
  readonly given: readonly Mandate[];
  readonly received: readonly Mandate[];
}
