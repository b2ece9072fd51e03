/** Control characters, path separators, and the marks that show `fdp.exe` as `exe.pdf`. */
const forbidden = /[\p{Cc}\u2028\u2029/\\\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u;

/** Why a sender may not give a file this name, as a sentence; undefined when they may. */
export function whyNotAnAttachmentName(name: string): string | undefined {
  if (forbidden.test(name)) return 'A file name may not hold control characters, / or \\, or marks that change the direction of the text.';
  if (/^[\s.]*$/.test(name)) return 'A file name needs a letter or a digit.';
  return undefined;
}

/** The name under which the browser saves it: always with the extension of what it is, so `letter.pdf.exe` becomes `letter.pdf.exe.pdf`. */
export function downloadName(name: string): string {
  return /\.pdf$/i.test(name) ? name : `${name}.pdf`;
}

/**
 * The header that makes a browser save the bytes and never show them as a page of this site.
 *
 * @see RFC 6266 section 4.3, RFC 8187 section 3.2
 */
export function contentDisposition(name: string): string {
  const encoded = encodeURIComponent(downloadName(name)).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}
