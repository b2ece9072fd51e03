import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Notice } from '@berichtenbox/client';
import { activeSession, FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/app.js';
import '../define/provider.js';
import type { AppElement } from './app.js';

const able = activeSession({ capabilities: new Set(['voorkeuren', 'meldingen', 'postvak-in']) });
const settings = page.getByRole('button', { name: 'Instellingen', exact: true });
const settingsLink = page.getByRole('link', { name: 'Instellingen', exact: true });
const heading = page.getByRole('heading', { name: 'Instellingen', exact: true });
const back = page.getByRole('button', { name: 'Terug naar uw berichten' });
const title = document.title;

let fake: FakeClient;
let app: AppElement;

async function show(properties: Partial<AppElement> = {}, notices: readonly Notice[] = []): Promise<void> {
  fake.notices.patch({ notices });
  app = await mount('berichtenbox-app', fake.client, properties);
  await settled(app);
}

const isShown = (selector: string): boolean => app.renderRoot.querySelector(selector)?.checkVisibility() ?? false;
const isAtSettings = async (): Promise<void> => {
  await expect.element(heading).toBeVisible();
  expect([isShown('.panes'), isShown('berichtenbox-preferences')]).toEqual([false, true]);
};
const isAtBox = async (): Promise<void> => {
  await expect.poll(() => [isShown('.panes'), isShown('berichtenbox-preferences')]).toEqual([true, false]);
};
const changeSomething = () => userEvent.click(page.getByRole('radio', { name: 'Alleen dat er een bericht is' }));

describe('<berichtenbox-app> with settings', () => {
  beforeEach(() => {
    fake = new FakeClient([fakeMessage({ id: 'm1' })]);
    fake.session.set(able);
  });
  afterEach(clearPage);

  it('has no way to settings on a server without them, or for whom they are not', async () => {
    fake.session.set(activeSession());
    await show();
    expect(settings.elements()).toEqual([]);
    fake.session.set({ ...able, context: { ...able.context, rights: new Set(['read', 'act']) } });
    await settled(app);
    expect(settings.elements()).toEqual([]);
  });

  it('shows them in the place of the messages, and goes back, with the focus along', async () => {
    await show();
    await userEvent.click(settings);
    await isAtSettings();
    await expect.poll(() => focused()?.textContent).toBe('Instellingen');
    await expect.element(settings).toHaveAttribute('aria-current', 'page');
    expect(await violations(app)).toEqual([]);
    await userEvent.click(back);
    await isAtBox();
    await expect.poll(() => focused()?.textContent.trim()).toBe('Instellingen');
    expect(location.hash).toBe('');
  });

  it('leaves it to a host that shows them itself', async () => {
    await show();
    app.addEventListener('berichtenbox-preferences-open', (event) => event.preventDefault());
    await userEvent.click(settings);
    await isAtBox();
  });

  it('keeps the letter that was open', async () => {
    await show({ routing: 'hash' });
    await userEvent.click(page.getByRole('link', { name: 'De apk van uw auto verloopt' }));
    await userEvent.click(settingsLink);
    await isAtSettings();
    await userEvent.click(back);
    expect(location.hash).toBe('#/bericht/m1');
    await expect.element(page.getByRole('heading', { name: 'De apk van uw auto verloopt' })).toBeVisible();
  });

  describe('with hash routing', () => {
    it('has them in the URL, the title and the history', async () => {
      await show({ routing: 'hash' });
      await expect.element(settingsLink).toHaveAttribute('href', '#/instellingen');
      await userEvent.click(settingsLink);
      await isAtSettings();
      expect(location.hash).toBe('#/instellingen');
      expect(document.title).toMatch(/^Instellingen/);
      history.back();
      await isAtBox();
      history.forward();
      await isAtSettings();
      app.remove();
      expect(document.title).toBe(title);
    });

    it('begins there when the URL says so, and takes no focus', async () => {
      history.replaceState(null, '', '#/instellingen');
      await show({ routing: 'hash' });
      await isAtSettings();
      expect(focused()).toBe(document.body);
    });

    it('asks before the browser goes back from what is not saved', async () => {
      await show({ routing: 'hash' });
      await userEvent.click(settingsLink);
      await isAtSettings();
      await changeSomething();
      history.back();
      await expect.element(page.getByRole('dialog')).toBeVisible();
      expect(location.hash).toBe('#/instellingen');
      await userEvent.click(page.getByRole('button', { name: 'Hier blijven' }));
      await isAtSettings();
      await expect.element(page.getByRole('radio', { name: 'Alleen dat er een bericht is' })).toBeChecked();
      history.back();
      await userEvent.click(page.getByRole('button', { name: 'Weggaan zonder opslaan' }));
      await isAtBox();
    });
  });

  it('asks before it leaves what is not saved', async () => {
    await show();
    await userEvent.click(settings);
    await isAtSettings();
    await changeSomething();
    await userEvent.click(back);
    await userEvent.click(page.getByRole('button', { name: 'Hier blijven' }));
    await isAtSettings();
    await userEvent.click(back);
    await userEvent.click(page.getByRole('button', { name: 'Weggaan zonder opslaan' }));
    await isAtBox();
  });

  it('has what was not saved still there after the session ended and came back', async () => {
    await show();
    await userEvent.click(settings);
    await isAtSettings();
    await changeSomething();
    fake.session.set({ status: 'expired', loginUrl: '/in' });
    await settled(app);
    expect([isShown('.panes'), isShown('berichtenbox-preferences')]).toEqual([false, false]);
    fake.session.set(able);
    await settled(app);
    await isAtSettings();
    await expect.element(page.getByRole('radio', { name: 'Alleen dat er een bericht is' })).toBeChecked();
  });

  describe('and a notice about them', () => {
    it.each<[Notice, string, () => boolean]>([
      [{ id: '1', kind: 'no-channel' }, 'E-mailadres toevoegen', () => focused()?.id === 'new-address'],
      [{ id: '2', kind: 'no-reminder' }, 'Herinneringen aanzetten', () => focused()?.id === 'reminders-on'],
      [{ id: '3', kind: 'new-organisations', count: 2 }, 'Organisaties bekijken', () => focused()?.textContent === 'Digitaal of op papier'],
      [{ id: '4', kind: 'check' }, 'Instellingen bekijken', () => focused()?.textContent === 'Instellingen'],
      [{ id: '5', kind: 'unverified', channelId: 'c1' }, 'Nu bevestigen', () => focused()?.id === 'code-c1'],
    ])('%o leads to the right field', async (notice, name, isThere) => {
      fake.preferences.patch({ preferences: { ...fake.preferences.state.preferences!, channels: [{ id: 'c1', kind: 'email', address: 'koen@voorbeeld.nl', status: 'unverified', provisional: false }] } });
      await show({}, [notice]);
      expect(await violations(app)).toEqual([]);
      await userEvent.click(page.getByRole('button', { name, exact: true }));
      await isAtSettings();
      await expect.poll(isThere).toBe(true);
      expect(isShown('berichtenbox-notices')).toBe(false);
    });

    it('about unread messages shows those', async () => {
      await show({ routing: 'hash' }, [{ id: '1', kind: 'dormant', count: 1 }]);
      await userEvent.click(page.getByRole('button', { name: 'Ongelezen berichten bekijken' }));
      expect(location.hash).toBe('#/?ongelezen');
    });

    it('leaves it to a host that does it itself', async () => {
      await show({}, [{ id: '1', kind: 'no-reminder' }]);
      app.addEventListener('berichtenbox-notice-follow', (event) => event.preventDefault());
      await userEvent.click(page.getByRole('button', { name: 'Herinneringen aanzetten' }));
      await isAtBox();
    });

    it('does not stand between somebody and the letter they opened, where there is little room', async () => {
      await page.viewport(390, 800);
      await show({}, [{ id: '1', kind: 'no-reminder' }]);
      expect(isShown('berichtenbox-notices')).toBe(true);
      await userEvent.click(page.getByRole('link', { name: 'De apk van uw auto verloopt' }));
      await expect.poll(() => isShown('berichtenbox-notices')).toBe(false);
    });
  });

  it('fits 320 pixels', async () => {
    await page.viewport(320, 800);
    await show({}, [{ id: '1', kind: 'no-reminder' }]);
    expect(overflow()).toBeLessThanOrEqual(0);
    await userEvent.click(settings);
    await isAtSettings();
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(app)).toEqual([]);
    expect(textOf(app)).toContain('Berichtenbox van Koen de Vries');
  });

  it.each([320, 1280])('has every button within its own edges at %i pixels where its border shows, in forced colours', async (width) => {
    await page.viewport(width, 800);
    await emulate({ 'forced-colors': 'active' });
    const outside = (): string[] => {
      const [box, ...buttons] = [app, ...app.shadowRoot!.querySelectorAll('.button')].filter((one) => one.checkVisibility()).map((one) => ({ one, edge: one.getBoundingClientRect() }));
      return buttons.filter(({ edge }) => edge.left < box!.edge.left || edge.right > box!.edge.right).map(({ one }) => one.textContent);
    };
    await show();
    expect(outside()).toEqual([]);
    await userEvent.click(settings);
    await isAtSettings();
    expect(outside()).toEqual([]);
  });
});
