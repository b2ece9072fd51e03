import type { WireSession } from '@berichtenbox/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../app-dependencies.js';
import { createTestApp } from '../testing/create-test-app.js';
import { koen, publicUrl, type TestApp } from '../testing/test-app.js';

const person = { ...koen, idToken: 'id-token', assuranceLevel: 'substantial' };

/** A browser that keeps cookies, and sends what the kind of request allows: no Strict cookie when it comes from the provider's site. */
class Browser {
  readonly cookies = new Map<string, { readonly value: string; readonly line: string }>();
  readonly #app: TestApp;

  constructor(app: TestApp) {
    this.#app = app;
  }

  async go(path: string, { fromElsewhere = false } = {}): Promise<Response> {
    const sent = [...this.cookies].filter(([, { line }]) => !fromElsewhere || line.includes('SameSite=Lax'));
    const headers = { cookie: sent.map(([name, { value }]) => `${name}=${value}`).join('; '), 'Sec-Fetch-Site': fromElsewhere ? 'cross-site' : 'same-origin' };
    const response = await this.#app.request(path, { headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      this.cookies.set(name!, { value: value!, line });
    }
    return response;
  }

  /** Goes to the provider and lets it answer; returns where the provider sends the browser. */
  async choose(terug = '/mijn/'): Promise<string> {
    const response = await this.go(`/inloggen?terug=${encodeURIComponent(terug)}`);
    const state = new URL(response.headers.get('location')!).searchParams.get('state')!;
    return `/inloggen/antwoord${this.#app.identityProvider.answer(person, state)}`;
  }

  get sessionId(): string | undefined {
    return this.cookies.get('__Host-berichtenbox')?.value;
  }
}

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
const problemOf = async (response: Response) => [response.status, ((await response.json()) as { type: string }).type.split(':').at(-1)];

