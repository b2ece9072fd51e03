import type { WireAction, WireActionResult, WireChanges } from '@berichtenbox/contract';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clearStoreFault, setStoreFault } from '../message-stores/store-fault.js';
import { storeMessages } from '../message-stores/store-messages.js';
import { KeptList } from '../testing/kept-list.js';
import { createMailboxApp, deliver, list, newResident, retrieve, taxOffice, town, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import { giveMandate } from '../testing/mandate-fixtures.js';
import type { SendRequest, TestApp } from '../testing/test-app.js';

let app: TestApp;
let resident: Resident;
let messageId: string;
let kept: KeptList;

beforeAll(async () => {
  app = await createMailboxApp();
});
beforeEach(async () => {
  await app.database.deleteFrom('store_fault').execute();
  resident = await newResident(app);
  messageId = (await deliver(app, resident.identity, { berichtType: 'BETAALVERZOEK' })).berichtId;
  await retrieve(resident);
  kept = new KeptList(resident.request);
  await kept.bringUpToDate();
});

const hour = 3_600_000;
/** A session does not last an hour by itself. */
const minute = 60_000;
const fromNow = (ms: number) => new Date(app.clock.now().getTime() + ms).toISOString();
const ask = (cursor: string, request: SendRequest = resident.request) => request(`/berichten/_wijzigingen?sinds=${cursor}`);
const since = async (cursor: string, request?: SendRequest): Promise<WireChanges> => {
  const response = await ask(cursor, request);
  expect(response.status).toBe(200);
  return (await response.json()) as WireChanges;
};
const act = async (soort: WireAction['soort'], more: Partial<WireAction> = {}, request: SendRequest = resident.request): Promise<WireActionResult> => {
  const action = { sleutel: crypto.randomUUID(), berichtId: messageId, magazijnId: taxOffice.oin, soort, ...more };
  const { resultaten } = (await (await request('/berichten/_acties', { method: 'POST', json: { acties: [action] } })).json()) as { resultaten: [WireActionResult] };
  return resultaten[0];
};
const code = ({ probleem, status, achterhaald }: WireActionResult) => probleem?.type.replace('urn:berichtenbox:problem:', '') ?? (achterhaald ? 'overtaken' : status);
const row = async (id = messageId) => (await list(resident)).berichten.find(({ berichtId }) => berichtId === id);
const expectAsListed = async (device = kept) => {
  await device.bringUpToDate();
  expect([...device.rows.values()].sort(byId)).toEqual((await list(resident)).berichten.toSorted(byId));
};
const byId = (one: { berichtId: string }, other: { berichtId: string }) => (one.berichtId < other.berichtId ? -1 : 1);

describe('GET /berichten/_wijzigingen', () => {
  it('without a cursor gives one of now, and nothing else but how the stores answered', async () => {
    const { cursor, magazijnen, ...nothing } = (await (await resident.request('/berichten/_wijzigingen')).json()) as WireChanges;
    expect(nothing).toEqual({ berichten: [], verdwenen: [], meer: false });
    expect(magazijnen).toHaveLength(3);
    await act('gelezen');
    expect((await since(cursor)).berichten).toEqual([await row()]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['read', () => act('gelezen')],
    ['unread again', () => act('gelezen').then(() => act('ongelezen'))],
    ['dealt with', () => act('afgehandeld')],
    ['moved', () => act('verplaatsen', { map: 'Auto' })],
    ['binned', () => act('verwijderen')],
    ['restored', () => act('verwijderen').then(() => act('terugzetten'))],
    ['changed by itself', () => resident.request(`/berichten/${messageId}?magazijnId=${taxOffice.oin}`, { method: 'PATCH', as: 'application/merge-patch+json', json: { status: 'gelezen' } })],
    ['changed by nobody we know of', () => app.database.updateTable('message').set({ subject: 'Verbeterd' }).where('id', '=', messageId).execute()],
  ])('tells once of a message that was %s', async (_what, change) => {
    await change();
    const { berichten, verdwenen, cursor } = await since(kept.cursor);
    expect(berichten).toEqual([await row()]);
    expect(verdwenen).toEqual([]);
    expect(await since(cursor)).toMatchObject({ berichten: [], verdwenen: [] });
  });

  it('tells nothing of what made no difference', async () => {
    await act('ongelezen');
    expect(await since(kept.cursor)).toMatchObject({ berichten: [], verdwenen: [] });
  });

  it('tells of what was deleted for good, and of nothing else of it', async () => {
    await act('verwijderen');
    await act('definitief-verwijderen');
    expect(await since(kept.cursor)).toMatchObject({ berichten: [], verdwenen: [{ berichtId: messageId, magazijnId: taxOffice.oin }] });
  });

  it('tells of what was delivered: also with a date long ago, and what is published later once its time has come', async () => {
    await deliver(app, resident.identity, { publicatietijdstip: fromNow(-1_000 * hour) });
    const { berichtId: later } = await deliver(app, resident.identity, { publicatietijdstip: fromNow(minute) });
    expect((await since(kept.cursor)).berichten).toHaveLength(1);
    await expectAsListed();
    app.clock.advance({ minutes: 1 });
    expect((await since(kept.cursor)).berichten.map(({ berichtId }) => berichtId)).toEqual([later]);
    await expectAsListed();
    expect(kept.readCount).toBe(1);
  });

  it('loses nothing that was delivered while a clock was behind', async () => {
    const { berichtId: later } = await deliver(app, resident.identity, { publicatietijdstip: fromNow(minute) });
    app.clock.advance({ minutes: 2 });
    await kept.bringUpToDate();
    app.clock.advance({ minutes: -2 });
    const { berichtId: also } = await deliver(app, resident.identity, { publicatietijdstip: fromNow(minute) });
    await kept.bringUpToDate();
    app.clock.advance({ minutes: 2 });
    await expectAsListed();
    expect([...kept.rows.keys()]).toEqual(expect.arrayContaining([later, also]));
  });

  it('asks to read everything when a store failed, and when it is back; what changed in between is not lost', async () => {
    const { cursor } = kept;
    await setStoreFault(app.database, vehicles.oin, { kind: 'failing' });
    await retrieve(resident);
    expect((await ask(cursor)).status).toBe(410);
    const { berichtId } = await deliver(app, resident.identity, { afzender: vehicles.oin });
    await expectAsListed();
    expect(kept.rows.has(berichtId)).toBe(false);
    await clearStoreFault(app.database, vehicles.oin);
    await retrieve(resident);
    await expectAsListed();
    expect(kept.rows.has(berichtId)).toBe(true);
    // The same stores as then: what it was told of still holds.
    expect((await since(cursor)).berichten.map((message) => message.berichtId)).toEqual([berichtId]);
  });

  it.each<[string, () => string | Promise<string>]>([
    ['that is nobody’s', () => 'a'.repeat(60)],
    ['of which something was changed', () => `${kept.cursor.slice(0, -3)}AAA`],
    ['of somebody else', async () => {
      const other = await newResident(app);
      await retrieve(other);
      return (await list(other)).cursor!;
    }],
    ['of a month ago', async () => {
      const { cursor } = kept;
      app.clock.advance({ hours: 30 * 24 + 1 });
      resident = { ...resident, ...(await app.logIn({ identity: resident.identity, name: 'A. Bewoner' })) };
      await retrieve(resident);
      return cursor;
    }],
    ['from before an older copy of the database was put back', async () => {
      await app.database.updateTable('mailbox_change').set({ number: 0 }).where('recipient_id', '=', resident.recipientId).execute();
      return kept.cursor;
    }],
  ])('answers 410 to a cursor %s', async (_what, cursor) => {
    const response = await ask(await cursor());
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ type: 'urn:berichtenbox:problem:cursor-expired' });
  });

  it('answers as the list does when nothing was fetched', async () => {
    const other = await newResident(app);
    expect((await other.request('/berichten/_wijzigingen')).status).toBe(409);
  });

  it('tells two hundred at a time, with what changes meanwhile', async () => {
    const times = Array.from({ length: 450 }, (_, index) => ({ publishedAt: new Date(fromNow(index % 3 === 0 ? minute : -minute)), receivedAt: app.clock.now() }));
    const ids = await storeMessages(app.database, times.map((time) => ({ ...time, storeOin: town.oin, recipientId: resident.recipientId, subject: 'Brief', body: 'Tekst' })));
    const first = await since(kept.cursor);
    expect(first).toMatchObject({ meer: true, berichten: { length: 200 } });
    app.clock.advance({ minutes: 2 });
    // One that was told, and one that still has to be.
    const [told, untold] = [first.berichten[0]!.berichtId, ids.find((id, index) => index % 3 !== 0 && !first.berichten.some(({ berichtId }) => berichtId === id))!];
    for (const berichtId of [told, untold]) await act('afgehandeld', { berichtId, magazijnId: town.oin });
    const second = await since(first.cursor);
    expect(second.meer).toBe(false);
    expect(new Map([...first.berichten, ...second.berichten].map((message) => [message.berichtId, message.afgehandeld])).size).toBe(300);
    expect(second.berichten.filter(({ afgehandeld }) => afgehandeld).map(({ berichtId }) => berichtId).sort()).toEqual([told, untold].sort());
    expect((await since(second.cursor)).berichten).toHaveLength(150);
    for (let cursor = kept.cursor; cursor !== '';) {
      const answer = await since(cursor);
      for (const message of answer.berichten) kept.rows.set(message.berichtId, message);
      cursor = answer.meer ? answer.cursor : '';
    }
    expect(kept.rows.size).toBe(451);
  });

  it('keeps any history of changes, clocks and rounds in step with the list', async () => {
    const steps = ['deliver', 'deliver-later', 'deliver-earlier', 'gelezen', 'ongelezen', 'afgehandeld', 'verwijderen', 'definitief-verwijderen', 'terugzetten', 'clock', 'clock-back', 'fail', 'mend', 'sync'] as const;
    const away = new KeptList(resident.request);
    await away.bringUpToDate();
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat(20)), { maxLength: 14 }), async (history) => {
      for (const [step, which] of history) {
        const all = await app.database.selectFrom('message').select(['id', 'store_oin']).where('recipient_id', '=', resident.recipientId).orderBy('id').execute();
        const target = all[which % all.length];
        if (step.startsWith('deliver')) await deliver(app, resident.identity, { afzender: [taxOffice, vehicles][which % 2]!.oin, ...(step !== 'deliver' && { publicatietijdstip: fromNow((step === 'deliver-later' ? 1 : -1) * which * 1_000) }) });
        else if (step.startsWith('clock')) app.clock.advance({ seconds: step === 'clock' ? which : -which });
        else if (step === 'fail') await setStoreFault(app.database, vehicles.oin, { kind: 'failing' }).then(() => retrieve(resident));
        else if (step === 'mend') await clearStoreFault(app.database, vehicles.oin).then(() => retrieve(resident));
        else if (step === 'sync') await kept.bringUpToDate();
        else if (target) await act(step as WireAction['soort'], { berichtId: target.id, magazijnId: target.store_oin });
      }
      // No clock is behind any more.
      app.clock.advance({ minutes: 1 });
      await expectAsListed();
      await expectAsListed(away);
    }), { numRuns: 12 });
  });
});

