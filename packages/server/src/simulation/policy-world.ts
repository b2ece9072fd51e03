import { hourMs, type Instant } from '../amsterdam-time.js';
import { decide } from '../notification-policy/decide.js';
import { defaultPolicy } from '../notification-policy/policy-configuration.js';
import type { Decision, PastDecision, PolicyChannel, PolicyMessage, PolicyPerson } from '../notification-policy/situation.js';
import { isReadOnPaper, isRecovered, responseAt } from './behaviour.js';
import { storyEnd, yearEnd, type SimulatedMessage, type SimulatedPerson } from './population.js';
import { tallyPerson, type Fate, type Tally } from './tally.js';

const email: PolicyChannel = { id: 'email', kind: 'email', status: 'verified' };
const repairedEmail: PolicyChannel = { ...email, id: 'repaired-email' };
const sms: PolicyChannel = { id: 'sms', kind: 'sms', status: 'verified' };

const letterTakesMs = defaultPolicy.letterTakesDays * 24 * hourMs;

/** The same person, when the policy of the server decides what reaches them. It is asked as the server asks it. */
export function liveWithPolicy(person: SimulatedPerson, tally: Tally): void {
  const life = new Life(person, tally);
  life.live();
  tallyPerson(tally, person, life.fates);
}

interface Visit {
  readonly at: Instant;
  /** What the person comes for, besides what they open anyway. */
  readonly messageIndex?: number;
  /** They give a working e-mail address. */
  readonly repairsContact?: boolean;
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

class Life {
  readonly fates: Writable<Fate>[];
  readonly #person: SimulatedPerson;
  readonly #tally: Tally;
  readonly #attempts: number[];
  readonly #visits: Visit[];
  #reached: PolicyPerson;
  #unread: PolicyMessage[] = [];
  #history: PastDecision[] = [];
  #published = 0;
  #responds: boolean;
  /** Channels that someone reads. */
  readonly #readChannelIds = new Set<string>(['sms', repairedEmail.id]);

  constructor(person: SimulatedPerson, tally: Tally) {
    this.#person = person;
    this.#tally = tally;
    this.#reached = wishesOf(person);
    this.#responds = !person.isDormant;
    if (person.email === 'works') this.#readChannelIds.add(email.id);
    this.#visits = person.visits.map((at) => ({ at }));
    this.fates = person.messages.map(() => ({}));
    this.#attempts = person.messages.map(() => 0);
  }

  live(): void {
    let lookAgainAt = Infinity;
    for (;;) {
      const now = Math.min(lookAgainAt, this.#visits[0]?.at ?? Infinity, this.#person.messages[this.#published]?.publishedAt ?? Infinity);
      if (now >= storyEnd) return;
      this.#happen(now);
      lookAgainAt = this.#ask(now);
    }
  }

  #happen(now: Instant): void {
    for (let next = this.#visits[0]; next !== undefined && next.at <= now; next = this.#visits[0]) {
      this.#visits.shift();
      this.#visit(next);
    }
    for (let next = this.#person.messages[this.#published]; next !== undefined && next.publishedAt <= now; next = this.#person.messages[this.#published]) {
      this.#published += 1;
      this.#unread.push(policyMessage(next));
    }
  }

