import { sql } from 'kysely';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createMailboxApp, deliver, file, list, newResident, pdf, retrieve, taxOffice, town, vehicles } from '../testing/mailbox-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createMailboxApp();
});

describe('GET /berichten', () => {
  it('shows what was delivered by several organisations, newest first', async () => {
    const resident = await newResident(app);
    await deliver(app, resident.identity, { onderwerp: 'Tweede', publicatietijdstip: '2026-02-02T10:00:00+01:00' });
    await deliver(app, resident.identity, { onderwerp: 'Eerste', publicatietijdstip: '2026-01-01T10:00:00Z', afzender: vehicles.oin });
    const last = await deliver(app, resident.identity, { onderwerp: 'Derde', publicatietijdstip: '2026-03-01T10:00:00Z', afzender: town.oin, bijlagen: [file(pdf())] });
    await retrieve(resident);
    const { berichten, _links } = await list(resident);
    expect(berichten.map(({ onderwerp }) => onderwerp)).toEqual(['Derde', 'Tweede', 'Eerste']);
    expect(berichten[0]).toEqual({
      berichtId: last.berichtId,
      onderwerp: 'Derde',
      publicatietijdstip: '2026-03-01T10:00:00.000Z',
      aantalBijlagen: 1,
      magazijnId: town.oin,
      afzender: town.oin,
      status: 'ongelezen',
      versie: '1',
      _links: { self: { href: `/api/v1/berichten/${last.berichtId}` } },
    });
    expect(berichten[1]?.publicatietijdstip).toBe('2026-02-02T09:00:00.000Z');
    expect(_links).toEqual({ self: { href: '/api/v1/berichten?pagina=0&paginaGrootte=100' } });
  });

  it('keeps one order for letters of the same moment, over all pages, also when the database does not happen to have them so', async () => {
    await sql`drop index message_list`.execute(app.database);
    onTestFinished(async () => {
      await sql`create index message_list on message (recipient_id, published_at desc, id)`.execute(app.database);
    });
    const resident = await newResident(app);
    for (let count = 0; count < 7; count += 1) await deliver(app, resident.identity, { publicatietijdstip: '2026-02-02T10:00:00Z' });
    await retrieve(resident);
    const all = (await list(resident)).berichten.map(({ berichtId }) => berichtId);
    const pages = [];
    for (const page of [0, 1, 2]) pages.push(...(await list(resident, `?pagina=${page}&paginaGrootte=3`)).berichten.map(({ berichtId }) => berichtId));
    expect(pages).toEqual(all);
    expect(all).toHaveLength(7);
    expect(all).toEqual(all.toSorted());
  });

  it('links to the pages beside it, and to none beyond the last', async () => {
    const resident = await newResident(app);
    for (let count = 0; count < 4; count += 1) await deliver(app, resident.identity);
    await retrieve(resident);
    const link = (page: number) => ({ href: `/api/v1/berichten?pagina=${page}&paginaGrootte=2` });
    expect((await list(resident, '?paginaGrootte=2'))._links).toEqual({ self: link(0), next: link(1) });
    expect((await list(resident, '?pagina=1&paginaGrootte=2'))._links).toEqual({ self: link(1), prev: link(0) });
    const beyond = await list(resident, '?pagina=1000000&paginaGrootte=2');
    expect(beyond.berichten).toEqual([]);
    expect(beyond._links?.next).toBeUndefined();
  });

  it('gives 20 when nothing is asked, and never more than 100', async () => {
    const resident = await newResident(app);
    for (let count = 0; count < 21; count += 1) await deliver(app, resident.identity);
    await retrieve(resident);
    expect((await list(resident, '')).berichten).toHaveLength(20);
    expect((await list(resident, '?paginaGrootte=200'))._links?.self.href).toContain('paginaGrootte=100');
  });

  it.each(['pagina=-1', 'pagina=1e3', 'pagina=x', 'pagina=1.5', 'pagina=1000001', 'paginaGrootte=0', 'paginaGrootte=201', 'paginaGrootte=-5', 'paginaGrootte=', 'pagina=99999999999999999999'])('refuses ?%s', async (query) => {
    const resident = await newResident(app);
    const response = await resident.request(`/berichten?${query}`);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    expect(errors[0]?.pointer).toBe(`query/${query.split('=')[0] ?? ''}`);
  });

  it('never shows one person’s letters to another', async () => {
    const [one, other] = [await newResident(app), await newResident(app)];
    await deliver(app, one.identity, { onderwerp: 'Voor de een' });
    await deliver(app, other.identity, { onderwerp: 'Voor de ander' });
    await retrieve(one);
    await retrieve(other);
    expect((await list(one)).berichten.map(({ onderwerp }) => onderwerp)).toEqual(['Voor de een']);
    expect((await list(other)).berichten.map(({ onderwerp }) => onderwerp)).toEqual(['Voor de ander']);
  });

  it('does not answer without saying for whom, or with somebody else’s context', async () => {
    const [one, other] = [await newResident(app), await newResident(app)];
    expect((await one.request('/berichten', { headers: { Namens: other.session.contexten[0]?.id ?? '' } })).status).toBe(403);
    expect((await one.request('/berichten', { headers: { Namens: '' } })).status).toBe(400);
    expect((await app.request('/berichten')).status).toBe(401);
  });
});

describe('a letter that is published later', () => {
  it('is nowhere until its moment, and then everywhere', async () => {
    const resident = await newResident(app);
    const moment = new Date(app.clock.now().getTime() + 10 * 60_000);
    const { berichtId } = await deliver(app, resident.identity, { onderwerp: 'Verrassing', publicatietijdstip: moment.toISOString(), bijlagen: [file(pdf())] });
    const { id } = await app.database.selectFrom('attachment').select('id').where('message_id', '=', berichtId).executeTakeFirstOrThrow();
    const at = `?magazijnId=${taxOffice.oin}`;
    const everywhere = async () => ({
      counted: (await retrieve(resident)).at(-1),
      listed: (await list(resident)).berichten.length,
      found: ((await (await resident.request('/berichten/_zoeken?q=verrassing')).json()) as { berichten: unknown[] }).berichten.length,
      opened: (await resident.request(`/berichten/${berichtId}`)).status,
      downloaded: (await resident.request(`/berichten/${berichtId}/bijlagen/${id}`)).status,
      changed: (await resident.request(`/berichten/${berichtId}${at}`, { method: 'PATCH', json: { status: 'gelezen' }, as: 'application/merge-patch+json' })).status,
      binned: (await resident.request(`/berichten/${berichtId}${at}`, { method: 'DELETE' })).status,
    });
    app.clock.set(new Date(moment.getTime() - 1));
    expect(await everywhere()).toMatchObject({ counted: { totaalBerichten: 0 }, listed: 0, found: 0, opened: 404, downloaded: 404, changed: 404, binned: 404 });
    expect((await resident.request(`/berichten/${berichtId}/_definitiefVerwijderen${at}`, { method: 'POST' })).status).toBe(404);
    app.clock.set(moment);
    expect(await everywhere()).toMatchObject({ counted: { totaalBerichten: 1 }, listed: 1, found: 1, opened: 200, downloaded: 200, changed: 200, binned: 204 });
  });

  it('appears in the list at its moment without a new fetch', async () => {
    const resident = await newResident(app);
    const moment = new Date(app.clock.now().getTime() + 10 * 60_000);
    await deliver(app, resident.identity, { publicatietijdstip: moment.toISOString() });
    await retrieve(resident);
    expect((await list(resident)).berichten).toHaveLength(0);
    app.clock.set(moment);
    expect((await list(resident)).berichten).toHaveLength(1);
  });
});
