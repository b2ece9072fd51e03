import type { PersonaKey } from '../seed/personas.js';

/** Of everything that was sent. */
interface Sent {
  /** In the order of arrival; safe in an address and in a file name. */
  readonly id: string;
  /** When it came, by the demo's clock: ISO 8601, UTC. */
  readonly at: string;
  /** For whom, when that can be told from where it was sent to. */
  readonly persona?: PersonaKey;
}

/** A mail, as the SMTP server received it; its source is kept beside it. */
export interface SentEmail extends Sent {
  readonly kind: 'email';
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** As it was sent: never to be put in a page of ours. */
  readonly html?: string;
  readonly messageId?: string;
}

/** A text message, as the gateway received it. */
export interface SentSms extends Sent {
  readonly kind: 'sms';
  readonly to: string;
  readonly text: string;
  /** The sender's own name for it. */
  readonly reference?: string;
}

/** A push message, as the device showed it after decrypting. */
export interface SentPush extends Sent {
  readonly kind: 'push';
  readonly device: string;
  readonly title: string;
  readonly text: string;
  /** One takes the place of an earlier one with the same topic. */
  readonly topic?: string;
}

/** A letter, as the printer received it; the PDFs are kept beside it. */
export interface SentLetter extends Sent {
  readonly kind: 'letter';
  readonly title: string;
  /** The lines in the window of the envelope. */
  readonly addressee: readonly string[];
  /** How many other PDFs are in the envelope. */
  readonly enclosures: number;
  readonly reference?: string;
}

/** Something the box sent to a person, outside the box. */
export type SentPost = SentEmail | SentSms | SentPush | SentLetter;

/** What kind of thing was sent. */
export type PostKind = SentPost['kind'];

type WithoutId<Post> = Post extends SentPost ? Omit<Post, 'id' | 'at'> : never;

/** What arrives, before it is kept. */
export type ArrivingPost = WithoutId<SentPost>;
