import { ProblemError } from '../http/problem.js';
import { cleanFileName } from './file-name.js';
import { acceptedKinds, kindByName } from './file-kind.js';

/** What the person's computer says of a file. */
export interface UploadMetadata {
  /** Cleaned. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly lastModified: number | undefined;
}

const pointer = 'header/Upload-Metadata';
const pair = /^([!-+\--~]+)(?: ([A-Za-z0-9+/]*={0,2}))?$/;

/**
 * Reads the header `Upload-Metadata`.
 *
 * @throws {ProblemError} 400 when it cannot be read or has no `filename`; 415 `file-not-accepted` when the name or `filetype` is of a kind that is not accepted.
 * @see tus 1.0.0, extension creation
 */
export function readUploadMetadata(header: string): UploadMetadata {
  const values = new Map(header.split(',').map((text) => readPair(text.trim())));
  const name = cleanFileName(values.get('filename') ?? '');
  if (name === '') throw wrong('Give `filename`, with a name.');
  const kind = kindByName(name);
  const claimed = values.get('filetype')?.toLowerCase();
  if (kind === undefined || (claimed !== undefined && claimed !== '' && !acceptedKinds.some(({ mediaType }) => mediaType === claimed))) {
    throw fileNotAccepted(`Its name or \`filetype\` is not of ${acceptedKinds.map(({ mediaType }) => mediaType).join(', ')}.`);
  }
  // A computer that does not know what a JPEG is says nothing, or what it thinks; the bytes will tell.
  const lastModified = values.get('lastmodified');
  return { name, lastModified: lastModified !== undefined && /^\d{1,15}$/.test(lastModified) ? Number(lastModified) : undefined };
}

/** The same as a header. */
export function writeUploadMetadata({ name, lastModified }: UploadMetadata): string {
  const values = [['filename', name], ...(lastModified === undefined ? [] : [['lastmodified', String(lastModified)]])];
  return values.map(([key = '', value = '']) => `${key} ${toBase64(value)}`).join(',');
}

/** What somebody hears about a file that may not go with a reply. */
export function fileNotAccepted(detail: string, at = pointer): ProblemError {
  return new ProblemError('file-not-accepted', { detail, errors: [{ pointer: at, detail }] });
}

function readPair(text: string): [string, string] {
  const [, key, value = ''] = pair.exec(text) ?? [];
  if (key === undefined) throw wrong('Must be pairs of a key and a value in Base64, with commas between them.');
  return [key.toLowerCase(), fromBase64(value)];
}

function fromBase64(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  } catch {
    throw wrong('A value is not UTF-8 in Base64.');
  }
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function wrong(detail: string): ProblemError {
  return new ProblemError('invalid-request', { detail, errors: [{ pointer, detail }] });
}
