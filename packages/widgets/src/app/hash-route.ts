/** Where in the box one is, as far as it may stand in a URL: opaque ids and the folders everybody has, nothing personal. */
export interface Route {
  readonly folder: RouteFolder;
  readonly messageId: string | undefined;
}

/** A folder that everybody has. A folder somebody named stays out of the URL: its name can be personal. */
export type RouteFolder = 'inbox' | 'archive' | 'trash';

const pathOfFolder: Readonly<Record<RouteFolder, string>> = { inbox: '', archive: '/map/archief', trash: '/map/prullenbak' };
const pattern = /^#(\/map\/[a-z]+)?(?:\/bericht\/([^/?#]{1,400}))?\/?$/;

/**
 * Reads the fragment of a URL: `#/bericht/<id>`, `#/map/archief`, `#/map/archief/bericht/<id>`; `#/` and no fragment are the inbox.
 *
 * @returns undefined when the fragment is not ours, such as the target of a skip link; the box then stays where it is.
 */
export function parseHash(hash: string): Route | undefined {
  if (hash === '' || hash === '#') {
    return { folder: 'inbox', messageId: undefined };
  }
  const match = pattern.exec(hash);
  const folder = folderOf(match?.[1] ?? '');
  if (match === null || folder === undefined) {
    return undefined;
  }
  const encoded = match[2];
  if (encoded === undefined) {
    return { folder, messageId: undefined };
  }
  try {
    return { folder, messageId: decodeURIComponent(encoded) };
  } catch {
    return undefined;
  }
}

/** The fragment for a place in the box, beginning with `#/`. */
export function formatHash({ folder, messageId }: Route): string {
  const message = messageId === undefined ? '' : `/bericht/${encodeURIComponent(messageId)}`;
  return `#${pathOfFolder[folder] + message || '/'}`;
}

/** Whether a folder may stand in a URL. */
export function isRouteFolder(folder: string): folder is RouteFolder {
  return Object.hasOwn(pathOfFolder, folder);
}

function folderOf(path: string): RouteFolder | undefined {
  return (Object.keys(pathOfFolder) as RouteFolder[]).find((folder) => pathOfFolder[folder] === path);
}
