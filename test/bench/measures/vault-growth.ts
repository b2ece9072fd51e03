import type { Lab } from '../lab.js';
import { shown } from '../report.js';
import { median } from '../statistics.js';
import { putTogether, searchCold, write, writePlainly } from './vault.js';

/** How what is kept on the device does with so many messages. */
export interface VaultGrowth {
  readonly messages: number;
  readonly writeMs: number;
  /** A record each, in clear. */
  readonly plainWriteMs: number;
  /** Making the pages of texts, in the background. */
  readonly togetherMs: number;
  readonly firstHitsMs: number;
  readonly allHitsMs: number;
  readonly warmMs: number;
}

const counts = [100, 1000, 10_000, 50_000];

const columns: readonly (readonly [string, (growth: VaultGrowth) => string])[] = [
  ['messages', ({ messages }) => messages.toLocaleString('en')],
  ['write', ({ writeMs }) => `${shown(writeMs)} ms`],
  ['in clear', ({ plainWriteMs }) => `${shown(plainWriteMs)} ms`],
  ['pages', ({ togetherMs }) => `${shown(togetherMs)} ms`],
  ['first hits', ({ firstHitsMs }) => `${shown(firstHitsMs)} ms`],
  ['all hits', ({ allHitsMs }) => `${shown(allHitsMs)} ms`],
  ['next search', ({ warmMs }) => `${shown(warmMs)} ms`],
];

/** The heading of the table. */
export function vaultGrowthHeading(): string {
  return columns.map(([heading]) => heading.padStart(14)).join('');
}

/** One size in the table. */
export function vaultGrowthLine(growth: VaultGrowth): string {
  return columns.map(([, cell]) => cell(growth).padStart(14)).join('');
}

/** Measures at every size, each time in a new profile. */
export async function measureVaultGrowth(lab: Lab, samples: number, tell: (growth: VaultGrowth) => void): Promise<readonly VaultGrowth[]> {
  const all: VaultGrowth[] = [];
  for (const messages of counts) {
    const taken: VaultGrowth[] = [];
    for (let sample = 0; sample < samples; sample += 1) taken.push(await grow(lab, messages));
    const growth = medianOf(taken);
    all.push(growth);
    tell(growth);
  }
  return all;
}

async function grow(lab: Lab, messages: number): Promise<VaultGrowth> {
  const plainWriteMs = await lab.withProfile((folder) => writePlainly(lab, folder, messages));
  return lab.withProfile(async (folder) => {
    const writeMs = await write(lab, folder, messages);
    const togetherMs = await putTogether(lab, folder, messages);
    const { firstHitsMs, allHitsMs, warmMs } = await searchCold(lab, folder);
    return { messages, writeMs, plainWriteMs, togetherMs, firstHitsMs, allHitsMs, warmMs };
  });
}

function medianOf(taken: readonly VaultGrowth[]): VaultGrowth {
  const fields = Object.keys(taken[0] ?? {}) as (keyof VaultGrowth)[];
  return Object.fromEntries(fields.map((field) => [field, median(taken.map((growth) => growth[field]))])) as unknown as VaultGrowth;
}
