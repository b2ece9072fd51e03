import type { Instant } from '../amsterdam-time.js';

/**
 * All that the policy may know of one person at one moment, as plain data. Someone who gets the post of others (an administrator) is one
 * person here, with the letters of all their clients: that is how ten clients with a letter each become one notification.
 */
export interface Situation {
  readonly person: PolicyPerson;
  /** In the mailbox or to be published in it, in any order. Opened ones may be left out, deleted ones must be. */
  readonly messages: readonly PolicyMessage[];
  /** In any order: everything about unopened messages, everything of the last two days, and all contact recovery letters. */
  readonly history: readonly PastDecision[];
  /** Mandates by which somebody else may be told of this person's own messages; those that have ended too. Absent: none. */
  readonly given?: readonly GivenMandate[];
  /** Mandates by which this person may be told of other people's messages; those that have ended too. Absent: none. */
  readonly received?: readonly ReceivedMandate[];
}

/** What a mandate says of who is told of the messages in a mailbox. */
export interface PostMandate {
  /** The represented person, the representative instead of them, or both. */
  readonly post: 'mandator' | 'mandatee' | 'both';
  /** Whoever may not read a message is not told of it either. */
  readonly mayRead: boolean;
  /** Absent: of every organisation. */
  readonly storeIds?: readonly string[];
  /** Absent: every type, and also messages without one. */
  readonly messageTypes?: readonly string[];
  readonly startsAt: Instant;
  /** When it ended or will end, also by withdrawal. */
  readonly endsAt?: Instant;
}

/** A mandate that this person gave, or under which they were put. */
export interface GivenMandate extends PostMandate {
  readonly mandateeId: string;
  /** Whether a notification can reach the representative. */
  readonly isMandateeReachable: boolean;
}

/** A mandate by which this person acts for somebody else. */
export interface ReceivedMandate extends PostMandate {
  readonly mandatorId: string;
}

/** One message, as far as it matters for reaching someone. */
export interface PolicyMessage {
  readonly id: string;
  readonly publishedAt: Instant;
  /** Last day on which it can be done: `2026-07-31`, in the Netherlands. */
  readonly deadline?: string;
  readonly purpose: MessagePurpose;
  /** It has legal effect: whoever doesn't read it digitally must get it on paper. */
  readonly legalEffect: boolean;
  readonly onPaper: OnPaper;
  /** In whose mailbox it is, when that is not the person's own. */
  readonly mandatorId?: string;
  /** That mailbox was deactivated: nobody is told through a channel any more, and what is still owed goes on paper. */
  readonly isBoxClosed?: true;
  /** Only mandates look at these two. */
  readonly storeId?: string;
  readonly messageType?: string;
  /** Since when it is this person who is to be told of it, when that was not so at its publication. Worked out by `addressees.ts`. */
  readonly addressedAt?: Instant;
  readonly openedAt?: Instant;
  readonly handledAt?: Instant;
}

/** What the sender asks: something to do, only to know, or it does not say. */
export type MessagePurpose = 'action' | 'information' | 'unknown';

/**
 * What the sender itself does on paper: `no`; `also`, the same letter; `only`, because the person chose paper for this organisation,
 * and then there is nothing to notify of.
 */
export type OnPaper = 'no' | 'also' | 'only';

/** Who is to be reached, and how they want it. */
export interface PolicyPerson {
  /** Whether the mailbox is activated. After deactivation only letters on paper that were still owed go out. */
  readonly active: boolean;
  readonly channels: readonly PolicyChannel[];
  readonly reminders: ReminderWishes;
  /** Clock times in the Netherlands, such as `22:00` to `07:00`. */
  readonly quietHours?: { readonly from: string; readonly to: string };
  /** One notification a day, at this clock time in the Netherlands. */
  readonly digest?: { readonly time: string };
  /** When they last looked into the mailbox; before the first time, when they activated it. */
  readonly lastVisitAt: Instant;
}

/** Reminders of letters that are still unread: so many days after publication, and before the deadline. */
export interface ReminderWishes {
  readonly on: boolean;
  readonly afterDays: readonly number[];
  readonly beforeDeadlineDays: readonly number[];
}

/** An address to which notifications can go. The address itself is not known here. */
export interface PolicyChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly status: ChannelStatus;
}

/** Paper is not among them: it is what remains when these do not help. */
export type ChannelKind = 'email' | 'sms' | 'push';

/** `stale`: confirmed long ago, still used. `unverified` and `failing` are not used. */
export type ChannelStatus = 'unverified' | 'verified' | 'failing' | 'stale';

/** Something that must go out now. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly reason: DecisionReason;
  /** What it is about, of a letter in one mailbox; empty for a contact recovery letter. */
  readonly messageIds: readonly string[];
  /** Where it goes, all at once; empty for letters. */
  readonly channelIds: readonly string[];
}

/**
 * `notify`: at least one message is told of for the first time. `remind`: all were told of before. `digest`: either of them, at the
 * person's own time of day. `letter`: the messages themselves, on paper; with the reason `no-working-channel` or `dormant` it also says so.
 * `contact-recovery-letter`: without messages, asks to look and to put the address right.
 */
export type DecisionKind = 'notify' | 'remind' | 'digest' | 'letter' | 'contact-recovery-letter';

/** Why; the most pressing one when there are several. */
export type DecisionReason = 'new-message' | 'still-unread' | 'deadline-near' | 'no-working-channel' | 'dormant';

/** A decision that was carried out, to be recorded in the same transaction as what it puts on the queue. */
export interface PastDecision extends Decision {
  readonly decidedAt: Instant;
  /** Channels where it failed for good. It counts as sent unless all of its channels are here. */
  readonly failedChannelIds: readonly string[];
  /** To whom it went, when that was not this person: a letter about one of their messages to who represents them. */
  readonly mandateeId?: string;
  /** A letter that could not be sent: there is no address. */
  readonly isUndeliverable?: true;
}

/** What to do now, and when to ask again. */
export interface Outcome {
  readonly decisions: readonly Decision[];
  /** In the future; absent when nothing can come unless something changes (a message, an outcome, the person's own settings). */
  readonly lookAgainAt?: Instant;
}
