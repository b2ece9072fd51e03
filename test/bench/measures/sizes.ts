import type { Baseline } from '../judgement.js';
import type { BenchRow, Measured } from '../bench-row.js';
import { berichtenbox, courier, plainLit, unreadCount, type Contender } from '../contenders.js';
import type { Lab } from '../lab.js';
import { bundleFiles, elementChunks, entry, isException, kilobytes, onSite, reachable } from './chunks.js';

// What comes by itself after the first list comes within this.
const afterwardsMs = 2000;
const visits = 3;

/**
 * All scripts that the page of a contender asks for before its first row is painted. Of three visits the one with the fewest: on a busy
 * machine something that waits for the list to be painted may come before it.
 */
async function loadedAtOnce(lab: Lab, contender: Contender): Promise<Measured> {
  const seen: { readonly atOnce: readonly string[]; readonly inTheEnd: readonly string[] }[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    seen.push(await lab.visit({ contender, count: 50, start: 'tag' }, async ({ page, startedAt, firstListMs }) => {
      await page.waitForTimeout(afterwardsMs);
      const [atOnce, inTheEnd] = await page.evaluate((until) => [probe.scripts(until), probe.scripts()] as const, startedAt + firstListMs);
      return { atOnce: atOnce.filter(isOurs), inTheEnd: inTheEnd.filter(isOurs) };
    }));
  }
  const [{ atOnce, inTheEnd } = { atOnce: [], inTheEnd: [] }] = seen.sort((one, other) => kilobytes(one.atOnce) - kilobytes(other.atOnce));
  const afterwards = kilobytes(inTheEnd) - kilobytes(atOnce);
  return { value: kilobytes(atOnce), baselines: others(), note: `${atOnce.length} files; ${afterwards.toFixed(1)} kB more by itself afterwards` };
}

function isOurs(path: string): boolean {
  return path.startsWith('/widgets/');
}

function others(): readonly Baseline[] {
  return [courier, plainLit].map(({ label, script }) => ({ name: label, value: kilobytes([script]) }));
}

/** What the whole card of a person's messages is made of. */
const cardElements = ['provider', 'inbox', 'message-viewer', 'activation-wizard', 'mandate-switcher'];

function card(): Measured {
  const chunks = elementChunks();
  if (!chunks.has('inbox')) throw new Error('The entry of the bundle does not say where the inbox is');
  const present = cardElements.filter((element) => chunks.has(element));
  const files = reachable([entry, ...present.flatMap((element) => chunks.get(element) ?? [])]);
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
