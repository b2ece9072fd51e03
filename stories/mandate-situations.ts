import { findOrCreateRecipient, storeMandate, type NewMandate } from '@berichtenbox/server';
import { organisations } from '../demo/src/seed/organisations.js';
import type { BoxServer } from '../test/in-browser/box-server.js';
import type { BoxState } from './box-state.js';

const dayMs = 86_400_000;

/** J. Pietersen, who lets a relative and a helper act, was given a financial administrator, and acts for one person. */
export const everyMandate: BoxState = {
  persona: 'pietersen',
  prepare: async (server) => {
    await give(server, 1, { mandateeName: 'Sanne Pietersen', storeOins: [organisations.rdw.oin, organisations.uwv.oin], messageTypes: ['request', 'payment-request'], rights: ['read', 'act'], post: 'both', endsAt: from(200) });
    await give(server, 2, { mandateeName: 'P. de Bruijn', kind: 'financial-administrator', source: 'register', rights: ['read', 'act', 'settings'], post: 'mandatee' });
    await give(server, undefined, { mandateeName: 'Buurman Ton', kind: 'helper', code: { hash: 'story', expiresAt: from(5) } });
    await receive(server, 3, 'Wim Pietersen', { endsAt: from(90) });
  },
};

/** What is over: an end that has passed, one that was given up, and a code that nobody filled in. */
export const overMandates: BoxState = {
  persona: 'pietersen',
  prepare: async (server) => {
    await give(server, 1, { mandateeName: 'Sanne Pietersen', endsAt: from(-10) });
    const ended = await give(server, 2, { mandateeName: 'Greet de Vries' });
    await server.database.updateTable('mandate').set({ withdrawn_at: from(-3), withdrawn_by: 'mandatee' }).where('id', '=', ended).execute();
    await give(server, undefined, { mandateeName: 'Buurman Ton', kind: 'helper', code: { hash: 'story', expiresAt: from(-2) } });
  },
};

/** So many people whose mail J. Pietersen handles. */
export function received(count: number): BoxState {
  return {
    persona: 'pietersen',
    prepare: async (server) => {
      for (let index = 1; index <= count; index += 1) {
        await receive(server, index, `Cliënt ${String(index).padStart(4, '0')}`, { kind: 'financial-administrator', source: 'register', rights: ['read', 'act', 'settings'], post: 'mandatee' });
      }
    },
  };
}

/** Somebody changes, elsewhere, who is notified. */
export async function changeElsewhere({ database }: BoxServer): Promise<void> {
  await database.updateTable('mandate').set({ post: 'mandatee', version: 9 }).where('source', '=', 'granted').execute();
}

type Changes = Partial<Omit<NewMandate, 'mandatorId'>>;

async function give(server: BoxServer, mandatee: number | undefined, changes: Changes & { readonly mandateeName: string }): Promise<string> {
  return store(server, {
    ...changes, mandatorId: await server.recipientOf('pietersen'), mandatorName: 'J. Pietersen', ...(mandatee !== undefined && { mandateeId: await someone(server, mandatee) }),
  });
}

async function receive(server: BoxServer, mandator: number, mandatorName: string, changes: Changes): Promise<string> {
  return store(server, { ...changes, mandatorId: await someone(server, mandator), mandatorName, mandateeId: await server.recipientOf('pietersen'), mandateeName: 'J. Pietersen' });
}

function store(server: BoxServer, mandate: Changes & Pick<NewMandate, 'mandatorId' | 'mandatorName' | 'mandateeName'>): Promise<string> {
  return storeMandate(server.database, server.keyRing, { kind: 'family', source: 'granted', rights: ['read'], post: 'mandator', startsAt: from(-100), ...mandate }, from(-100));
}

function someone({ database, keyRing }: BoxServer, index: number): Promise<string> {
  return findOrCreateRecipient(database, keyRing, { type: 'BSN', value: String(810_000_000 + index) });
}

function from(days: number): Date {
  return new Date(Date.now() + days * dayMs);
}
