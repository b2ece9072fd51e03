import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { LetterFonts, Script } from '../../notifications/letters/draw-letter.js';

const scripts: readonly Script[] = ['latin', 'latin-ext', 'greek', 'cyrillic'];

/** The typeface of letters, from its npm package on disk. */
export async function readLetterFonts(): Promise<LetterFonts> {
  const { resolve } = createRequire(import.meta.url);
  const cut = async (weight: number): Promise<Record<Script, Uint8Array>> => {
    const read = async (script: Script) => [script, new Uint8Array(await readFile(resolve(`@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff`)))] as const;
    return Object.fromEntries(await Promise.all(scripts.map(read))) as Record<Script, Uint8Array>;
  };
  return { regular: await cut(400), bold: await cut(700) };
}