describe('logging in', () => {
  it('goes to the identity provider and back to the page one came from', async () => {
    const browser = new Browser(app);
    const response = await browser.go(await browser.choose('/mijn/?map=archief#bericht'), { fromElsewhere: true });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/mijn/?map=archief#bericht');
    const session = (await (await browser.go('/sessie')).json()) as WireSession;
    expect(session.gebruiker.naam).toBe(koen.name);
  });

  it('gives a cookie that scripts, other sites and plain http never get', async () => {
    const browser = new Browser(app);
    await browser.go(await browser.choose(), { fromElsewhere: true });
    expect(browser.cookies.get('__Host-berichtenbox')?.line).toMatch(/^__Host-berichtenbox=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(browser.cookies.get('__Host-berichtenbox-inloggen')?.line).toMatch(/; Max-Age=1800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('gives a new session, and ends the one the browser had', async () => {
    const browser = new Browser(app);
    await browser.go(await browser.choose(), { fromElsewhere: true });
    const first = browser.sessionId!;
    await browser.go(await browser.choose(), { fromElsewhere: true });
    expect(browser.sessionId).not.toBe(first);
    expect((await app.request('/sessie', { headers: { cookie: `__Host-berichtenbox=${first}` } })).status).toBe(401);
    expect((await browser.go('/sessie')).status).toBe(200);
  });

  it('never takes over an id that somebody put in the browser beforehand', async () => {
    const browser = new Browser(app);
    browser.cookies.set('__Host-berichtenbox', { value: 'chosen-by-an-attacker', line: 'SameSite=Strict' });
    await browser.go(await browser.choose(), { fromElsewhere: true });
    expect(browser.sessionId).not.toBe('chosen-by-an-attacker');
  });

  it('works in two tabs at once', async () => {
    const browser = new Browser(app);
    const [first, second] = [await browser.choose('/a'), await browser.choose('/b')];
    expect((await browser.go(first, { fromElsewhere: true })).headers.get('location')).toBe('/a');
    expect((await browser.go(second, { fromElsewhere: true })).headers.get('location')).toBe('/b');
  });

  it('finds the same mailbox each time', async () => {
    const [one, two] = [new Browser(app), new Browser(app)];
    for (const browser of [one, two]) await browser.go(await browser.choose(), { fromElsewhere: true });
    const partitions = await Promise.all([one, two].map(async (browser) => ((await (await browser.go('/sessie')).json()) as WireSession).contexten[0]!.partitie));
    expect(partitions[0]).toBe(partitions[1]);
  });

  it('keeps the secrets of a login out of the database', async () => {
    const browser = new Browser(app);
    const answer = await browser.choose();
    const rows = JSON.stringify(await app.database.selectFrom('login_attempt').selectAll().execute());
    expect(rows).not.toContain(new URLSearchParams(answer.split('?')[1]).get('state')!);
    expect(rows).not.toContain(browser.cookies.get('__Host-berichtenbox-inloggen')!.value);
  });
});

describe('logging in is refused', () => {
  it('when another browser started it: nobody can be logged in as somebody else', async () => {
    const [attacker, victim] = [new Browser(app), new Browser(app)];
    const answer = await attacker.choose();
    await victim.choose();
    expect(await problemOf(await victim.go(answer, { fromElsewhere: true }))).toEqual([400, 'login-failed']);
    expect(victim.sessionId).toBeUndefined();
    // And the attempt was not used up.
    expect((await attacker.go(answer)).status).toBe(302);
  });

  it('when this browser did not start any', async () => {
    const answer = await new Browser(app).choose();
    expect(await problemOf(await new Browser(app).go(answer))).toEqual([400, 'login-failed']);
  });

  it('the second time with the same answer', async () => {
    const browser = new Browser(app);
    const answer = await browser.choose();
    await browser.go(answer);
    expect(await problemOf(await browser.go(answer))).toEqual([400, 'login-failed']);
  });

  it('when it took more than half an hour', async () => {
    const browser = new Browser(app);
    const answer = await browser.choose();
    app.clock.advance({ minutes: 30 });
    expect(await problemOf(await browser.go(answer))).toEqual([400, 'login-failed']);
  });

  it.each(['', '?state=x', '?code=x&state=', '?error=server_error'])('without a state that is known: %j', async (query) => {
    const browser = new Browser(app);
    await browser.choose();
    expect(await problemOf(await browser.go(`/inloggen/antwoord${query}`))).toEqual([400, 'login-failed']);
  });

  it('when the code is not one the provider gave', async () => {
    const browser = new Browser(app);
    const answer = (await browser.choose()).replace(/code=[^&]*/, 'code=guessed');
    expect(await problemOf(await browser.go(answer))).toEqual([400, 'login-failed']);
    expect(browser.sessionId).toBeUndefined();
  });

  it('with a page of the site instead of JSON, when it has one', async () => {
    const site = await createTestApp({ database: app.database, settings: { ...defaultSettings, publicUrl, loginFailedPath: '/mijn/' } });
    const response = await new Browser(site).go('/inloggen/antwoord?state=x');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/mijn/']);
    expect(site.log.lines.join()).toContain('login-failed');
  });

  it('kindly when the person turned back: they are where they came from, and not logged in', async () => {
    const browser = new Browser(app);
    const state = new URLSearchParams((await browser.choose('/mijn/')).split('?')[1]).get('state')!;
    const response = await browser.go(`/inloggen/antwoord?error=access_denied&state=${state}`, { fromElsewhere: true });
    expect(response.headers.get('location')).toBe('/mijn/');
    expect(browser.sessionId).toBeUndefined();
  });

  it('for a moment while the identity provider cannot be reached', async () => {
    app.identityProvider.isDown = true;
    const response = await new Browser(app).go('/inloggen');
    app.identityProvider.isDown = false;
    expect(await problemOf(response)).toEqual([503, 'not-available']);
  });

  it.each(['//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', 'https:evil.example', 'javascript:alert(1)', '/%2Fevil.example', '/a/%5cevil', '/\t/evil.example', '/..//evil.example', 'mijn', '', '/api/v1/inloggen', '/api/v1/sessie', '/mijn/../api/v1/inloggen'])(
    'when one would come back elsewhere: %j', async (terug) => {
      expect(await problemOf(await app.request(`/inloggen?terug=${encodeURIComponent(terug)}`))).toEqual([400, 'invalid-request']);
    },
  );
});
