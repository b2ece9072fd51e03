// A worker of a site itself, with workbox, as the README of the service worker's package says it.
import { flushOutbox } from '@berichtenbox/client/outbox';
import { listenForSync } from '@berichtenbox/service-worker/flush';
import { answerOffline } from '@berichtenbox/service-worker/offline-page';
import { precacheEntries } from '@berichtenbox/service-worker/precache';
import { listenForPush } from '@berichtenbox/service-worker/push';
import { listenForConsent } from '@berichtenbox/service-worker/update';
import { clientsClaim } from 'workbox-core';
import { getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

self.importScripts('/berichtenbox/berichtenbox-files.js');
clientsClaim();
precacheAndRoute([...precacheEntries(self.berichtenboxFiles, '/berichtenbox/'), { url: '/assets/site.css', revision: '1' }]);
registerRoute(({ url }) => url.pathname === '/mijn/van-de-site/', () => Promise.resolve(new Response('<!doctype html><h1>Van de site zelf</h1>', { headers: { 'Content-Type': 'text/html' } })));
answerOffline(self, { box: '/mijn/', isKept: (address) => getCacheKeyForURL(address) !== undefined });
listenForPush(self, { box: '/mijn/' });
listenForConsent(self, self.berichtenboxFiles.version);
listenForSync(self, { flush: () => flushOutbox({ endpoint: '/api/v1' }) });
