import { seedOrganisations, setStoreFault, storeMessages, type NewMessage } from '@berichtenbox/server';
import { organisations, type OrganisationKey } from '../demo/src/seed/organisations.js';
import type { PersonaKey } from '../demo/src/seed/personas.js';
import type { BoxServer } from '../test/in-browser/box-server.js';
import type { BoxState } from './box-state.js';

const dayMs = 86_400_000;
/** Longer than anybody looks at a story. */
const endlessMs = 3_600_000;

/** Koen, whose box has letters of many organisations. */
export const koen = { persona: 'koen' } as const satisfies BoxState;

/** J. Pietersen, who has activated the box and has not received anything. */
export const newcomer = { persona: 'pietersen' } as const satisfies BoxState;

/** Fetching has begun; three organisations take their time. */
export const fetching: BoxState = {
  ...koen,
  storeTimeoutMs: endlessMs,
  prepare: async ({ database }) => {
    for (const { oin } of [organisations.belastingdienst, organisations.duo, organisations.voorbeeldstad]) {
      await setStoreFault(database, oin, { kind: 'slow', delayMs: endlessMs });
    }
  },
};

/** Two organisations cannot be reached: one fails, the other does not answer in time. */
export const twoStoresDown: BoxState = { ...koen, storeTimeoutMs: 300, prepare: breakTwoStores };

/** The newcomer, and two organisations cannot be reached: there may be a letter after all. */
export const emptyButIncomplete: BoxState = { ...newcomer, storeTimeoutMs: 300, prepare: breakTwoStores };

/** Not one organisation can be reached. */
export const allStoresDown: BoxState = {
  ...koen,
  prepare: async ({ database }) => {
    for (const { oin } of Object.values(organisations)) await setStoreFault(database, oin, { kind: 'failing' });
  },
};

/** A professional's box: ten thousand letters. */
export const tenThousand: BoxState = {
  ...newcomer,
  prepare: async (server) => {
    const senders = Object.values(organisations);
    await deliver(server, Array.from({ length: 10_000 }, (_, index) => ({
      storeOin: senders[index % senders.length]!.oin,
      subject: `Beschikking ${String(10_000 - index)} van uw cliënt`,
      body: 'Geachte heer Pietersen,\n\nHierbij ontvangt u de beschikking.',
      daysAgo: index / 4,
      read: index >= 120,
    })));
  },
};

/** The longest words and names that Dutch government has, and one that cannot be broken anywhere. */
export const longWords: BoxState = {
  ...newcomer,
  prepare: async (server) => {
    await seedOrganisations(server.database, [longNamed]);
    await deliver(server, [
      { subject: 'Meervoudigepersoonlijkheidsstoornisbehandelingsovereenkomstwijzigingsformulier', body: longBody, daysAgo: 1, read: false },
      { subject: 'Kindercarnavalsoptochtvoorbereidingswerkzaamhedencomitéleden: uw aansprakelijkheidswaardevaststellingsveranderingen', body: longBody, daysAgo: 2, read: false },
      { subject: `Betalingskenmerk ${'0123456789'.repeat(8)}`, body: longBody, daysAgo: 400, read: true },
    ].map((letter) => ({ ...letter, storeOin: longNamed.oin })));
  },
  find: (server) => findMessage(server, 'pietersen', 'Meervoudig%'),
};

/** A letter as tax offices write them. */
export const difficultLetter: BoxState = {
  ...newcomer,
  prepare: (server) => deliver(server, [{
    storeOin: organisations.belastingdienst.oin, subject: 'Uw voorlopige aanslag', daysAgo: 1, read: true,
    body: `Geachte heer Pietersen,

Wij hebben uw voorlopige aanslag voor 2026 herzien. U betaalt € 1.234,50 vóór 31-07-2026. Bij te late betaling rekenen wij invorderingsrente.

- Betalingskenmerk: 1234 5678 9012 3456
- Kunt u niet betalen? Vraag dan om een betalingsregeling, bijv. per telefoon.

Bent u het er niet mee eens, maak dan binnen zes weken bezwaar. Uw bezwaar stuurt u naar https://www.belastingdienst.example/bezwaar.

Met vriendelijke groet,
Belastingdienst`,
  }]),
  find: (server) => findMessage(server, 'pietersen', 'Uw voorlopige aanslag'),
};

