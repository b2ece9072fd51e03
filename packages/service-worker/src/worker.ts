import { listenForPush } from './push.js';

declare const self: ServiceWorkerGlobalScope;

// It keeps nothing that an earlier version could still need; so what was put right here holds at once, also for who never closes the tab.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
listenForPush(self, { box: new URL(self.location.href).searchParams.get('box') ?? undefined });
