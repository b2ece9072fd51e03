import { siteAddress } from './box-address.js';
import { readManifest } from './files-manifest.js';
import { KeptFiles, type KeepingScope } from './kept-files.js';
import type { AskedEvent, LastingEvent } from './worker-events.js';

export { precacheEntries, type FilesManifest, type PrecacheEntry } from './files-manifest.js';
export type { KeepingScope } from './kept-files.js';
export type { AskedEvent, LastingEvent } from './worker-events.js';

/** Where the SDK's files are. */
export interface PrecacheOptions {
  /** Path of the folder with `berichtenbox.js` on this site, such as `/assets/berichtenbox/`. */
  readonly folder: string;
  /** What `berichtenbox-files.js` of that folder put on the worker's `self.berichtenboxFiles`. */
  readonly manifest: unknown;
}

/** The part of a service worker that this uses; `self` in one. */
export interface PrecacheScope extends KeepingScope {
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
}

/**
 * Keeps the SDK's files, so that its pages load without network, and at once with it. All files of a version come and go together. No other request
 * is answered here: never one of the API. Call it while the worker starts.
 *
 * @throws {TypeError} when the folder is not on this site, or the manifest is none
 */
export function keepFiles(scope: PrecacheScope, { folder, manifest }: PrecacheOptions): void {
  const address = siteAddress(folder, scope.registration.scope);
  if (address?.endsWith('/') !== true) throw new TypeError('The Berichtenbox’s files must be in a folder of this site.');
  const files = new KeptFiles(scope, address, readManifest(manifest));
  scope.addEventListener('install', (event) => event.waitUntil(files.fill()));
  scope.addEventListener('activate', (event) => event.waitUntil(files.removeOld()));
  scope.addEventListener('fetch', (event) => {
    const answer = files.answer(event.request);
    if (answer !== undefined) event.respondWith(answer);
  });
}
