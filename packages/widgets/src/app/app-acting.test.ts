import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { fakeContext, FakeClient, FakeError, fakeMessage, sessionWith } from '../../../../test/in-browser/fake-client.js';
import '../define/app.js';
import '../define/provider.js';
import type { AppElement } from './app.js';

const vries = fakeContext({ id: 'c2', name: 'Mevrouw A. de Vries' });
const bos = fakeContext({ id: 'c3', name: 'De heer B. Bos', kind: 'helper', rights: new Set(['read']) });
const row = page.getByRole('link', { name: 'De apk van uw auto verloopt' });

describe('<berichtenbox-app> for who represents others', () => {
  let fake: FakeClient;
  let app: AppElement;
  let opened: string[];
  const show = async (properties: Partial<AppElement> = {}): Promise<void> => {
    app = await mount('berichtenbox-app', fake.client, properties);
    await expect.poll(() => app.renderRoot.querySelector('berichtenbox-mandate-switcher')?.shadowRoot?.querySelector('button')).toBeTruthy();
  };
  const heading = (): string | undefined => app.renderRoot.querySelector('.band .heading')?.textContent.replace(/\s+/g, ' ').trim();
  const choose = async (name: RegExp): Promise<void> => {
    await userEvent.click(page.getByRole('button', { name: 'Wisselen van persoon' }));
    await userEvent.click(page.getByRole('button', { name }));
    await settled(app);
  };

  beforeEach(async () => {
    await page.viewport(1280, 900);
    fake = new FakeClient([fakeMessage({ id: 'm1' })]);
    opened = [];
    fake.mailbox.opening = (id) => {
      const { state } = fake.session;
      opened.push(`${id} for ${state.status === 'active' ? state.context.id : 'nobody'}`);
      return Promise.resolve();
    };
    fake.session.set(sessionWith([vries, bos]));
    document.title = 'Mijn omgeving';
  });
  afterEach(clearPage);

  it('shows nothing of it under one\'s own name but the way to another', async () => {
    await show({ routing: 'hash' });
    expect(heading()).toBe('Berichtenbox van Koen de Vries');
    expect(app.renderRoot.querySelector('.on-behalf')).toBeNull();
    expect(document.title).toBe('Postvak IN – Mijn omgeving');
    expect(textOf(app)).not.toMatch(/voor Koen|namens/i);
    await expect.element(row).toBeVisible();
    expect(await violations(app)).toEqual([]);
  });

  it('leads to everybody one acts for, when the page said where that is', async () => {
    await show({ clientsHref: '/mijn/overzicht/' });
    await expect.element(page.getByRole('link', { name: 'Overzicht' })).toHaveAttribute('href', '/mijn/overzicht/');
    await page.viewport(320, 640);
    expect([overflow() <= 0, smallTargets(app)]).toEqual([true, []]);
    fake.session.set(sessionWith([]));
    await settled(app);
    expect(app.renderRoot.querySelector('.clients')).toBeNull();
  });

  describe('then choosing somebody', () => {
    beforeEach(async () => {
      await show({ routing: 'hash' });
      await choose(/^Mevrouw A\. de Vries/);
    });

    it('has the word and the name in the heading, which gets the focus, in the title and in each row, and says it once', async () => {
      expect(heading()).toBe('U kijkt namens Mevrouw A. de Vries');
      expect(focused()).toBe(app.renderRoot.querySelector('.band .heading'));
      expect(document.title).toBe('Postvak IN namens Mevrouw A. de Vries – Mijn omgeving');
      await expect.element(page.getByRole('link', { name: 'De apk van uw auto verloopt (voor Mevrouw A. de Vries)' })).toBeVisible();
      await expect.element(page.getByRole('heading', { name: 'Postvak IN (voor Mevrouw A. de Vries)' })).toBeVisible();
      await expect.poll(spoken).toContain('U bekijkt nu de post van Mevrouw A. de Vries.');
      expect(await violations(app)).toEqual([]);
    });

    it('has the title of the page as it was when one goes back to oneself, and when the box goes', async () => {
      await choose(/^Koen de Vries/);
      expect([heading(), document.title]).toEqual(['Berichtenbox van Koen de Vries', 'Postvak IN – Mijn omgeving']);
      app.remove();
      expect(document.title).toBe('Mijn omgeving');
    });

    it('has the person in the heading of the letter, with who sees it', async () => {
      await userEvent.click(row);
      await expect.element(page.getByRole('heading', { name: 'De apk van uw auto verloopt (voor Mevrouw A. de Vries)' })).toBeVisible();
      expect(textOf(app)).toContain('Bekeken door Koen de Vries');
      expect(document.title).toBe('Bericht namens Mevrouw A. de Vries – Mijn omgeving');
      expect(await violations(app)).toEqual([]);
    });
  });

  describe('with a message open', () => {
    beforeEach(async () => {
      await show({ routing: 'hash' });
      await choose(/^Mevrouw A\. de Vries/);
      await userEvent.click(row);
      await expect.poll(() => opened).toEqual(['m1 for c2']);
      await choose(/^De heer B\. Bos/);
    });

    it('leaves it when one goes to another, and never asks for it on their behalf', async () => {
      expect([location.hash, heading()]).toEqual(['#/', 'U kijkt namens De heer B. Bos']);
      history.back();
      await expect.element(page.getByRole('heading', { name: 'Dit bericht is er niet' })).toBeVisible();
      expect(opened).toEqual(['m1 for c2']);
      expect(textOf(app)).not.toContain('Beste meneer');
      expect(await violations(app)).toEqual([]);
      await userEvent.click(page.getByRole('button', { name: 'Naar de lijst' }));
      expect(location.hash).toBe('#/');
      await expect.poll(() => textOf(app)).not.toContain('Dit bericht is er niet');
    });

    it('goes back to whose it is when one wants that', async () => {
      history.back();
      await userEvent.click(page.getByRole('button', { name: 'Bekijk de post van Mevrouw A. de Vries' }));
      await expect.poll(heading).toBe('U kijkt namens Mevrouw A. de Vries');
      await expect.poll(() => opened).toEqual(['m1 for c2', 'm1 for c2']);
      expect(location.hash).toBe('#/bericht/m1');
    });

    it('says so when that is not possible', async () => {
      history.back();
      fake.session.switching = () => Promise.reject(new FakeError('network'));
      await userEvent.click(page.getByRole('button', { name: 'Bekijk de post van Mevrouw A. de Vries' }));
      await expect.element(page.getByText('Dat is niet gelukt. Probeer het opnieuw.')).toBeVisible();
      expect(opened).toEqual(['m1 for c2']);
    });

    it('has nothing personal of them in the URL or the history', () => {
      expect(location.href + JSON.stringify(history.state)).not.toMatch(/Bos|Vries/);
    });
  });

  it('says once in words why there is nothing to do with messages', async () => {
    fake.session.set(sessionWith([vries, bos], { context: bos, capabilities: new Set(['voorkeuren', 'prullenbak']) }));
    await show();
    await userEvent.click(row);
    await expect.element(page.getByText('U mag de post van De heer B. Bos lezen. U mag niet antwoorden, verplaatsen of verwijderen.')).toBeVisible();
    expect(textOf(app).match(/U mag niet antwoorden/g)).toHaveLength(1);
    expect(page.getByRole('button', { name: /Prullenbak|Archief|Instellingen/ }).elements().filter((button) => button.matches('[part=settings], .action-bar *'))).toEqual([]);
    expect(await violations(app)).toEqual([]);
  });

  describe('when the mandate ends meanwhile', () => {
    const events: string[] = [];
    const note = (event: Event & { readonly contextId?: string }): void => {
      events.push(event.contextId ?? '');
    };
    beforeEach(async () => {
      events.length = 0;
      fake.session.set(sessionWith([vries, bos], { context: vries }));
      await show({ routing: 'hash' });
      await userEvent.click(row);
      await expect.poll(() => focused()?.tagName).toBe('H3');
      document.addEventListener('berichtenbox-principal-change', note);
      fake.session.endAccess();
      await settled(app);
    });
    afterEach(() => {
      document.removeEventListener('berichtenbox-principal-change', note);
    });

    it('takes everything away at once, says it, and keeps the focus', async () => {
      await expect.element(page.getByRole('alert')).toBeVisible();
      expect(page.getByRole('alert').element().textContent).toContain('U kunt de post van Mevrouw A. de Vries niet meer bekijken.');
      expect(page.getByRole('alert').element().textContent).toContain('De machtiging is beëindigd.');
      expect(app.renderRoot.querySelector('berichtenbox-inbox, berichtenbox-message-viewer')).toBeNull();
      expect(textOf(app)).not.toContain('apk');
      await expect.poll(() => focused()?.textContent).toBe('U kunt de post van Mevrouw A. de Vries niet meer bekijken.');
      expect([location.hash, document.title]).toEqual(['#/', 'Postvak IN – Mijn omgeving']);
      expect(events).toEqual(['c1']);
      expect(await violations(app)).toEqual([]);
    });

    it('goes on with one\'s own post by one button', async () => {
      await userEvent.tab();
      expect(focused()?.textContent).toBe('Verder met uw eigen post');
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByRole('link', { name: 'De apk van uw auto verloopt', exact: true })).toBeVisible();
      expect(focused()).toBe(app.renderRoot.querySelector('.band .heading'));
    });

    it('shows nothing of it with the back button', async () => {
      await userEvent.click(page.getByRole('button', { name: 'Verder met uw eigen post' }));
      history.back();
      await expect.element(page.getByRole('heading', { name: 'Dit bericht is er niet' })).toBeVisible();
      expect(page.getByRole('button', { name: /Bekijk de post van/ }).elements()).toEqual([]);
      expect(opened).toEqual(['m1 for c2']);
    });
  });

  it.each([{}, { 'forced-colors': 'active' }])('fits 320 pixels: %s', async (features) => {
    await page.viewport(320, 700);
    await emulate(features);
    fake.session.set(sessionWith([vries, bos], { context: fakeContext({ id: 'c9', name: 'Mevrouw A.B.C. van der Arbeidsongeschiktheidsverzekeringsmaatschappij', rights: new Set(['read']) }) }));
    await show();
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(app)).toEqual([]);
  });
});