describe('under a mandate', () => {
  it('tells of what lies within it, and of nothing else: not even how much that was', async () => {
    const representative = await newResident(app);
    const give = (changes: Parameters<typeof giveMandate>[2]) => giveMandate(app, { mandator: resident, mandatee: representative }, changes);
    const [ofTax, ofCars, ofInvitations] = [await give({ storeOins: [taxOffice.oin] }), await give({ storeOins: [vehicles.oin] }), await give({ messageTypes: ['invitation'] })];
    const devices = [new KeptList(ofTax.request), new KeptList(ofCars.request), new KeptList(ofInvitations.request)];
    for (const device of devices) await device.bringUpToDate();
    const [tax, cars, invitations] = devices.map(({ cursor }) => cursor) as [string, string, string];
    await act('verwijderen');
    expect([(await since(tax, ofTax.request)).berichten.length, (await since(cars, ofCars.request)).berichten.length, (await since(invitations, ofInvitations.request)).berichten.length]).toEqual([1, 0, 0]);
    await act('definitief-verwijderen');
    expect([(await since(tax, ofTax.request)).verdwenen.length, (await since(cars, ofCars.request)).verdwenen.length, (await since(invitations, ofInvitations.request)).verdwenen.length]).toEqual([1, 0, 0]);
    expect((await ask(kept.cursor, ofTax.request)).status).toBe(410);
    expect((await ask(tax, ofCars.request)).status).toBe(410);
    expect((await ask(tax)).status).toBe(410);
  });

  it('writes the same line in the log as the list', async () => {
    const mandate = await giveMandate(app, { mandator: resident, mandatee: await newResident(app) });
    const { cursor } = (await (await mandate.request('/berichten')).json()) as { cursor: string };
    await act('gelezen');
    await since(cursor, mandate.request);
    const { regels } = (await (await resident.request('/logboek')).json()) as { regels: { handeling: string; aantal: number }[] };
    expect(regels.slice(0, 2)).toMatchObject([{ handeling: 'lijst-bekeken', aantal: 1 }, { handeling: 'lijst-bekeken', aantal: 1 }]);
  });
});

