import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailboxApp, newResident, taxOffice, vehicles, type Resident } from '../testing/mailbox-fixtures.js';
import { accept, asked, change, end, invitation, invite, mandatesOf, view, type Answer } from '../testing/invitation-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { invitationCodeHashes, newInvitationCode, readInvitationCode } from './invitation-codes.js';

const days = (count: number) => ({ seconds: count * 24 * 60 * 60 });

describe('a code', () => {
  it('is three groups of four, none of which look alike, and never the same', () => {
    const codes = Array.from({ length: 2_000 }, newInvitationCode);
    for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/);
    expect(new Set(codes).size).toBe(codes.length);
    // Each symbol occurs about as often as the other: 750 times, of which the spread is some 27.
    const counts = new Map<string, number>();
    for (const symbol of codes.join('').replaceAll('-', '')) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    expect(counts.size).toBe(32);
    for (const count of counts.values()) expect(Math.abs(count - 750)).toBeLessThan(200);
  });

  it('is read however it is typed, and nothing else is a code', () => {
    const space = fc.array(fc.constantFrom(' ', '-', '\t', '–', '\u00a0'), { maxLength: 2 }).map((marks) => marks.join(''));
    fc.assert(fc.property(fc.array(fc.tuple(space, fc.boolean()), { minLength: 12, maxLength: 12 }), (ways) => {
      const code = newInvitationCode().replaceAll('-', '');
      const typed = ways.map(([before, isSmall], index) => before + (isSmall ? code.charAt(index).toLowerCase() : code.charAt(index))).join('');
      expect(readInvitationCode(typed)).toBe(code);
    }));
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const code = readInvitationCode(text);
      expect(code === undefined || /^[A-HJ-NP-Z2-9]{12}$/.test(code)).toBe(true);
    }));
  });

  it('is not stored, and what is stored follows from it with the key only', async () => {
    const app = await createMailboxApp();
    const person = await newResident(app);
    const { code, machtiging } = await invite(person);
    const row = await app.database.selectFrom('mandate').selectAll().where('id', '=', machtiging.machtigingId).executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(code.replaceAll('-', ''));
    expect(JSON.stringify(row)).not.toContain(code);
    expect(await invitationCodeHashes(app.keyRing, code)).toContain(row.code_hash);
  });
});

