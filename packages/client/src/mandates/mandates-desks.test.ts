import type { WireLogLine, WireMandate } from '@berichtenbox/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BerichtenboxClient, MandateInvitation } from '../index.js';
import { PrincipalsServer } from '../testing/principals-server.js';
import { clientOf, json, problem } from '../testing/scripted-server.js';
import { until } from '../testing/until.js';

let server: PrincipalsServer;
let client: BerichtenboxClient;

beforeEach(async () => {
  server = new PrincipalsServer();
  client = clientOf(server);
  await client.start();
});

afterEach(() => client.close());

function wireMandate(machtigingId: string, change: Partial<WireMandate> = {}): WireMandate {
  return {
    machtigingId, versie: 3, soort: 'familie', bron: 'verleend', status: 'actief', machtiginggever: 'Koen', gemachtigde: 'Sanne', rechten: ['lezen', 'handelen'], post: 'beiden',
    ingangOp: '2026-01-05T09:00:00Z', wijzigbaar: true, ...change,
  };
}

const invitation: MandateInvitation = { mandateeName: 'Sanne', kind: 'family', rights: new Set(['read']), mail: 'mandator', storeIds: ['0001'], messageTypes: ['request'] };
const ready = <S extends { readonly phase: string }>(desk: { readonly state: S; subscribe(listener: (state: S) => void): () => void }): Promise<S> => until(desk, ({ phase }) => phase !== 'loading');
const list = (gegeven: readonly WireMandate[], ontvangen: readonly object[] = []) => (): Response => json({ gegeven, ontvangen });
const bodyOf = async (kind: string): Promise<unknown> => {
  const index = server.requests.lastIndexOf(kind);
  return server.sent[index]?.clone().json();
};

async function mandates(...given: readonly WireMandate[]): ReturnType<BerichtenboxClient['openMandates']> {
  server.next('GET /machtigingen', list(given));
  const desk = await client.openMandates();
  await ready(desk);
  return desk;
}

