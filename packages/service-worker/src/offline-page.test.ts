import { beforeEach, describe, expect, it } from 'vitest';
import { answerOffline } from './offline-page.js';
import { FakeWorker, site } from './testing/fake-worker.js';

const html = `<!doctype html><link rel="stylesheet" href="/assets/site.css?v=1&amp;w=2"><link rel=icon href='../favicon.svg'><link rel="canonical" href="/mijn/">
<script src="https://elsewhere.example/counter.js"></script><script type="module" src="/berichtenbox/berichtenbox.js"></script><img alt="" src="/api/v1/logo"><berichtenbox-app></berichtenbox-app>`;
const page = { body: html, type: 'text/html; charset=utf-8', headers: { date: new Date().toUTCString(), 'Content-Security-Policy': "default-src 'none'" } };
const whole = ['/assets/fonts/a.woff2', '/assets/site.css?v=1&w=2', '/favicon.svg', '/mijn/'];
const name = 'berichtenbox-page /mijn/';

describe('without network', () => {
  let worker: FakeWorker;

  async function start(patienceMs?: number, isKept?: (address: string) => boolean): Promise<FakeWorker> {
    const started = new FakeWorker();
    started.answers.set('/mijn/', page);
    started.answers.set('/assets/site.css?v=1&w=2', { body: '@font-face{src:url("fonts/a.woff2")}', type: 'text/css' });
    started.answers.set('/assets/fonts/a.woff2', { body: 'font', type: 'font/woff2' });
    started.answers.set('/favicon.svg', { body: '<svg/>', type: 'image/svg+xml' });
    started.answers.set('/api/v1/logo', { body: '{"naam":"Koen"}', type: 'application/json' });
    answerOffline(started.scope, { box: '/mijn/', folder: '/berichtenbox/', ...(patienceMs !== undefined && { patienceMs }), ...(isKept && { isKept }) });
    await started.fire('install');
    return started;
  }

  beforeEach(async () => {
    worker = await start();
  });

  it('the page of the box is there, with its policy and what it needs to look as it should, and nothing else', async () => {
    expect(worker.kept).toEqual({ [name]: whole });
    worker.isOffline = true;
    const answer = await worker.ask('/mijn/?melding=1#/bericht/1', { navigates: true });
    expect([await answer?.text(), answer?.headers.get('Content-Security-Policy')]).toEqual([html, "default-src 'none'"]);
    expect(await (await worker.ask('/favicon.svg', { destination: 'image' }))?.text()).toBe('<svg/>');
  });

  it('what the site’s own worker keeps is not kept once more', async () => {
    const other = await start(undefined, (address) => address.includes('/assets/'));
    expect(other.kept).toEqual({ [name]: ['/favicon.svg', '/mijn/'] });
  });

  it('the copy is nobody’s: it was asked for without cookies', () => {
    for (const { options } of worker.asked) expect(options).toMatchObject({ credentials: 'omit', redirect: 'error' });
  });

  it('another page says so, and leads to the box', async () => {
    worker.isOffline = true;
    const answer = await worker.ask('/mijn/instellingen/?a="><script>', { navigates: true });
    const text = await answer?.text();
    expect(answer?.status).toBe(503);
    expect(text).toContain('<h1>Deze pagina kan nu niet openen</h1>');
    expect(text).toContain(`<a href="${site}/mijn/">Naar uw Berichtenbox</a>`);
    expect(text).not.toContain('<script');
    expect(answer?.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  it('says so in English where that was chosen, and promises no box that is not there', async () => {
    const other = new FakeWorker();
    answerOffline(other.scope, { language: 'en' });
    await other.fire('install');
    const text = await (await other.ask('/mijn/', { navigates: true }))?.text();
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Try again');
    expect(text).not.toContain('Go to your');
  });

  it.each([
    ['a request of the API', '/api/v1/berichten', {}], ['a form that is sent', '/mijn/', { navigates: true, method: 'POST' }], ['another site', 'https://elsewhere.example/a.png', { destination: 'image' }],
    ['a file in a frame', '/mijn/brief.pdf', { destination: 'iframe' }],
  ] as const)('%s is left to the browser', async (_, path, options) => {
    expect(await worker.ask(path, options)).toBeUndefined();
  });

  it.each([
    ['a page that wants a login first', { ...page, redirected: true as const }], ['a page of something else', { ...page, body: '<title>Onderhoud</title>' }], ['a failure', { ...page, status: 500 }],
    ['no page', { ...page, type: 'application/json' }],
  ])('%s takes nobody’s place in the copy', async (_, answer) => {
    const next = worker.next();
    next.answers.set('/mijn/', answer);
    answerOffline(next.scope, { box: '/mijn/', folder: '/berichtenbox/' });
    await next.fire('install');
    expect(next.kept).toEqual({ [name]: whole });
    next.isOffline = true;
    expect(await (await next.ask('/mijn/', { navigates: true }))?.text()).toBe(html);
  });

  it('a page in place of a style sheet is not kept', async () => {
    worker.answers.set('/favicon.svg', { body: '<title>Wifi</title>', type: 'text/html' });
    worker.storage.caches.clear();
    await worker.fire('install');
    expect(worker.kept[name]).not.toContain('/favicon.svg');
  });

  it('with network the page is the one of now, which is not kept: it may be somebody’s', async () => {
    worker.answers.set('/mijn/', { ...page, body: `${html}Koen` });
    expect(await (await worker.ask('/mijn/', { navigates: true }))?.text()).toBe(`${html}Koen`);
    expect(await worker.storage.caches.get(name)?.get(`${site}/mijn/`)?.clone().text()).toBe(html);
  });

  it('the copy is made anew when it is a day old', async () => {
    const days = (count: number) => ({ ...page, headers: { date: new Date(Date.now() - count * 86_400_000).toUTCString() } });
    worker.answers.set('/mijn/', days(2));
    await worker.fire('install');
    worker.answers.set('/mijn/', { ...days(0), body: '<berichtenbox-app>' });
    await worker.ask('/mijn/', { navigates: true });
    worker.isOffline = true;
    expect(await (await worker.ask('/mijn/', { navigates: true }))?.text()).toBe('<berichtenbox-app>');
    expect(worker.kept).toEqual({ [name]: ['/mijn/'] });
  });

  it('a network that does not answer in time is as none, also for what the page loads', async () => {
    worker = await start(1);
    for (const path of ['/mijn/', '/favicon.svg']) worker.answers.set(path, () => new Promise(() => undefined));
    expect(await (await worker.ask('/mijn/', { navigates: true }))?.text()).toBe(html);
    const before = worker.asked.length;
    expect(await (await worker.ask('/favicon.svg', { destination: 'image', clientId: 'new page' }))?.text()).toBe('<svg/>');
    expect(worker.asked).toHaveLength(before);
  });

  it.each([502, 504])('a gateway with nobody behind it (%i) is as none', async (status) => {
    worker.answers.set('/mijn/', { ...page, body: 'Bad gateway', status });
    expect(await (await worker.ask('/mijn/', { navigates: true }))?.text()).toBe(html);
  });

  it('what the site says itself is shown', async () => {
    worker.answers.set('/mijn/', { ...page, body: 'Onderhoud', status: 503 });
    expect(await (await worker.ask('/mijn/', { navigates: true }))?.text()).toBe('Onderhoud');
  });
});
