const header = /^%PDF-(?:1\.[0-7]|2\.0)[\r\n \t%]/;
const trailer = /%%EOF[\0\t\n\f\r ]*$/;
const trailerByteLength = 1024;

/**
 * Whether bytes are a PDF from their first byte to their last: what is called a PDF but starts or ends as something else
 * is how another kind of file gets past a filter. Nothing inside is looked at.
 *
 * @see ISO 32000-2 sections 7.5.2 and 7.5.5
 */
export function isPdf(bytes: Uint8Array): boolean {
  return header.test(toLatin1(bytes.subarray(0, 16))) && trailer.test(toLatin1(bytes.subarray(-trailerByteLength)));
}

function toLatin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
