import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BenchRow } from './bench-row.js';
import { buildPages } from './build-pages.js';
import { Lab } from './lab.js';
import { describeMachine, describeVersions } from './machine.js';
import { firstListRows } from './measures/first-list.js';
import { measureGrowth, type Growth } from './measures/growth.js';
import { livelyRows } from './measures/lively.js';
import { loadRow } from './measures/load.js';
import { memoryRow } from './measures/memory.js';
import { scrollRow } from './measures/scroll.js';
import { searchRow } from './measures/search.js';
import { sizeRows } from './measures/sizes.js';
import { measureVaultGrowth, vaultGrowthHeading, vaultGrowthLine, type VaultGrowth } from './measures/vault-growth.js';
import { vaultRows } from './measures/vault.js';
import { conclusion, growthHeading, growthLine, linesOf, toEntry, toFailure, type ResultEntry } from './report.js';
import { Site } from './site.js';

const rows: readonly BenchRow[] = [...sizeRows, ...firstListRows, searchRow, scrollRow, memoryRow, loadRow, ...vaultRows, ...livelyRows];
const results = new URL('../../bench-results.json', import.meta.url);

/** What the command line asks for. */
interface Wishes {
  readonly rows: readonly BenchRow[];
  readonly samples: number;
  /** 0 leaves growth out. */
  readonly growthSamples: number;
  /** Likewise, of what is kept on the device. */
  readonly vaultGrowthSamples: number;
}

function readArguments(args: readonly string[]): Wishes {
  const { values } = parseArgs({ args: [...args], options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } } });
  const wanted = (id: string): boolean => values.only.length === 0 || values.only.some((part) => id.includes(part));
  const few = (table: string): number => (wanted(table) ? (values.quick ? 1 : 3) : 0);
  return { rows: rows.filter(({ id }) => wanted(id)), samples: values.quick ? 3 : 9, growthSamples: few('growth'), vaultGrowthSamples: few('vault-growth') };
}

/**
 * Runs the bench, prints it and writes `bench-results.json`.
 *
 * @returns whether everything could be measured.
 */
export async function runBench(args: readonly string[], browser: string): Promise<boolean> {
  const wishes = readArguments(args);
  if (wishes.rows.length + wishes.growthSamples + wishes.vaultGrowthSamples === 0) throw new Error(`There is no such bench; there are ${[...rows.map(({ id }) => id), 'growth', 'vault-growth'].join(', ')}`);
  await buildPages();
  const lab = await Lab.open(new Site(), browser);
  const machine = describeMachine();
  const versions = await describeVersions(lab.browserVersion);
  try {
    console.log(`\n${machine.processor}, ${machine.cores} cores, load ${machine.load}; Chromium ${lab.browserVersion}; medians of ${wishes.samples}\n`);
    if (machine.load > machine.cores) console.log('This machine is busy with other things: times mean little now, ratios somewhat more, sizes and memory all.\n');
    const entries = await measureRows(lab, wishes);
    const growth = await measureGrowthIf(lab, wishes.growthSamples);
    const vaultGrowth = await measureVaultGrowthIf(lab, wishes.vaultGrowthSamples);
    console.log(`\n${conclusion(entries)}`);
    const about = { id: 'machine', value: machine.cores, unit: 'cores', budget: '', ok: true, machine, versions, measuredAt: new Date().toISOString(), growth, vaultGrowth };
    await writeFile(results, `${JSON.stringify([...entries, about], undefined, 2)}\n`);
    return entries.every(({ error }) => error === undefined);
  } finally {
    await lab.close();
  }
}

async function measureRows(lab: Lab, { rows: wanted, samples }: Wishes): Promise<readonly ResultEntry[]> {
  const entries: ResultEntry[] = [];
  for (const row of wanted) {
    const entry = await row.measure({ lab, samples }).then((measured) => toEntry(row, measured), (error: unknown) => toFailure(row, error));
    entries.push(entry);
    console.log(linesOf(entry));
  }
  return entries;
}

async function measureGrowthIf(lab: Lab, samples: number): Promise<readonly Growth[]> {
  if (samples === 0) return [];
  console.log(`\nHow it grows (medians of ${samples})\n${growthHeading()}`);
  return measureGrowth(lab, samples, (growth) => console.log(growthLine(growth)));
}

async function measureVaultGrowthIf(lab: Lab, samples: number): Promise<readonly VaultGrowth[]> {
  if (samples === 0) return [];
  console.log(`\nHow what is kept on the device grows (medians of ${samples})\n${vaultGrowthHeading()}`);
  return measureVaultGrowth(lab, samples, (growth) => console.log(vaultGrowthLine(growth)));
}
