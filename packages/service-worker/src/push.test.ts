import { describe, expect, it, vi } from 'vitest';
import { listenForPush, type PressedEvent, type PushedEvent, type PushOptions } from './push.js';
import type { Tab } from './show-box.js';

const site = 'https://www.voorbeeldstad.nl';

function openTab(path: string, focus: () => Promise<unknown> = () => Promise.resolve()) {
  return { url: site + path, focus: vi.fn(focus), postMessage: vi.fn() } satisfies Tab;
}

/** A worker with these tabs open, and what it did. */
function startWorker(options: PushOptions, ...tabs: readonly Tab[]) {
  const listeners = new Map<string, (event: never) => void>();
  const shown: [string, NotificationOptions | undefined][] = [];
  const opened: string[] = [];
  const scope = {
    registration: {
      scope: `${site}/mijn/`,
      showNotification: (title: string, shownOptions?: NotificationOptions) => {
        shown.push([title, shownOptions]);
        return Promise.resolve();
      },
    },
    clients: {
      matchAll: vi.fn(() => Promise.resolve(tabs)),
      openWindow: (url: string) => {
        opened.push(url);
        return Promise.resolve();
      },
    },
    addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
  };
  listenForPush(scope, options);
  async function fire(type: string, event: Omit<PressedEvent, 'waitUntil'> | Omit<PushedEvent, 'waitUntil'> | object): Promise<void> {
    const lasting: Promise<unknown>[] = [];
    listeners.get(type)?.({ ...event, waitUntil: (done: Promise<unknown>) => void lasting.push(done) } as never);
    await Promise.all(lasting);
  }
  const notification = { tag: 'berichtenbox:3f2b', close: vi.fn() };
  return {
    shown, opened, notification, matchAll: scope.clients.matchAll,
    push: (payload: string | undefined) => fire('push', { data: payload === undefined ? null : { text: () => payload } }),
    press: (tag = notification.tag) => fire('notificationclick', { notification: { ...notification, tag } }),
    endSubscription: () => fire('pushsubscriptionchange', {}),
  };
}

describe('a push message', () => {
  it('is shown', async () => {
    const worker = startWorker({});
    await worker.push('{"id":"3f2b","titel":"U heeft 1 nieuw bericht","tekst":"Er staat 1 nieuw bericht in uw Berichtenbox.","taal":"nl"}');
    expect(worker.shown).toEqual([['U heeft 1 nieuw bericht', { body: 'Er staat 1 nieuw bericht in uw Berichtenbox.', tag: 'berichtenbox:3f2b', lang: 'nl', dir: 'auto' }]]);
  });

  it('without content still shows that there is something', async () => {
    const worker = startWorker({});
    await worker.push(undefined);
    expect(worker.shown.map(([title]) => title)).toEqual(['Er is een nieuw bericht']);
  });
});

describe('a notification that is pressed', () => {
  it('goes away, and opens the box', async () => {
    const worker = startWorker({ box: '/mijn/berichten/' });
    await worker.press();
    expect(worker.notification.close).toHaveBeenCalledOnce();
    expect(worker.opened).toEqual([`${site}/mijn/berichten/`]);
  });

  it('brings the tab with the box to the front, whichever letter is open in it', async () => {
    const [contact, box] = [openTab('/contact/'), openTab('/mijn/#/bericht/1')];
    const worker = startWorker({ box: '/mijn/' }, contact, box);
    await worker.press();
    expect(box.focus).toHaveBeenCalledOnce();
    expect(contact.focus).not.toHaveBeenCalled();
    expect(worker.opened).toEqual([]);
    expect(worker.matchAll).toHaveBeenCalledWith({ type: 'window', includeUncontrolled: true });
  });

  it('leaves a page alone in which somebody may be busy', async () => {
    const settings = openTab('/mijn/instellingen/');
    const worker = startWorker({ box: '/mijn/' }, settings);
    await worker.press();
    expect(settings.focus).not.toHaveBeenCalled();
    expect(worker.opened).toEqual([`${site}/mijn/`]);
  });

  it('opens a new tab when the one there is cannot be brought to the front', async () => {
    const worker = startWorker({ box: '/mijn/' }, openTab('/mijn/', () => Promise.reject(new Error('closing'))));
    await worker.press();
    expect(worker.opened).toEqual([`${site}/mijn/`]);
  });

  it('never leads to another site', async () => {
    const worker = startWorker({ box: '//elsewhere.example/' });
    await worker.press();
    expect(worker.opened).toEqual([`${site}/mijn/`]);
  });

  it('is left to the site when it is the site’s', async () => {
    const worker = startWorker({ box: '/mijn/' });
    await worker.press('agenda');
    expect(worker.notification.close).not.toHaveBeenCalled();
    expect(worker.opened).toEqual([]);
  });
});

describe('a subscription that the browser ends', () => {
  it('is told to every page of the site', async () => {
    const tabs = [openTab('/mijn/'), openTab('/mijn/instellingen/')];
    await startWorker({}, ...tabs).endSubscription();
    for (const tab of tabs) expect(tab.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'berichtenbox-push-changed' });
  });
});
