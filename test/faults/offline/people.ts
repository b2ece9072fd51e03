import { sql, type Kysely } from 'kysely';
import type { Database } from '../../../packages/server/src/database/schema.js';
import { grantConsent } from '../../../packages/server/src/message-stores/consent.js';
import { createSession } from '../../../packages/server/src/sessions/session-repository.js';
import { deliver, newBsn, retrieve, taxOffice, threeOrganisations, vehicles, type Resident } from '../../../packages/server/src/testing/mailbox-fixtures.js';
import { giveMandate } from '../../../packages/server/src/testing/mandate-fixtures.js';
import type { LaneServer } from './server.js';

/** Words that each stand in the mail of one person only, and are that person's name: whose device it is, who acts for nobody and logs in there too, and for whom the first acts. */
export const words = ['Appelboom', 'Bananenschil', 'Citroenpers'] as const;

/** One of the three. */
export type Principal = (typeof words)[number];

const letterCounts: Readonly<Record<Principal, number>> = { Appelboom: 6, Bananenschil: 2, Citroenpers: 3 };

/** A letter as the server has it. */
export interface ServedLetter {
  readonly id: string;
  readonly unread: boolean;
  readonly folder: string;
  readonly handled: boolean;
}

/** What was done to a letter, in the order in which the database did it; `gone` for good. */
export type Effect = ServedLetter & { readonly isGone: boolean };

/** The three people of one lane, and their letters. */
export class People {
  readonly #server: LaneServer;
  readonly #database: Kysely<Database>;
  #residents: Readonly<Partial<Record<Principal, Resident>>> = {};
  /** Whose each letter is. */
  readonly owners = new Map<string, Principal>();
  /** Where each letter is. */
  readonly stores = new Map<string, string>();

  constructor(server: LaneServer, database: Kysely<Database>) {
    this.#server = server;
    this.#database = database;
  }

  of(principal: Principal): Resident {
    const resident = this.#residents[principal];
    if (!resident) throw new Error('They were not made.');
    return resident;
  }

