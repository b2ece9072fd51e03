import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepVapidKeys } from '../../demo/src/notifying/vapid-keys.js';
import { openPushDevices } from '../../demo/src/post/push-devices.js';
import { composePush } from '../../packages/server/src/notifications/compose-notice.js';
import { webPushChannel } from '../../packages/server/src/notifications/channels/push.js';
import type { NoticeContent } from '../../packages/server/src/notifications/notice-content.js';
import { accessibilityViolations, launchBrowser, logIn, newVisitor, type Visitor } from './support/browser.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

const settings = '/mijn/instellingen/';
const turnOn = 'Meldingen in deze browser aanzetten';
const content: NoticeContent = {
  occasion: 'new', disclosure: 'full', language: 'nl', site: 'www.voorbeeldstad.nl',
  messages: [{ senderName: 'RDW', safeTitle: 'Bericht over uw voertuig', deadline: '2026-07-31' }],
};

/** What the server's channel sends for this notice, as the browser hands it to the worker: encrypted for a device, and decrypted there. */
async function payloadFor(id: string, notice: NoticeContent): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'push-'));
  const [keys, [device]] = await Promise.all([keepVapidKeys(folder), openPushDevices(folder)]);
  await rm(folder, { recursive: true });
  let payload = '';
  const channel = webPushChannel({ ...keys, contact: 'mailto:x@voorbeeldstad.example', services: ['https://push.example'] }, (_, init) => {
    payload = device!.decrypt(init?.body as Uint8Array);
    return Promise.resolve(new Response(null, { status: 201 }));
  });
  await channel.send({ id, subscription: device!.subscription, push: composePush(notice), language: notice.language });
  return payload;
}

