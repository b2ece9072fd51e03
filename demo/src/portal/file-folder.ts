import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';
import { siteHeaders } from './response-headers.js';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml', woff2: 'font/woff2', json: 'application/json', map: 'application/json',
};

/** A folder that is served. */
export interface ServedFolder {
  readonly folder: URL;
  /** Every name in it holds a hash of the content, so a file never changes. */
  readonly immutable?: boolean;
}

/**
 * Answers one file of a folder; nothing outside it, and no types but those of a website.
 *
 * @param name Path inside the folder, as it stood in the address.
 * @returns undefined when there is no such file.
 */
export async function answerFile(c: Context, { folder, immutable = false }: ServedFolder, name: string): Promise<Response | undefined> {
  const type = types[name.split('.').at(-1) ?? ''];
  // Every segment begins with a letter, a digit or _, so there is no way up and no hidden file.
  if (type === undefined || !/^(?:\w[\w.-]*\/)*\w[\w.-]*$/.test(name)) return undefined;
  const bytes = await readFile(new URL(name, folder)).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const headers = {
    ...siteHeaders, ETag: etag,
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (c.req.header('If-None-Match')?.includes(etag) === true) return c.body(null, 304, headers);
  return c.body(new Uint8Array(bytes), 200, { ...headers, 'Content-Type': type });
}
