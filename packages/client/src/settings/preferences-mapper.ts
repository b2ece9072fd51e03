import type { WireChannel, WireDisclosure, WirePreferences, WirePreferencesChange, WireReminders } from '@berichtenbox/contract';
import { translator } from '../api/wire-names.js';
import { asRecord, countOf, dateOf, listOf, recordsOf, textOf, type Untrusted, type WireRecord } from '../api/wire-values.js';
import type { Channel, Disclosure, OrganisationDelivery, Preferences, PreferencesChanges, Reminders } from './preferences.js';

/** The wire names of what a notification may tell. */
export const wireDisclosures: Readonly<Record<Disclosure, WireDisclosure>> = { nothing: 'NIETS', sender: 'AFZENDER', full: 'VOLLEDIG' };

const disclosureOf = translator<Disclosure>({ NIETS: 'nothing', AFZENDER: 'sender', VOLLEDIG: 'full' });
const deliveryOf = translator<OrganisationDelivery['delivery']>({ DIGITAAL: 'digital', PAPIER: 'paper', BEIDE: 'both' });
const wireDeliveries = { digital: 'DIGITAAL', paper: 'PAPIER', both: 'BEIDE' } as const;
const kindOf = translator<Channel['kind']>({ EMAIL: 'email', SMS: 'sms', PUSH: 'push' });
const statusOf = translator<Channel['status']>({ NIET_BEVESTIGD: 'unverified', BEVESTIGD: 'verified', MISLUKT: 'failing', VEROUDERD: 'stale' });
const failureOf = translator<NonNullable<Channel['failure']>>({ BOUNCE: 'bounce', ONBEKEND: 'unknown', UITGESCHREVEN: 'unsubscribed' });

/** Preferences as the server gives them; undefined when they are not that. */
export function toPreferences(wire: WireRecord): Preferences | undefined {
  const { versie, kanalen, organisaties, herinneringen, stilleUren, dagoverzicht, onthulling, taal }: Untrusted<WirePreferences> = wire;
  const version = countOf(versie);
  const reminders = asRecord(herinneringen);
  if (version === undefined || !reminders) return undefined;
  const [from, to] = [textOf(asRecord(stilleUren)?.['van']), textOf(asRecord(stilleUren)?.['tot'])];
  const time = textOf(asRecord(dagoverzicht)?.['tijd']);
  return {
    version,
    channels: recordsOf(kanalen).flatMap(toChannel),
    organisations: recordsOf(organisaties).flatMap(toOrganisationDelivery),
    reminders: toReminders(reminders),
    ...(from && to && { quietHours: { from, to } }),
    ...(time && { digest: { time } }),
    // Of a server that knows more than this client: the one that tells least.
    disclosure: disclosureOf(onthulling) ?? 'nothing',
    language: taal === 'en' ? 'en' : 'nl',
  };
}

/** A change as the contract has it. */
export function toWireChange(version: number, { organisations, reminders, quietHours, digest, disclosure, language }: PreferencesChanges): WirePreferencesChange {
  return {
    versie: version,
    ...(organisations && { organisaties: organisations.map(({ storeId, delivery }) => ({ magazijnId: storeId, wijze: wireDeliveries[delivery] })) }),
    ...(reminders && { herinneringen: wireReminders(reminders) }),
    ...(quietHours !== undefined && { stilleUren: quietHours && { van: quietHours.from, tot: quietHours.to } }),
    ...(digest !== undefined && { dagoverzicht: digest && { tijd: digest.time } }),
    ...(disclosure && { onthulling: wireDisclosures[disclosure] }),
    ...(language && { taal: language }),
  };
}

/** Reminders as the contract has them; of a part, a part. */
export function wireReminders(reminders: Reminders): WireReminders;
export function wireReminders(reminders: Partial<Reminders>): Partial<WireReminders>;
export function wireReminders({ on, afterDays, beforeDeadlineDays }: Partial<Reminders>): Partial<WireReminders> {
  return {
    ...(on !== undefined && { aan: on }),
    ...(afterDays && { naDagen: [...afterDays] }),
    ...(beforeDeadlineDays && { voorTermijnDagen: [...beforeDeadlineDays] }),
  };
}

function toReminders({ aan, naDagen, voorTermijnDagen }: Untrusted<WireReminders>): Reminders {
  const days = (list: unknown): number[] => listOf(list).map(countOf).filter((day) => day !== undefined);
  return { on: aan === true, afterDays: days(naDagen), beforeDeadlineDays: days(voorTermijnDagen) };
}

function toChannel({ id, soort, adres, status, bevestigdOp, mislukt, voorlopig }: Untrusted<WireChannel>): Channel[] {
  const [channelId, kind, state] = [textOf(id), kindOf(soort), statusOf(status)];
  if (!channelId || !kind || !state) return [];
  const [address, verifiedAt, failure] = [textOf(adres), dateOf(bevestigdOp), failureOf(mislukt)];
  return [{ id: channelId, kind, status: state, ...(address && { address }), ...(verifiedAt && { verifiedAt }), ...(failure && { failure }), provisional: voorlopig === true }];
}

function toOrganisationDelivery(wire: WireRecord): OrganisationDelivery[] {
  const [storeId, delivery, from] = [textOf(wire['magazijnId']), deliveryOf(wire['wijze']), textOf(wire['vanaf'])];
  return storeId && delivery && from ? [{ storeId, delivery, from }] : [];
}
