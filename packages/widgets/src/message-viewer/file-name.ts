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
  const extension = isPdf ? '.pdf' : '.bin';
  const cleaned = displayLine(name).replace(forbidden, '-').replace(/[.\s]+$/g, '');
  const stem = cleaned.replace(isPdf ? /\.pdf(?:\.[a-z0-9]{1,5})?$/i : /\.bin$/i, '').replace(/^[.\s-]+|[.\s]+$/g, '');
  // A character of two code units is never cut in half.
  const short = (stem === '' ? fallback : stem).slice(0, maximumLength - extension.length).replace(/[\ud800-\udbff]$/, '').trimEnd();
  return (deviceName.test(short) ? `_${short}` : short) + extension;
}
