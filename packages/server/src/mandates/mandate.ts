import type { MessageMetadata } from '../message-stores/message-metadata.js';
import type { Right } from '../sessions/session.js';

/**
 * Why somebody may act for another: appointed by the court for property (*bewindvoerder*), care (*mentor*) or both (*curator*), a parent,
 * a relative or helper who was asked to, or somebody who works for a company.
 */
export type MandateKind = 'financial-administrator' | 'care-mentor' | 'legal-guardian' | 'parental-authority' | 'family' | 'helper' | 'employee';

/** Who vouches for it: the register of the court, the represented person with a code, or the identity provider. */
export type MandateSource = 'register' | 'granted' | 'identity-provider';

/** Who is notified of new messages, and gets the letter on paper. */
export type PostTo = 'mandator' | 'mandatee' | 'both';

/** Who ended a mandate. */
export type MandateEnder = 'mandator' | 'mandatee' | 'register';

/** What the sender says a message is. */
export type MessageType = NonNullable<MessageMetadata['messageType']>;

/** What somebody may see and do under a mandate. */
export interface MandateScope {
  readonly rights: ReadonlySet<Right>;
  /** Undefined: of every organisation. */
  readonly storeOins?: readonly string[];
  /** Undefined: every type, and also messages without one. */
  readonly messageTypes?: readonly MessageType[];
}
