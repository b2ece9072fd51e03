import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepFiles, precacheEntries, type FilesManifest } from './precache.js';
import { FakeWorker, site } from './testing/fake-worker.js';

const folder = '/assets/berichtenbox/';

/** The list of these files. */
function listed(version: string, files: Readonly<Record<string, string>>): FilesManifest {
  const hashes = Object.entries(files).map(([path, body]) => [path, `sha256-${createHash('sha256').update(body).digest('base64')}`]);
  return { version, files: Object.fromEntries(hashes) as Record<string, string> };
}

const first = { 'berichtenbox.js': 'import("./berichtenbox/inbox-1.js")', 'berichtenbox/inbox-1.js': 'inbox()', 'berichtenbox/nl-0.js': 'nl()' };
const second = { 'berichtenbox.js': 'import("./berichtenbox/inbox-2.js")', 'berichtenbox/inbox-2.js': 'inbox(2)', 'berichtenbox/nl-0.js': 'nl()' };

function serve(worker: FakeWorker, files: Readonly<Record<string, string>>): void {
  for (const path of [...worker.answers.keys()]) worker.answers.delete(path);
  Object.entries(files).forEach(([path, body]) => worker.answers.set(folder + path, { body }));
}

async function install(worker: FakeWorker, version: string, files: Readonly<Record<string, string>>): Promise<void> {
  keepFiles(worker.scope, { folder, manifest: listed(version, files) });
  await worker.fire('install');
}

describe('the SDK’s files', () => {
  let worker: FakeWorker;
  const read = async (from: FakeWorker, path: string) => (await from.ask(folder + path))?.text();

  beforeEach(async () => {
    worker = new FakeWorker();
    serve(worker, first);
    await install(worker, 'version-1', first);
    await worker.fire('activate');
  });

  it('are all there without network', async () => {
    worker.isOffline = true;
    for (const [path, body] of Object.entries(first)) expect(await read(worker, path)).toBe(body);
    expect(await read(worker, 'berichtenbox.js?v=3')).toBe(first['berichtenbox.js']);
  });

  it('are asked for without cookies, and never from another place', () => {
    expect(worker.asked).toHaveLength(3);
    for (const { options } of worker.asked) expect(options).toMatchObject({ credentials: 'omit', redirect: 'error', integrity: expect.stringMatching(/^sha256-/) as string });
  });

  it.each([
    ['an answer of the API', '/api/v1/berichten'], ['another script of the site', '/assets/site.js'], ['a file that is not on the list', `${folder}index.js`], ['what only looks like a file', `${folder}constructor`],
    ['another site', 'https://elsewhere.example/assets/berichtenbox/berichtenbox.js'],
  ])('leave %s to the browser', async (_, path) => {
    expect(await worker.ask(path)).toBeUndefined();
  });

  it('leave what is sent to the browser', async () => {
    expect(await worker.ask(`${folder}berichtenbox.js`, { method: 'POST' })).toBeUndefined();
  });

  describe('of a new version', () => {
    it('are asked for only where they changed', async () => {
      const next = worker.next();
      serve(next, second);
      await install(next, 'version-2', second);
      expect(next.asked.map(({ path }) => path).filter((path) => path.includes('nl-0'))).toEqual([]);
      expect(await read(next, 'berichtenbox.js')).toBe(second['berichtenbox.js']);
    });

    it('leave what a page of the version before may still ask for, once', async () => {
      const next = worker.next();
      serve(next, second);
      await install(next, 'version-2', second);
      await next.fire('activate');
      next.isOffline = true;
      expect(await read(next, 'berichtenbox/inbox-1.js')).toBe('inbox()');

      const last = next.next();
      serve(last, first);
      await install(last, 'version-3', first);
      await last.fire('activate');
      expect(Object.keys(last.kept)).toEqual(['berichtenbox-files /mijn/ version-2', 'berichtenbox-files /mijn/ version-3']);
    });

    it.each([
      ['a page that a portal puts in its place', { body: '<!doctype html><title>Wifi</title>', type: 'text/html' }], ['nothing', { body: '', status: 404 }], ['only half of it', { body: 'inb' }],
      ['another place', { body: 'inbox(2)', redirected: true as const }],
    ])('do not come when one of them is %s; the one before stays whole', async (_, answer) => {
      const next = worker.next();
      serve(next, second);
      next.answers.set(`${folder}berichtenbox/inbox-2.js`, answer);
      await expect(install(next, 'version-2', second)).rejects.toThrow(TypeError);
      expect(Object.keys(next.kept)).toEqual(['berichtenbox-files /mijn/ version-1']);
      worker.isOffline = true;
      expect(await read(worker, 'berichtenbox.js')).toBe(first['berichtenbox.js']);
    });
  });

  it('are asked for anew when somebody wrote something else in the cache', async () => {
    const cache = worker.storage.caches.get('berichtenbox-files /mijn/ version-1')!;
    cache.set(`${site}${folder}berichtenbox.js`, new Response('steal()'));
    expect(await read(worker, 'berichtenbox.js')).toBe(first['berichtenbox.js']);
    worker.isOffline = true;
    expect(await read(worker, 'berichtenbox.js')).toBe(first['berichtenbox.js']);
  });

  it('come from the network when their cache was thrown away and the site has another version by now', async () => {
    worker.storage.caches.clear();
    serve(worker, second);
    expect(await read(worker, 'berichtenbox.js')).toBe(second['berichtenbox.js']);
    expect(worker.kept['berichtenbox-files /mijn/ version-1']).toEqual([]);
  });

  it('come from the network where there is no room for them', async () => {
    const full = new FakeWorker();
    serve(full, first);
    full.storage.failure = new DOMException('', 'QuotaExceededError');
    await install(full, 'version-1', first);
    expect(await read(full, 'berichtenbox.js')).toBe(first['berichtenbox.js']);
  });

  it('leave the caches of others alone', async () => {
    const next = worker.next();
    for (const name of ['workbox-precache', 'berichtenbox-files /andere/ version-0', 'berichtenbox-files /andere/ version-1']) next.storage.caches.set(name, new Map());
    serve(next, first);
    await install(next, 'version-9', first);
    await next.fire('activate');
    expect(Object.keys(next.kept)).toHaveLength(5);
  });
});

describe('the list of files', () => {
  const { scope } = new FakeWorker();

  it.each([undefined, null, 'text', {}, { version: 'version-1' }, { version: 'v', files: {} }, { version: 'version-1', files: { '../index.js': `sha256-${'A'.repeat(43)}=` } }, { version: 'version-1', files: { 'a.js': 'sha256-short' } }])('is refused when it is none: %j', (manifest) => {
    expect(() => keepFiles(scope, { folder, manifest })).toThrow(TypeError);
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example/', 'assets/', '/assets/berichtenbox'])('is refused for files in %s', (elsewhere) => {
    expect(() => keepFiles(scope, { folder: elsewhere, manifest: listed('version-1', first) })).toThrow(TypeError);
  });

  it('is one that workbox takes', () => {
    const manifest = listed('version-1', first);
    expect(precacheEntries(manifest, folder)[0]).toEqual({ url: '/assets/berichtenbox/berichtenbox.js', revision: manifest.files['berichtenbox.js'], integrity: manifest.files['berichtenbox.js'] });
  });
});
