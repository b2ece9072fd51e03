import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus, loadavg, release, totalmem } from 'node:os';

/** Where the figures come from. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  /** Processes that wanted the processor in the last minute: over the number of cores, times say little. */
  readonly load: number;
}

/** Describes this machine. */
export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGigabytes: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${release()}`, load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}

/** The versions of what was measured and of what measured it. */
export async function describeVersions(chromium: string): Promise<Readonly<Record<string, string>>> {
  const require = createRequire(import.meta.url);
  const versionOf = async (name: string): Promise<string> => {
    // Not every package lets its package.json be imported; it always lies in one of these folders.
    for (const folder of require.resolve.paths(name) ?? []) {
      const text = await readFile(`${folder}/${name}/package.json`, 'utf8').catch(() => undefined);
      if (text !== undefined) return (JSON.parse(text) as { version: string }).version;
    }
    return 'not installed';
  };
  const names = ['lit', '@trycourier/courier-ui-inbox', 'playwright', 'vite', '@berichtenbox/widgets'];
  return { node: process.version, chromium, ...Object.fromEntries(await Promise.all(names.map(async (name) => [name, await versionOf(name)] as const))) };
}
