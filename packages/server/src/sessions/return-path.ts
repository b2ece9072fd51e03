/**
 * Whether a browser that is sent here stays on this site, and does not come straight back to the API.
 * Anything that browsers read as another host is refused: `//`, backslashes, schemes, control characters, and slashes in disguise.
 *
 * @see CWE-601; WHATWG URL section 4.4 (backslashes count as slashes, tabs and newlines vanish)
 */
export function isReturnPath(path: string, basePath: string): boolean {
  const [, beforeQuery = ''] = /^([^?#]*)/.exec(path) ?? [];
  if (!path.startsWith('/') || path.startsWith('//') || /[\\\p{Control}]/u.test(path) || /%2f|%5c/i.test(beforeQuery)) return false;
  const origin = 'https://this-site.invalid';
  if (!URL.canParse(path, origin)) return false;
  const url = new URL(path, origin);
  return url.origin === origin && !url.pathname.startsWith('//') && url.pathname !== basePath && !url.pathname.startsWith(`${basePath}/`);
}
