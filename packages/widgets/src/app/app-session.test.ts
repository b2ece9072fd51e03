import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeSession, FakeClient, FakeError, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, focused, mount, settled, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/app.js';
import '../define/provider.js';
import type { AppElement } from './app.js';

const loginUrl = '/api/v1/inloggen';
const { context } = activeSession();
const row = page.getByRole('link', { name: 'De apk van uw auto verloopt' });

describe('the session of a <berichtenbox-app>', () => {
  let fake: FakeClient;
  let app: AppElement;
  const show = async (properties: Partial<AppElement> = {}): Promise<void> => {
    app = await mount('berichtenbox-app', fake.client, properties);
  };
  const isShown = (selector: string): boolean => app.renderRoot.querySelector(selector)?.checkVisibility() ?? false;

  beforeEach(async () => {
    await page.viewport(1280, 800);
    fake = new FakeClient([
      fakeMessage({ id: 'm1' }),
      fakeMessage({ id: 'm2', subject: 'Uw kinderbijslag', senderName: 'SVB', unread: false, publishedAt: new Date('2026-01-03') }),
    ]);
  });
  afterEach(clearPage);

  describe('when nobody is logged in', () => {
    it('shows one thing to do: a button Inloggen that comes back here', async () => {
      history.replaceState(null, '', '#/bericht/m1');
      fake.session.set({ status: 'anonymous', loginUrl });
      await show({ routing: 'hash', contactPhone: '14 0123' });
      const login = page.getByRole('link', { name: 'Inloggen', exact: true });
      const href = new URL(login.element().getAttribute('href') ?? '', location.href);
      expect([href.pathname, href.searchParams.get('terug')]).toEqual([loginUrl, location.pathname + location.search + '#/bericht/m1']);
      expect(textOf(app)).toContain('Uw Berichtenbox');
      expect(await violations(app)).toEqual([]);
    });

    it('says so when the server cannot be asked, and asks again', async () => {
      fake.session.set({ status: 'unreachable', error: new FakeError('network') });
      fake.session.found = activeSession();
      await show();
      expect(textOf(app)).toContain('De Berichtenbox werkt nu niet Er is geen verbinding.');
      expect(await violations(app)).toEqual([]);
      await userEvent.click(page.getByRole('button', { name: 'Opnieuw proberen' }));
      await expect.element(row).toBeVisible();
    });

    it('shows nothing for a moment while it is not known', async () => {
      fake.session.set({ status: 'unknown' });
      await show();
      expect(isShown('.late')).toBe(true);
      expect(textOf(app)).toBe('De Berichtenbox wordt geopend…');
      expect(await violations(app)).toEqual([]);
    });
  });

  describe('when the session has ended', () => {
    const expire = async (): Promise<void> => {
      fake.session.set({ status: 'expired', loginUrl });
      await settled(app);
    };

    beforeEach(async () => {
      await show({ routing: 'hash' });
      await userEvent.click(row);
      await expect.poll(() => focused()?.tagName).toBe('H3');
    });

    it('keeps nothing personal on the screen or in the page, and says why, with the focus there', async () => {
      await expire();
      expect(textOf(app)).toMatch(/^U bent automatisch uitgelogd/);
      expect(textOf(app)).not.toMatch(/Koen|apk|kinderbijslag|RDW|SVB/);
      expect(focused()?.textContent).toBe('U bent automatisch uitgelogd');
      expect(document.title).not.toContain('Bericht –');
      expect(await violations(app)).toEqual([]);
    });

    it('comes back to the same message after logging in, by the URL', async () => {
      await expire();
      const href = page.getByRole('link', { name: 'Inloggen', exact: true }).element().getAttribute('href') ?? '';
      expect(new URL(href, location.href).searchParams.get('terug')).toMatch(/#\/bericht\/m1$/);
    });

    it('shows the same message again when the same person has logged in, in another tab perhaps', async () => {
      await expire();
      fake.session.set(activeSession());
      await expect.poll(() => textOf(app)).toContain('Beste meneer De Vries,');
    });

    it('keeps what was searched for, for the same person only', async () => {
      const field = page.getByRole('searchbox');
      await userEvent.fill(field, 'kinderbijslag');
      await expect.element(page.getByRole('heading', { name: 'Zoekresultaten' })).toBeVisible();
      await expire();
      fake.session.set(activeSession());
      await expect.element(page.getByRole('heading', { name: 'Zoekresultaten' })).toBeVisible();
      await expect.element(field).toHaveValue('kinderbijslag');
      await expire();
      fake.session.set(activeSession({ context: { ...context, id: 'c2', name: 'Corry', partition: 'p2' } }));
      await settled(app);
      await expect.element(field).toHaveValue('');
      await expect.element(page.getByRole('heading', { name: 'Postvak IN' })).toBeVisible();
    });

    it('begins at the start for another person, also in the URL', async () => {
      await expire();
      fake.session.set(activeSession({ context: { ...context, id: 'c2', name: 'Corry', partition: 'p2' } }));
      await settled(app);
      expect(textOf(app)).toContain('Kies een bericht');
      expect(location.hash).toBe('#/');
    });

    it('leaves logging in to a host that prevents the event', async () => {
      app.addEventListener('berichtenbox-session-expired', (event) => event.preventDefault(), { once: true });
      await expire();
      expect(isShown('.state')).toBe(false);
      expect(page.getByRole('link').elements()).toEqual([]);
    });
  });

  describe('logging out', () => {
    it('empties the box at once and sends the page to the identity provider', async () => {
      const navigate = vi.fn<(url: string) => void>();
      await show({ navigate, routing: 'hash' });
      await userEvent.click(row);
      await userEvent.click(page.getByRole('button', { name: 'Uitloggen' }));
      await expect.poll(() => navigate.mock.calls).toEqual([['/uitgelogd']]);
      expect(textOf(app)).toMatch(/^U bent uitgelogd/);
      expect(textOf(app)).not.toMatch(/Koen|apk/);
      expect(app.renderRoot.querySelector('berichtenbox-inbox, berichtenbox-message-viewer')).toBeNull();
      expect(location.hash).toBe('#/');
      expect(await violations(app)).toEqual([]);
    });

    it('says so when the server could not be told, and tries again', async () => {
      const navigate = vi.fn<(url: string) => void>();
      fake.session.loggingOut = () => Promise.reject(new FakeError('network'));
      await show({ navigate });
      await userEvent.click(page.getByRole('button', { name: 'Uitloggen' }));
      await expect.poll(() => textOf(app)).toContain('Uitloggen is niet gelukt');
      expect(textOf(app)).not.toMatch(/Koen|apk/);
      expect(await violations(app)).toEqual([]);
      fake.session.loggingOut = () => Promise.resolve('/uitgelogd');
      await userEvent.click(page.getByRole('button', { name: 'Opnieuw uitloggen' }));
      await expect.poll(() => navigate.mock.calls).toEqual([['/uitgelogd']]);
    });
  });

  describe('when the page comes back from the back/forward cache', () => {
    const leave = async (): Promise<void> => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await settled(app);
    };
    const comeBack = async (): Promise<void> => {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await settled(app);
    };

    beforeEach(() => show());

    it('shows nothing until it is known who is logged in', async () => {
      await leave();
      expect([isShown('.band'), isShown('.panes')]).toEqual([false, false]);
      const refresh = vi.spyOn(fake.session, 'refresh');
      let answer = (): void => undefined;
      refresh.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
      await comeBack();
      expect([isShown('.band'), isShown('.panes')]).toEqual([false, false]);
      answer();
      await expect.poll(() => isShown('.panes')).toBe(true);
    });

    it('shows nothing of somebody who has logged out since', async () => {
      await leave();
      fake.session.found = { status: 'logged-out', loginUrl };
      await comeBack();
      expect(textOf(app)).toMatch(/^U bent uitgelogd/);
      expect(textOf(app)).not.toMatch(/Koen|apk/);
    });
  });
});
