import { displayLine } from './display-text.js';

const maximumLength = 120;
/** What Windows, macOS or Linux forbid in a name. */
const forbidden = /[/\\:*?"<>|]/g;
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name to save an attachment under: the sender's, without what could hide its type or leave the folder.
 *
 * The extension follows what the bytes are, never the sender's word: a PDF always ends in `.pdf` (`brief.pdf.exe` becomes `brief.pdf`),
 * anything else ends in `.bin`, so that no system opens it by itself.
 *
 * @param name as the sender gave it
 * @param isPdf what the bytes said
 * @param fallback a name without extension for when nothing of it is left
 * @see SECURITY threat "malicious attachment"
 */
export function safeFileName(name: string, isPdf: boolean, fallback: string): string {
  const own = isPdf ? /\.pdf(?:\.[a-z0-9]{1,5})?$/i : /\.bin$/i;
  return safeName(cleaned(name).replace(own, ''), isPdf ? '.pdf' : '.bin', fallback);
}

/**
 * A name for a file out of words that others wrote.
 *
 * @param extension with its dot
 * @param fallback for when nothing of the words is left
 */
export function safeName(words: string, extension: string, fallback: string): string {
  const stem = cleaned(words).replace(/^[.\s-]+|[.\s]+$/g, '');
  // A character of two code units is never cut in half.
  const short = (stem === '' ? fallback : stem).slice(0, maximumLength - extension.length).replace(/[\ud800-\udbff]$/, '').trimEnd();
  return (deviceName.test(short) ? `_${short}` : short) + extension;
}

function cleaned(words: string): string {
  return displayLine(words).replace(/\p{Cs}/gu, '').replace(forbidden, '-').replace(/[.\s]+$/g, '');
}
