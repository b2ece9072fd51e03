import { removeWorker } from './remove.js';

declare const self: ServiceWorkerGlobalScope;

/*
 * Serve this file in the place of the worker, and whoever has that one is rid of it at their next visit: of the worker, of its caches, and of itself.
 * It waits for nobody, since an earlier worker that is broken may never let go; and it loads no page anew, since somebody may be writing there.
 */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(removeWorker(self.caches, self.registration)));
