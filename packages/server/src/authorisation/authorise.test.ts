import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AppEnv } from '../http/app-env.js';
import { answerProblem } from '../http/answer-problem.js';
import { allOperations, operationById, type Operation } from '../http/contract-operations.js';
import { withholdUnauthorised } from '../http/withhold-unauthorised.js';
import { createTestApp } from '../testing/create-test-app.js';
import { publicUrl, type TestApp, type TestPerson } from '../testing/test-app.js';
import { requestTo } from '../testing/valid-requests.js';

const forPersons = allOperations.filter(({ caller }) => caller === 'person');
const aboutMailboxes = allOperations.filter(({ isAboutMailbox }) => isAboutMailbox);
const changing = forPersons.filter(({ method }) => method !== 'GET' && method !== 'HEAD');
/** An answer to HEAD has no body to say more in. */
const refusal = ({ method }: Operation, status: number, type: string) => ({ status, type: method === 'HEAD' ? undefined : type });
const named = (operations: readonly Operation[]) => operations.map((operation) => [operation.id, operation] as const);

describe('for whom a request acts', () => {
  let app: TestApp;
  let koen: TestPerson;
  let corry: TestPerson;
  beforeAll(async () => {
    app = await createTestApp();
    koen = await app.logIn();
    corry = await app.logIn({ identity: { type: 'BSN', value: '999993653' }, name: 'J. Pietersen' });
  });

  const send = async (person: TestPerson, operation: Operation, headers: Record<string, string | undefined>) => {
    const [path, init] = requestTo(operation);
    const all = new Headers(init.headers);
    all.set('cookie', `__Host-berichtenbox=${person.sessionId}`);
    for (const [name, value] of Object.entries<string | undefined>({ 'X-CSRF-Token': person.session.csrfToken, Namens: person.session.contexten[0]!.id, ...headers })) {
      if (value !== undefined) all.set(name, value);
    }
    const response = await app.request(path, { ...init, headers: all });
    const text = response.headers.get('content-type')?.includes('json') ? await response.text() : '';
    return { status: response.status, type: (JSON.parse(text || '{}') as { type?: string }).type?.split(':').at(-1) };
  };

  it('covers the whole mailbox', () => {
    expect(aboutMailboxes.map((operation) => operation.id)).toEqual(expect.arrayContaining(['listMessages', 'retrieveMessages', 'getMessage', 'changeMessage', 'binMessage', 'purgeMessage', 'getAttachment', 'searchMessages']));
  });

  it.each(named(aboutMailboxes))('%s: without Namens is 400', async (_id, operation) => {
    expect(await send(koen, operation, { Namens: undefined })).toEqual(refusal(operation, 400, 'on-behalf-of-missing'));
  });

  it.each(named(aboutMailboxes))('%s: somebody else’s context is 403, though it exists', async (_id, operation) => {
    expect(await send(koen, operation, { Namens: corry.session.contexten[0]!.id })).toEqual(refusal(operation, 403, 'on-behalf-of-refused'));
  });

  it.each(named(aboutMailboxes))('%s: an unknown context is 403', async (_id, operation) => {
    expect(await send(koen, operation, { Namens: 'a'.repeat(43) })).toEqual(refusal(operation, 403, 'on-behalf-of-refused'));
  });

  it.each(named(forPersons))('%s: without a session is 401', async (_id, operation) => {
    const [path, init] = requestTo(operation);
    expect((await app.request(path, init)).status).toBe(401);
  });

  it.each(named(changing))('%s: without the CSRF token, or with another’s, is 403', async (_id, operation) => {
    for (const token of [undefined, '', 'wrong', corry.session.csrfToken]) {
      expect(await send(koen, operation, { 'X-CSRF-Token': token })).toEqual(refusal(operation, 403, 'csrf-token-wrong'));
    }
  });

  it.each(named(forPersons))('%s: from another site’s page is 403', async (_id, operation) => {
    const fromElsewhere = [{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }, { Origin: 'https://evil.example' }, { Origin: 'null' }, { Origin: `${publicUrl}.evil.example` }];
    for (const headers of fromElsewhere) expect(await send(koen, operation, headers as Record<string, string>)).toEqual(refusal(operation, 403, 'csrf-token-wrong'));
  });

  it('is decided by the session, not by a header that names a number', async () => {
    const before = await send(koen, operationById('listMessages'), {});
    const headers = { 'X-Ontvanger': 'BSN:999993653', 'X-Forwarded-User': 'x', 'X-Forwarded-For': '10.0.0.1', Forwarded: 'for=10.0.0.1' };
    expect(await send(koen, operationById('listMessages'), headers)).toEqual(before);
    await koen.request('/berichten/_ophalen').then((response) => response.text());
    expect((await koen.request('/berichten', { headers })).status).toBe(200);
    // J. Pietersen has not fetched: had the header counted, this would now be answered.
    expect((await corry.request('/berichten')).status).toBe(409);
  });

  it('is withheld, and an error, when a route forgets to ask', async () => {
    const careless = new Hono<AppEnv>();
    careless.onError(answerProblem);
    careless.use(async (c, next) => {
      c.set('dependencies', app.dependencies);
      c.set('requestId', crypto.randomUUID());
      c.set('operation', operationById('getMessage'));
      await next();
    }, withholdUnauthorised());
    careless.get('/message', (c) => c.json({ inhoud: 'a letter' }, 200, { 'X-Secret': 'letter' }));
    const response = await careless.request('/message');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('letter');
    expect(response.headers.get('X-Secret')).toBeNull();
  });
});
