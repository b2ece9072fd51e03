import type { WireProblem } from '@berichtenbox/contract';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../app-dependencies.js';
import { clearStoreFault, setStoreFault } from '../message-stores/store-fault.js';
import { createMailboxApp, deliver, list, newResident, readEvents, retrieve, taxOffice, threeOrganisations, town, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import { publicUrl, type TestApp } from '../testing/test-app.js';
import { startRound } from './retrieval-rounds.js';

/** Long enough for a store on a busy machine, short enough to wait for. */
const storeTimeoutMs = 1_500;
let app: TestApp;
let resident: Resident;

beforeAll(async () => {
  app = await createMailboxApp({ settings: { ...defaultSettings, publicUrl, storeTimeoutMs } });
});
beforeEach(async () => {
  for (const { oin } of threeOrganisations) await clearStoreFault(app.database, oin);
  resident = await newResident(app);
  await deliver(app, resident.identity, { onderwerp: 'Van de Belastingdienst' });
  await deliver(app, resident.identity, { onderwerp: 'Van de RDW', afzender: vehicles.oin });
});

const subjects = async () => (await list(resident)).berichten.map(({ onderwerp }) => onderwerp).sort();
async function refused(path: string): Promise<readonly [number, string, string | null]> {
  const response = await resident.request(path);
  const { type } = (await response.json()) as WireProblem;
  return [response.status, type.replace('urn:berichtenbox:problem:', ''), response.headers.get('Retry-After')];
}

describe('before anything was fetched', () => {
  it('everything that reads answers 409 not-retrieved, also for a letter that does not exist', async () => {
    const id = crypto.randomUUID();
    for (const path of ['/berichten', '/berichten/_zoeken?q=rdw', `/berichten/${id}`, `/berichten/${id}/bijlagen/${id}`]) {
      expect(await refused(path)).toEqual([409, 'not-retrieved', null]);
    }
  });
});

describe('GET /berichten/_ophalen', () => {
  it('tells that each store is asked, what each answers, and the sum', async () => {
    const response = await resident.request('/berichten/_ophalen');
    expect(response.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
    const text = await response.text();
    expect(text).toMatch(/^(data: \{.*\}\n\n)+$/);
    const events = readEvents(text);
    expect(events.filter(({ event }) => event === 'magazijn-bevraging-gestart')).toHaveLength(3);
    expect(events).toContainEqual({ event: 'magazijn-bevraging-voltooid', magazijnId: taxOffice.oin, naam: 'Belastingdienst', status: 'OK', aantalBerichten: 1 });
    expect(events).toContainEqual({ event: 'magazijn-bevraging-voltooid', magazijnId: town.oin, naam: town.name, status: 'OK', aantalBerichten: 0 });
    expect(events.at(-1)).toEqual({ event: 'ophalen-gereed', totaalBerichten: 2, geslaagd: 3, mislukt: 0, totaalMagazijnen: 3 });
    expect(await subjects()).toEqual(['Van de Belastingdienst', 'Van de RDW']);
  });

  it('tells about a fast store while a slow one is still busy', async () => {
    await setStoreFault(app.database, taxOffice.oin, { kind: 'slow', delayMs: 600 });
    const response = await resident.request('/berichten/_ophalen');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('voltooid')) text += (await reader.read()).value ?? '';
    expect(text).not.toContain('ophalen-gereed');
    expect(readEvents(text).find(({ event }) => event === 'magazijn-bevraging-voltooid')).not.toMatchObject({ magazijnId: taxOffice.oin });
    for (let next = await reader.read(); !next.done; next = await reader.read()) text += next.value;
    expect(readEvents(text).at(-1)).toMatchObject({ event: 'ophalen-gereed', geslaagd: 3 });
  });

  describe('while one runs', () => {
    it('refuses another one and all reads with 409 retrieval-running, but not another person’s', async () => {
      await setStoreFault(app.database, taxOffice.oin, { kind: 'slow', delayMs: 600 });
      const response = await resident.request('/berichten/_ophalen');
      expect(await refused('/berichten/_ophalen')).toEqual([409, 'retrieval-running', null]);
      expect(await refused('/berichten')).toEqual([409, 'retrieval-running', null]);
      const other = await newResident(app);
      expect((await other.request('/berichten/_ophalen')).status).toBe(200);
      await response.text();
      expect((await resident.request('/berichten')).status).toBe(200);
    });

    it('goes on when whoever asked for it leaves', async () => {
      await setStoreFault(app.database, taxOffice.oin, { kind: 'slow', delayMs: 300 });
      const response = await resident.request('/berichten/_ophalen');
      await response.body?.cancel();
      await expect.poll(async () => (await resident.request('/berichten')).status, { timeout: 10_000 }).toBe(200);
      expect(await subjects()).toHaveLength(2);
    });

    it('is started once when ten tabs ask at the same moment', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => resident.request('/berichten/_ophalen')));
      // Rounds are short, so one that came later may have started after the first had ended.
      const started = answers.filter(({ status }) => status === 200);
      expect(started.length).toBeGreaterThan(0);
      expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
      for (const stream of started) expect(readEvents(await stream.text()).at(-1)).toMatchObject({ event: 'ophalen-gereed' });
    });
  });

  describe('with one store that fails and one that is silent', () => {
    beforeEach(async () => {
      await setStoreFault(app.database, taxOffice.oin, { kind: 'failing' });
      await setStoreFault(app.database, town.oin, { kind: 'silent' });
    });

    it('says which, and shows the letters of the others', async () => {
      const events = await retrieve(resident);
      expect(events).toContainEqual(expect.objectContaining({ magazijnId: taxOffice.oin, status: 'FOUT', foutmelding: expect.any(String) as string }));
      expect(events).toContainEqual(expect.objectContaining({ magazijnId: town.oin, status: 'TIMEOUT', foutmelding: expect.any(String) as string }));
      expect(events.at(-1)).toEqual({ event: 'ophalen-gereed', totaalBerichten: 1, geslaagd: 1, mislukt: 2, totaalMagazijnen: 3 });
      expect(await subjects()).toEqual(['Van de RDW']);
    });

    it('still says which when the list is read later, on another device', async () => {
      await retrieve(resident);
      const { magazijnen } = await list(resident);
      expect(magazijnen).toHaveLength(3);
      expect(magazijnen).toEqual(expect.arrayContaining([
        { magazijnId: taxOffice.oin, status: 'FOUT' }, { magazijnId: town.oin, status: 'TIMEOUT' }, { magazijnId: vehicles.oin, status: 'OK' },
      ]));
    });

    it('shows them again after a round in which they answered', async () => {
      await retrieve(resident);
      for (const { oin } of threeOrganisations) await clearStoreFault(app.database, oin);
      await retrieve(resident);
      expect(await subjects()).toEqual(['Van de Belastingdienst', 'Van de RDW']);
    });
  });

  it('ends well, with an empty list, when every store fails', async () => {
    for (const { oin } of threeOrganisations) await setStoreFault(app.database, oin, { kind: 'failing' });
    expect((await retrieve(resident)).at(-1)).toEqual({ event: 'ophalen-gereed', totaalBerichten: 0, geslaagd: 0, mislukt: 3, totaalMagazijnen: 3 });
    expect(await subjects()).toEqual([]);
  });

  it('can be done again and again; the last round counts', async () => {
    await retrieve(resident);
    await setStoreFault(app.database, vehicles.oin, { kind: 'failing' });
    await retrieve(resident);
    expect(await subjects()).toEqual(['Van de Belastingdienst']);
  });
});

