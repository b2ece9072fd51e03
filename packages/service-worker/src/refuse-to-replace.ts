/** The part of a registration that this uses. */
export interface SharedRegistration {
  readonly scope: string;
  readonly active: { readonly scriptURL: string } | null;
  readonly waiting: { readonly scriptURL: string } | null;
}

/**
 * A site has one worker for a scope: registering a second one ends the first, and all that the site does with it. So this worker does not start where
 * another one is, unless it was said which one it may take the place of.
 *
 * @param own address of this worker; one in another folder, but with the same file name, is an earlier one of ours
 * @param replaces path of the worker that may go, such as `/sw.js`
 * @throws {TypeError} when another worker is there: then registering fails, and that one stays
 */
export function refuseToReplace(registration: SharedRegistration, own: string, replaces?: string): void {
  const { active, waiting, scope } = registration;
  // One that waits for its turn to replace ours is the site's wish.
  const there = active ?? waiting;
  if (there === null) return;
  const { pathname } = new URL(there.scriptURL);
  if (fileName(pathname) === fileName(new URL(own).pathname) || pathname === replaces) return;
  throw new TypeError(`${scope} has a service worker already: ${pathname}. Register the Berichtenbox’s for a narrower scope, bundle its modules into that one, or add replaces=${pathname} to its address.`);
}

function fileName(pathname: string): string {
  return pathname.slice(pathname.lastIndexOf('/') + 1);
}
