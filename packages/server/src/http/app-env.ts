import type { AppDependencies } from '../app-dependencies.js';
import type { AccessToken } from '../senders/access-tokens.js';
import type { ActingContext, Right, Session } from '../sessions/session.js';
import type { Operation } from './contract-operations.js';
import type { UncheckedValidRequest } from './contract-validation.js';

/** What the middleware leaves in the context for the routes. */
export interface AppVariables {
  dependencies: AppDependencies;
  /** Random; the support code of a problem is `urn:uuid:` and this. */
  requestId: string;
  /** The operation of the contract that is being called. */
  operation: Operation;
  /** Only for operations that a person calls; never read it for a mailbox, call `authorise`. */
  session: Session | undefined;
  /** Only for operations that a sender or operator calls. */
  accessToken: AccessToken | undefined;
  /** Hears how many bytes of a large body there are by now; throws when there is no room for them. */
  bodyArrives: ((byteLength: number) => void) | undefined;
  /** Read it with `validated(c, operationId)`. */
  validRequest: UncheckedValidRequest;
  /** Set by `authorise`; an answer of a mailbox operation without it is withheld. */
  authorised: boolean;
  /** Set by `authorise`, also when it refuses: what right was asked, and in which context of this session, if it has that. */
  acting: { readonly right: Right; readonly context?: ActingContext } | undefined;
  /** Set when a line was written in the log; an answer under a mandate without one is withheld. */
  recorded: boolean;
}

/** The environment of every route: `new Hono<AppEnv>()`. */
export interface AppEnv {
  Variables: AppVariables;
}