describe('after a fetch', () => {
  it('a letter that is delivered later is there without a new one', async () => {
    await retrieve(resident);
    await deliver(app, resident.identity, { onderwerp: 'Nieuw' });
    expect(await subjects()).toContain('Nieuw');
  });

  it('a store that fails now does not take its letters out of the list', async () => {
    await retrieve(resident);
    await setStoreFault(app.database, taxOffice.oin, { kind: 'failing' });
    expect(await subjects()).toHaveLength(2);
  });

  it('it is kept for twelve hours after the last use', async () => {
    await retrieve(resident);
    for (const hours of [11, 11, 11]) {
      app.clock.advance({ hours });
      const again = await app.logIn({ identity: resident.identity, name: 'A. Bewoner' });
      expect((await again.request('/berichten')).status).toBe(200);
    }
    app.clock.advance({ hours: 12 });
    const late = await app.logIn({ identity: resident.identity, name: 'A. Bewoner' });
    expect((await late.request('/berichten')).status).toBe(409);
  });
});

describe('a round that stranded', () => {
  beforeEach(async () => {
    await startRound(app.database, resident.recipientId, app.clock.now());
  });

  it('blocks for two minutes; then reading says that it failed, and a new one can start', async () => {
    app.clock.advance({ minutes: 1, seconds: 59 });
    expect(await refused('/berichten/_ophalen')).toEqual([409, 'retrieval-running', null]);
    app.clock.advance({ seconds: 1 });
    expect(await refused('/berichten')).toEqual([503, 'retrieval-failed', '5']);
    await retrieve(resident);
    expect(await subjects()).toHaveLength(2);
  });
});

describe('when the server itself fails during a round', () => {
  it('ends with ophalen-fout, whose reference can be given to the help desk, and reads answer 503 until the next', async () => {
    await app.database.schema.alterTable('retrieval_outcome').renameTo('retrieval_outcome_away').execute();
    const events = await retrieve(resident);
    await app.database.schema.alterTable('retrieval_outcome_away').renameTo('retrieval_outcome').execute();
    expect(events.at(-1)).toMatchObject({ event: 'ophalen-fout', totaalMagazijnen: 3, referentie: expect.stringMatching(/^urn:uuid:/) as string });
    expect(await refused('/berichten')).toEqual([503, 'retrieval-failed', '5']);
    expect((await retrieve(resident)).at(-1)).toMatchObject({ event: 'ophalen-gereed' });
    expect(await subjects()).toHaveLength(2);
  });
});
