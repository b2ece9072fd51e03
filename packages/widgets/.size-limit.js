import { readdirSync, readFileSync } from 'node:fs';

const dist = new URL('dist/', import.meta.url);

function read(file) {
  return readFileSync(new URL(file, dist), 'utf8');
}

function resolved(specifier, file) {
  return new URL(specifier, new URL(file, 'file:///')).pathname.slice(1);
}

/** What a file imports before it runs. */
function imports(file) {
  return [...read(file).matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)].map(([, specifier]) => resolved(specifier, file));
}

/** What a file may import later, other languages apart. */
function laterImports(file) {
  const files = [...read(file).matchAll(/import\(["'`](\.[^"'`]+)["'`]\)/g)].map(([, specifier]) => resolved(specifier, file));
  return files.filter((other) => !languages.has(other));
}

/** These files and all that they lead to. */
function closure(files, next) {
  const seen = new Set(files);
  for (const file of seen) next(file).forEach((other) => seen.add(other));
  return [...seen];
}

const entry = 'berichtenbox.js';
const languages = new Set(readdirSync(new URL('berichtenbox/', dist)).filter((file) => /^[a-z]{2}-[\w-]{8}\.js$/.test(file)).map((file) => `berichtenbox/${file}`));
/** The chunk of each element, as the script tag loads them. */
const elements = new Map([...read(entry).matchAll(/"berichtenbox-([a-z-]+)":.*?import\(["'`](\.[^"'`]+)["'`]\)/g)].map(([, tag, specifier]) => [tag, resolved(specifier, entry)]));

function chunksOf(tags) {
  return tags.map((tag) => {
    const chunk = elements.get(tag);
    if (chunk === undefined) throw new Error(`The script tag has no <berichtenbox-${tag}>; build first: npm run build`);
    return chunk;
  });
}

function limited(name, limit, files) {
  return { name, limit, path: files.map((file) => `dist/${file}`), gzip: true };
}

/** What a page with these tags loads from the script tag until the first list is painted, Dutch and Lit included. */
function page(name, limit, ...tags) {
  return limited(name, limit, closure([entry, ...chunksOf(tags)], imports));
}

/** The same, and what loads by itself once that list is painted: the upkeep, and on a server that tells of changes what follows them. */
function afterwards(name, limit, ...tags) {
  const later = readdirSync(new URL('berichtenbox/', dist)).filter((file) => /^(?:upkeep|on-demand)-/.test(file)).map((file) => `berichtenbox/${file}`);
  return limited(name, limit, closure([entry, ...chunksOf(tags), ...later], imports));
}

/** All that these elements ever load, other languages, settings, the sanitiser and the list of difficult words apart. */
function whole(name, limit, ...tags) {
  const files = closure(chunksOf(tags), (file) => [...imports(file), ...laterImports(file)]);
  return limited(name, limit, [entry, ...files.filter((file) => !isSanitiser(file) && !isWordList(file) && !isSettings(file) && !isMandates(file))]);
}

/** Loaded for the first letter with markup. */
function isSanitiser(file) {
  return file.startsWith('berichtenbox/dompurify-');
}

/** Dutch words with their explanations, loaded beside the first letter. */
function isWordList(file) {
  return file.startsWith('berichtenbox/word-finder-');
}

/** Keeping messages on the device, for whom that is on. */
function isOffline(file) {
  return file.startsWith('berichtenbox/offline-mailbox-');
}

/** What the client adds for activation, preferences and notices; no list and no letter needs it. */
function isSettings(file) {
  return /^berichtenbox\/(?:open-desk|settings-error)-/.test(file);
}

/** What the client adds for mandates, clients and the log; as little needed by a list or a letter. */
function isMandates(file) {
  return file.startsWith('berichtenbox/open-mandates-');
}

export default [
  page('size.unread-count: a page with the unread count', '10.00 kB', 'unread-count'),
  afterwards('size.unread-count, and what loads by itself afterwards', '27.65 kB', 'unread-count'),
  page('size.inbox: a page with a provider and the inbox', '30.80 kB', 'provider', 'inbox'),
  afterwards('size.inbox, and what loads by itself afterwards', '48.40 kB', 'provider', 'inbox'),
  page('a page with the whole box', '63.45 kB', 'app'),
  page('a page with the activation wizard', '52.05 kB', 'activation-wizard'),
  page('a page with settings', '46.35 kB', 'preferences'),
  page('a page with mandates', '45.70 kB', 'mandates'),
  page('a page with the overview of clients', '36.90 kB', 'client-overview'),
  page('a page with notices about settings', '29.65 kB', 'notices'),
  whole('size.card: list and letter, whenever each part loads', '161.10 kB', 'provider', 'inbox', 'message-viewer'),
  whole('size.everything: all elements, whenever each part loads', '243.70 kB', ...elements.keys()),
  limited('activation, preferences and notices, without their elements', '4.25 kB', readdirSync(new URL('berichtenbox/', dist)).map((file) => `berichtenbox/${file}`).filter(isSettings)),
  limited('mandates, clients and the log, without their elements', '3.50 kB', readdirSync(new URL('berichtenbox/', dist)).map((file) => `berichtenbox/${file}`).filter(isMandates)),
  limited('keeping messages on the device', '19.10 kB', readdirSync(new URL('berichtenbox/', dist)).map((file) => `berichtenbox/${file}`).filter(isOffline)),
  limited('the list of difficult words', '6.15 kB', readdirSync(new URL('berichtenbox/', dist)).map((file) => `berichtenbox/${file}`).filter(isWordList)),
];
