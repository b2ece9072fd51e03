import { cacheNames, ownCaches } from './cache-names.js';
import type { FilesManifest } from './files-manifest.js';
import { sha256 } from './hash.js';

/** What keeping files takes; `self` in a worker. */
export interface KeepingScope {
  readonly registration: { readonly scope: string };
  readonly caches: CacheStorage;
  fetch(request: Request | string, options?: RequestInit): Promise<Response>;
}

/** How many files are asked for at a time, so that the page itself comes first. */
const lanes = 4;

/** The SDK's files of one version, kept by what they must be: an answer that is something else is not put in, nor given out. */
export class KeptFiles {
  readonly #scope: KeepingScope;
  readonly #folder: string;
  readonly #manifest: FilesManifest;
  readonly #prefix: string;
  readonly #name: string;

  /** @param folder address of the folder that the files are in, with a slash at the end */
  constructor(scope: KeepingScope, folder: string, manifest: FilesManifest) {
    this.#scope = scope;
    this.#folder = folder;
    this.#manifest = manifest;
    this.#prefix = cacheNames(scope.registration.scope).files;
    this.#name = this.#prefix + manifest.version;
  }

  /**
   * Gets every file, from an earlier version where it is the same.
   *
   * @throws {TypeError} when one cannot be had, or is not what it must be: half a version is never used
   */
  async fill(): Promise<void> {
    const { caches } = this.#scope;
    try {
      const cache = await caches.open(this.#name);
      const paths = Object.keys(this.#manifest.files);
      await Promise.all(Array.from({ length: lanes }, async () => {
        for (let path = paths.pop(); path !== undefined; path = paths.pop()) await this.#fillOne(cache, path);
      }));
    } catch (error) {
      await caches.delete(this.#name).catch(() => false);
      // Without room everything works but the files, which come from the network; notifications need the worker all the same.
      if (!(error instanceof DOMException && ['QuotaExceededError', 'SecurityError'].includes(error.name))) throw error;
    }
  }

  /** Lets go of versions that no page can still need: all but this one and the one before, whose pages may be open yet. */
  async removeOld(): Promise<void> {
    const { caches, registration } = this.#scope;
    const others = (await ownCaches(caches, registration.scope)).filter((name) => name.startsWith(this.#prefix) && name !== this.#name);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  }

  /** The answer to this request; undefined when it is not for one of the files, and not for us to answer. */
  answer(request: Request): Promise<Response> | undefined {
    const { origin, pathname } = new URL(request.url);
    const address = origin + pathname;
    if (request.method !== 'GET' || !address.startsWith(this.#folder)) return undefined;
    const path = address.slice(this.#folder.length);
    if (Object.hasOwn(this.#manifest.files, path)) return this.#get(path, request);
    // A page of the version before asks for its own: such names are never of two files.
    return path.startsWith('berichtenbox/') ? this.#ofBefore(address, request) : undefined;
  }

  async #get(path: string, request: Request): Promise<Response> {
    const { caches } = this.#scope;
    try {
      const cache = await caches.open(this.#name);
      const kept = await this.#intact(await cache.match(this.#folder + path), path);
      return kept ?? await this.#fillOne(cache, path);
    } catch {
      // No storage, or the site has something newer by now: as it would be without a worker.
      return this.#scope.fetch(request);
    }
  }

  async #ofBefore(address: string, request: Request): Promise<Response> {
    const { caches, registration } = this.#scope;
    const names = await ownCaches(caches, registration.scope).catch(() => []);
    for (const name of names.filter((own) => own.startsWith(this.#prefix))) {
      const kept = await (await caches.open(name)).match(address);
      if (kept !== undefined) return kept;
    }
    return this.#scope.fetch(request);
  }

  /** @returns what was put in the cache */
  async #fillOne(cache: Cache, path: string): Promise<Response> {
    const address = this.#folder + path;
    const file = await this.#intact(await this.#scope.caches.match(address), path) ?? await this.#ask(address, path);
    await cache.put(address, file.clone());
    return file;
  }

  /** The browser itself compares the bytes, and answers nothing when they differ. What it has from before may be too old. */
  async #ask(address: string, path: string): Promise<Response> {
    const { [path]: integrity = '' } = this.#manifest.files;
    const ask = (cache: RequestCache): Promise<Response> => this.#scope.fetch(address, { integrity, cache, credentials: 'omit', redirect: 'error' });
    const file = await ask('default').catch(() => ask('reload'));
    if (!file.ok) throw new TypeError(`${path} could not be had`);
    return file;
  }

  /** This answer, when it is what the file must be: who could write in the cache could otherwise stay in the page. */
  async #intact(kept: Response | undefined, path: string): Promise<Response | undefined> {
    const hash = kept === undefined ? undefined : await sha256(await kept.clone().arrayBuffer());
    return hash === this.#manifest.files[path] ? kept : undefined;
  }
}
