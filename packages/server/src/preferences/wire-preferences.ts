import type { WireChannel, WireDisclosure, WirePreferences, WirePreferencesChange, WireReminders } from '@berichtenbox/contract';
import { dateOfDay, dayOf } from '../amsterdam-time.js';
import type { DeliveryWay } from '../message-stores/delivery-way.js';
import { choiceAt, type OrganisationChoice } from '../message-stores/organisation-choices.js';
import { isStale, type Channel } from './channels.js';
import type { Disclosure, Reminders, StoredPreferences } from './preferences.js';

const disclosures: Readonly<Record<Disclosure, WireDisclosure>> = { nothing: 'NIETS', sender: 'AFZENDER', full: 'VOLLEDIG' };
const ways: Readonly<Record<DeliveryWay, WirePreferences['organisaties'][number]['wijze']>> = { digital: 'DIGITAAL', both: 'BEIDE', paper: 'PAPIER' };
const kinds: Readonly<Record<Channel['kind'], WireChannel['soort']>> = { email: 'EMAIL', sms: 'SMS', push: 'PUSH' };
const statuses: Readonly<Record<Channel['status'], WireChannel['status']>> = { unverified: 'NIET_BEVESTIGD', verified: 'BEVESTIGD', failing: 'MISLUKT' };
const failures: Readonly<Record<NonNullable<Channel['failure']>['reason'], NonNullable<WireChannel['mislukt']>>> = { bounce: 'BOUNCE', unknown: 'ONBEKEND', unsubscribed: 'UITGESCHREVEN' };

/** All that there is to tell of somebody's preferences. */
export interface KnownPreferences {
  readonly preferences: StoredPreferences;
  /** With their addresses, opened. */
  readonly channels: readonly { readonly channel: Channel; readonly address: string }[];
  readonly choices: readonly OrganisationChoice[];
  /** When the person last said that everything is right. */
  readonly checkedAt: Date | undefined;
}

/** Preferences as the contract writes them. */
export function toWirePreferences({ preferences, channels, choices, checkedAt }: KnownPreferences, now: Date): WirePreferences {
  const { version, reminders, quietHours, digest, disclosure, language } = preferences;
  return {
    versie: version,
    kanalen: channels.map(({ channel, address }) => toWireChannel(channel, { address, stale: isStale(channel, checkedAt, now) })),
    organisaties: choices.map((choice) => toWireChoice(choiceAt(choice, now))),
    herinneringen: { aan: reminders.on, naDagen: [...reminders.afterDays], voorTermijnDagen: [...reminders.beforeDeadlineDays] },
    ...(quietHours && { stilleUren: { van: quietHours.from, tot: quietHours.to } }),
    ...(digest && { dagoverzicht: { tijd: digest.time } }),
    onthulling: disclosures[disclosure],
    taal: language,
  };
}

/** Preferences with a change in them; what is not named stays. */
export function changedPreferences(before: StoredPreferences, { herinneringen, stilleUren, dagoverzicht, onthulling, taal }: WirePreferencesChange): StoredPreferences {
  const { quietHours, digest } = before;
  const hours = stilleUren === undefined ? quietHours : stilleUren && { from: stilleUren.van, to: stilleUren.tot };
  const overview = dagoverzicht === undefined ? digest : dagoverzicht && { time: dagoverzicht.tijd };
  return {
    version: before.version + 1,
    reminders: {
      on: herinneringen?.aan ?? before.reminders.on,
      afterDays: herinneringen?.naDagen ?? before.reminders.afterDays,
      beforeDeadlineDays: herinneringen?.voorTermijnDagen ?? before.reminders.beforeDeadlineDays,
    },
    ...(hours && { quietHours: hours }),
    ...(overview && { digest: overview }),
    disclosure: onthulling === undefined ? before.disclosure : fromWireDisclosure(onthulling),
    language: taal ?? before.language,
  };
}

/** Reminders as the contract writes them. */
export function fromWireReminders({ aan, naDagen, voorTermijnDagen }: WireReminders): Reminders {
  return { on: aan, afterDays: naDagen, beforeDeadlineDays: voorTermijnDagen };
}

/** What a notification may tell, as the contract writes it. */
export function fromWireDisclosure(wire: WireDisclosure): Disclosure {
  return wire === 'VOLLEDIG' ? 'full' : wire === 'AFZENDER' ? 'sender' : 'nothing';
}

/** How an organisation sends, as the contract writes it. */
export function fromWireWay(wire: WirePreferences['organisaties'][number]['wijze']): DeliveryWay {
  return wire === 'DIGITAAL' ? 'digital' : wire === 'BEIDE' ? 'both' : 'paper';
}

function toWireChannel({ id, kind, status, verifiedAt, failure, provisionalUntil }: Channel, { address, stale }: { readonly address: string; readonly stale: boolean }): WireChannel {
  return {
    id,
    soort: kinds[kind],
    ...(kind !== 'push' && { adres: address }),
    status: stale ? 'VEROUDERD' : statuses[status],
    ...(verifiedAt && { bevestigdOp: verifiedAt.toISOString() }),
    ...(failure && { mislukt: failures[failure.reason] }),
    voorlopig: provisionalUntil !== undefined,
  };
}

/** What was chosen for a later day is told rather than what holds until then: that is what the person last saw. */
function toWireChoice({ storeOin, way, since, next }: OrganisationChoice): WirePreferences['organisaties'][number] {
  const from = next?.from ?? since;
  return { magazijnId: storeOin, wijze: ways[next?.way ?? way], vanaf: dateOfDay(dayOf(from.getTime())) };
}
