import type { WireSession } from '@berichtenbox/contract';
import { createMailboxApp, deliver, file, newBsn, pdf, retrieve, taxOffice, threeOrganisations, town, vehicles, type Resident } from '../../../packages/server/src/testing/mailbox-fixtures.js';
import { giveMandate } from '../../../packages/server/src/testing/mandate-fixtures.js';
import { createSession } from '../../../packages/server/src/sessions/session-repository.js';
import { grantConsent } from '../../../packages/server/src/message-stores/consent.js';
import type { TestApp } from '../../../packages/server/src/testing/test-app.js';

/** Words that each stand in the mail of one person only, and are that person's name. */
export const words = ['Appelboom', 'Bananenschil', 'Citroenpers'] as const;
/** Stands in what lies outside the mandate for Bananenschil. */
export const outside = 'Verbodenvrucht';

/** One of the three. */
export type Principal = (typeof words)[number];

/** A letter that somebody has. */
export interface KnownLetter {
  readonly id: string;
  readonly storeId: string;
  readonly owner: Principal;
  readonly isOutside: boolean;
}

/** The real server with three people: the first acts for the two others, for the last of them in the letters of one organisation only. */
export interface World {
  readonly app: TestApp;
  readonly people: Readonly<Record<Principal, Resident>>;
  readonly letters: ReadonlyMap<string, KnownLetter>;
}

/** Makes it; with letters of three organisations for each. */
export async function createWorld(): Promise<World> {
  const app = await createMailboxApp();
  const letters = new Map<string, KnownLetter>();
  const people: Partial<Record<Principal, Resident>> = {};
  for (const name of words) {
    const identity = { type: 'BSN', value: newBsn() } as const;
    const person = { ...(await app.logIn({ identity, name })), identity };
    people[name] = person;
    for (const { oin } of threeOrganisations) await grantConsent(app.database, person.recipientId, oin);
    for (const [index, organisation] of [taxOffice, taxOffice, vehicles, town].entries()) {
      const isOutside = name === 'Citroenpers' && organisation !== taxOffice;
      const word = isOutside ? outside : name;
      const { berichtId } = await deliver(app, identity, {
        afzender: organisation.oin, onderwerp: `${word} brief ${index}`, inhoud: `${word} inhoud`, bijlagen: [file(pdf(word), `${word}.pdf`)],
        handelingsperspectief: 'BETALEN', einddatumHandelingstermijn: '2026-04-01', antwoordToegestaan: true,
      });
      letters.set(berichtId, { id: berichtId, storeId: organisation.oin, owner: name, isOutside });
    }
    await retrieve(person);
  }
  return { app, people: people as Record<Principal, Resident>, letters };
}

/** The mandates of one run, and how they are taken back. */
export interface RunMandates {
  withdraw(principal: Principal): Promise<void>;
}

/** Gives the first a mandate for both others, the way a citizen does; every letter is unread and in the inbox again. */
export async function beginRun({ app, people }: World): Promise<RunMandates> {
  const [self, ...others] = words;
  await app.database.updateTable('mandate').set({ withdrawn_at: app.clock.now(), withdrawn_by: 'register' }).where('withdrawn_at', 'is', null).execute();
  await app.database.updateTable('message').set({ read: false, folder: null, handled: false }).execute();
  const given = new Map<Principal, string>();
  for (const name of others) {
    const scope = name === 'Citroenpers' ? { storeOins: [taxOffice.oin] } : {};
    const { id } = await giveMandate(app, { mandator: people[name], mandatee: people[self] }, { source: 'granted', kind: 'helper', ...scope });
    given.set(name, id);
  }
  return {
    async withdraw(principal) {
      const id = given.get(principal) ?? '';
      const response = await people[principal].request(`/machtigingen/${id}`, { method: 'DELETE' });
      if (response.status !== 204) throw new Error(`Not withdrawn: ${await response.text()}`);
    },
  };
}

/** Logs somebody in, in a browser that has its own cookies. */
export async function logIn({ app, people }: World, principal: Principal): Promise<string> {
  const person = people[principal];
  return createSession(app.database, app.keyRing, { recipientId: person.recipientId, userName: principal, idToken: 'id-token' }, app.clock.now());
}

/** What the server has of each letter that differs from how it began. */
export async function changedLetters({ app }: World): Promise<ReadonlySet<string>> {
  const rows = await app.database.selectFrom('message').select(['id', 'read', 'folder', 'handled']).execute();
  return new Set(rows.filter(({ read, folder, handled }) => read || handled || folder !== null).map(({ id }) => id));
}

/** Whose mailbox each context of an answer of `/sessie` is of, by its id. */
export function ownersIn(session: WireSession): ReadonlyMap<string, Principal> {
  return new Map(session.contexten.map(({ id, naam }) => [id, naam as Principal]));
}

