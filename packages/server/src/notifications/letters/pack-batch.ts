import { makeZip } from 'client-zip';
import type { PostalAddress } from './letter.js';

/** One envelope. */
export interface PackedLetter {
  /** Of the send; it is on the manifest, so that a printer can say which one went wrong. */
  readonly id: string;
  readonly address: PostalAddress;
  readonly language: 'nl' | 'en';
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** PDFs of the sender that go in the same envelope, after the letter. */
  readonly attachments: readonly (() => ReadableStream<Uint8Array>)[];
}

interface Envelope {
  readonly kenmerk: string;
  /** In the order in which they lie in the envelope. */
  readonly bestanden: readonly string[];
  readonly adres: PostalAddress;
  readonly taal: string;
  readonly paginas: number;
}

/** A batch as one ZIP file: the letters, and a manifest as JSON and as CSV that says what goes in which envelope. Nothing in it says who sent a message, but the letters themselves. */
export function packBatch(letters: readonly PackedLetter[]): ReadableStream<Uint8Array> {
  const envelopes = letters.map((letter, index): Envelope => ({
    kenmerk: letter.id, bestanden: fileNames(letter, index), adres: letter.address, taal: letter.language, paginas: letter.pageCount,
  }));
  return makeZip(files(letters, envelopes));
}

function fileNames({ attachments }: PackedLetter, index: number): readonly string[] {
  const number = String(index + 1).padStart(4, '0');
  return [`brief-${number}.pdf`, ...attachments.map((_, position) => `brief-${number}-bijlage-${position + 1}.pdf`)];
}

function* files(letters: readonly PackedLetter[], envelopes: readonly Envelope[]) {
  yield { name: 'manifest.json', input: JSON.stringify({ versie: 1, brieven: envelopes }, undefined, 2) };
  yield { name: 'manifest.csv', input: toCsv(envelopes) };
  for (const [index, letter] of letters.entries()) {
    const names = envelopes[index]?.bestanden ?? [];
    yield { name: names[0] ?? '', input: letter.bytes as Uint8Array<ArrayBuffer> };
    for (const [position, open] of letter.attachments.entries()) yield { name: names[position + 1] ?? '', input: open() };
  }
}

const addressLines = 6;

/** RFC 4180, with a byte order mark for spreadsheets. */
function toCsv(envelopes: readonly Envelope[]): string {
  const header = ['kenmerk', 'bestanden', 'taal', 'paginas', ...Array.from({ length: addressLines }, (_, index) => `adresregel${index + 1}`)];
  const rows = envelopes.map(({ kenmerk, bestanden, taal, paginas, adres }) => [kenmerk, bestanden.join(' '), taal, String(paginas), ...Array.from({ length: addressLines }, (_, index) => adres[index] ?? '')]);
  return `\uFEFF${[header, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** A field that a spreadsheet would take for a formula is shown as text. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