  #visit({ at, messageIndex, repairsContact = false }: Visit): void {
    this.#reached = { ...this.#reached, lastVisitAt: at, channels: repairsContact ? [...this.#reached.channels.filter(({ kind }) => kind === 'sms'), repairedEmail] : this.#reached.channels };
    if (repairsContact) this.#responds = true;
    this.#unread = this.#unread.filter(({ id }) => {
      const message = this.#message(id);
      if (!message.isCaredFor && message.index !== messageIndex) return true;
      this.#fate(message).openedAt = at;
      return false;
    });
    this.#forget(at);
  }

  /** Keeps of the history what the policy says that it needs. */
  #forget(now: Instant): void {
    const unread = new Set(this.#unread.map(({ id }) => id));
    this.#history = this.#history.filter(({ kind, decidedAt, messageIds }) => kind === 'contact-recovery-letter' || decidedAt > now - 48 * hourMs || messageIds.some((id) => unread.has(id)));
  }

  #ask(now: Instant): Instant {
    const { decisions, lookAgainAt = Infinity } = decide({ person: this.#reached, messages: this.#unread, history: this.#history }, now);
    let hasBounced = false;
    for (const decision of decisions) {
      const failedChannelIds = this.#carryOut(decision, now);
      this.#history.push({ ...decision, decidedAt: now, failedChannelIds });
      hasBounced ||= failedChannelIds.length > 0;
    }
    return hasBounced ? this.#ask(now) : lookAgainAt;
  }

  /** @returns The channels on which it failed. */
  #carryOut({ kind, messageIds, channelIds }: Decision, now: Instant): readonly string[] {
    if (kind === 'letter') this.#sendLetter(messageIds, now);
    else if (kind === 'contact-recovery-letter') this.#recoverContact(now);
    else return this.#notify(messageIds, channelIds, now);
    return [];
  }

  #notify(messageIds: readonly string[], channelIds: readonly string[], now: Instant): readonly string[] {
    const hasSms = channelIds.includes(sms.id);
    this.#tally.notifications += 1;
    this.#tally.sms += hasSms ? 1 : 0;
    this.#tally.emails += channelIds.length - (hasSms ? 1 : 0);
    if (channelIds.some((id) => this.#readChannelIds.has(id))) for (const id of messageIds) this.#tell(this.#message(id), now);
    if (this.#person.email !== 'bounces' || !channelIds.includes(email.id)) return [];
    this.#reached = { ...this.#reached, channels: this.#reached.channels.map((channel) => (channel.id === email.id ? { ...channel, status: 'failing' } : channel)) };
    return [email.id];
  }

  #tell(message: SimulatedMessage, now: Instant): void {
    const attempt = this.#attempts[message.index] ?? 0;
    this.#attempts[message.index] = attempt + 1;
    const at = this.#responds ? responseAt(this.#person, message, { at: now, attempt, saysWhat: true }) : undefined;
    if (at !== undefined) this.#plan({ at, messageIndex: message.index });
  }

  #sendLetter(messageIds: readonly string[], now: Instant): void {
    this.#tally.letters += 1;
    for (const message of messageIds.map((id) => this.#message(id))) if (isReadOnPaper(this.#person, message)) this.#fate(message).paperAt = now + letterTakesMs;
  }

  #recoverContact(now: Instant): void {
    // Later ones belong to the next year, like the messages that cause them.
    if (now < yearEnd) this.#tally.contactRecoveryLetters += 1;
    const number = this.#history.filter(({ kind }) => kind === 'contact-recovery-letter').length;
    if (!isRecovered(this.#person, number)) return;
    this.#plan({ at: now + letterTakesMs, repairsContact: true });
  }

  #plan(visit: Visit): void {
    const later = this.#visits.findIndex(({ at }) => at > visit.at);
    this.#visits.splice(later === -1 ? this.#visits.length : later, 0, visit);
  }

  #message(id: string): SimulatedMessage {
    const message = this.#person.messages[Number(id)];
    if (message === undefined) throw new Error(`There is no message ${id}.`);
    return message;
  }

  #fate({ index }: SimulatedMessage): Writable<Fate> {
    return (this.fates[index] ??= {});
  }
}

function wishesOf(person: SimulatedPerson): PolicyPerson {
  return {
    active: true,
    channels: [...(person.email === 'none' ? [] : [email]), ...(person.hasSms ? [sms] : [])],
    reminders: { on: person.wantsReminders, afterDays: [3, 7], beforeDeadlineDays: [5, 1] },
    lastVisitAt: person.lastVisitAt,
    ...(person.hasQuietHours ? { quietHours: { from: '22:00', to: '07:00' } } : {}),
    ...(person.hasDigest ? { digest: { time: '18:00' } } : {}),
  };
}

function policyMessage({ index, publishedAt, purpose, legalEffect, deadline }: SimulatedMessage): PolicyMessage {
  return { id: String(index), publishedAt, purpose, legalEffect, onPaper: 'no', ...(deadline === undefined ? {} : { deadline }) };
}
