import { measureBeside, type BenchRow } from '../bench-row.js';
import { goneEndpoint, keptBox } from '../contenders.js';
import { query } from '../corpus.js';
import type { Lab } from '../lab.js';
import type {} from '../pages/vault.js';
import type { SearchedVault } from '../pages/vault.js';
import { median } from '../statistics.js';

const script = '/contenders/vault.js';
const count = 10_000;
const plain = 'a record each, in clear';
const rawAndList = 'reading 50 records in clear + first list of 50';

/** Keeps so many messages in a profile; in milliseconds. */
export function write(lab: Lab, folder: string, messages = count): Promise<number> {
  return lab.runIn(folder, script, (page) => page.evaluate((many) => vaultPage.write(many), messages));
}

/** The same in clear, a record each. */
export function writePlainly(lab: Lab, folder: string, messages = count): Promise<number> {
  return lab.runIn(folder, script, (page) => page.evaluate((many) => vaultPage.writePlainly(many), messages));
}

/** Waits until the texts of the letters lie together; in milliseconds. */
export function putTogether(lab: Lab, folder: string, messages = count): Promise<number> {
  return lab.runIn(folder, script, (page) => page.evaluate((many) => vaultPage.putTogether(many), messages));
}

/** Searches in a browser that was just started, and once more. */
export function searchCold(lab: Lab, folder: string): Promise<SearchedVault> {
  return lab.runIn(folder, script, (page) => page.evaluate((words) => vaultPage.search(words), query));
}

function searchPlainly(lab: Lab, folder: string): Promise<SearchedVault> {
  return lab.runIn(folder, script, (page) => page.evaluate((words) => vaultPage.searchPlainly(words), query));
}

function readPlainly(lab: Lab, folder: string): Promise<number> {
  return lab.runIn(folder, script, (page) => page.evaluate(() => vaultPage.readPlainly(50)));
}

async function inBoth<T>(lab: Lab, use: (vault: string, clear: string) => Promise<T>): Promise<T> {
  return lab.withProfile((vault) => lab.withProfile((clear) => use(vault, clear)));
}

const writeRow: BenchRow = {
  id: 'vault.write@10000',
  what: 'rows and letters of 4 kB encrypted and stored, a hundred letters at a time',
  unit: 'ms',
  limits: [{ times: 1.3, baseline: plain }],
  measure: ({ lab, samples }) => measureBeside(
    { name: 'vault', sample: () => lab.withProfile((folder) => write(lab, folder)) },
    [{ name: plain, sample: () => lab.withProfile((folder) => writePlainly(lab, folder)) }], samples,
  ),
};

function searchRow(id: string, what: string, { limitMs, value }: { readonly limitMs: number; readonly value: (searched: SearchedVault) => number }): BenchRow {
  return {
    id, what, unit: 'ms', limits: [{ atMost: limitMs }],
    measure: ({ lab, samples }) => inBoth(lab, async (vault, clear) => {
      await write(lab, vault);
      const togetherMs = await putTogether(lab, vault);
      await writePlainly(lab, clear);
      const firsts: number[] = [];
      const own = async (): Promise<number> => {
        const searched = await searchCold(lab, vault);
        firsts.push(searched.firstHitsMs);
        return value(searched);
      };
      const measured = await measureBeside({ name: 'vault', sample: own }, [{ name: plain, sample: async () => value(await searchPlainly(lab, clear)) }], samples);
      return { ...measured, note: `first hits after ${median(firsts).toFixed(0)} ms; putting the texts together took ${(togetherMs / 1000).toFixed(1)} s in the background` };
    }),
  };
}

const coldOpenRow: BenchRow = {
  id: 'vault.cold-open@10000',
  what: 'script start in a browser just started, no server → first 50 of the kept rows painted',
  unit: 'ms',
  limits: [{ times: 1.5, baseline: rawAndList }],
  measure: ({ lab, samples }) => inBoth(lab, async (vault, clear) => {
    await lab.runIn(vault, script, (page) => page.evaluate(([endpoint, many]) => vaultPage.keepBox(endpoint, many), [goneEndpoint, count] as const));
    await writePlainly(lab, clear);
    const list = (isGone: boolean, folder: string): Promise<number> =>
      lab.visitIn(folder, { contender: keptBox(isGone), count: isGone ? count : 50 }, ({ firstListMs }) => firstListMs);
    return measureBeside(
      { name: 'vault', sample: () => list(true, vault) },
      [{ name: rawAndList, sample: () => lab.withProfile(async (empty) => (await readPlainly(lab, clear)) + (await list(false, empty))) }], samples,
    );
  }),
};

/** What is kept on the device: how fast it is written, shown and searched. */
export const vaultRows: readonly BenchRow[] = [
  writeRow,
  coldOpenRow,
  searchRow('vault.search@10000', 'opening the vault in a browser just started → all hits in the letters', { limitMs: 500, value: ({ allHitsMs }) => allHitsMs }),
  searchRow('vault.search-warm@10000', 'the next search → all hits in the letters', { limitMs: 50, value: ({ warmMs }) => warmMs }),
];
