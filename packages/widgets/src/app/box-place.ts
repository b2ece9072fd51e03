import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatHash, isRouteFolder, isSameView, parseHash, settingsHash, wholeFolder, type RouteView } from './hash-route.js';

/** Where in the box one is. */
export interface Place {
  /** `inbox`, `archive`, `trash`, or a person's own folder. */
  readonly folder: string;
  readonly messageId: string | undefined;
  /** What of the folder is shown. */
  readonly view: RouteView;
  /** One is at one's settings; the others say where one comes back. */
  readonly settings: boolean;
  /** Whose message stands in the URL, when that is another person than the one whose post this is. It is not opened. */
  readonly otherOwner?: string | undefined;
}

/** Words for the title of the page; they end up in the browser's history, so none of them is personal but the name of who one acts for. */
export interface PlaceTitles {
  readonly inbox: string;
  readonly archive: string;
  readonly trash: string;
  /** Any folder of a person's own. */
  readonly own: string;
  readonly message: string;
  readonly settings: string;
  /** While one acts for somebody else: they must not be mistaken for another, also among the tabs of a browser. */
  readonly onBehalf: (title: string, name: string) => string;
}

/** What an entry of the browser's history tells of: whose post it was. */
interface EntryState {
  readonly berichtenbox?: string;
}

const start: Place = { folder: 'inbox', messageId: undefined, view: wholeFolder, settings: false };

/**
 * Where one is in the box: in memory, and with hash routing in the fragment of the URL and the history of the browser as well.
 * It stays when the session ends, so that one comes back where one was.
 */
