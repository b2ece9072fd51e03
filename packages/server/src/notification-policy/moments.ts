import { dayOf, hourMs, instantAt, minuteFromTime, minuteOfDay, type Instant } from '../amsterdam-time.js';
import type { Past } from './past.js';
import type { PolicyConfiguration } from './policy-configuration.js';
import type { PolicyPerson } from './situation.js';

/** What decides when one person may be disturbed. */
export interface Calendar {
  readonly now: Instant;
  readonly person: PolicyPerson;
  readonly past: Past;
  readonly configuration: PolicyConfiguration;
}

/** When something goes out, not before now, and what made it so. */
export interface Moment {
  readonly at: Instant;
  readonly timing: 'digest' | 'usual' | 'urgent';
}

/**
 * When something that is due goes out. Digest, quiet hours and the usual number a day may delay it, but not so far that the deadline
 * passes or too little of its last day is left.
 */
export function momentFor(dueAt: Instant, deadlineEnd: Instant | undefined, calendar: Calendar): Moment {
  const { configuration, person, past, now } = calendar;
  const ready = Math.max(dueAt, past.notifiedAt + configuration.minIntervalMinutes * 60_000);
  const usual = settle(person.digest === undefined ? ready : nextTime(ready, person.digest.time), calendar);
  const timing = person.digest === undefined ? 'usual' : 'digest';
  if (deadlineEnd === undefined || Math.max(dueAt, now) >= deadlineEnd) return { at: usual, timing };
  const latest = deadlineEnd - configuration.hoursToAct * hourMs;
  if (usual <= latest) return { at: usual, timing };
  const sooner = settle(ready, calendar);
  if (sooner <= latest) return { at: sooner, timing: 'usual' };
  const urgent = withinNumber(Math.max(now, ready < deadlineEnd ? ready : dueAt), configuration.maxPerDay + configuration.maxUrgentPerDay, calendar);
  return urgent < sooner ? { at: urgent, timing: 'urgent' } : { at: sooner, timing: 'usual' };
}

/** The first moment, from this one or now, that is not quiet and has room. */
function settle(from: Instant, calendar: Calendar): Instant {
  const awake = afterQuiet(Math.max(from, calendar.now), calendar.person);
  const room = withinNumber(awake, calendar.configuration.maxPerDay, calendar);
  return room === awake ? awake : afterQuiet(room, calendar.person);
}

/** Sends lie in the past, so there is room tomorrow. */
function withinNumber(at: Instant, max: number, { past, configuration }: Calendar): Instant {
  const day = dayOf(at);
  return (past.notificationsByDay.get(day) ?? 0) < max ? at : instantAt(day + 1, minuteFromTime(configuration.reminderTime));
}

function afterQuiet(at: Instant, { quietHours }: PolicyPerson): Instant {
  if (quietHours === undefined) return at;
  const [from, to] = [minuteFromTime(quietHours.from), minuteFromTime(quietHours.to)];
  const minute = minuteOfDay(at);
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!isQuiet) return at;
  return notBefore(at, instantAt(minute < to ? dayOf(at) : dayOf(at) + 1, to));
}

function nextTime(from: Instant, time: string): Instant {
  const minute = minuteFromTime(time);
  const today = instantAt(dayOf(from), minute);
  return today >= from ? today : instantAt(dayOf(from) + 1, minute);
}

/** In the hour that comes twice in autumn the first one may have passed; then it is the second. */
function notBefore(from: Instant, at: Instant): Instant {
  return at > from ? at : at + hourMs;
}
