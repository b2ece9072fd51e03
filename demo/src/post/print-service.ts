import { buffer } from 'node:stream/consumers';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { unzipSync } from 'fflate';
import type { PersonaKey } from '../seed/personas.js';
import type { PostOffice } from './post-office.js';

/** An envelope on the manifest of a batch. */
interface Envelope {
  readonly kenmerk: string;
  readonly bestanden: readonly string[];
  readonly adres: readonly string[];
}

interface PrintServiceOptions {
  readonly office: PostOffice;
  /** Who lives at this address. */
  readonly residentOf: (lines: readonly string[]) => PersonaKey | undefined;
}

/** The printer: it takes a batch as a ZIP file, and each envelope in it is posted once, also when the batch comes again. */
export function printService({ office, residentOf }: PrintServiceOptions): { take(fileName: string, zip: ReadableStream<Uint8Array>): Promise<void> } {
  return {
    async take(_fileName, zip) {
      const files = unzipSync(new Uint8Array(await buffer(zip as NodeReadableStream<Uint8Array>)));
      const { brieven } = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as { readonly brieven: readonly Envelope[] };
      for (const { kenmerk, bestanden, adres } of brieven) {
        const pages = bestanden.map((name) => files[name]).filter((bytes) => bytes !== undefined);
        const [letter] = pages;
        if (letter === undefined) throw new Error(`The batch has no letter for envelope ${kenmerk}.`);
        const persona = residentOf(adres);
        await office.receive({ kind: 'letter', title: titleOf(letter), addressee: adres, reference: kenmerk, enclosures: pages.length - 1, ...(persona && { persona }) }, ...pages);
      }
    },
  };
}

/** A PDF that says what it is about says so in plain XML. */
function titleOf(pdf: Uint8Array): string {
  const [, title] = /<dc:title>[^]*?<rdf:li[^>]*>([^<]*)<\/rdf:li>/.exec(new TextDecoder().decode(pdf)) ?? [];
  return title === undefined || title === '' ? 'Brief zonder titel' : title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
