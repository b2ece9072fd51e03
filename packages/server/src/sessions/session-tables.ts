/** A row of `session`: somebody who is logged in. */
export interface SessionTable {
  /** SHA-256 of the session id, in base64url; the id itself is nowhere but in the cookie. */
  id_hash: string;
  /** The mailbox of the person who logged in. */
  recipient_id: string;
  user_name_sealed: string;
  /** To log out at the identity provider. */
  id_token_sealed: string;
  /** The identity provider's `acr`. */
  assurance_level: string | null;
  created_at: Date;
  expires_at: Date;
  latest_end: Date;
}

/** A row of `acting_context`: one person for whom a session may act; goes with its session. */
export interface ActingContextTable {
  id: string;
  session_id_hash: string;
  kind: 'self' | 'mandate';
  /** Whose mailbox it is. */
  recipient_id: string;
  /** With `mandate`: under which; what it allows is looked up each time. */
  mandate_id: string | null;
}

/** A row of `login_attempt`: a login under way at the identity provider; used once, or forgotten after its time. */
export interface LoginAttemptTable {
  /** SHA-256 of the OIDC `state`. */
  state_hash: string;
  /** SHA-256 of the cookie that binds the login to the browser that started it. */
  browser_hash: string;
  /** `state`, `nonce` and PKCE verifier. */
  secrets_sealed: string;
  return_path: string;
  /** The session the browser had when the login started; it ends when the login succeeds. */
  replaced_session_id_hash: string | null;
  expires_at: Date;
}

/** A row of `visit`: when somebody last logged in, and the time before that. */
export interface VisitTable {
  recipient_id: string;
  last_at: Date;
  previous_at: Date | null;
}

/** The tables of sessions. */
export interface SessionTables {
  session: SessionTable;
  acting_context: ActingContextTable;
  login_attempt: LoginAttemptTable;
  visit: VisitTable;
}
