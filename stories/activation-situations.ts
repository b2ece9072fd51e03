import { HttpResponse, http, type HttpHandler } from 'msw';
import { grantConsent } from '@berichtenbox/server';
import { organisations } from '../demo/src/seed/organisations.js';
import type { BoxServer } from '../test/in-browser/box-server.js';
import type { BoxState } from './box-state.js';

const dayMs = 86_400_000;

/** Corry, who gets everything on paper. */
export const corry = { persona: 'corry' } as const satisfies BoxState;

/** Somebody for whom the box is active since two months, with what it was activated. */
export const active: BoxState = { persona: 'corry', prepare: (server) => activate(server, { daysAgo: 60, checkedDaysAgo: 60 }) };

/** The same, activated today. */
export const justActivated: BoxState = { persona: 'corry', prepare: (server) => activate(server, { daysAgo: 0, checkedDaysAgo: 0, undoDays: 14 }) };

/** Activated long ago; half a year ago they last said that everything is right. */
export const uncheckedForLong: BoxState = { persona: 'corry', prepare: (server) => activate(server, { daysAgo: 700, checkedDaysAgo: 190 }) };

/** The server knows nothing of activation. */
export const withoutActivation: BoxState = { ...corry, faults: [session({ capabilities: ['organisaties'], rights: ['lezen', 'handelen', 'instellingen'] })] };

/** Acting for somebody, without the right to decide how their post comes. */
export const withoutSettings: BoxState = { ...corry, faults: [session({ capabilities: ['activatie', 'voorkeuren', 'organisaties'], rights: ['lezen', 'handelen'] })] };

interface Activation {
  readonly daysAgo: number;
  readonly checkedDaysAgo: number;
  /** For how many days it can be taken back. */
  readonly undoDays?: number;
}

async function activate(server: BoxServer, { daysAgo, checkedDaysAgo, undoDays }: Activation): Promise<void> {
  const recipientId = await server.recipientOf('corry');
  const daysFromNow = (days: number): Date => new Date(Date.now() + days * dayMs);
  for (const { oin } of [organisations.belastingdienst, organisations.rdw, organisations.voorbeeldstad]) {
    await grantConsent(server.database, recipientId, oin);
  }
  await server.database.insertInto('activation').values({
    recipient_id: recipientId, active: true, since: daysFromNow(-daysAgo), checked_at: daysFromNow(-checkedDaysAgo),
    undo_until: undoDays === undefined ? null : daysFromNow(undoDays),
    previous: undoDays === undefined ? null : JSON.stringify({ active: false, choices: [] }),
  }).execute();
}

function session({ capabilities, rights }: { readonly capabilities: readonly string[]; readonly rights: readonly string[] }): HttpHandler {
  return http.get('*/api/v1/sessie', () => HttpResponse.json({
    gebruiker: { naam: 'Corry Jansen' }, contexten: [{ id: 'c1', naam: 'Corry Jansen', soort: 'zelf', partitie: 'p1', rechten: rights }],
    csrfToken: 'csrf', verlooptOp: new Date(Date.now() + 900_000).toISOString(), mogelijkheden: capabilities,
  }));
}