describe('an action that comes late', () => {
  let elsewhere: SendRequest;
  let seen: string;
  beforeEach(async () => {
    elsewhere = (await app.logIn({ identity: resident.identity, name: 'A. Bewoner' })).request;
    seen = (await row())!.versie!;
  });

  it('gives way to what was wished later of the same field, and to nothing else', async () => {
    const gedaanOp = fromNow(-hour);
    await act('ongelezen', {}, elsewhere);
    const overtaken = await act('gelezen', { versie: seen, gedaanOp });
    expect(overtaken).toEqual({ sleutel: overtaken.sleutel, status: 200, achterhaald: true, bericht: await row() });
    expect(await row()).toMatchObject({ status: 'ongelezen' });
    expect(code(await act('afgehandeld', { versie: seen, gedaanOp }))).toBe(200);
    expect(code(await act('verwijderen', { versie: seen, gedaanOp }))).toBe(204);
    expect(code(await act('verplaatsen', { versie: seen, gedaanOp: fromNow(-2 * hour), map: 'Auto' }))).toBe('overtaken');
    expect(await row()).toMatchObject({ map: 'prullenbak', afgehandeld: true });
  });

  it('counts as wished when it was done, and never later than now', async () => {
    await act('gelezen', { gedaanOp: fromNow(-2 * hour) });
    expect(code(await act('ongelezen', { gedaanOp: fromNow(-hour) }, elsewhere))).toBe(200);
    await act('gelezen', { gedaanOp: fromNow(100 * hour) });
    expect(code(await act('ongelezen', {}, elsewhere))).toBe(200);
    app.clock.advance({ minutes: 1 });
    expect(code(await act('gelezen', { gedaanOp: fromNow(-1_000) }))).toBe(200);
  });

  it('gives way to anything that somebody else did, when it happened by itself; and does not count as a wish', async () => {
    await act('afgehandeld', {}, elsewhere);
    expect(code(await act('gelezen', { versie: seen, vanzelf: true }))).toBe('overtaken');
    const now = (await row())!.versie!;
    app.clock.advance({ minutes: 1 });
    expect(code(await act('gelezen', { versie: now, vanzelf: true }))).toBe(200);
    expect(code(await act('ongelezen', { versie: now, gedaanOp: fromNow(-1_000) }, elsewhere))).toBe(200);
  });

  it('is not in its own way', async () => {
    expect(code(await act('verwijderen', { versie: seen, gedaanOp: fromNow(-5_000) }))).toBe(204);
    expect(code(await act('gelezen', { versie: seen, vanzelf: true }))).toBe(200);
    expect(code(await act('definitief-verwijderen', { versie: seen, gedaanOp: fromNow(-4_000) }))).toBe(204);
  });

  it('deletes nothing for good that somebody else changed since it was seen', async () => {
    await act('verwijderen', { versie: seen });
    await act('afgehandeld', {}, elsewhere);
    expect(code(await act('definitief-verwijderen', { versie: seen }))).toBe('message-changed');
    expect(await row()).toBeDefined();
    expect(code(await act('definitief-verwijderen', { versie: (await row())!.versie! }))).toBe(204);
  });

  it('that was overtaken is so again under the same key, and one that was done is done', async () => {
    const done = { sleutel: 'sleutel-gedaan', versie: seen, gedaanOp: fromNow(-hour) };
    await act('gelezen', done);
    await act('ongelezen', {}, elsewhere);
    expect(code(await act('gelezen', done))).toBe(200);
    const late = { ...done, sleutel: 'sleutel-te-laat' };
    expect([code(await act('gelezen', late)), code(await act('gelezen', late))]).toEqual(['overtaken', 'overtaken']);
    expect(await row()).toMatchObject({ status: 'ongelezen' });
  });

  it('is written in the log as not done, under a mandate', async () => {
    const mandate = await giveMandate(app, { mandator: resident, mandatee: await newResident(app) });
    await act('ongelezen', {}, elsewhere);
    expect(code(await act('gelezen', { gedaanOp: fromNow(-hour) }, mandate.request))).toBe('overtaken');
    const line = await app.database.selectFrom('audit_line').selectAll().where('chain', '=', resident.recipientId).orderBy('position', 'desc').executeTakeFirst();
    expect(line).toMatchObject({ operation: 'changeMessage', outcome: 'refused', reason: 'message-changed', message_id: messageId });
  });
});
