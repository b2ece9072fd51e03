/**
 * The address of a path of this site; undefined when it is none, or leads elsewhere.
 *
 * @param given path such as `/mijn/`
 * @param scope address that the worker is for
 */
export function siteAddress(given: string | undefined, scope: string): string | undefined {
  if (given?.startsWith('/') !== true || !URL.canParse(given, scope)) return undefined;
  const { origin, pathname, search, hash } = new URL(given, scope);
  // `//elsewhere.example` begins with a slash too.
  return origin === new URL(scope).origin ? origin + pathname + search + hash : undefined;
}

/**
 * Where a press on a notification leads, and which page is kept for when there is no network. It is set where the worker is registered and never
 * comes from a push message.
 *
 * @param given path on this site, such as `/mijn/`
 * @param scope address that the worker is for; used when the path leaves the site or is none
 */
export function boxAddress(given: string | undefined, scope: string): string {
  return siteAddress(given, scope) ?? scope;
}

/** Whether a tab with this address shows the box; which letter is open in it, after the #, does not matter. */
export function isOnBox(tab: string, box: string): boolean {
  const [here, there] = [new URL(tab), new URL(box)];
  return here.origin === there.origin && here.pathname === there.pathname && (there.search === '' || here.search === there.search);
}
