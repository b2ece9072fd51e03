/**
 * The address to log in at, coming back to this page afterwards.
 *
 * @param loginUrl as the session gave it, relative to the document
 */
export function loginHref(loginUrl: string, location: Pick<Location, 'pathname' | 'search' | 'hash'> = globalThis.location): string {
  const url = new URL(loginUrl, document.baseURI);
  url.searchParams.set('terug', location.pathname + location.search + location.hash);
  return url.href;
}
