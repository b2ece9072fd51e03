/** What `berichtenbox-files.js` of the widgets says: each file of the script tag, by its place beside it, with what it must be. */
export interface FilesManifest {
  /** Another one for every change of any file. */
  readonly version: string;
  /** `sha256-…` by path, such as `berichtenbox.js`. */
  readonly files: Readonly<Record<string, string>>;
}

/** One file for `precacheAndRoute` of workbox-precaching. */
export interface PrecacheEntry {
  readonly url: string;
  readonly revision: string;
  readonly integrity: string;
}

/**
 * Looks at what `berichtenbox-files.js` put on the worker's `self`.
 *
 * @throws {TypeError} when it is no manifest: nothing may be kept then, and whoever has an earlier worker goes on with that
 */
export function readManifest(value: unknown): FilesManifest {
  const { version, files } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isWhole = typeof version === 'string' && /^[\w-]{8,}$/.test(version) && typeof files === 'object' && files !== null
    && Object.entries(files).every(([path, hash]) => /^(?:\w[\w.-]*\/)*\w[\w.-]*$/.test(path) && typeof hash === 'string' && /^sha256-[A-Za-z0-9+/]{43}=$/.test(hash));
  if (!isWhole) throw new TypeError('This is not the list of the Berichtenbox’s files.');
  return { version, files: files as FilesManifest['files'] };
}

/**
 * The same list for a worker that keeps its files with workbox.
 *
 * @param manifest what `berichtenbox-files.js` put on `self.berichtenboxFiles`
 * @param folder path where the files are on the site, such as `/assets/berichtenbox/`
 * @throws {TypeError} when it is no manifest
 * @example
 * ```js
 * importScripts('/assets/berichtenbox/berichtenbox-files.js');
 * precacheAndRoute(precacheEntries(self.berichtenboxFiles, '/assets/berichtenbox/'));
 * ```
 */
export function precacheEntries(manifest: unknown, folder: string): PrecacheEntry[] {
  return Object.entries(readManifest(manifest).files).map(([path, integrity]) => ({ url: folder + path, revision: integrity, integrity }));
}
