import type { Capability } from '@berichtenbox/contract';
import type { BerichtenboxError } from '../errors/berichtenbox-error.js';

/** How long before the end one is warned. */
export const expiringMs = 120_000;

/** What one may do in a context. */
export type Right = 'read' | 'act' | 'settings';

/** Somebody for whom the logged-in person may act; the first of a session is the person. */
export interface ActingContext {
  /** Opaque and of this session only. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'self';
  /** Opaque and the same in every session: names what is kept for this person and the one they act for. */
  readonly partition: string;
  readonly rights: ReadonlySet<Right>;
  readonly validUntil?: Date;
}

/** Somebody is logged in. */
export interface ActiveSession {
  readonly status: 'active';
  readonly userName: string;
  readonly contexts: readonly ActingContext[];
  /** For whom this client acts. */
  readonly context: ActingContext;
  /** The optional parts this server has; a server of the bare standard has none. */
  readonly capabilities: ReadonlySet<Capability>;
  /** When the session ends unless it is used or extended, by this device's clock however wrong that is. */
  readonly expiresAt: Date;
  /** When it ends in any case. */
  readonly latestEnd?: Date;
  /** True from two minutes before the end. */
  readonly expiring: boolean;
}

/** Who is logged in. Only `active` comes with messages; in every other state the mailbox is empty. */
export type SessionState =
  | { readonly status: 'unknown' }
  | { readonly status: 'anonymous'; readonly loginUrl: string }
  | { readonly status: 'unreachable'; readonly error: BerichtenboxError }
  | ActiveSession
  | { readonly status: 'expired'; readonly loginUrl: string }
  | { readonly status: 'logged-out'; readonly loginUrl: string };
