import type { Baseline } from '../judgement.js';
import type { BenchRow, Measured } from '../bench-row.js';
import { berichtenbox, courier, plainLit, unreadCount, type Contender } from '../contenders.js';
import type { Lab } from '../lab.js';
import { bundleFiles, elementChunks, entry, foundation, isException, kilobytes, onSite, reachable } from './chunks.js';

/** All scripts that the page of a contender loads before its first row is painted, as the browser asked for them. */
async function loadedAtOnce(lab: Lab, contender: Contender): Promise<Measured> {
  const scripts = await lab.visit({ contender, count: 50, start: 'tag' }, (visit) => visit.scripts);
  const own = new Set(scripts.filter((path) => path.startsWith('/widgets/')));
  return { value: kilobytes(own), baselines: others(), note: `${own.size} files` };
}

function others(): readonly Baseline[] {
  return [courier, plainLit].map(({ label, script }) => ({ name: label, value: kilobytes([script]) }));
}

/** What the whole card of a person's messages is made of. */
const cardElements = ['provider', 'inbox', 'message-viewer', 'activation-wizard', 'mandate-switcher'];

function card(): Measured {
  const chunks = elementChunks();
  const present = cardElements.filter((element) => chunks.has(element));
  const files = reachable([entry, ...foundation(), ...present.flatMap((element) => chunks.get(element) ?? [])]);
  const absent = cardElements.filter((element) => !chunks.has(element));
  const hasOffline = bundleFiles().some((file) => /offline|vault/.test(file));
  const missing = [...absent, ...(hasOffline ? [] : ['offline'])];
  return { value: kilobytes(onSite(files)), baselines: others(), note: `holds ${present.join(', ')}${missing.length > 0 ? `; not there yet: ${missing.join(', ')}` : ''}` };
}

function everything(): Measured {
  const left = bundleFiles().filter(isException);
  const files = bundleFiles().filter((file) => !isException(file));
  return { value: kilobytes(onSite(files)), baselines: others(), note: `${files.length} files; ${kilobytes(onSite(left)).toFixed(1)} kB more loads when needed` };
}

/** What travels, in kilobytes after `gzip -9`. */
export const sizeRows: readonly BenchRow[] = [
  {
    id: 'size.inbox', what: 'all a page loads at once for provider and inbox, Dutch inside', unit: 'kB', limits: [{ atMost: 20 }],
    measure: ({ lab }) => loadedAtOnce(lab, berichtenbox),
  },
  {
    id: 'size.unread-count', what: 'all a page loads at once for the unread count', unit: 'kB', limits: [{ atMost: 12 }],
    measure: ({ lab }) => loadedAtOnce(lab, unreadCount),
  },
  {
    id: 'size.card', what: 'inbox, viewer, wizard, switcher and offline together, with all they can load', unit: 'kB', limits: [{ atMost: 42.3 }],
    measure: () => Promise.resolve(card()),
  },
  {
    id: 'size.everything', what: 'all elements and chunks', unit: 'kB', limits: [{ atMost: 70 }],
    measure: () => Promise.resolve(everything()),
  },
];