describe('an invitation', () => {
  let app: TestApp;
  let [corry, zus, stranger]: Resident[] = [];
  beforeAll(async () => {
    app = await createMailboxApp();
  });
  beforeEach(async () => {
    [corry, zus, stranger] = [await newResident(app), await newResident(app), await newResident(app)];
  });

  const lines = (person: Resident) => app.database.selectFrom('audit_line').selectAll().where('chain', '=', person.recipientId).orderBy('position').execute();

  it('waits under the name it was given, and shows its code once', async () => {
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const send = () => asked(corry!, '/machtigingen/uitnodigingen', { method: 'POST', json: invitation({ organisaties: [taxOffice.oin], berichtTypen: ['BETAALVERZOEK'] }), headers: key }) as Promise<Answer<{ machtiging: object; code?: string }>>;
    const first = await send();
    const again = await send();
    expect(first.status).toBe(201);
    expect(first.body.code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(again).toMatchObject({ status: 201, body: { machtiging: first.body.machtiging } });
    expect(again.body.code).toBeUndefined();
    const { gegeven, ontvangen } = await mandatesOf(corry!);
    expect(gegeven).toMatchObject([{ status: 'uitgenodigd', gemachtigde: 'Mijn zus', machtiginggever: 'A. Bewoner', organisaties: [taxOffice.oin], berichtTypen: ['BETAALVERZOEK'], versie: 1, bron: 'verleend', wijzigbaar: true }]);
    expect(gegeven[0]!.codeGeldigTot).toBe(new Date(app.clock.now().getTime() + 7 * 24 * 60 * 60_000).toISOString());
    expect(ontvangen).toEqual([]);
  });

  it('says for whom it is before it is accepted, and then both know the other by name', async () => {
    const other = await app.logIn({ identity: zus!.identity, name: 'Z. Zuster' });
    const { code } = await invite(corry!);
    const seen = await view(other, code.toLowerCase().replaceAll('-', ' '));
    expect(seen).toMatchObject({ status: 200, body: { machtiginggever: 'A. Bewoner', rechten: ['lezen', 'handelen'], status: 'uitgenodigd' } });
    // What the one calls the other is between them.
    expect(seen.body.gemachtigde).toBeUndefined();
    expect(await accept(other, code)).toMatchObject({ status: 200, body: { status: 'actief', gemachtigde: 'Z. Zuster', versie: 2 } });
    expect((await mandatesOf(corry!)).gegeven).toMatchObject([{ gemachtigde: 'Z. Zuster', status: 'actief' }]);
    expect((await mandatesOf(other)).ontvangen).toMatchObject([{ machtiginggever: 'A. Bewoner', gemachtigde: 'Z. Zuster' }]);
    const { contexten } = (await (await other.request('/sessie')).json()) as { contexten: { soort: string; rechten: string[] }[] };
    expect(contexten).toMatchObject([{ soort: 'zelf' }, { soort: 'familie', rechten: ['lezen', 'handelen'] }]);
  });

  it('stands in the log of who gave it, with who accepted it', async () => {
    const { code, machtiging: { machtigingId } } = await invite(corry!);
    await accept(zus!, code);
    expect(await lines(corry!)).toMatchObject([
      { operation: 'inviteMandatee', actor_id: corry!.recipientId, mandate_id: machtigingId, mandate_version: 1, right_used: 'own', outcome: 'done' },
      { operation: 'acceptInvitation', actor_id: zus!.recipientId, mandate_id: machtigingId, mandate_version: 2 },
    ]);
    expect(await lines(zus!)).toEqual([]);
  });

  it('answers a code that is absent, used, taken back or one’s own alike', async () => {
    const [used, withdrawn, open] = [await invite(corry!), await invite(corry!), await invite(corry!)];
    await accept(stranger!, used.code);
    await end(corry!, withdrawn.machtiging);
    const answers = [];
    for (const attempt of [view, accept]) {
      for (const [person, code] of [[zus!, newInvitationCode()], [zus!, 'x'], [zus!, used.code], [stranger!, used.code], [zus!, withdrawn.code], [corry!, open.code]] as const) answers.push(await attempt(person, code));
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 422, code: 'code-wrong' });
    expect(await accept(zus!, open.code)).toMatchObject({ status: 200 });
  });

  it('holds for seven days, and not beyond its own end', async () => {
    const [week, short] = [await invite(corry!), await invite(corry!, { geldigTot: new Date(app.clock.now().getTime() + 60_000).toISOString() })];
    app.clock.advance({ seconds: 60 });
    expect(await accept(zus!, short.code)).toMatchObject({ status: 409, code: 'code-expired' });
    app.clock.advance(days(7));
    const again = await app.logIn({ identity: zus!.identity, name: 'A. Bewoner' });
    expect(await view(again, week.code)).toMatchObject({ status: 409, code: 'code-expired' });
    expect(await accept(again, week.code)).toMatchObject({ status: 409, code: 'code-expired' });
    const mandator = await app.logIn({ identity: corry!.identity, name: 'A. Bewoner' });
    expect((await mandatesOf(mandator)).gegeven.map(({ status, wijzigbaar }) => [status, wijzigbaar])).toEqual([['verlopen', false], ['verlopen', false]]);
  });

  it.each([
    [{ geldigTot: '2020-01-01T00:00:00Z' }, '/geldigTot'],
    [{ organisaties: [vehicles.oin, '00000001001000000098'] }, '/organisaties/1'],
    [{ voorWie: '   ' }, '/voorWie'],
    [{ voorWie: 'Zus\u202eter' }, '/voorWie'],
    [{ rechten: [] }, '/rechten'],
    [{ soort: 'bewindvoerder' as never }, '/soort'],
  ])('is refused with %j', async (changes, pointer) => {
    const answer = await asked(corry!, '/machtigingen/uitnodigingen', { method: 'POST', json: invitation(changes) });
    expect(answer).toMatchObject({ status: 400, pointers: [pointer] });
    expect((await mandatesOf(corry!)).gegeven).toEqual([]);
  });

  it('is one of ten at most that wait, also when many are sent at once', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => asked(corry!, '/machtigingen/uitnodigingen', { method: 'POST', json: invitation() })));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(201), ...Array<number>(4).fill(409)]);
    expect(answers.find(({ status }) => status === 409)).toMatchObject({ code: 'mandate-limit-reached' });
    await end(corry!, (await mandatesOf(corry!)).gegeven[0]!);
    expect((await invite(corry!)).code).toBeDefined();
  });

  it('is not found by guessing: thirty tries an hour for each person, right or wrong', async () => {
    const { code } = await invite(corry!);
    for (let count = 0; count < 30; count += 1) expect((await accept(zus!, newInvitationCode())).status).toBe(422);
    for (const attempt of [view, accept]) expect(await attempt(zus!, code)).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(await view(stranger!, code)).toMatchObject({ status: 200 });
  });

  it('is not found by guessing together either', async () => {
    const { code } = await invite(corry!);
    await app.database.insertInto('allowance').values({ key: 'wrong-mandate-codes', used: 1_999, window_ends: new Date(app.clock.now().getTime() + 60_000) })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ used: 1_999, window_ends: new Date(app.clock.now().getTime() + 60_000) })).execute();
    // Right ones are not counted.
    expect((await view(zus!, code)).status).toBe(200);
    expect((await view(zus!, code)).status).toBe(200);
    expect((await accept(stranger!, newInvitationCode())).status).toBe(422);
    expect(await accept(zus!, code)).toMatchObject({ status: 429 });
    app.clock.advance({ seconds: 61 });
    expect(await accept(zus!, code)).toMatchObject({ status: 200 });
  });

  it('is accepted by exactly one, whoever tries at the same moment, and by nobody when it was taken back first', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('zus', 'stranger', 'corry', 'withdraw', 'change'), { minLength: 2, maxLength: 6 }), async (moves) => {
      // Others than before, as each may try thirty times only.
      const people = { corry: await newResident(app, []), zus: await newResident(app, []), stranger: await newResident(app, []) };
      const { code, machtiging } = await invite(people.corry);
      const answers = await Promise.all(moves.map((move) => {
        if (move === 'withdraw') return end(people.corry, machtiging);
        if (move === 'change') return change(people.corry, machtiging, { versie: 1, post: 'beiden' });
        return accept(people[move], code);
      }));
      const accepted = answers.filter(({ status }, index) => status === 200 && moves[index] !== 'change').length;
      const row = await app.database.selectFrom('mandate').selectAll().where('id', '=', machtiging.machtigingId).executeTakeFirstOrThrow();
      const written = (await lines(people.corry)).map(({ operation }) => operation);
      expect(accepted).toBeLessThanOrEqual(1);
      expect(accepted).toBe(row.mandatee_id === null ? 0 : 1);
      expect(row.code_hash === null).toBe(row.mandatee_id !== null || row.withdrawn_at !== null);
      if (!moves.includes('withdraw') && moves.some((move) => move === 'zus' || move === 'stranger')) expect(accepted).toBe(1);
      expect(written.filter((operation) => operation === 'acceptInvitation')).toHaveLength(accepted);
      expect(row.version).toBe(written.length);
      expect(answers.every(({ status }) => [200, 204, 409, 422].includes(status))).toBe(true);
    }), { numRuns: 40 });
  }, 120_000);
});
