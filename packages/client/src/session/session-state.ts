import type { Capability } from '@berichtenbox/contract';
import type { BerichtenboxError } from '../errors/berichtenbox-error.js';
import type { MessageType } from '../mailbox/message.js';

/** How long before the end one is warned. */
export const expiringMs = 120_000;

/** What one may do in a context. */
export type Right = 'read' | 'act' | 'settings';

/** As what one acts for somebody else. */
export type MandateKind = 'financial-administrator' | 'care-mentor' | 'legal-guardian' | 'parental-authority' | 'family' | 'helper' | 'employee';

/** From where a mandate is: the court's register, given with a code, or vouched for by the identity provider. */
export type MandateSource = 'register' | 'granted' | 'identity-provider';

/** Somebody for whom the logged-in person may act; the first of a session is the person. */
export interface ActingContext {
  /** Opaque and of this session only. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'self' | MandateKind;
  /** Opaque and the same in every session: names what is kept for this person and the one they act for. */
  readonly partition: string;
  readonly rights: ReadonlySet<Right>;
  /** Absent for oneself, as all that follows. */
  readonly mandateId?: string;
  readonly source?: MandateSource;
  /** The organisations whose messages one may see; absent is every organisation. */
  readonly storeIds?: readonly string[];
  /** The kinds of messages that one may see; absent is every kind. */
  readonly messageTypes?: readonly MessageType[];
  readonly validUntil?: Date;
}

/** Somebody for whom one may act after having chosen them at the identity provider. */
export interface AtLogin {
  readonly mandateId: string;
  readonly name: string;
  readonly kind: MandateKind;
}

/** What a person did that the server does not have; nothing of what it was about. */
export interface UnsentWork {
  /** Messages of which a change was not carried out (yet). */
  readonly actions: number;
  /** Replies of which text or files were not kept (yet). */
  readonly replies: number;
}

/** The mandate under which one was acting holds no longer. */
export interface AccessEnded {
  /** Of whom one acted for; empty when the page was loaded anew since. */
  readonly name: string;
  /** What was lost by that. */
  readonly unsent: UnsentWork;
}

/** Somebody is logged in. */
export interface ActiveSession {
  readonly status: 'active';
  readonly userName: string;
  readonly contexts: readonly ActingContext[];
  /** For whom this client acts; of this tab only. */
  readonly context: ActingContext;
  /** Whom one may act for besides `contexts`, but has to choose at the identity provider. */
  readonly atLogin: readonly AtLogin[];
  /** Set when the client went back to oneself because the mandate ended; until the next `actFor`. */
  readonly accessEnded?: AccessEnded;
  /** The optional parts this server has; a server of the bare standard has none. */
  readonly capabilities: ReadonlySet<Capability>;
  /** When the session ends unless it is used or extended, by this device's clock however wrong that is. */
  readonly expiresAt: Date;
  /** When it ends in any case. */
  readonly latestEnd?: Date;
  /** True from two minutes before the end. */
  readonly expiring: boolean;
  /** The server could not be asked: this is who was logged in before, and what is kept on this device is shown (`offline` of `createClient`). */
  readonly offline?: true;
  /** With `offline`: there were others for whom this person may act. Nothing of them can be shown before the server can be asked. */
  readonly representsOthers?: true;
}

/** Who is logged in. Only `active` comes with messages; in every other state the mailbox is empty. */
export type SessionState =
  | { readonly status: 'unknown' }
  | { readonly status: 'anonymous'; readonly loginUrl: string }
  | { readonly status: 'unreachable'; readonly error: BerichtenboxError }
  | ActiveSession
  | { readonly status: 'expired'; readonly loginUrl: string }
  | { readonly status: 'logged-out'; readonly loginUrl: string };
