import type { WireSession } from '@berichtenbox/contract';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storeMandate, type NewMandate } from '../mandates/store-mandate.js';
import { findOrCreateRecipient } from '../recipients/recipients.js';
import { createTestApp } from '../testing/create-test-app.js';
import type { TestApp } from '../testing/test-app.js';
import type { LoggedInPerson, RepresentedParty } from './identity-provider.js';

const els = { name: 'Els Jansen', identity: { type: 'BSN', value: '999991024' }, idToken: 'id-token' } as const satisfies LoggedInPerson;
const garage: RepresentedParty = { identity: { type: 'KVK', value: '12345678' }, kind: 'employee', name: 'Garage Van Dijk B.V.' };
const bakery: RepresentedParty = { identity: { type: 'KVK', value: '87654321' }, kind: 'employee', name: 'Bakkerij De Vroege Vogel' };
const hour = 3_600_000;

let app: TestApp;
let recipients: Readonly<Record<'els' | 'garage' | 'bakery', string>>;
beforeAll(async () => {
  app = await createTestApp();
});
beforeEach(async () => {
  await app.database.deleteFrom('mandate').execute();
  const id = (identity: LoggedInPerson['identity']) => findOrCreateRecipient(app.database, app.keyRing, identity);
  recipients = { els: await id(els.identity), garage: await id(garage.identity), bakery: await id(bakery.identity) };
});

/** Somebody's browser: keeps its cookies. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async go(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const response = await app.request(path, { headers: { ...headers, cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      this.#cookies.set(name!, value!);
    }
    return response;
  }

  /** To the provider; answers the address it sends the browser back to when the person is this one. */
  async begin(person: LoggedInPerson, query = ''): Promise<string> {
    const location = new URL((await this.go(`/inloggen?terug=/mijn/${query}`)).headers.get('location')!);
    return `/inloggen/antwoord${app.identityProvider.answer(person, location.searchParams.get('state')!)}`;
  }

  async logIn(person: LoggedInPerson, query = ''): Promise<Response> {
    return this.go(await this.begin(person, query));
  }

  async session(): Promise<WireSession> {
    return (await (await this.go('/sessie')).json()) as WireSession;
  }
}

const give = (changes: Partial<NewMandate> = {}) => storeMandate(app.database, app.keyRing, {
  mandatorId: recipients.garage, mandatorName: 'Garage Van Dijk B.V.', mandateeId: recipients.els, mandateeName: els.name, kind: 'employee', source: 'identity-provider',
  rights: ['read', 'act'], post: 'mandator', chosenAtProvider: true, startsAt: app.clock.now(), ...changes,
}, app.clock.now());
const mandates = () => app.database.selectFrom('mandate').selectAll().orderBy('created_at').execute();
const problemOf = async (response: Response) => [response.status, ((await response.json()) as { type: string }).type.split(':').at(-1)];