/** Koen's browser, from the button for notifications to what is shown, on the portal's pages under their policy. */
describe('notifications in the browser', () => {
  let demo: DemoServer;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    visitor = await newVisitor(browser, demo.url);
    page = visitor.page;
    await visitor.context.grantPermissions(['notifications']);
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  afterEach(() => expect(visitor.incidents).toEqual([]));

  it('are offered at the first visit, by a worker that is for Mijn omgeving only', async () => {
    await logIn(page, 'koen', settings);
    await page.getByRole('button', { name: turnOn }).waitFor();
    const registrations = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname));
    expect(registrations).toEqual(['/mijn/']);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toBe(`${demo.url}/berichtenbox/berichtenbox-sw.js?box=/mijn/&files=/berichtenbox/&api=/api/v1`);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  describe('where the push service cannot be reached', () => {
    it('are not turned on, which is said in words, and nothing is lost', async () => {
      const radio = page.getByRole('radio', { name: 'Alleen dat er een bericht is' });
      await radio.check();
      await page.getByRole('button', { name: turnOn }).click();
      const failure = page.getByText(/^Meldingen in deze browser zijn niet aangezet\. De browser kan de dienst die meldingen bezorgt niet bereiken\./);
      await failure.waitFor();
      expect(await radio.isChecked()).toBe(true);
      await page.getByRole('listitem').filter({ hasText: 'koen.bakker@post.example' }).getByText(/^Bevestigd op/).waitFor();
      expect(await page.getByRole('button', { name: turnOn }).isEnabled()).toBe(true);
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  describe('when a push message comes', () => {
    let session: CDPSession;
    let registrationId: string;

    beforeAll(async () => {
      session = await visitor.context.newCDPSession(page);
      const known = new Promise<string>((resolve) => {
        session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
          const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL === `${demo.url}/mijn/` && !isDeleted);
          if (ours !== undefined) resolve(ours.registrationId);
        });
      });
      await session.send('ServiceWorker.enable');
      registrationId = await known;
    });

    /**
     * Pushes these, and answers what is shown then. Chromium throws away the record of a notification that is asked for before it is on the screen, so
     * this waits before it asks, and is called again until it is as expected: a message that comes again takes its own place.
     */
    const push = async (...payloads: readonly string[]) => {
      for (const data of payloads) await session.send('ServiceWorker.deliverPushMessage', { origin: demo.url, registrationId, data });
      await new Promise((resolve) => setTimeout(resolve, 250));
      return shown();
    };
    const shown = () => page.evaluate(async () => {
      const notifications = await (await navigator.serviceWorker.ready).getNotifications();
      return notifications.map(({ title, body, tag, lang, icon, data }) => ({ title, body, tag, lang, icon, data: data as unknown }));
    });
    const clear = () => page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).forEach((notification) => notification.close()));

    afterEach(async () => {
      await clear();
      await expect.poll(shown).toEqual([]);
    });

    it.each([
      ['nothing', { title: 'U heeft 1 nieuw bericht', body: 'Er staat 1 nieuw bericht in uw Berichtenbox.' }],
      ['sender', { title: 'U heeft 1 nieuw bericht van RDW', body: 'Er staat 1 nieuw bericht van RDW in uw Berichtenbox.' }],
      ['full', { title: 'U heeft 1 nieuw bericht van RDW', body: 'RDW: Bericht over uw voertuig (doe dit uiterlijk op 31 juli 2026)' }],
    ] as const)('show what may be told, and nothing beyond it (%s)', async (disclosure, words) => {
      const payload = await payloadFor('3f2b0000-0000-4000-8000-000000000001', { ...content, disclosure });
      await expect.poll(() => push(payload)).toEqual([{ ...words, tag: 'berichtenbox:3f2b0000-0000-4000-8000-000000000001', lang: 'nl', icon: '', data: null }]);
    });

    it('show a message that is sent again once', async () => {
      const [one, other] = await Promise.all(['2', '3'].map((last) => payloadFor(`3f2b0000-0000-4000-8000-00000000000${last}`, content)));
      await expect.poll(async () => (await push(one!, one!, other!)).map(({ tag }) => tag.at(-1))).toEqual(['2', '3']);
    });

    it('say only that there is a message when it cannot be read', async () => {
      await expect.poll(() => push('not what the server sends')).toEqual([{ title: 'Er is een nieuw bericht', body: '', tag: 'berichtenbox', lang: 'nl', icon: '', data: null }]);
    });

    it('lead to the box when pressed: its tab when there is one, or else a new one', async () => {
      const payload = await payloadFor('3f2b0000-0000-4000-8000-000000000004', content);
      await expect.poll(async () => (await push(payload)).length).toBe(1);
      const [worker] = visitor.context.serviceWorkers();
      // Only a real press allows a worker to open or focus anything, so what it asks for is written down instead.
      const press = () => worker!.evaluate(async () => {
        const scope = self as unknown as {
          registration: ServiceWorkerRegistration; clients: { openWindow(url: string): Promise<null> }; WindowClient: { prototype: { url: string; focus(): Promise<void> } };
          NotificationEvent: new (type: string, init: { notification: Notification }) => Event;
        };
        const asked: string[] = [];
        scope.clients.openWindow = (url) => {
          asked.push(`open ${url}`);
          return Promise.resolve(null);
        };
        scope.WindowClient.prototype.focus = function focus(this: { url: string }) {
          asked.push(`focus ${this.url}`);
          return Promise.resolve();
        };
        const [notification] = await scope.registration.getNotifications();
        self.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification: notification! }));
        while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
        return asked;
      });
      expect(await press()).toEqual([`open ${demo.url}/mijn/`]);
      await expect.poll(shown).toEqual([]);

      const box = await visitor.context.newPage();
      await box.goto('/mijn/');
      await expect.poll(async () => (await push(payload)).length).toBe(1);
      expect(await press()).toEqual([expect.stringMatching(`^focus ${demo.url}/mijn/(?:#.*)?$`)]);
      await box.getByRole('heading', { name: 'Berichten' }).first().waitFor();
      await box.close();
    });
  });

  describe('that the person forbade this site', () => {
    it('are explained where they could be chosen', async () => {
      const other = await newVisitor(browser, demo.url);
      // To grant one thing is to refuse all others.
      await other.context.grantPermissions(['geolocation']);
      await logIn(other.page, 'koen', settings);
      const sentence = other.page.getByText(/^U heeft meldingen van deze website uitgezet in uw browser\./);
      await sentence.waitFor();
      expect(await accessibilityViolations(other.page)).toEqual([]);
      await other.page.getByRole('button', { name: turnOn }).click();
      await other.page.locator('.channel-failure:focus').filter({ has: sentence }).waitFor();
      expect(await sentence.count()).toBe(1);
      expect(await accessibilityViolations(other.page)).toEqual([]);
      expect(other.incidents).toEqual([]);
      await other.context.close();
    });
  });
});
