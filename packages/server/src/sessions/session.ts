/** What one may do with a mailbox: see it, change it, change its settings. */
export type Right = 'read' | 'act' | 'settings';

/** One person for whom the session may act; the first is oneself. */
export interface ActingContext {
  /** Opaque and of this session only; the browser sends it back in the header `Namens`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'self';
  /** Opaque, and the same each time for this person and the one they act for. */
  readonly partition: string;
  readonly rights: ReadonlySet<Right>;
  /** Whose mailbox it is. Never leaves the server. */
  readonly recipientId: string;
}

/** Somebody who is logged in. */
export interface Session {
  /** SHA-256 of the session id, in base64url; the id itself is in the cookie only. */
  readonly idHash: string;
  readonly userName: string;
  readonly csrfToken: string;
  readonly contexts: readonly ActingContext[];
  /** Ends then when nothing more is done. */
  readonly expiresAt: Date;
  /** Ends then whatever is done. */
  readonly latestEnd: Date;
}
