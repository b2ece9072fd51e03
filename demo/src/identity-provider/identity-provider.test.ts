import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultOpenidSettings, jwtAccessTokens, openidIdentityProvider, systemClock, type IdentityProvider } from '@berichtenbox/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../seed/personas.js';
import { identityProviderPath, operatorClient, senderClient, tokenPath } from './demo-clients.js';
import { createIdentityProvider } from './identity-provider.js';
import { keepSecrets } from './signing-keys.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const oin = '00000001823288444000';

/** A browser of few words: keeps cookies, and stops at each redirect. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async go(url: string, form?: Record<string, string>): Promise<Response> {
    const headers = { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '), accept: 'text/html' };
    const response = await fetch(url, { redirect: 'manual', headers, ...(form && { method: 'POST', body: new URLSearchParams(form) }) });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name!);
      else this.#cookies.set(name!, value!);
    }
    return response;
  }

  /** Follows redirects below the identity provider; answers the first address outside it. */
  async follow(response: Response, issuer: string): Promise<string> {
    const location = new URL(response.headers.get('location')!, issuer).href;
    return location.startsWith(issuer) ? this.follow(await this.go(location), issuer) : location;
  }
}

describe('the identity provider of the demo', () => {
  let server: Server;
  let publicUrl: string;
  let issuer: string;
  let directory: string;
  let client: IdentityProvider;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'demoid-'));
    let listener: RequestListener = () => undefined;
    server = createServer((request, response) => listener(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    publicUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
    const provider = createIdentityProvider({ publicUrl, personas, oins: [oin], secrets: await keepSecrets(directory) }, { allowPublic: false });
    ({ listener, issuer } = provider);
    client = openidIdentityProvider({
      ...defaultOpenidSettings, scope: 'openid profile identiteit', issuer, clientId: provider.portal.clientId, credential: provider.portal.clientSecret,
      redirectUri: `${publicUrl}/api/v1/inloggen/antwoord`, afterLogoutUrl: `${publicUrl}/`,
    });
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await rm(directory, { recursive: true });
  });

  async function chooser(browser: Browser, url: string): Promise<{ url: string; text: string; response: Response }> {
    const first = await browser.go(url);
    const address = new URL(first.headers.get('location')!, url).href;
    const response = await browser.go(address);
    return { url: address, text: await response.text(), response };
  }

  async function logIn(browser: Browser, persona: string) {
    const { url, secrets } = await client.startLogin();
    const page = await chooser(browser, url);
    const back = await browser.follow(await browser.go(page.url, { persona }), issuer);
    return { parameters: new URL(back).searchParams, secrets, back };
  }

  it('lets one choose a persona, under a policy that allows nothing inline', async () => {
    const { url } = await client.startLogin();
    const { text, response } = await chooser(new Browser(), url);
    for (const { key, name } of personas) expect(text).toMatch(new RegExp(`data-persona="${key}"[\\s\\S]*${name}`));
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).not.toMatch(/<style|style="|<script|onclick/);
    expect((await fetch(`${issuer}/stijl.css`)).headers.get('content-type')).toContain('text/css');
  });

  it('says who it is, by userinfo only: no number in the address, and none in the ID token', async () => {
    const { parameters, secrets, back } = await logIn(new Browser(), 'pietersen');
    const person = await client.finishLogin(parameters, secrets);
    expect(person).toMatchObject({ name: 'J. Pietersen', identity: { type: 'BSN', value: '999993653' } });
    expect(back).not.toContain('999993653');
    expect(atob(person.idToken.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('999993653');
  });

  it('knows companies by their KVK number', async () => {
    const { parameters, secrets } = await logIn(new Browser(), 'vandijk');
    expect((await client.finishLogin(parameters, secrets)).identity).toEqual({ type: 'KVK', value: '12345678' });
  });

  describe('when the site asks for whom one acts', () => {
    const asked = { asksRepresentation: true };

    async function choosePersona(browser: Browser, persona: string) {
      const { url, secrets } = await client.startLogin(asked);
      const { url: address } = await chooser(browser, url);
      const response = await browser.go(address, { persona });
      const choose = async (namens: string) => {
        const back = await browser.follow(await browser.go(address, { persona, namens }), issuer);
        return { back, finish: () => client.finishLogin(new URL(back).searchParams, secrets) };
      };
      return { response, choose };
    }

    it('shows for whom this person may, and nobody else', async () => {
      const { response } = await choosePersona(new Browser(), 'els');
      const text = await response.text();
      expect(text).toContain('Voor wie wilt u inloggen?');
      expect([...text.matchAll(/data-namens="(\w+)"/g)].map(([, key]) => key)).toEqual(['vandijk', 'mijzelf']);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    });

    it('says who was chosen in `represents`, by userinfo only', async () => {
      const { choose } = await choosePersona(new Browser(), 'els');
      const { back, finish } = await choose('vandijk');
      const person = await finish();
      expect(person).toMatchObject({
        name: 'Els Jansen', identity: { type: 'BSN', value: '999991024' }, represents: { identity: { type: 'KVK', value: '12345678' }, kind: 'employee', name: 'Garage Van Dijk B.V.' },
      });
      for (const number of ['12345678', '999991024']) {
        expect(back).not.toContain(number);
        expect(atob(person.idToken.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain(number);
      }
    });

    it('keeps the same subject, for whomever one acts', async () => {
      const subjectOf = (idToken: string) => (JSON.parse(atob(idToken.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))) as { sub: string }).sub;
      const [one, other] = await Promise.all(['vandijk', 'mijzelf'].map(async (namens) => (await (await choosePersona(new Browser(), 'els')).choose(namens)).finish()));
      expect(subjectOf(one!.idToken)).toBe(subjectOf(other!.idToken));
      expect(other).not.toHaveProperty('represents');
    });

    it.each(['koen', 'hans', 'nobody'])('shows the same page again when one chooses somebody else: %s', async (namens) => {
      const browser = new Browser();
      const { url: address } = await chooser(browser, (await client.startLogin(asked)).url);
      expect(await (await browser.go(address, { persona: 'els', namens })).text()).toContain('Voor wie wilt u inloggen?');
    });

    it('lets in who may represent nobody as themself, also with a forged choice', async () => {
      const browser = new Browser();
      const { url, secrets } = await client.startLogin(asked);
      const { url: address } = await chooser(browser, url);
      const back = await browser.follow(await browser.go(address, { persona: 'koen', namens: 'vandijk' }), issuer);
      await expect(client.finishLogin(new URL(back).searchParams, secrets)).resolves.not.toHaveProperty('represents');
    });

    it('takes the person back when they cancel there', async () => {
      const { choose } = await choosePersona(new Browser(), 'els');
      await expect((await choose('')).finish()).rejects.toMatchObject({ reason: 'cancelled' });
    });
  });

  it('does not ask for whom one acts, nor say so, when the site does not ask', async () => {
    const browser = new Browser();
    const { url, secrets } = await client.startLogin();
    const { url: address } = await chooser(browser, url);
    const back = await browser.follow(await browser.go(address, { persona: 'els', namens: 'vandijk' }), issuer);
    await expect(client.finishLogin(new URL(back).searchParams, secrets)).resolves.not.toHaveProperty('represents');
  });

  it('asks again each time, also the browser that was here before', async () => {
    const browser = new Browser();
    await logIn(browser, 'koen');
    expect((await chooser(browser, (await client.startLogin()).url)).text).toContain('data-persona="corry"');
  });

  it('takes the person back when they cancel', async () => {
    const { parameters, secrets } = await logIn(new Browser(), '');
    await expect(client.finishLogin(parameters, secrets)).rejects.toMatchObject({ reason: 'cancelled' });
  });

  it.each([
    ['state', (parameters: URLSearchParams) => parameters.set('state', 'another')],
    ['issuer', (parameters: URLSearchParams) => parameters.set('iss', 'https://evil.example')],
    ['missing issuer', (parameters: URLSearchParams) => parameters.delete('iss')],
    ['code', (parameters: URLSearchParams) => parameters.set('code', 'another')],
  ])('is not believed with another %s', async (_name, change) => {
    const { parameters, secrets } = await logIn(new Browser(), 'koen');
    change(parameters);
    await expect(client.finishLogin(parameters, secrets)).rejects.toMatchObject({ reason: 'refused' });
  });

  it.each(['nonce', 'codeVerifier'] as const)('is not believed when the %s was another login’s', async (secret) => {
    const { parameters, secrets } = await logIn(new Browser(), 'koen');
    const other = (await client.startLogin()).secrets;
    await expect(client.finishLogin(parameters, { ...secrets, [secret]: other[secret] })).rejects.toMatchObject({ reason: 'refused' });
  });

  it('logs out without asking whether one is sure, with and without a session here', async () => {
    const browser = new Browser();
    const { parameters, secrets } = await logIn(browser, 'koen');
    const { idToken } = await client.finishLogin(parameters, secrets);
    for (const visitor of [browser, new Browser()]) {
      const url = await client.logoutUrl(idToken);
      expect(url).not.toContain('999990019');
      const page = await (await visitor.go(url)).text();
      expect(page).toContain('U wordt uitgelogd');
      const [, action] = /action="([^"]+)"/.exec(page) ?? [];
      const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
      expect(await visitor.follow(await visitor.go(action!, { xsrf: xsrf!, logout: 'yes' }), issuer)).toBe(`${publicUrl}/`);
    }
  });

  it('shows a page of its own when a login was left open too long', async () => {
    const response = await fetch(`${issuer}/kiezen/unknown`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('log opnieuw in');
  });

  describe('access tokens', () => {
    async function token({ id, secret }: { id: string; secret: string }, scope: string): Promise<Response> {
      const authorization = `Basic ${btoa(`${id}:${secret}`)}`;
      return fetch(publicUrl + tokenPath, { method: 'POST', headers: { authorization }, body: new URLSearchParams({ grant_type: 'client_credentials', scope }) });
    }
    const accessToken = async (response: Response) => ((await response.json()) as { access_token: string }).access_token;
    const verifier = (audience = `${publicUrl}/api/v1`) => jwtAccessTokens({ issuer, audience, clock: systemClock });

    it('say which organisation delivers', async () => {
      const text = await accessToken(await token(senderClient(oin), 'berichten:aanleveren'));
      expect(await verifier().verify(text)).toEqual({ clientId: oin, oin, scopes: new Set(['berichten:aanleveren']) });
    });

    it('let the operator switch stores, and nobody else', async () => {
      const text = await accessToken(await token(operatorClient, 'magazijnen:beheren'));
      expect(await verifier().verify(text)).toEqual({ clientId: 'beheerder', scopes: new Set(['magazijnen:beheren']) });
      expect((await token(senderClient(oin), 'magazijnen:beheren')).status).toBe(400);
    });

    it('are not given for a wrong secret', async () => {
      expect((await token({ id: oin, secret: 'wrong' }, 'berichten:aanleveren')).status).toBe(401);
    });

    it('are refused for another audience, from another issuer, changed, unsigned, or too old', async () => {
      const text = await accessToken(await token(senderClient(oin), 'berichten:aanleveren'));
      const [header, payload, signature] = text.split('.') as [string, string, string];
      const unsigned = `${btoa('{"alg":"none","typ":"at+jwt"}').replaceAll('=', '')}.${payload}.`;
      const later = jwtAccessTokens({ issuer, audience: `${publicUrl}/api/v1`, clock: { now: () => new Date(Date.now() + 2 * 3_600_000) } });
      const changed = `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
      await expect(verifier('https://other.example').verify(text)).rejects.toMatchObject({ name: 'AccessTokenError' });
      await expect(verifier().verify(changed)).rejects.toMatchObject({ name: 'AccessTokenError' });
      await expect(verifier().verify(unsigned)).rejects.toMatchObject({ name: 'AccessTokenError' });
      await expect(verifier().verify('rubbish')).rejects.toMatchObject({ name: 'AccessTokenError' });
      await expect(later.verify(text)).rejects.toMatchObject({ name: 'AccessTokenError' });
    });

    it('of a person cannot be used to deliver: an ID token is not an access token', async () => {
      const { parameters, secrets } = await logIn(new Browser(), 'koen');
      const { idToken } = await client.finishLogin(parameters, secrets);
      await expect(verifier('portaal').verify(idToken)).rejects.toMatchObject({ name: 'AccessTokenError' });
    });

    it('cannot be judged while the issuer cannot be reached', async () => {
      const unreachable = jwtAccessTokens({ issuer: 'http://127.0.0.1:9', audience: 'x', clock: systemClock });
      await expect(unreachable.verify('a.b.c')).rejects.not.toMatchObject({ name: 'AccessTokenError' });
    });
  });

  it('starts on this machine only, unless somebody says otherwise', async () => {
    const options = { publicUrl: 'https://demo.example', personas, oins: [], secrets: await keepSecrets(directory) };
    expect(() => createIdentityProvider(options, { allowPublic: false })).toThrow(/DEMO_ALLOW_PUBLIC/);
    expect(createIdentityProvider(options, { allowPublic: true }).issuer).toBe(`https://demo.example${identityProviderPath}`);
  });

  it('cannot be reached: then nobody logs in, and it is said so', async () => {
    const unreachable = openidIdentityProvider({ ...defaultOpenidSettings, issuer: 'http://127.0.0.1:9', clientId: 'x', credential: 'x', redirectUri: 'http://localhost/x', afterLogoutUrl: 'http://localhost/' });
    await expect(unreachable.startLogin()).rejects.toMatchObject({ reason: 'unavailable' });
    expect(() => openidIdentityProvider({ ...defaultOpenidSettings, issuer: 'http://idp.example', clientId: 'x', credential: 'x', redirectUri: 'x', afterLogoutUrl: 'x' })).toThrow(/https/);
  });
});
