import { boxAddress, isOnBox, siteAddress } from './box-address.js';
import { KeptPage } from './kept-page.js';
import type { KeepingScope } from './kept-files.js';
import { offlineDocument } from './offline-document.js';
import type { AskedEvent, LastingEvent } from './worker-events.js';

export type { KeepingScope } from './kept-files.js';
export type { AskedEvent, LastingEvent } from './worker-events.js';

/** What pages without network need to know of the site. */
export interface OfflinePageOptions {
  /** Path of the page with the box, such as `/mijn/`. What is not on this site is not used; by default it is where the worker's scope begins. */
  readonly box?: string | undefined;
  /** Path of the folder with the SDK's files, when those are kept already: by `keepFiles`, or by workbox. */
  readonly folder?: string | undefined;
  /** Whether the site's own worker keeps, and gives, this address already: such as `(address) => getCacheKeyForURL(address) !== undefined` of workbox. */
  readonly isKept?: (address: string) => boolean;
  /** Language of the page that says that there is no network: `nl` (the default) or `en`. */
  readonly language?: string | undefined;
  /** Milliseconds that the network may take before the kept page is shown instead; 3000 by default. */
  readonly patienceMs?: number;
}

/** The part of a service worker that this uses; `self` in one. */
export interface OfflinePageScope extends KeepingScope {
  readonly registration: KeepingScope['registration'] & { readonly navigationPreload?: { enable(): Promise<void> } | undefined };
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
}

/** What a page loads to look as it should; an answer of the API is none of these. */
const resourceKinds: ReadonlySet<string> = new Set(['style', 'script', 'font', 'image']);

/**
 * Shows the page with the box when there is no network, and for other pages says so. Pages come from the network as long as that answers in time. The
 * copy is of the page as the site gives it to somebody it does not know, made while the worker is installed and about once a day. Call it while the
 * worker starts.
 */
export function answerOffline(scope: OfflinePageScope, { box, folder, isKept = () => false, language = 'nl', patienceMs = 3_000 }: OfflinePageOptions = {}): void {
  const { registration } = scope;
  const home = boxAddress(box, registration.scope);
  const files = siteAddress(folder, registration.scope);
  const page = new KeptPage(scope, home, (address) => isKept(address) || (files !== undefined && address.startsWith(files)));
  /** Pages that were shown from the copy: what they load is not waited for again. */
  const withoutNetwork = new Set<string>();

  /** What the network says in time, or else the copy; without a copy, whatever the network says, however late. */
  const ask = async (network: Promise<Response>, kept: Response | undefined): Promise<Response | undefined> => {
    // It is not always waited for.
    network.catch(() => undefined);
    if (kept === undefined) return network.catch(() => undefined);
    const answer = await Promise.race([network.catch(() => undefined), pause(patienceMs)]);
    return answer === undefined || isGatewayFailure(answer) ? kept : answer;
  };
  const showPage = async (event: AskedEvent): Promise<Response> => {
    const isBox = isOnBox(event.request.url, home);
    const network = event.preloadResponse.then((ahead) => ahead ?? scope.fetch(event.request));
    const kept = await page.find();
    const answer = await ask(network, isBox ? kept : undefined);
    if (answer === undefined) return offlineDocument({ language, wanted: event.request.url, box: kept === undefined ? undefined : home });
    if (answer === kept) withoutNetwork.add(event.resultingClientId);
    return answer;
  };
  const load = async ({ request, clientId }: AskedEvent): Promise<Response> => {
    const kept = await page.find(request.url);
    return (kept !== undefined && withoutNetwork.has(clientId) ? kept : await ask(scope.fetch(request), kept)) ?? Response.error();
  };

  scope.addEventListener('install', (event) => event.waitUntil(page.make()));
  scope.addEventListener('activate', (event) => event.waitUntil(registration.navigationPreload?.enable().catch(() => undefined) ?? Promise.resolve()));
  scope.addEventListener('fetch', (event) => {
    const { method, mode, destination, url } = event.request;
    if (method !== 'GET') return;
    // In a frame, or as a download, it is no page that somebody goes to.
    if (mode === 'navigate' && destination === 'document') {
      const shown = showPage(event);
      event.respondWith(shown);
      event.waitUntil(shown.then(({ ok }) => (ok ? page.renew() : undefined)));
    } else if (resourceKinds.has(destination) && url.startsWith(new URL(registration.scope).origin)) {
      event.respondWith(load(event));
    }
  });
}

/** The site's own entrance works, what should answer behind it does not. */
function isGatewayFailure({ status }: Response): boolean {
  return status === 502 || status === 504;
}

function pause(durationMs: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), durationMs);
  });
}
