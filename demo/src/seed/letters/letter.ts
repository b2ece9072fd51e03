import type { MessageExplanation, MessageMetadata } from '@berichtenbox/server';
import type { OrganisationKey } from '../organisations.js';
import type { Occasion } from './occasion.js';

/** When a letter was sent: so many minutes or days ago, or the last time it was this day of the year (month 1 to 12). */
export type PublicationMoment =
  | { readonly minutesAgo: number }
  | { readonly daysAgo: number }
  | { readonly month: number; readonly day: number };

/** Where the reader has put it: the inbox, the archive, the bin, or a folder they made. */
export type LetterPlace = 'inbox' | 'archive' | 'trash' | 'Auto' | 'Belasting';

/** A PDF that goes with a letter. */
export interface LetterDocument {
  readonly fileName: string;
  readonly title: string;
  /** In the notation of `letter-text.ts`. Absent: the letter itself. */
  readonly text?: string;
}

/** What an author writes for one occasion. */
export interface WrittenLetter {
  readonly subject: string;
  /** In the notation of `letter-text.ts`, without salutation, contact paragraph and closing: those are the same in every letter. */
  readonly text: string;
  readonly documents?: readonly LetterDocument[];
  /** What the sender says of it; not every sender does. */
  readonly metadata?: MessageMetadata;
  /** In whole sentences, shown beside the letter. */
  readonly explanation?: MessageExplanation;
  /** Sent with markup as well. */
  readonly rich?: true;
  /** Dutch when absent. */
  readonly language?: 'en';
}

/** A letter before it has a date and an addressee. */
export interface LetterTemplate {
  /** Unique and stable: message ids are made from it. */
  readonly key: string;
  readonly sender: OrganisationKey;
  readonly published: PublicationMoment;
  readonly read: boolean;
  readonly place: LetterPlace;
  /** The reader has done what was asked. */
  readonly handled?: true;
  readonly write: (at: Occasion) => WrittenLetter;
}

/** The person a letter is for, as an organisation addresses them. */
export interface Addressee {
  /** What follows "Geachte". */
  readonly salutation: string;
  /** What follows "Dear". */
  readonly englishSalutation: string;
  /** Name, street, postcode and town, as on an envelope. Postcodes never begin with 0, so these are nobody's. */
  readonly address: readonly [string, string, string];
}
