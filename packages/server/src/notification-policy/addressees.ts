import type { Instant } from '../amsterdam-time.js';
import { unreachableAt } from './letters.js';
import type { PolicyConfiguration } from './policy-configuration.js';
import type { GivenMandate, PastDecision, PolicyMessage, PostMandate, ReceivedMandate, Situation } from './situation.js';
import { isSettled } from './steps.js';

/** Of what one person is to be told at one moment. */
export interface Addressed {
  /** Nobody has opened them, and it is this person who is to be told. */
  readonly messages: readonly PolicyMessage[];
  /** The first moment after now at which that may be different because of a mandate; infinite when there is none. */
  readonly changesAt: Instant;
}

/**
 * The unread messages that this person is to be told of now. Of another's messages: those that a mandate in force shows them, from when it did. Of
 * their own: all, unless somebody is told instead of them. They are told themselves again from when that ends, and when that somebody cannot be reached.
 */
export function addressedMessages({ person, messages, history, given = [], received = [] }: Situation, now: Instant, configuration: PolicyConfiguration): Addressed {
  const byMandator = groupedBy(received.filter(sendsPost), ({ mandatorId }) => mandatorId);
  // Of a box that was given up nobody is told through a channel; what is still owed goes on paper.
  const toOthers = given.filter(sendsPost).map((mandate) => (person.active ? mandate : { ...mandate, isMandateeReachable: false }));
  const lettersToOthers = toOthers.length === 0 ? [] : history.filter(({ mandateeId, kind }) => mandateeId !== undefined && kind === 'letter');
  const addressed: PolicyMessage[] = [];
  let changesAt = Infinity;
  for (const message of messages) {
    if (isSettled(message)) continue;
    const concerning = (message.mandatorId === undefined ? toOthers : byMandator.get(message.mandatorId) ?? []).filter((mandate) => isInScope(message, mandate));
    const found = message.mandatorId === undefined
      ? ownMessage(message, concerning as readonly GivenMandate[], { now, letters: lettersToOthers, configuration })
      : othersMessage(message, concerning as readonly ReceivedMandate[], now);
    if (found.message !== undefined) addressed.push(found.message);
    for (const at of [...boundaries(concerning), found.changesAt ?? now]) if (at > now && at < changesAt) changesAt = at;
  }
  return { messages: addressed, changesAt };
}

interface Found {
  /** Absent: this person is not to be told. */
  readonly message?: PolicyMessage;
  readonly changesAt?: Instant;
}

function othersMessage(message: PolicyMessage, mandates: readonly ReceivedMandate[], now: Instant): Found {
  const live = mandates.filter(holdsAt(now));
  return live.length === 0 ? {} : { message: { ...message, addressedAt: inForceSince(mandates, now) } };
}

interface Circumstances {
  readonly now: Instant;
  /** Those about this person's messages that went to who represents them. */
  readonly letters: readonly PastDecision[];
  readonly configuration: PolicyConfiguration;
}

function ownMessage(message: PolicyMessage, mandates: readonly GivenMandate[], circumstances: Circumstances): Found {
  const { now } = circumstances;
  if (!isLeftOut(mandates, now)) {
    const backAt = Math.max(...boundaries(mandates).filter((at) => at <= now && at > message.publishedAt && isLeftOut(mandates, at - 1)));
    return { message: Number.isFinite(backAt) ? { ...message, addressedAt: backAt } : message };
  }
  return standIn(message, mandates, circumstances);
}

/** Whether the represented person is not told, since others are told instead. One that says "both" is enough to be told. */
function isLeftOut(mandates: readonly GivenMandate[], at: Instant): boolean {
  const live = mandates.filter(holdsAt(at));
  return live.length > 0 && live.every(({ post }) => post === 'mandatee');
}

/**
 * The represented person is told after all when it reaches none of those who are to be told instead: first the message goes to them on paper,
 * then to the represented person through their own channels, and when there was no address for it, on paper too.
 */
function standIn(message: PolicyMessage, mandates: readonly GivenMandate[], { now, letters, configuration }: Circumstances): Found {
  const byMandatee = groupedBy(mandates, ({ mandateeId }) => mandateeId);
  const missed = mandates.filter(holdsAt(now)).map(({ mandateeId, isMandateeReachable }) => {
    const since = inForceSince(byMandatee.get(mandateeId) ?? [], now);
    const returned = letters.find((letter) => letter.isUndeliverable === true && letter.mandateeId === mandateeId && letter.decidedAt >= since && letter.messageIds.includes(message.id));
    if (returned !== undefined) return { at: returned.decidedAt, isReturned: true };
    return { at: isMandateeReachable ? Infinity : unreachableAt({ ...message, addressedAt: since }, configuration), isReturned: false };
  });
  const at = Math.max(...missed.map((one) => one.at));
  if (at > now) return { changesAt: at };
  const goesElsewhere = message.legalEffect && message.onPaper === 'no' && !missed.every(({ isReturned }) => isReturned);
  return { message: { ...message, addressedAt: at, ...(goesElsewhere && { onPaper: 'also' }) } };
}

function sendsPost({ post, mayRead }: PostMandate): boolean {
  return post !== 'mandator' && mayRead;
}

/** What lies outside a mandate does not exist for who holds it. */
function isInScope({ storeId = '', messageType = '' }: PolicyMessage, { storeIds, messageTypes }: PostMandate): boolean {
  return (storeIds?.includes(storeId) ?? true) && (messageTypes?.includes(messageType) ?? true);
}

function holdsAt(at: Instant): (mandate: PostMandate) => boolean {
  return ({ startsAt, endsAt = Infinity }) => startsAt <= at && at < endsAt;
}

/** Since when there has been one all the time; one that follows on another makes no gap. */
function inForceSince(mandates: readonly PostMandate[], now: Instant): Instant {
  let adjoining = mandates.filter(holdsAt(now));
  let since = now;
  while (adjoining.length > 0) {
    const first = Math.min(...adjoining.map(({ startsAt }) => startsAt));
    since = first;
    adjoining = mandates.filter(({ startsAt, endsAt = Infinity }) => startsAt < first && endsAt >= first);
  }
  return since;
}

function groupedBy<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(keyOf(one), [...groups.get(keyOf(one)) ?? [], one]);
  return groups;
}

function boundaries(mandates: readonly PostMandate[]): readonly Instant[] {
  return mandates.flatMap(({ startsAt, endsAt = Infinity }) => [startsAt, endsAt]);
}