describe('a mandate that must be chosen at the identity provider', () => {
  it('is offered beside the contexts of a session that did not begin with it', async () => {
    const id = await give();
    const browser = new Browser();
    await browser.logIn(els);
    const { contexten, viaInloggen } = await browser.session();
    expect(contexten).toHaveLength(1);
    expect(viaInloggen).toEqual([{ machtigingId: id, naam: 'Garage Van Dijk B.V.', soort: 'medewerker' }]);
  });

  it('is asked for at the provider; without it nothing is asked', async () => {
    const id = await give();
    const browser = new Browser();
    expect((await browser.go(`/inloggen?namens=${id}`)).headers.get('location')).toContain('represents=asked');
    expect((await browser.go('/inloggen')).headers.get('location')).not.toContain('represents');
  });

  it('gives the new session a context, marked as chosen, and comes back to the same place', async () => {
    const id = await give();
    const browser = new Browser();
    const response = await browser.logIn({ ...els, represents: garage }, `&namens=${id.toUpperCase()}`);
    expect([response.status, response.headers.get('location')]).toEqual([302, '/mijn/']);
    const { gebruiker, contexten, viaInloggen } = await browser.session();
    expect(gebruiker.naam).toBe(els.name);
    expect(contexten).toEqual([
      expect.objectContaining({ soort: 'zelf' }),
      expect.objectContaining({ soort: 'medewerker', naam: 'Garage Van Dijk B.V.', machtigingId: id, bron: 'inloggen', rechten: ['lezen', 'handelen'], gekozen: true }),
    ]);
    expect(contexten[0]).not.toHaveProperty('gekozen');
    expect(viaInloggen).toBeUndefined();
  });

  it('opens that mailbox, and that only in this session', async () => {
    const id = await give();
    const [one, other] = [new Browser(), new Browser()];
    await one.logIn({ ...els, represents: garage }, `&namens=${id}`);
    await other.logIn(els);
    const Namens = (await one.session()).contexten[1]!.id;
    // May be asked, but was not fetched from the stores yet.
    expect((await one.go('/berichten', { Namens })).status).toBe(409);
    expect((await other.go('/berichten', { Namens })).status).toBe(403);
    expect((await other.session()).contexten).toHaveLength(1);
  });

  it('stands in the log of who is represented from the moment the session begins', async () => {
    const id = await give();
    await new Browser().logIn({ ...els, assuranceLevel: 'substantial', represents: garage }, `&namens=${id}`);
    const lines = await app.database.selectFrom('audit_line').selectAll().where('mandate_id', '=', id).execute();
    expect(lines).toEqual([expect.objectContaining({ chain: recipients.garage, actor_id: recipients.els, operation: 'startActing', outcome: 'done', assurance_level: 'substantial', mandate_version: 1 })]);
  });

  it('is not begun when nothing can be written in that log', async () => {
    const id = await give();
    await app.database.insertInto('audit_head').values({ chain: recipients.bakery, position: 0, hash: '' }).onConflict((conflict) => conflict.doNothing()).execute();
    const before = await app.database.selectFrom('session').select('id_hash').execute();
    const seal = app.keyRing.pseudonyms.bind(app.keyRing);
    const failing = await createTestApp({ database: app.database, clock: app.clock, identityProvider: app.identityProvider, keyRing: { ...app.keyRing, pseudonyms: (text, purpose) => (purpose === 'audit line' ? Promise.reject(new Error('no')) : seal(text, purpose)) } });
    const browser = new Browser();
    const path = await browser.begin({ ...els, represents: garage }, `&namens=${id}`);
    const kept = app;
    app = failing;
    expect((await browser.go(path)).status).toBe(500);
    app = kept;
    expect(await app.database.selectFrom('session').select('id_hash').execute()).toEqual(before);
  });

  it('leaves the person themself logged in when they chose to act for nobody', async () => {
    const id = await give();
    const browser = new Browser();
    await browser.logIn(els, `&namens=${id}`);
    const { contexten, viaInloggen } = await browser.session();
    expect([contexten.length, viaInloggen?.length]).toEqual([1, 1]);
  });

  it.each([
    ['that has ended', { startsAt: new Date(0), endsAt: new Date(1), source: 'granted' }],
    ['that has not begun', { startsAt: new Date('2100-01-01') }],
  ] as const)('is not offered and not given %s', async (_name, changes) => {
    const id = await give(changes);
    const browser = new Browser();
    await browser.logIn(els);
    expect((await browser.session()).viaInloggen).toBeUndefined();
    expect(await problemOf(await browser.logIn({ ...els, represents: garage }, `&namens=${id}`))).toEqual([400, 'login-failed']);
  });
});

