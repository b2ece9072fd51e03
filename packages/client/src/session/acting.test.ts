import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActiveSession, BerichtenboxClient } from '../index.js';
import { onDemandChunk } from '../load-on-demand.js';
import { replyChunk } from '../replies/reply-chunk.js';
import { PrincipalsServer } from '../testing/principals-server.js';
import { clientOf, json, problem } from '../testing/scripted-server.js';
import { until } from '../testing/until.js';
import { watchPrincipals } from '../testing/watch-principals.js';
import { upkeepChunk } from '../upkeep-chunk.js';

let server: PrincipalsServer;
let client: BerichtenboxClient;
let leaks: readonly string[];

// Loading a chunk takes real time, which the tests that move the clock do not have.
beforeAll(() => Promise.all([onDemandChunk.load(), upkeepChunk.load(), replyChunk.load()]));

beforeEach(() => {
  server = new PrincipalsServer();
  begin();
});

afterEach(() => {
  expect(leaks).toEqual([]);
  client.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function begin(site?: string): void {
  client = clientOf(server, site);
  leaks = watchPrincipals(client);
}

function session(): ActiveSession {
  const { state } = client.session;
  if (state.status !== 'active') throw new Error(state.status);
  return state;
}

const ready = (): Promise<unknown> => until(client.mailbox, ({ phase, refreshing }) => phase === 'ready' && !refreshing);
const shownIds = (): readonly string[] => client.mailbox.state.messages.map(({ id }) => id).sort();

async function actFor(name: string): Promise<void> {
  await client.session.actFor(server.idOf(name));
  await ready();
}

describe('the session', () => {
  it('says for whom one may act, as what, in what and until when', async () => {
    server.of('koen').wire = {
      soort: 'familie', bron: 'verleend', rechten: ['lezen'], organisaties: ['00000001001299992000'], berichtTypen: ['BETAALVERZOEK'], geldigTot: '2099-03-01T12:00:00Z',
    };
    server.atLogin = [{ machtigingId: 'mandate-corry', naam: 'Corry', soort: 'curator' }];
    await client.start();
    const [self, koen, wim] = session().contexts;
    expect(session().context).toBe(self);
    expect(self).toEqual({ id: 'context-1-piet', name: 'piet', kind: 'self', partition: 'partition-piet-piet', rights: new Set(['read', 'act']) });
    expect(koen).toEqual({
      id: 'context-1-koen', name: 'koen', kind: 'family', partition: 'partition-piet-koen', rights: new Set(['read']), mandateId: 'mandate-koen', source: 'granted',
      storeIds: ['00000001001299992000'], messageTypes: ['payment-request'], validUntil: new Date('2099-03-01T12:00:00Z'),
    });
    expect(wim).toMatchObject({ kind: 'financial-administrator', source: 'register' });
    expect(session().atLogin).toEqual([{ mandateId: 'mandate-corry', name: 'Corry', kind: 'legal-guardian' }]);
  });

  it('leaves out a kind of mandate that is not known here', async () => {
    server.of('koen').wire = { soort: 'executeur' as 'curator' };
    await client.start();
    expect(session().contexts.map(({ name }) => name)).toEqual(['piet', 'wim']);
  });

  it('begins for who was chosen when logging in', async () => {
    server.of('wim').wire = { gekozen: true };
    await client.start();
    await ready();
    expect(session().context.name).toBe('wim');
    expect(shownIds()).toEqual(['wim-0', 'wim-1']);
    expect(server.owners).not.toContain('piet');
  });
});

describe('acting for somebody else', () => {
  beforeEach(async () => {
    await client.start();
    await ready();
  });

  it('shows their messages only, and asks in their name only', async () => {
    const before = server.sent.length;
    await actFor('koen');
    expect(session().context).toMatchObject({ name: 'koen', kind: 'financial-administrator' });
    expect(shownIds()).toEqual(['koen-0', 'koen-1']);
    expect(server.sent.slice(before).flatMap((request) => request.headers.get('namens') ?? [])).toEqual(['context-1-koen']);
    expect(server.count('POST /sessie/namens')).toBe(1);
  });

  it('can be asked by the id of the mandate', async () => {
    await client.session.actFor('mandate-wim');
    expect(session().context.name).toBe('wim');
  });

  it('empties the mailbox before anybody hears of the other person', async () => {
    const seen: string[] = [];
    client.session.subscribe(() => seen.push(`${session().context.name} ${client.mailbox.state.messages.length}`));
    await actFor('koen');
    expect(seen[0]).toBe('koen 0');
  });

  it('goes back to oneself without a request for it', async () => {
    await actFor('koen');
    await actFor('piet');
    expect(shownIds()).toEqual(['piet-0', 'piet-1']);
    expect(server.count('POST /sessie/namens')).toBe(1);
  });

  it('does nothing for who it is already', async () => {
    await actFor('koen');
    const { length } = server.requests;
    await client.session.actFor(server.idOf('koen'));
    expect(server.requests).toHaveLength(length);
  });

  it('drops what was asked for the one before and comes late', async () => {
    let answerLate = (): void => undefined;
    server.next('GET /berichten/piet-0', async (...args) => {
      const answer = await server.answer(...args);
      await new Promise<void>((resolve) => (answerLate = resolve));
      return answer;
    });
    const opened = client.mailbox.open('piet-0');
    const refused = expect(opened).rejects.toMatchObject({ name: 'AbortError' });
    await actFor('koen');
    answerLate();
    await refused;
    expect(shownIds()).toEqual(['koen-0', 'koen-1']);
  });

  it('takes the last wish when it is asked twice', async () => {
    const first = expect(client.session.actFor(server.idOf('koen'))).rejects.toMatchObject({ name: 'AbortError' });
    await actFor('wim');
    await first;
    expect(session().context.name).toBe('wim');
    expect(shownIds()).toEqual(['wim-0', 'wim-1']);
  });

  it('says where to go when they must be chosen at the identity provider, and changes nothing', async () => {
    server.atLogin = [{ machtigingId: 'mandate-corry', naam: 'Corry', soort: 'curator' }];
    await client.session.refresh();
    server.next('POST /sessie/namens', () => json({ inlogUrl: '/api/v1/inloggen?namens=x' }));
    expect(await client.session.actFor('mandate-corry')).toEqual({ loginUrl: '/api/v1/inloggen?namens=x' });
    expect(session().context.name).toBe('piet');
    expect(shownIds()).toEqual(['piet-0', 'piet-1']);
  });

  it('never passes on a login address that runs script', async () => {
    server.next('POST /sessie/namens', () => json({ inlogUrl: 'javascript:alert(1)' }));
    await expect(client.session.actFor(server.idOf('koen'))).rejects.toMatchObject({ code: 'unexpected-answer' });
  });

  it('says so when one may not any more, and takes them off the list', async () => {
    server.of('koen').isLive = false;
    await expect(client.session.actFor(server.idOf('koen'))).rejects.toMatchObject({ code: 'mandate-ended' });
    await until(client.session, (state) => state.status === 'active' && state.contexts.length === 2);
    expect(session().context.name).toBe('piet');
    await expect(client.session.actFor('nobody')).rejects.toMatchObject({ code: 'mandate-ended' });
  });

  it('changes nothing when the server cannot be asked', async () => {
    server.next('POST /sessie/namens', () => { throw new TypeError('Failed to fetch'); });
    await expect(client.session.actFor(server.idOf('koen'))).rejects.toMatchObject({ code: 'network' });
    expect(session().context.name).toBe('piet');
    expect(shownIds()).toEqual(['piet-0', 'piet-1']);
  });

  it('is not undone by an answer about the session that was under way', async () => {
    let answerLate = (): void => undefined;
    server.next('GET /sessie', async (...args) => {
      const answer = await server.answer(...args);
      const { contexten, ...rest } = (await answer.json()) as { contexten: { naam: string }[] };
      await new Promise<void>((resolve) => (answerLate = resolve));
      return json({ ...rest, contexten: contexten.filter(({ naam }) => naam !== 'koen') });
    });
    const refreshing = client.session.refresh();
    await actFor('koen');
    answerLate();
    await refreshing;
    await until(client.session, () => server.count('GET /sessie') === 3);
    expect(session()).toMatchObject({ context: { name: 'koen' } });
    expect(session().accessEnded).toBeUndefined();
  });

  it('ends nothing of it for another tab', async () => {
    const other = client;
    begin('one-browser');
    await client.start();
    const [first, firstLeaks] = [client, leaks];
    begin('one-browser');
    await client.start();
    await ready();
    await actFor('koen');
    await until(first.mailbox, ({ phase }) => phase === 'ready');
    await client.mailbox.markRead(['koen-0']);
    expect(first.session.state).toMatchObject({ context: { name: 'piet' } });
    expect(first.mailbox.state.messages.map(({ id }) => id).sort()).toEqual(['piet-0', 'piet-1']);
    expect(firstLeaks).toEqual([]);
    first.close();
    other.close();
  });
});

describe('what was done for the one before', () => {
  beforeEach(async () => {
    await client.start();
    await ready();
  });

  it('is sent first, in their name', async () => {
    let release = (): void => undefined;
    server.next('PATCH /berichten/piet-0', async (...args) => {
      await new Promise<void>((resolve) => (release = resolve));
      return server.answer(...args);
    });
    void client.mailbox.markRead(['piet-0']);
    const switching = actFor('koen');
    await vi.waitFor(() => expect(server.count('PATCH /berichten/piet-0')).toBe(1));
    expect(server.count('POST /sessie/namens')).toBe(0);
    release();
    await switching;
    expect(server.of('piet').mailbox.messages.get('piet-0')?.status).toBe('gelezen');
    expect(shownIds()).toEqual(['koen-0', 'koen-1']);
  });

  it('is sent too when it was done while the server was asked', async () => {
    let release = (): void => undefined;
    server.next('POST /sessie/namens', async (...args) => {
      await new Promise<void>((resolve) => (release = resolve));
      return server.answer(...args);
    });
    const switching = actFor('koen');
    await vi.waitFor(() => expect(server.count('POST /sessie/namens')).toBe(1));
    void client.mailbox.markRead(['piet-1']);
    release();
    await switching;
    expect(server.of('piet').mailbox.messages.get('piet-1')?.status).toBe('gelezen');
  });

  describe('and cannot be sent', () => {
    beforeEach(() => {
      const away = (): never => { throw new TypeError('Failed to fetch'); };
      server.next('PATCH /berichten/piet-0', away);
      server.next('GET /berichten/piet-0', away);
      void client.mailbox.markRead(['piet-0']);
    });

    it('is told, and one stays', async () => {
      await expect(client.session.actFor(server.idOf('koen'))).rejects.toMatchObject({ code: 'unsent-work', unsent: { actions: 1, replies: 0 } });
      expect(session().context.name).toBe('piet');
      expect(client.mailbox.state.actionFailures).toHaveLength(1);
    });

    it('is given up when the person says so, and is never sent for the other', async () => {
      await client.session.actFor(server.idOf('koen'), { leaveUnsent: true });
      await ready();
      expect(client.mailbox.state.actionFailures).toEqual([]);
      await actFor('piet');
      expect(client.mailbox.state.actionFailures).toEqual([]);
      expect(server.count('PATCH /berichten/piet-0')).toBeLessThanOrEqual(1);
    });
  });

  it('does not fail under the other when it is answered just then', async () => {
    let release = (): void => undefined;
    server.next('PATCH /berichten/piet-0', async () => {
      await new Promise<void>((resolve) => (release = resolve));
      return problem(403, 'on-behalf-of-refused');
    });
    void client.mailbox.markRead(['piet-0']);
    await vi.waitFor(() => expect(server.count('PATCH /berichten/piet-0')).toBe(1));
    release();
    await client.session.actFor(server.idOf('koen'), { leaveUnsent: true });
    await ready();
    expect(client.mailbox.state.actionFailures).toEqual([]);
  });

  it('counts a reply of which the text is not kept', async () => {
    server.next('PUT /berichten/piet-0/antwoorden/concept', () => { throw new TypeError('Failed to fetch'); });
    const editor = await client.openReply('piet-0');
    await until(editor, ({ phase }) => phase !== 'loading');
    editor.write('piet-geheim');
    await expect(client.session.actFor(server.idOf('koen'))).rejects.toMatchObject({ unsent: { actions: 0, replies: 1 } });
    await client.session.actFor(server.idOf('koen'), { leaveUnsent: true });
    expect(editor.state).toMatchObject({ text: '', receipts: [], files: [] });
    expect(server.owners.slice(-1)).not.toContain('piet');
  });
});
