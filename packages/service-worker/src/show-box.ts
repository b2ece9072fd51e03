import { isOnBox } from './box-address.js';

/** A tab of this site. */
export interface Tab {
  readonly url: string;
  focus(): Promise<unknown>;
  postMessage(message: unknown, transfer?: Transferable[]): void;
}

/** The tabs of this site, as a worker sees them; `self.clients` there. */
export interface Tabs {
  matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: true }): Promise<readonly Tab[]>;
  openWindow(url: string): Promise<unknown>;
}

/**
 * Brings the box to the front: the tab that shows it, or else a new one. A tab with another page of the site is left alone, since somebody may be
 * filling something in there.
 */
export async function showBox(tabs: Tabs, box: string): Promise<void> {
  // Also a tab that was there before the worker.
  const all = await tabs.matchAll({ type: 'window', includeUncontrolled: true });
  const open = all.find(({ url }) => isOnBox(url, box));
  const isShown = await open?.focus().then(() => true, () => false);
  if (isShown !== true) await tabs.openWindow(box);
}
