import type { WorkerMessage } from '@berichtenbox/client';
import { boxAddress } from './box-address.js';
import { isOurs, readNotification } from './read-notification.js';
import { showBox, type Tabs } from './show-box.js';
import type { LastingEvent } from './worker-events.js';

export type { LastingEvent } from './worker-events.js';

/** What notifications need to know of the site. */
export interface PushOptions {
  /** Path of the page with the box, such as `/mijn/`. What is not on this site is not used; by default it is where the worker's scope begins. */
  readonly box?: string | undefined;
}

/** The part of a service worker that this uses; `self` in one. */
export interface PushScope {
  readonly registration: { readonly scope: string; showNotification(title: string, options?: NotificationOptions): Promise<void> };
  readonly clients: Tabs;
  addEventListener(type: 'push', listener: (event: PushedEvent) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: PressedEvent) => void): void;
  addEventListener(type: 'pushsubscriptionchange', listener: (event: LastingEvent) => void): void;
}

/** A push message came. */
export interface PushedEvent extends LastingEvent {
  readonly data: { text(): string } | null;
}

/** Somebody pressed a notification. */
export interface PressedEvent extends LastingEvent {
  readonly notification: { readonly tag: string; close(): void };
}

/**
 * Shows the Berichtenbox's push messages, and leads to the box when one is pressed. Keeps nothing and asks for nothing. Call it while the worker
 * starts, not later: browsers want to know then what it listens to.
 *
 * @see https://www.w3.org/TR/push-api/#the-push-event
 */
export function listenForPush(scope: PushScope, { box }: PushOptions = {}): void {
  const { registration, clients } = scope;
  scope.addEventListener('push', (event) => {
    const { title, options } = readNotification(event.data?.text());
    event.waitUntil(registration.showNotification(title, options));
  });
  scope.addEventListener('notificationclick', (event) => {
    if (!isOurs(event.notification)) return;
    event.notification.close();
    event.waitUntil(showBox(clients, boxAddress(box, registration.scope)));
  });
  // Only a page can tell the server, since that takes a session; and only if the person still wants it.
  scope.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(tellPages(clients)));
}

async function tellPages(clients: Tabs): Promise<void> {
  const message: WorkerMessage = { type: 'berichtenbox-push-changed' };
  for (const tab of await clients.matchAll({ type: 'window', includeUncontrolled: true })) tab.postMessage(message);
}