  async create(): Promise<void> {
    const { app } = this.#server;
    for (const name of words) {
      const identity = { type: 'BSN', value: newBsn() } as const;
      const person = { ...(await app.logIn({ identity, name })), identity };
      this.#residents = { ...this.#residents, [name]: person };
      for (const { oin } of threeOrganisations) await grantConsent(this.#database, person.recipientId, oin);
    }
  }

  /** Everything as before anything was done: every letter there, unread, in the inbox. */
  async reset(): Promise<void> {
    await this.#database.updateTable('mandate').set({ withdrawn_at: this.#server.clock.now(), withdrawn_by: 'register' })
      .where('withdrawn_at', 'is', null).where('mandatee_id', '=', this.of('Appelboom').recipientId).execute();
    await this.#endRounds();
    for (const name of words) await this.#resetLetters(name);
  }

  /** A round of fetching that a server did not survive keeps others from beginning. */
  async #endRounds(): Promise<void> {
    for (const name of words) {
      const stranded = await this.#database.deleteFrom('retrieval_round').where('recipient_id', '=', this.of(name).recipientId).where('state', '!=', 'finished').executeTakeFirst();
      if (stranded.numDeletedRows > 0n) await retrieve(await this.#present(name));
    }
  }

  async logIn(principal: Principal): Promise<string> {
    const { app } = this.#server;
    return createSession(this.#database, app.keyRing, { recipientId: this.of(principal).recipientId, userName: principal, idToken: 'id-token' }, this.#server.clock.now());
  }

  /** The session is over, as the server sees it. */
  async endSessions(principal: Principal): Promise<void> {
    await this.#database.updateTable('session').set({ expires_at: new Date(0) }).where('recipient_id', '=', this.of(principal).recipientId).execute();
  }

  /** The first acts for the last from now on. */
  async giveMandate(): Promise<() => Promise<void>> {
    const [mandator, mandatee] = [await this.#present('Citroenpers'), await this.#present('Appelboom')];
    const { id } = await giveMandate(this.#server.app, { mandator, mandatee }, { source: 'granted', kind: 'helper' });
    return async () => {
      const response = await (await this.#present('Citroenpers')).request(`/machtigingen/${id}`, { method: 'DELETE' });
      if (response.status !== 204) throw new Error(`Not withdrawn: ${await response.text()}`);
    };
  }

  /** How the letters of one of them are now. */
  async letters(principal: Principal): Promise<readonly ServedLetter[]> {
    const rows = await this.#database.selectFrom('message').select(['id', 'read', 'folder', 'handled']).where('recipient_id', '=', this.of(principal).recipientId).execute();
    return rows.map(toLetter);
  }

  /** What became of the letters since the last reset. */
  async effects(): Promise<ReadonlyMap<string, readonly Effect[]>> {
    const { rows } = await sql<{ message_id: string; is_gone: boolean; read: boolean; folder: string | null; handled: boolean }>`
      select message_id, is_gone, read, folder, handled from effect where message_id = any(${[...this.owners.keys()]}::uuid[]) order by number`.execute(this.#database);
    const effects = new Map<string, Effect[]>();
    for (const { message_id: id, is_gone: isGone, ...row } of rows) effects.set(id, [...(effects.get(id) ?? []), { ...toLetter({ id, ...row }), isGone }]);
    return effects;
  }

  /** The keys that begin so under which the server says that something was done. */
  async keysDone(prefix: string): Promise<ReadonlySet<string>> {
    // That a refusal holds for good is remembered too.
    const rows = await this.#database.selectFrom('idempotency_record').select('key').where('key', 'like', `${prefix}%`).where('result', '!=', JSON.stringify('not-in-trash')).execute();
    return new Set(rows.map(({ key }) => key));
  }

  async #resetLetters(name: Principal): Promise<void> {
    const { recipientId, identity } = this.of(name);
    await this.#database.updateTable('message').set({ read: false, folder: null, handled: false }).where('recipient_id', '=', recipientId).execute();
    const ids = (await this.letters(name)).map(({ id }) => id);
    for (const [id, owner] of this.owners) if (owner === name && !ids.includes(id)) this.owners.delete(id);
    for (let count = ids.length; count < letterCounts[name]; count += 1) {
      const afzender = count % 3 === 2 ? vehicles.oin : taxOffice.oin;
      const { berichtId } = await deliver(this.#server.app, identity, { afzender, onderwerp: `${name} brief`, inhoud: `${name} inhoud` });
      this.owners.set(berichtId, name);
      this.stores.set(berichtId, afzender);
    }
    if (ids.length < letterCounts[name]) await retrieve(await this.#present(name));
    await sql`delete from effect where message_id = any(${[...this.owners.keys()]}::uuid[])`.execute(this.#database);
  }

  /** Somebody whose session may be over by now. */
  async #present(name: Principal): Promise<Resident> {
    const person = { ...(await this.#server.app.logIn({ identity: this.of(name).identity, name })), identity: this.of(name).identity };
    this.#residents = { ...this.#residents, [name]: person };
    return person;
  }
}

/** Has the database itself write down what is done to letters, in order. */
export async function watchEffects(database: Kysely<Database>): Promise<void> {
  await sql`create table effect (number bigint generated always as identity, message_id uuid, is_gone boolean, read boolean, folder text, handled boolean)`.execute(database);
  await sql`create function note_effect() returns trigger language plpgsql as $$
    begin
      insert into effect (message_id, is_gone, read, folder, handled) values (old.id, tg_op = 'DELETE', coalesce(new.read, old.read), case when tg_op = 'DELETE' then old.folder else new.folder end, coalesce(new.handled, old.handled));
      return null;
    end $$`.execute(database);
  await sql`create trigger note_effect after update of read, folder, handled or delete on message for each row execute function note_effect()`.execute(database);
}

function toLetter({ id, read, folder, handled }: { readonly id: string; readonly read: boolean; readonly folder: string | null; readonly handled: boolean }): ServedLetter {
  const known: Readonly<Record<string, string>> = { archief: 'archive', prullenbak: 'trash' };
  return { id, unread: !read, folder: folder === null ? 'inbox' : (known[folder] ?? folder), handled };
}