describe('what the identity provider says unasked', () => {
  it('makes a mandate of no more than it says, for as long as the session can last', async () => {
    const browser = new Browser();
    await browser.logIn({ ...els, represents: garage });
    const [mandate, ...others] = await mandates();
    expect(others).toEqual([]);
    expect(mandate).toMatchObject({
      mandator_id: recipients.garage, mandatee_id: recipients.els, kind: 'employee', source: 'identity-provider', chosen_at_provider: true, rights: ['read', 'act'], post: 'mandator',
      ends_at: new Date(app.clock.now().getTime() + 8 * hour),
    });
    expect((await browser.session()).contexten[1]).toMatchObject({ naam: 'Garage Van Dijk B.V.', gekozen: true });
  });

  it('makes one mandate, however often it is said, and prolongs it', async () => {
    await Promise.all([new Browser(), new Browser(), new Browser()].map((browser) => browser.logIn({ ...els, represents: garage })));
    expect(await mandates()).toHaveLength(1);
    app.clock.advance({ minutes: 60 });
    await new Browser().logIn({ ...els, represents: garage });
    app.clock.advance({ minutes: 24 * 60 });
    await new Browser().logIn({ ...els, represents: garage });
    const all = await mandates();
    expect(all).toHaveLength(1);
    expect(all[0]!.ends_at).toEqual(new Date(app.clock.now().getTime() + 8 * hour));
    expect(all[0]!.version).toBeGreaterThan(1);
  });

  it('is offered again in the next session, until it ends', async () => {
    await new Browser().logIn({ ...els, represents: garage });
    const next = new Browser();
    await next.logIn(els);
    expect((await next.session()).viaInloggen).toHaveLength(1);
    app.clock.advance({ minutes: 8 * 60 });
    await next.logIn(els);
    expect((await next.session()).viaInloggen).toBeUndefined();
  });

  it('gives nobody more than another mandate between the two: that stays as it is', async () => {
    const id = await give({ chosenAtProvider: false, kind: 'care-mentor', source: 'register', sourceReference: 'M-1', storeOins: ['00000001823288444000'] });
    const browser = new Browser();
    await browser.logIn({ ...els, represents: garage });
    const register = (await mandates()).find((mandate) => mandate.id === id);
    expect(register).toMatchObject({ version: 1, store_oins: ['00000001823288444000'], ends_at: null });
  });

  it('may be chosen again by who gave it up themselves', async () => {
    const id = await give();
    await app.database.updateTable('mandate').set({ withdrawn_at: app.clock.now(), withdrawn_by: 'mandatee' }).where('id', '=', id).execute();
    app.clock.advance({ seconds: 1 });
    expect((await new Browser().logIn({ ...els, represents: garage })).status).toBe(302);
    expect(await mandates()).toHaveLength(2);
  });
});

describe('nobody is logged in, and the session there was stays', () => {
  const refused = async (represents: RepresentedParty, query = '') => {
    const browser = new Browser();
    await browser.logIn(els);
    const before = await mandates();
    expect(await problemOf(await browser.logIn({ ...els, represents }, query))).toEqual([400, 'login-failed']);
    expect((await browser.session()).contexten).toHaveLength(1);
    expect(await mandates()).toEqual(before);
  };

  it('when somebody else is represented than was asked for', async () => {
    await refused(bakery, `&namens=${await give()}`);
  });

  it('when the mandate that was asked for is another person’s, or nobody’s', async () => {
    const others = await give({ mandateeId: recipients.bakery });
    await refused(garage, `&namens=${others}`);
    await refused(garage, `&namens=${crypto.randomUUID()}`);
  });

  it('when the person would represent themself', async () => {
    await refused({ identity: els.identity, kind: 'helper', name: els.name });
  });

  it.each([['', false], ['asked for', true]])('when who is represented took it back here %s', async (_name, isAsked) => {
    const id = await give();
    await app.database.updateTable('mandate').set({ withdrawn_at: app.clock.now(), withdrawn_by: 'mandator' }).where('id', '=', id).execute();
    await refused(garage, isAsked ? `&namens=${id}` : '');
  });

  it('when nobody has told the name of who is represented', async () => {
    await refused({ identity: garage.identity, kind: 'employee' });
  });

  it.each(['x', "' or 1=1 --", '00000000-0000'])('when what was asked for cannot be a mandate: %j', async (namens) => {
    expect(await problemOf(await app.request(`/inloggen?namens=${encodeURIComponent(namens)}`))).toEqual([400, 'invalid-request']);
  });

  it('when the answer comes a second time, or in another browser', async () => {
    const id = await give();
    const [browser, thief] = [new Browser(), new Browser()];
    const path = await browser.begin({ ...els, represents: garage }, `&namens=${id}`);
    await thief.begin(els);
    expect(await problemOf(await thief.go(path))).toEqual([400, 'login-failed']);
    expect((await browser.go(path)).status).toBe(302);
    expect(await problemOf(await browser.go(path))).toEqual([400, 'login-failed']);
  });
});

it('ends the session that the browser had, as any login does', async () => {
  const id = await give();
  const browser = new Browser();
  await browser.logIn(els);
  const [first] = (await browser.session()).contexten;
  await browser.logIn({ ...els, represents: garage }, `&namens=${id}`);
  expect(await app.database.selectFrom('acting_context').select('id').where('id', '=', first!.id).execute()).toEqual([]);
});
