import { addChannel, createKeyRing } from '@berichtenbox/server';
import type { PersonaKey } from '../demo/src/seed/personas.js';
import type { BoxServer } from '../test/in-browser/box-server.js';
import { keyMaterial } from '../test/in-browser/key-material.mjs';
import type { BoxState } from './box-state.js';
import { settingsUnreachable } from './faults.js';

const dayMs = 86_400_000;

/** Somebody without any way to be reached. */
export const withoutChannels: BoxState = { persona: 'pietersen' };

/** Somebody who never typed in the code. */
export const unconfirmed: BoxState = { persona: 'hans' };

/** Somebody who has not activated the box. */
export const onPaper: BoxState = { persona: 'corry' };

/** An address that works, one that does not any more, one that was not looked at for long, a telephone that was not confirmed, and a browser. */
export const everyChannel: BoxState = {
  persona: 'pietersen',
  prepare: async (server) => {
    await give(server, 'pietersen', { kind: 'email', address: 'j.pietersen@post.example', daysAgo: 20 });
    // Else the address of long ago would have been looked at when the person said that everything was right.
    await server.database.updateTable('activation').set({ checked_at: ago(400) }).execute();
    const failing = await give(server, 'pietersen', { kind: 'email', address: 'oud.adres@post.example', daysAgo: 90 });
    await server.database.updateTable('notification_channel').set({ status: 'failing', failure: 'bounce', failed_at: ago(3) }).where('id', '=', failing).execute();
    await give(server, 'pietersen', { kind: 'email', address: 'lang.geleden@post.example', daysAgo: 400 });
    await give(server, 'pietersen', { kind: 'sms', address: '+31612345678', status: 'unverified', daysAgo: 1 });
    await give(server, 'pietersen', { kind: 'push', address: '{"endpoint":"https://push.example/1"}', daysAgo: 10 });
  },
};

/** The only address does not work any more. */
export const failingAddress: BoxState = {
  persona: 'pietersen',
  prepare: async (server) => {
    await give(server, 'pietersen', { kind: 'email', address: 'oud.adres@post.example', daysAgo: 90 });
    await server.database.updateTable('notification_channel').set({ status: 'failing', failure: 'bounce', failed_at: ago(3) }).execute();
  },
};

/** Reminders are off. */
export const withoutReminders: BoxState = {
  persona: 'pietersen',
  prepare: async (server) => {
    await give(server, 'pietersen', { kind: 'email', address: 'j.pietersen@post.example', daysAgo: 20 });
    await server.database.updateTable('preferences').set({ reminders: JSON.stringify({ on: false, afterDays: [], beforeDeadlineDays: [] }) }).execute();
  },
};

/** Back after more than a year, with letters that were not opened. */
export const awayForLong: BoxState = {
  persona: 'koen',
  prepare: async (server) => {
    await server.database.updateTable('visit').set({ previous_at: ago(500) }).where('recipient_id', '=', await server.recipientOf('koen')).execute();
  },
};

/** It is more than half a year ago that this person said that everything was right. */
export const longUnchecked: BoxState = {
  persona: 'koen',
  prepare: async (server) => {
    await server.database.updateTable('activation').set({ checked_at: ago(400) }).where('recipient_id', '=', await server.recipientOf('koen')).execute();
  },
};

/** Two organisations came after this person chose. */
export const newOrganisations: BoxState = {
  persona: 'koen',
  prepare: async (server) => {
    await server.database.deleteFrom('consent').where('recipient_id', '=', await server.recipientOf('koen'))
      .where('store_oin', 'in', (query) => query.selectFrom('organisation').select('oin').where('name', 'in', ['RDW', 'UWV'])).execute();
  },
};

/** The longest address that fits in a letter, and an organisation with the longest name. */
export const longAddress: BoxState = {
  persona: 'pietersen',
  prepare: async (server) => {
    await give(server, 'pietersen', { kind: 'email', address: `${'voornaam.achternaam.'.repeat(3)}x@${'hoogheemraadschapsbelastingsamenwerking.'.repeat(2)}example`, daysAgo: 20 });
    await server.database.updateTable('organisation').set({ name: 'Hoogheemraadschapsbelastingsamenwerkingsverbandsuitvoeringsorganisatie Zuidoost-Voorbeeldland' }).where('name', '=', 'RDW').execute();
  },
};

/** Nothing of the settings gets through. */
export const unreachableSettings: BoxState = { persona: 'koen', faults: settingsUnreachable };

/** As if somebody changed their settings on another device. */
export async function changeElsewhere({ database }: BoxServer): Promise<void> {
  await database.updateTable('preferences').set(({ eb }) => ({ version: eb('version', '+', 1), language: 'en', digest_time: '08:00' })).execute();
}

interface GivenChannel {
  readonly kind: 'email' | 'sms' | 'push';
  readonly address: string;
  readonly status?: 'verified' | 'unverified';
  readonly daysAgo: number;
}

async function give(server: BoxServer, persona: PersonaKey, { kind, address, status = 'verified', daysAgo }: GivenChannel): Promise<string> {
  const recipientId = await server.recipientOf(persona);
  const { id } = await addChannel(server.database, await createKeyRing(keyMaterial), { recipientId, isActive: true, now: ago(daysAgo), channel: { kind, address, key: address, status } });
  return id;
}

function ago(days: number): Date {
  return new Date(Date.now() - days * dayMs);
}