describe('the desk of mandates', () => {
  it('says who may act for whom, in what and until when', async () => {
    server.next('GET /machtigingen', list(
      [wireMandate('m1', { organisaties: ['0001'], berichtTypen: ['VERZOEK'], geldigTot: '2027-01-01T00:00:00Z' })],
      [wireMandate('m2', { soort: 'curator', bron: 'register', status: 'beeindigd', beeindigdOp: '2026-02-01T00:00:00Z', beeindigdDoor: 'register', wijzigbaar: false }), { machtigingId: 'm3', soort: 'nieuw' }],
    ));
    const desk = await client.openMandates();
    const { given, received } = await ready(desk);
    expect(given).toEqual([{
      id: 'm1', version: 3, kind: 'family', source: 'granted', status: 'active', mandatorName: 'Koen', mandateeName: 'Sanne', rights: new Set(['read', 'act']), mail: 'both',
      startsAt: new Date('2026-01-05T09:00:00Z'), changeable: true, storeIds: ['0001'], messageTypes: ['request'], validUntil: new Date('2027-01-01T00:00:00Z'),
    }]);
    expect(received).toMatchObject([{ id: 'm2', kind: 'legal-guardian', status: 'ended', endedBy: 'register', changeable: false }]);
  });

  it('is about oneself, also while one acts for somebody else', async () => {
    await client.session.actFor(server.idOf('koen'));
    await mandates(wireMandate('m1'));
    expect(server.sent.find(({ url }) => url.endsWith('/machtigingen'))?.headers.get('namens')).toBe('context-1-piet');
  });

  it('fails where something that is not our server answers', async () => {
    server.next('GET /machtigingen', () => json({ welkom: 'op de wifi' }));
    expect(await ready(await client.openMandates())).toMatchObject({ phase: 'failed', failure: { code: 'unexpected-answer' } });
  });

  it('is absent on a server without mandates', async () => {
    server.capabilities = [];
    await client.session.refresh();
    await expect(client.openMandates()).rejects.toMatchObject({ name: 'CapabilityMissingError' });
  });

  it('invites, and gives the code', async () => {
    const desk = await mandates();
    server.next('POST /machtigingen/uitnodigingen', () => json({ machtiging: wireMandate('m9', { status: 'uitgenodigd' }), code: 'ABCD EFGH JKLM' }, 201));
    server.next('GET /machtigingen', list([wireMandate('m9', { status: 'uitgenodigd' })]));
    expect(await desk.invite(invitation)).toMatchObject({ code: 'ABCD EFGH JKLM', mandate: { id: 'm9', status: 'invited' } });
    expect(await bodyOf('POST /machtigingen/uitnodigingen')).toEqual({ voorWie: 'Sanne', soort: 'familie', rechten: ['lezen'], post: 'machtiginggever', organisaties: ['0001'], berichtTypen: ['VERZOEK'] });
    expect(desk.state.given).toHaveLength(1);
  });

  it('takes back the invitation of which the code was lost on the way, and makes another', async () => {
    const desk = await mandates();
    server.next('POST /machtigingen/uitnodigingen', () => { throw new TypeError('Failed to fetch'); });
    await expect(desk.invite(invitation)).rejects.toMatchObject({ code: 'network' });
    server.next('POST /machtigingen/uitnodigingen', () => json({ machtiging: wireMandate('m1') }, 201), () => json({ machtiging: wireMandate('m2'), code: 'NEW' }, 201));
    server.next('DELETE /machtigingen/m1', () => new Response(null, { status: 204 }));
    expect(await desk.invite(invitation)).toMatchObject({ code: 'NEW', mandate: { id: 'm2' } });
    const keys = server.sent.filter(({ url }) => url.endsWith('/uitnodigingen')).map(({ headers }) => headers.get('idempotency-key'));
    expect([keys[0] === keys[1], keys[1] === keys[2]]).toEqual([true, false]);
  });

  it.each([
    ['code-wrong', 409], ['code-expired', 409], ['mandate-limit-reached', 409], ['mandate-not-yours-to-change', 409],
  ])('says %s in one word, and nothing of what the server wrote', async (code, status) => {
    const desk = await mandates();
    server.next('POST /machtigingen/_bekijken', () => problem(status, code, {}, { detail: 'intern' }));
    const error: unknown = await desk.viewCode('x').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'MandateError', code });
    expect((error as Error).message).not.toContain('intern');
  });

  it('accepts with a code, after which one may act for them', async () => {
    server.of('wim').isLive = false;
    await client.session.refresh();
    const desk = await mandates();
    server.of('wim').isLive = true;
    server.next('POST /machtigingen/_aannemen', () => json(wireMandate('m5')));
    expect(await desk.accept('abcd')).toMatchObject({ id: 'm5' });
    await vi.waitFor(() => expect(client.session.state).toMatchObject({ contexts: [{ name: 'piet' }, { name: 'koen' }, { name: 'wim' }] }));
  });

  it('changes what one gave, and takes limits away', async () => {
    const desk = await mandates(wireMandate('m1', { organisaties: ['0001'] }));
    server.next('PATCH /machtigingen/m1', () => json(wireMandate('m1', { versie: 4 })));
    await desk.change('m1', { storeIds: null, validUntil: null, rights: new Set(['read']) });
    expect(await bodyOf('PATCH /machtigingen/m1')).toEqual({ versie: 3, organisaties: null, geldigTot: null, rechten: ['lezen'] });
    expect(desk.state.given).toMatchObject([{ version: 4 }]);
    expect(desk.state.given[0]).not.toHaveProperty('storeIds');
  });

  it('shows what was changed elsewhere before it says so', async () => {
    const desk = await mandates(wireMandate('m1'));
    server.next('PATCH /machtigingen/m1', () => problem(409, 'mandate-changed'));
    server.next('GET /machtigingen', list([wireMandate('m1', { versie: 8 })]));
    await expect(desk.change('m1', { mail: 'mandatee' })).rejects.toMatchObject({ code: 'mandate-changed' });
    expect(desk.state.given).toMatchObject([{ version: 8 }]);
  });

  it('does not believe that one was ended when a page answers', async () => {
    const desk = await mandates(wireMandate('m1'));
    server.next('DELETE /machtigingen/m1', () => json({}));
    await expect(desk.end('m1')).rejects.toMatchObject({ code: 'unexpected-answer' });
    server.next('DELETE /machtigingen/m1', () => new Response(null, { status: 204 }));
    server.next('GET /machtigingen', list([]));
    await desk.end('m1');
    expect(desk.state.given).toEqual([]);
  });

  it('knows nothing any more when the session ends', async () => {
    const desk = await mandates(wireMandate('m1'));
    await client.session.logout();
    expect(desk.state).toMatchObject({ phase: 'failed', given: [], received: [] });
  });
});