export class BoxPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #moved: (from: Place, byBrowser: boolean) => void;
  readonly #hold: () => Promise<boolean> | undefined;
  #place = start;
  #owner: string | undefined;
  #routes = false;
  #ownTitle: string | undefined;
  #pageTitle = '';

  /**
   * @param moved called when a person went elsewhere, by our own controls or by those of the browser
   * @param hold called when a person is about to, by those of the browser: asks whether they may, when that has to be asked
   */
  constructor(host: ReactiveControllerHost, moved: (from: Place, byBrowser: boolean) => void, hold: () => Promise<boolean> | undefined) {
    this.#host = host;
    this.#moved = moved;
    this.#hold = hold;
    host.addController(this);
  }

  get folder(): string {
    return this.#place.folder;
  }

  get messageId(): string | undefined {
    return this.#place.messageId;
  }

  get view(): RouteView {
    return this.#place.view;
  }

  get settings(): boolean {
    return this.#place.settings;
  }

  /** Whose message stands in the URL, when it is another person's. */
  get otherOwner(): string | undefined {
    return this.#place.otherOwner;
  }

  /** Whether the place stands in the URL. On from the first update on: then the URL decides where one begins. */
  set routes(routes: boolean) {
    if (routes && !this.#routes) {
      this.#place = this.#parse() ?? this.#place;
    }
    this.#routes = routes;
  }

  /**
   * Whose post it is from here on. Entries of the history know whose they are, so that what was opened for one person is never asked for on behalf
   * of another.
   *
   * @param owner opaque, and the same in every session
   * @param goesOn the same person is logged in as just now: then what was open can be found with the back button
   */
  belongsTo(owner: string, goesOn: boolean): void {
    const isFirst = this.#owner === undefined;
    this.#owner = owner;
    if (!this.#routes) {
      this.#place = isFirst ? this.#place : start;
    } else if (isFirst || entryOwner() === owner) {
      this.#place = this.#parse() ?? this.#place;
    } else if (goesOn) {
      this.#place = start;
      history.pushState(this.#entry(), '', this.#hash());
    } else {
      this.reset();
    }
    this.#mark();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('popstate', this.#followUrl);
    addEventListener('hashchange', this.#followUrl);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#followUrl);
    removeEventListener('hashchange', this.#followUrl);
    this.title(undefined);
  }

  /** A person goes there. */
  go(change: Partial<Place>): void {
    const from = this.#place;
    this.#place = { ...from, otherOwner: undefined, ...change };
    if (this.#routes) {
      // More of the same is not another place: back does not take it away again.
      const { pages } = this.#place.view;
      const isMore = pages !== from.view.pages && this.settings === from.settings && this.messageId === from.messageId && this.folder === from.folder && isSameView({ ...from.view, pages }, this.view);
      history[isMore ? 'replaceState' : 'pushState'](this.#entry(), '', this.#hash());
    }
    this.#arrive(from, false);
  }

  /** Back to where everybody starts: somebody else is here now, or nobody. Leaves no trace in the URL. */
  reset(): void {
    this.#place = start;
    if (this.#routes && this.#parse() !== undefined && location.hash !== '') {
      history.replaceState(null, '', this.#hash());
    }
    this.#host.requestUpdate();
  }

  /** Fragments for the rows of a list, with `{id}` for the message. */
  get messageHref(): string {
    return formatHash({ folder: this.#routeFolder(), messageId: 'id', view: this.view }).replace('/bericht/id', '/bericht/{id}');
  }

  /**
   * Names the place in the title of the page, before what the page itself called it.
   *
   * @param titles undefined gives the page its own title back
   * @param onBehalfOf name of who one acts for; undefined for oneself
   */
  title(titles: PlaceTitles | undefined, onBehalfOf?: string): void {
    if (document.title !== this.#ownTitle) {
      this.#pageTitle = document.title;
    }
    if (titles !== undefined && this.#routes) {
      const { folder, messageId, settings } = this.#place;
      const name = settings ? titles.settings : messageId !== undefined ? titles.message : titles[isRouteFolder(folder) ? folder : 'own'];
      this.#ownTitle = [onBehalfOf === undefined ? name : titles.onBehalf(name, onBehalfOf), this.#pageTitle].filter((part) => part !== '').join(' – ');
      document.title = this.#ownTitle;
    } else if (this.#ownTitle !== undefined) {
      document.title = this.#pageTitle;
      this.#ownTitle = undefined;
    }
  }

  readonly #followUrl = (): void => {
    const place = this.#routes ? this.#parse() : undefined;
    const from = this.#place;
    // A fragment that is not ours, like a skip link's, leaves the box where it is.
    if (place === undefined || (place.otherOwner === from.otherOwner && place.settings === from.settings && place.folder === this.#routeFolder() && place.messageId === from.messageId && isSameView(place.view, from.view))) {
      return;
    }
    const asked = this.#hold();
    if (asked === undefined) {
      this.#place = place;
      this.#mark();
      this.#arrive(from, true);
      return;
    }
    // The browser has gone already; until the person has answered, one is where one was.
    history.pushState(this.#entry(), '', this.#hash());
    void asked.then((leaves) => {
      if (leaves) {
        this.go(place);
      }
    });
  };

  #parse(): Place | undefined {
    if (location.hash.replace(/\/$/, '') === settingsHash) {
      return { ...this.#place, folder: this.#routeFolder(), settings: true };
    }
    const route = parseHash(location.hash);
    const owner = entryOwner();
    if (route?.messageId !== undefined && owner !== undefined && this.#owner !== undefined && owner !== this.#owner) {
      return { ...route, messageId: undefined, settings: false, otherOwner: owner };
    }
    return route && { ...route, settings: false };
  }

  /** An entry that is nobody's yet, such as that of a link, is of whose post this is. */
  #mark(): void {
    if (this.#routes && entryOwner() === undefined && this.#parse() !== undefined) {
      history.replaceState({ ...(history.state as object | null), ...this.#entry() }, '');
    }
  }

  #entry(): EntryState | null {
    return this.#owner === undefined ? null : { berichtenbox: this.#owner };
  }

  #arrive(from: Place, byBrowser: boolean): void {
    this.#host.requestUpdate();
    this.#moved(from, byBrowser);
  }

  #routeFolder(): 'inbox' | 'archive' | 'trash' {
    const { folder } = this.#place;
    return isRouteFolder(folder) ? folder : 'inbox';
  }

  #hash(): string {
    return this.settings ? settingsHash : formatHash({ folder: this.#routeFolder(), messageId: this.#place.messageId, view: this.view });
  }
}

/** Whose the entry of the history is where one is. */
function entryOwner(): string | undefined {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? (state as EntryState).berichtenbox : undefined;
}
