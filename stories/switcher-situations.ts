import { findOrCreateRecipient, storeMandate, type NewMandate } from '@berichtenbox/server';
import { organisations } from '../demo/src/seed/organisations.js';
import type { PersonaKey } from '../demo/src/seed/personas.js';
import type { BoxServer } from '../test/in-browser/box-server.js';
import type { BoxState } from './box-state.js';

const dayMs = 86_400_000;

/** What a story changes of a mandate. */
type Changes = Partial<Omit<NewMandate, 'mandatorId' | 'mandateeId' | 'mandateeName'>>;

/** J. Pietersen, who acts for somebody whose box is filled: Koen. */
export const forKoen: BoxState = represents((server) => give(server, 'koen', { mandatorName: 'Koen Bakker' }));

/** One may read Koen's letters of two organisations, and nothing else. */
export const outOfScope: BoxState = represents((server) => give(server, 'koen', {
  mandatorName: 'Koen Bakker', kind: 'helper', source: 'granted', rights: ['read'], storeOins: [organisations.rdw.oin, organisations.cjib.oin], messageTypes: ['payment-request'], endsAt: new Date(Date.now() + 90 * dayMs),
}));

/** Koen, and a company that has to be chosen while logging in. */
export const atLogin: BoxState = represents(async (server) => {
  await give(server, 'koen', { mandatorName: 'Koen Bakker' });
  await give(server, 'corry', { mandatorName: 'Garage Van Dijk B.V.', kind: 'employee', source: 'identity-provider', chosenAtProvider: true, rights: ['read', 'act'] });
});

/** A mandate that ends in a moment. */
export const endsSoon: BoxState = represents((server) => give(server, 'koen', { mandatorName: 'Koen Bakker', endsAt: new Date(Date.now() + 8_000) }));

/** So many clients, of whom Koen is one. */
export function clients(count: number): BoxState {
  return represents(async (server) => {
    await give(server, 'koen', { mandatorName: 'Koen Bakker' });
    for (let index = 1; index < count; index += 1) {
      await giveMadeUp(server, index);
    }
  });
}

/** Nobody may act for Koen any more. */
export async function withdraw({ database }: BoxServer): Promise<void> {
  await database.updateTable('mandate').set({ withdrawn_at: new Date(), withdrawn_by: 'mandator' }).where('withdrawn_at', 'is', null).execute();
}

function represents(prepare: (server: BoxServer) => Promise<unknown>): BoxState {
  return { persona: 'pietersen', prepare: (server) => prepare(server).then(() => undefined) };
}

async function give(server: BoxServer, mandator: PersonaKey, changes: Changes & { readonly mandatorName: string }): Promise<void> {
  await store(server, await server.recipientOf(mandator), changes);
}

const firstNames = ['Anna', 'Bram', 'Çelik', 'Daan', 'Eva', 'Fatima', 'Gerrit', 'Hanna', 'Ivo', 'Jules', 'Zoë'];
const lastNames = ['van den Berg', 'de Groot', 'Jansen', 'Kowalczyk', 'El Idrissi', 'Smit', 'van Beek', 'Yılmaz', 'de Wit'];
const kinds = ['financial-administrator', 'care-mentor', 'legal-guardian'] as const;

async function giveMadeUp(server: BoxServer, index: number): Promise<void> {
  const mandatorId = await findOrCreateRecipient(server.database, server.keyRing, { type: 'BSN', value: String(800_000_000 + index) });
  await store(server, mandatorId, {
    mandatorName: `${firstNames[index % firstNames.length]!} ${lastNames[index % lastNames.length]!} (${String(1940 + (index % 60))})`, kind: kinds[index % kinds.length]!,
    ...(index % 4 === 0 && { endsAt: new Date(Date.now() + (index + 30) * dayMs) }),
  });
}

async function store(server: BoxServer, mandatorId: string, changes: Changes & { readonly mandatorName: string }): Promise<void> {
  const startsAt = new Date(Date.now() - 100 * dayMs);
  await storeMandate(server.database, server.keyRing, {
    kind: 'financial-administrator', source: 'register', rights: ['read', 'act', 'settings'], post: 'mandatee', startsAt, ...changes,
    mandatorId, mandateeId: await server.recipientOf('pietersen'), mandateeName: 'J. Pietersen',
  }, startsAt);
}