/** A letter that everybody understands. */
export const easyLetter: BoxState = {
  ...newcomer,
  prepare: (server) => deliver(server, [{
    storeOin: organisations.voorbeeldstad.oin, subject: 'De glasbak in uw straat', body: 'Geachte heer Pietersen,\n\nDe glasbak staat vanaf maandag om de hoek.', daysAgo: 1, read: true,
  }]),
  find: (server) => findMessage(server, 'pietersen', 'De glasbak%'),
};

/** Logged in long ago: the session ends in a minute and a half and cannot be prolonged. */
export const latestEndNear: BoxState = {
  ...koen,
  prepare: async (server) => {
    const soon = new Date(Date.now() + 90_000);
    await server.database.updateTable('session').set({ expires_at: soon, latest_end: soon }).execute();
  },
};

/** The session will end by itself, unless something is asked of the mailbox. Ask the client for its session after this. */
export async function endSessionWithin({ database }: BoxServer, milliseconds: number): Promise<void> {
  await database.updateTable('session').set({ expires_at: new Date(Date.now() + milliseconds) }).execute();
}

/** The session has ended on the server. Ask the client for its session after this. */
export async function endSession({ database }: BoxServer): Promise<void> {
  await database.deleteFrom('session').execute();
}

/** The id of this person's newest message with a subject like this (SQL `like`). */
export async function findMessage(server: BoxServer, persona: PersonaKey, subject: string): Promise<string> {
  const { id } = await server.database
    .selectFrom('message').select('id')
    .where('recipient_id', '=', await server.recipientOf(persona)).where('subject', 'like', subject).where('published_at', '<=', new Date())
    .orderBy('published_at', 'desc').limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

/** From now on this organisation fails. */
export async function breakStoreOf({ database }: BoxServer, organisation: OrganisationKey): Promise<void> {
  await setStoreFault(database, organisations[organisation].oin, { kind: 'failing' });
}

async function breakTwoStores(server: BoxServer): Promise<void> {
  const { database } = server;
  await breakStoreOf(server, 'rdw');
  await setStoreFault(database, organisations.duo.oin, { kind: 'silent' });
}

/** A letter for Koen, now. */
export async function deliverNow(server: BoxServer): Promise<void> {
  const recipientId = await server.recipientOf('koen');
  const now = new Date();
  await server.database.transaction().execute((transaction) => storeMessages(transaction, [
    { storeOin: organisations.rdw.oin, subject: 'Uw nieuwe rijbewijs ligt klaar', body: 'Beste meneer Bakker,\n\nUw rijbewijs ligt klaar.', read: false, recipientId, publishedAt: now, receivedAt: now },
  ]));
}

type Delivery = Pick<NewMessage, 'storeOin' | 'subject' | 'body' | 'read'> & { readonly daysAgo: number };

/** Puts letters into the newcomer's box. */
async function deliver(server: BoxServer, deliveries: readonly Delivery[]): Promise<void> {
  const recipientId = await server.recipientOf('pietersen');
  const now = Date.now();
  await server.database.transaction().execute((transaction) => storeMessages(transaction, deliveries.map(({ daysAgo, ...delivery }) => {
    const publishedAt = new Date(now - daysAgo * dayMs);
    return { ...delivery, recipientId, publishedAt, receivedAt: publishedAt };
  })));
}

const longNamed = {
  oin: '00000001999990299000', kind: 'waterschap', phone: '088 000 0199',
  name: 'Gemeenschappelijke Regeling Hoogheemraadschapsbelastingsamenwerkingsverbandsuitvoeringsorganisatie Zuidoost-Voorbeeldland',
} as const;

const longBody = `Geachte heer Pietersen,

Uw arbeidsongeschiktheidsverzekeringsmaatschappijbeoordelingsprocedure en uw hottentottententententoonstellingsvergunningaanvraag zijn verwerkt.

Kenmerk: ${'VERGUNNING-2026/0123456789/'.repeat(6)}
https://www.voorbeeldstad.example/${'een-heel-lang-pad-zonder-spaties/'.repeat(6)}`;
