import type { MandateKind, MandateScope, MandateSource } from '../mandates/mandate.js';

/**
 * What one may do with a mailbox: see it, change it, change its settings, activate it or give it up; `own` is what only its owner may, such as
 * giving somebody a mandate. Which mandate gives which: `authorisation/rights-under-mandate.ts`.
 */
export type Right = 'read' | 'act' | 'settings' | 'activate' | 'own';

/** The mandate under which a session may act for somebody, as it is now. */
export interface ActingMandate extends MandateScope {
  readonly id: string;
  readonly version: number;
  readonly kind: MandateKind;
  readonly source: MandateSource;
  readonly startsAt: Date;
  readonly endsAt?: Date;
  /** The session began with it: it was chosen at the identity provider. */
  readonly isChosenAtLogin?: true;
}

/** One person for whom a session may act. */
export interface ActingContext {
  /** Opaque and of this session only; the browser sends it back in the header `Namens`. */
  readonly id: string;
  readonly rights: ReadonlySet<Right>;
  /** Whose mailbox it is. Never leaves the server. */
  readonly recipientId: string;
  /** Absent for oneself. */
  readonly mandate?: ActingMandate;
}

/** A context as its person sees it in a list. */
export interface ListedContext extends ActingContext {
  readonly name: string;
  /** Opaque, and the same each time for this person and the one they act for. */
  readonly partition: string;
}

/** Somebody one may act for in a session that begins so. */
export interface LoginChoice {
  readonly mandateId: string;
  readonly name: string;
  readonly kind: MandateKind;
}

/** Somebody who is logged in. */
export interface Session {
  /** SHA-256 of the session id, in base64url; the id itself is in the cookie only. */
  readonly idHash: string;
  /** The recipient who logged in. Never leaves the server. */
  readonly personId: string;
  readonly userName: string;
  readonly csrfToken: string;
  /** The identity provider's `acr`. */
  readonly assuranceLevel?: string;
  /** Ends then when nothing more is done. */
  readonly expiresAt: Date;
  /** Ends then whatever is done. */
  readonly latestEnd: Date;
}
