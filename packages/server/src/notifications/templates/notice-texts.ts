import type { ForWhom } from '../for-whom.js';
import type { NoticedMessage, Occasion } from '../notice-content.js';

/** What the first line of a notification says of all messages together. */
export interface Announcement {
  readonly occasion: Occasion;
  readonly count: number;
  /** Of the only sender there is; undefined when there are several, or when it may not be told. */
  readonly senderName: string | undefined;
  /** Undefined: all of it is the reader's own. */
  readonly forWhom?: ForWhom | undefined;
}

/** All words of notifications in one language. Whole sentences, since word order differs by language. */
export interface NoticeTexts {
  /** `Berichtenbox`, as people know it. */
  readonly name: string;
  readonly date: (isoDate: string) => string;
  /** A title of at most about 60 characters. */
  readonly title: (announcement: Announcement) => string;
  /** The same as a sentence. */
  readonly sentence: (announcement: Announcement) => string;
  /** One message in a list, without a dot at the end. */
  readonly item: (message: Partial<NoticedMessage>) => string;
  /** Above the messages of one person: of the reader when there is no name. */
  readonly heading: (name: string | undefined, count: number) => string;
  /** Of several messages. */
  readonly soonest: (date: string) => string;
  /** Of one message. */
  readonly doBefore: (date: string) => string;
  readonly greeting: string;
  readonly closing: string;
  /** Where to go; there is no link, so that nobody learns to press one. */
  readonly whereToGo: (site: string) => string;
  readonly noLink: string;
  readonly whyThis: string;
  /** The same for who gets the post of others. */
  readonly whyForOthers: string;
  /** The only line of an SMS besides the sentence. */
  readonly smsWhereToGo: (site: string) => string;
  readonly code: { readonly title: string; readonly sentence: (code: string) => string; readonly validFor: string; readonly notYou: string; readonly sms: (code: string, site: string) => string };
  readonly letter: {
    readonly noticeTitle: (count: number) => string;
    readonly why: string;
    readonly whatIsHere: (count: number) => string;
    readonly stillInBox: (site: string) => string;
    readonly from: string;
    readonly inBoxSince: string;
    readonly attachments: string;
    readonly stop: string;
    readonly whatToDo: string;
    /** For who gets it instead of, or besides, the person with this name. */
    readonly forSomebody: {
      readonly noticeTitle: (count: number, name: string) => string;
      readonly why: (name: string) => string;
      readonly whatIsHere: (count: number, name: string) => string;
      readonly stillInBox: (site: string, name: string) => string;
    };
    readonly recoveryTitle: string;
    readonly recoveryWhy: string;
    readonly recoverySteps: (site: string) => readonly string[];
    readonly recoveryUntilThen: string;
    readonly dateLine: string;
    readonly page: (number: number, count: number) => string;
  };
}
