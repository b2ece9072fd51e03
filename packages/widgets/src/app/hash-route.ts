/** Where in the box one is, as far as it may stand in a URL: opaque ids, the folders everybody has and filters that say nothing of a person. */
export interface Route {
  readonly folder: RouteFolder;
  readonly messageId: string | undefined;
  readonly view: RouteView;
}

/** What of the folder is shown. Words one searches for, organisations and names of folders are personal, and stay out of the URL. */
export interface RouteView {
  readonly unreadOnly: boolean;
  readonly actionNeeded: boolean;
  /** As the property of the list; empty for all. */
  readonly period: string;
  /** How many pages of messages are shown, from 1. */
  readonly pages: number;
}

/** A folder that everybody has. A folder somebody named stays out of the URL: its name can be personal. */
export type RouteFolder = 'inbox' | 'archive' | 'trash';

/** All that is in the folder, its first page. */
export const wholeFolder: RouteView = { unreadOnly: false, actionNeeded: false, period: '', pages: 1 };

const pathOfFolder: Readonly<Record<RouteFolder, string>> = { inbox: '', archive: '/map/archief', trash: '/map/prullenbak' };
const wordOfPeriod: Readonly<Record<string, string>> = {
  'last-month': 'laatste-maand', 'last-3-months': 'laatste-3-maanden', 'this-year': 'dit-jaar', 'last-year': 'vorig-jaar', earlier: 'eerder',
};
const dates = /^(?:\d{4}-\d\d-\d\d)?\.\.(?:\d{4}-\d\d-\d\d)?$/;
const mostPages = 200;
const pattern = /^#(\/map\/[a-z]+)?(?:\/bericht\/([^/?#]{1,400}))?\/?(?:\?([^#]{0,100}))?$/;

/** The fragment for one's settings; what is in them stays out of it. */
export const settingsHash = '#/instellingen';

/**
 * Reads the fragment of a URL: `#/bericht/<id>`, `#/map/archief`, `#/map/archief/bericht/<id>`, each with `?ongelezen&actie&periode=dit-jaar&pagina=2`
 * as far as that is so; `#/` and no fragment are the inbox.
 *
 * @returns undefined when the fragment is not ours, such as the target of a skip link; the box then stays where it is.
 */
export function parseHash(hash: string): Route | undefined {
  if (hash === '' || hash === '#') {
    return { folder: 'inbox', messageId: undefined, view: wholeFolder };
  }
  const match = pattern.exec(hash);
  const folder = folderOf(match?.[1] ?? '');
  if (match === null || folder === undefined) {
    return undefined;
  }
  const view = viewOf(new URLSearchParams(match[3]));
  const encoded = match[2];
  if (encoded === undefined) {
    return { folder, messageId: undefined, view };
  }
  try {
    return { folder, messageId: decodeURIComponent(encoded), view };
  } catch {
    return undefined;
  }
}

/** The fragment for a place in the box, beginning with `#/`. */
export function formatHash({ folder, messageId, view }: Route): string {
  const message = messageId === undefined ? '' : `/bericht/${encodeURIComponent(messageId)}`;
  return `#${pathOfFolder[folder] + message || '/'}${queryOf(view)}`;
}

/** Whether a folder may stand in a URL. */
export function isRouteFolder(folder: string): folder is RouteFolder {
  return Object.hasOwn(pathOfFolder, folder);
}

/** Whether two places in a folder show the same. */
export function isSameView(one: RouteView, other: RouteView): boolean {
  return queryOf(one) === queryOf(other);
}

function folderOf(path: string): RouteFolder | undefined {
  return (Object.keys(pathOfFolder) as RouteFolder[]).find((folder) => pathOfFolder[folder] === path);
}

/** What is not understood is left out. */
function viewOf(query: URLSearchParams): RouteView {
  const period = query.get('periode') ?? '';
  const pages = Number(query.get('pagina') ?? 1);
  return {
    unreadOnly: query.has('ongelezen'), actionNeeded: query.has('actie'),
    period: Object.keys(wordOfPeriod).find((name) => wordOfPeriod[name] === period) ?? (dates.test(period) ? period : ''),
    pages: Number.isInteger(pages) && pages >= 1 && pages <= mostPages ? pages : 1,
  };
}

function queryOf({ unreadOnly, actionNeeded, period, pages }: RouteView): string {
  const parts = [
    ...(unreadOnly ? ['ongelezen'] : []), ...(actionNeeded ? ['actie'] : []),
    ...(Object.hasOwn(wordOfPeriod, period) ? [`periode=${wordOfPeriod[period] ?? ''}`] : dates.test(period) ? [`periode=${period}`] : []),
    ...(pages > 1 ? [`pagina=${pages}`] : []),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