it('the desk of clients says what waits for whom, and leaves out what is not known', async () => {
  server.next('GET /machtigingen/overzicht', () => json({ clienten: [
    { machtigingId: 'm1', naam: 'Wim', soort: 'mentor', geldigTot: '2027-01-01T00:00:00Z', ongelezen: 2, actieNodig: 0, eersteTermijn: { datum: '2026-07-31', magazijnId: '0001' }, volledig: true },
    { machtigingId: 'm2', naam: 'Koen', soort: 'bewindvoerder', volledig: false }, { naam: 'niemand' },
  ] }));
  const { clients } = await ready(await client.openClients());
  expect(clients).toEqual([
    { mandateId: 'm1', name: 'Wim', kind: 'care-mentor', validUntil: new Date('2027-01-01T00:00:00Z'), unread: 2, actionNeeded: 0, firstDeadline: { date: '2026-07-31', storeId: '0001' }, complete: true },
    { mandateId: 'm2', name: 'Koen', kind: 'financial-administrator', complete: false },
  ]);
});

describe('the log', () => {
  const line = (volgnummer: number, change: object = {}): WireLogLine => ({ volgnummer, tijdstip: '2026-03-01T10:00:00Z', wie: 'Sanne', handeling: 'bericht-gelezen', uitkomst: 'gedaan', ...change });

  it('tells who saw and did what, newest first, bit by bit', async () => {
    server.next('GET /logboek', () => json({ regels: [line(9, { magazijnId: '0001', berichtId: 'b1', soort: 'hulp' }), line(8, { handeling: 'nieuw', uitkomst: 'geweigerd', ikzelf: true, aantal: 4 })], volgende: 8 }), () => json({ regels: [line(7)] }));
    const desk = await client.openActLog('m1');
    await ready(desk);
    expect(desk.state).toMatchObject({ hasMore: true, lines: [
      { number: 9, at: new Date('2026-03-01T10:00:00Z'), actorName: 'Sanne', byMyself: false, act: 'message-read', outcome: 'done', storeId: '0001', messageId: 'b1', kind: 'helper' },
      { act: 'other', outcome: 'refused', byMyself: true, count: 4 },
    ] });
    await Promise.all([desk.loadMore(), desk.loadMore()]);
    expect(desk.state.lines.map(({ number }) => number)).toEqual([9, 8, 7]);
    expect(desk.state.hasMore).toBe(false);
    expect(server.sent.filter(({ url }) => url.includes('/logboek')).map(({ url }) => new URL(url).search)).toEqual(['?machtigingId=m1', '?machtigingId=m1&voor=8']);
  });

  it('keeps what is there when more could not be had', async () => {
    server.next('GET /logboek', () => json({ regels: [line(9)], volgende: 9 }), () => problem(503));
    const desk = await client.openActLog();
    await ready(desk);
    await expect(desk.loadMore()).rejects.toMatchObject({ code: 'unavailable' });
    expect(desk.state).toMatchObject({ phase: 'ready', hasMore: true, lines: [{ number: 9 }] });
  });
});
