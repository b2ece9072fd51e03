import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PdfFonts } from './render-pdf.js';

/** The typeface of the demo's letters, from its npm package on disk. */
export async function readPdfFonts(): Promise<PdfFonts> {
  const { resolve } = createRequire(import.meta.url);
  const read = async (weight: number): Promise<Uint8Array> =>
    new Uint8Array(await readFile(resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`)));
  return { regular: await read(400), bold: await read(700) };
}
