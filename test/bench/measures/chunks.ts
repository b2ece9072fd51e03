import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { contendersFolder } from '../build-pages.js';

const widgets = fileURLToPath(new URL('../../../packages/widgets/dist/', import.meta.url));

/** The script that a page's tag loads; everything else comes from it. */
export const entry = 'berichtenbox.js';

/** Every file of the script-tag bundle, from its folder. */
export function bundleFiles(): readonly string[] {
  return [entry, ...readdirSync(`${widgets}berichtenbox`).map((file) => `berichtenbox/${file}`)];
}

/** The chunk of each element, by its tag without `berichtenbox-`. */
export function elementChunks(): ReadonlyMap<string, string> {
  // What a chunk imports may stand beside it; the chunk itself comes first.
  const tags = readEntry().matchAll(/"berichtenbox-([a-z-]+)":[^"]*?import\([`']\.\/([^`']+)/g);
  return new Map([...tags].map(([, tag = '', chunk = '']) => [tag, chunk]));
}

function readEntry(): string {
  return readFileSync(widgets + entry, 'utf8');
}

/** Static and dynamic imports. */
function importsOf(source: string, file: string): readonly string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*[`"'](\.[^`"']+)[`"']/g)].map(([, specifier = '']) => new URL(specifier, `file:///${file}`).pathname.slice(1));
}

/** What loads when it is needed only, and is not counted: other languages, the HTML cleaner and resumable uploads. */
export function isException(file: string): boolean {
  return /\/(?:[a-z]{2}|purify|dompurify|tus)-[\w-]{8}\.js$/i.test(file);
}

/** These files and everything they can load, exceptions left out. The entry is not followed, since it can load everything. */
export function reachable(files: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || isException(file)) return;
    seen.add(file);
    if (file === entry) return;
    importsOf(readFileSync(widgets + file, 'utf8'), file).forEach(visit);
  };
  files.forEach(visit);
  return seen;
}

/**
 * Kilobytes (1,000) after `gzip -9`, each file by itself as a server sends it.
 *
 * @param paths on the site of the bench
 */
export function kilobytes(paths: Iterable<string>): number {
  const folder = (path: string): string => (path.startsWith('/contenders/') ? path.replace('/contenders', contendersFolder) : path.replace('/widgets/', widgets));
  return [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(folder(path)), { level: 9 }).byteLength, 0) / 1000;
}

/** Bundle files as paths on the site of the bench. */
export function onSite(files: Iterable<string>): readonly string[] {
  return [...files].map((file) => `/widgets/${file}`);
}
