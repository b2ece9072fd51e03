import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeSession, FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/app.js';
import '../define/provider.js';
import type { AppElement } from './app.js';

const { context } = activeSession();
const row = page.getByRole('link', { name: 'De apk van uw auto verloopt' });
const back = page.getByRole('button', { name: 'Terug naar uw berichten' });

describe('<berichtenbox-app>', () => {
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
      fakeMessage({ id: 'm3', subject: 'Oude brief', folder: 'archive', unread: false }),
    ]);
  });
  afterEach(clearPage);

  it('says for whom one acts in the heading above everything', async () => {
    await show();
    await expect.element(page.getByRole('heading', { level: 2, name: 'Berichtenbox van Koen de Vries' })).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 3, name: 'Postvak IN' })).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 3, name: 'Kies een bericht' })).toBeVisible();
    expect(await violations(app)).toEqual([]);
  });

  it('tells the host once that it is ready', async () => {
    let ready = 0;
    const count = (): void => void (ready += 1);
    document.body.addEventListener('berichtenbox-ready', count);
    await show();
    document.body.removeEventListener('berichtenbox-ready', count);
    expect(ready).toBe(1);
  });

  describe('with room for two sides', () => {
    it('shows the letter beside the list and moves the focus to its subject', async () => {
      await show();
      await userEvent.click(row);
      await expect.poll(() => focused()?.tagName).toBe('H3');
      expect(focused()?.textContent).toBe('De apk van uw auto verloopt');
      expect([isShown('.list'), isShown('.letter')]).toEqual([true, true]);
      expect(back.elements().filter((button) => button.checkVisibility())).toEqual([]);
      await expect.element(row).toHaveAttribute('aria-current', 'true');
      expect(await violations(app)).toEqual([]);
    });

    it('has the field to search in above a list as narrow as a telephone, and results with the tools beside their heading', async () => {
      await page.viewport(940, 800);
      await show();
      await expect.element(page.getByRole('searchbox')).toBeVisible();
      expect(page.getByRole('button', { name: 'Zoeken', exact: true }).elements().filter((button) => button.hasAttribute('aria-expanded') && button.checkVisibility())).toEqual([]);
      await userEvent.fill(page.getByRole('searchbox'), 'apk');
      await expect.element(page.getByRole('heading', { name: 'Zoekresultaten' })).toBeVisible();
      const { top, bottom } = page.getByRole('heading', { name: 'Zoekresultaten' }).element().getBoundingClientRect();
      const middle = (tool: Element): number => (tool.getBoundingClientRect().top + tool.getBoundingClientRect().bottom) / 2;
      const tools = [page.getByRole('button', { name: 'Filteren' }), page.getByRole('button', { name: 'Meer mogelijkheden' })].map((button) => middle(button.element()));
      expect(tools.every((at) => at > top && at < bottom)).toBe(true);
      await page.viewport(700, 800);
      expect(overflow()).toBeLessThanOrEqual(0);
    });

    it('starts the letter where one is looking in a long list', async () => {
      await show();
      document.body.prepend(Object.assign(document.createElement('div'), { className: 'tall' }));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('main { padding-block-end: 3000px }');
      document.adoptedStyleSheets = [sheet];
      scrollTo(0, 200);
      const wanted = app.renderRoot.querySelector('.panes')?.getBoundingClientRect().top ?? 0;
      expect(wanted).toBeLessThan(0);
      app.renderRoot.querySelector('berichtenbox-inbox')?.renderRoot.querySelector<HTMLElement>('a.subject')?.click();
      await expect.poll(() => focused()?.tagName).toBe('H3');
      expect(focused()?.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
      expect(focused()?.getBoundingClientRect().top).toBeLessThan(200);

      // Far down a long list, and then back to its top: the letter comes along.
      sheet.replaceSync('main { padding-block-start: 100px; padding-block-end: 6000px }');
      scrollTo(0, 3000);
      app.renderRoot.querySelector('berichtenbox-inbox')?.renderRoot.querySelectorAll<HTMLElement>('a.subject')[1]?.click();
      await expect.poll(() => app.renderRoot.querySelector('berichtenbox-message-viewer')?.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
      scrollTo(0, 0);
      await expect.poll(() => app.renderRoot.querySelector('berichtenbox-message-viewer')?.getBoundingClientRect().top).toBeLessThan(innerHeight);
      document.adoptedStyleSheets = [];
    });
  });

  describe('with room for one side', () => {
    beforeEach(async () => {
      await page.viewport(700, 800);
      await show();
    });

    it('shows the list, then the letter, and on the way back puts the focus on the row again', async () => {
      expect([isShown('.list'), isShown('.letter')]).toEqual([true, false]);
      await userEvent.click(row);
      await expect.poll(() => focused()?.textContent).toBe('De apk van uw auto verloopt');
      expect([isShown('.list'), isShown('.letter')]).toEqual([false, true]);
      // The way back stands above what has the focus, and is in sight too.
      expect(back.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
      await userEvent.click(back);
      await expect.poll(() => focused()?.tagName).toBe('A');
      expect(focused()?.textContent).toBe('De apk van uw auto verloopt');
      expect([isShown('.list'), isShown('.letter')]).toEqual([true, false]);
    });

    it('can be walked with the keyboard alone: to a row, into the letter, and back', async () => {
      (row.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => focused()?.tagName).toBe('H3');
      await userEvent.tab({ shift: true });
      expect(focused()?.textContent.trim()).toBe('Volgend bericht: Uw kinderbijslag');
      await userEvent.tab({ shift: true });
      expect(focused()?.textContent.trim()).toBe('Terug naar uw berichten');
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => focused()?.tagName).toBe('A');
    });
  });

  describe('with a long list', () => {
    const many = (): FakeClient => new FakeClient(Array.from({ length: 40 }, (_, index) => fakeMessage({ id: `m${index}`, subject: `Brief ${index}`, unread: false })));
    const shadow = (): ShadowRoot => app.renderRoot.querySelector('berichtenbox-inbox')!.shadowRoot!;
    const sheet = new CSSStyleSheet();
    beforeEach(() => {
      fake = many();
      document.adoptedStyleSheets = [sheet];
    });
    afterEach(() => {
      sheet.replaceSync('');
    });

    it('and room for one side is as far down as it was when one comes back', async () => {
      await page.viewport(700, 800);
      await show({ routing: 'hash' });
      await expect.poll(() => shadow().querySelector('[data-id=m20] a')).not.toBeNull();
      const wanted = shadow().querySelector<HTMLElement>('[data-id=m20] a')!;
      scrollTo(0, wanted.getBoundingClientRect().top - 500);
      const before = scrollY;
      expect(before).toBeGreaterThan(500);
      wanted.click();
      await expect.poll(() => focused()?.tagName).toBe('H3');
      await userEvent.click(back);
      await expect.poll(() => focused()?.textContent).toBe('Brief 20');
      expect(scrollY).toBe(before);
    });

    it('and room for two sides keeps what is selected in sight in a page that scrolls', async () => {
      await show();
      await userEvent.click(page.getByRole('button', { name: 'Selecteren' }));
      await expect.poll(() => shadow().querySelector('.selection')).not.toBeNull();
      scrollTo(0, 1_500);
      await expect.poll(() => Math.round(shadow().querySelector('.selection')!.getBoundingClientRect().top)).toBe(0);
    });

    it('and a height of the host\'s scrolls each side by itself, with what is selected in sight', async () => {
      sheet.replaceSync('berichtenbox-app { block-size: 600px }');
      await show();
      const list = app.renderRoot.querySelector('.list')!;
      await expect.poll(() => getComputedStyle(list).overflowY).toBe('auto');
      expect(list.getBoundingClientRect().height).toBeLessThan(600);
      await userEvent.click(page.getByRole('button', { name: 'Selecteren' }));
      await expect.poll(() => shadow().querySelector('.selection')).not.toBeNull();
      list.scrollTop = 1_000;
      await expect.poll(() => Math.round(shadow().querySelector('.selection')!.getBoundingClientRect().top)).toBe(Math.round(list.getBoundingClientRect().top));
      await expect.poll(() => list.scrollTop).toBe(1_000);
    });
  });

  it('leaves opening and closing to a host that wants to do it itself', async () => {
    await show();
    const asked: string[] = [];
    const refuse = (event: Event & { messageId: string }): void => {
      event.preventDefault();
      asked.push(`${event.type} ${event.messageId}`);
    };
    app.addEventListener('berichtenbox-message-open', refuse);
    await userEvent.click(row);
    await settled(app);
    expect(asked).toEqual(['berichtenbox-message-open m1']);
    expect(textOf(app)).toContain('Kies een bericht');
    expect(location.hash).toBe('');
  });

  describe('with hash routing', () => {
    beforeEach(() => {
      document.title = 'Mijn Voorbeeldstad';
    });

    it('puts the message in the URL and follows the browser back and forward, with the focus', async () => {
      await show({ routing: 'hash' });
      await userEvent.click(row);
      expect(location.hash).toBe('#/bericht/m1');
      await expect.poll(() => focused()?.tagName).toBe('H3');
      history.back();
      await expect.poll(() => focused()?.tagName).toBe('A');
      expect(textOf(app)).toContain('Kies een bericht');
      history.forward();
      await expect.poll(() => focused()?.tagName).toBe('H3');
    });

    it('begins where the URL says, without taking the focus', async () => {
      history.replaceState(null, '', '#/map/archief/bericht/m3');
      await show({ routing: 'hash' });
      await expect.element(page.getByRole('heading', { name: 'Archief' })).toBeVisible();
      await expect.element(page.getByRole('heading', { name: 'Oude brief' })).toBeVisible();
      expect(document.activeElement).toBe(document.body);
    });

    it('goes to the heading of the list when the browser goes to another folder', async () => {
      await show({ routing: 'hash' });
      await userEvent.click(page.getByRole('button', { name: /^Archief/ }));
      // One's own press leaves the focus where it is.
      expect(focused()?.textContent).toMatch(/^Archief/);
      page.getByRole('link', { name: 'Oude brief' }).element().focus();
      history.back();
      await expect.poll(() => focused()?.textContent).toBe('Postvak IN');
      expect(focused()?.tagName).toBe('H3');
      history.forward();
      await expect.poll(() => focused()?.textContent).toBe('Archief');
      expect(focused()?.tagName).toBe('H3');
    });

    it('puts the folder in the URL', async () => {
      await show({ routing: 'hash' });
      await userEvent.click(page.getByRole('button', { name: /^Archief/ }));
      expect(location.hash).toBe('#/map/archief');
      await userEvent.click(page.getByRole('link', { name: 'Oude brief' }));
      expect(location.hash).toBe('#/map/archief/bericht/m3');
    });

    it('puts filters in the URL and takes them from it, with the browser\'s back too', async () => {
      history.replaceState(null, '', '#/?ongelezen');
      await show({ routing: 'hash' });
      const links = () => page.getByRole('list').last().getByRole('link').elements().map(({ textContent }) => textContent);
      await expect.poll(links).toEqual(['De apk van uw auto verloopt']);
      await userEvent.click(page.getByRole('button', { name: 'Alleen ongelezen: filter weghalen' }));
      expect(location.hash).toBe('#/');
      await expect.poll(links).toHaveLength(2);
      history.back();
      await expect.poll(links).toHaveLength(1);
      await userEvent.click(row);
      expect(location.hash).toBe('#/bericht/m1?ongelezen');
    });

    it('keeps words, organisations and names of folders out of the URL', async () => {
      await show({ routing: 'hash' });
      await userEvent.fill(page.getByRole('searchbox'), 'kinderbijslag');
      await userEvent.click(page.getByRole('button', { name: 'Filteren' }));
      await userEvent.selectOptions(page.getByRole('combobox', { name: 'Organisatie' }), 'rdw');
      await settled(app);
      expect(decodeURIComponent(location.href)).not.toMatch(/kinderbijslag|SVB|rdw/i);
    });

    it('stays where it is when a fragment is not ours, such as a skip link\'s', async () => {
      await show({ routing: 'hash' });
      await userEvent.click(row);
      location.hash = '#main';
      await settled(app);
      expect(textOf(app)).toContain('Beste meneer De Vries,');
    });

    it('names the place in the title without anything personal, and gives the page its title back', async () => {
      await show({ routing: 'hash' });
      expect(document.title).toBe('Postvak IN – Mijn Voorbeeldstad');
      await userEvent.click(row);
      await expect.poll(() => document.title).toBe('Bericht – Mijn Voorbeeldstad');
      app.remove();
      expect(document.title).toBe('Mijn Voorbeeldstad');
    });
  });

  it('leaves title and URL alone without routing', async () => {
    document.title = 'Mijn Voorbeeldstad';
    await show();
    await userEvent.click(row);
    await expect.poll(() => focused()?.tagName).toBe('H3');
    expect([document.title, location.hash]).toEqual(['Mijn Voorbeeldstad', '']);
  });

  it('comes back when it is moved in the page', async () => {
    await show();
    const elsewhere = document.createElement('div');
    app.parentElement?.append(elsewhere);
    elsewhere.append(app);
    await expect.element(row).toBeVisible();
  });

  it('speaks English where the page does', async () => {
    await show({ locale: 'en' });
    await expect.element(page.getByRole('button', { name: 'Log out' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Choose a message' })).toBeVisible();
  });

  it.each([320, 720, 1280])('has no violation and fits %i pixels, with and without a letter', async (width) => {
    await page.viewport(width, 800);
    fake.session.set(activeSession({ context: { ...context, name: 'Koen van der Arbeidsongeschiktheidsverzekeringsmaatschappij' } }));
    await show();
    expect(overflow()).toBeLessThanOrEqual(0);
    await userEvent.click(row);
    await expect.poll(() => focused()?.tagName).toBe('H3');
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(app)).toEqual([]);
    expect(await violations(app)).toEqual([]);
    await emulate({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' });
    expect(overflow()).toBeLessThanOrEqual(0);
  });

  it('prints the open letter alone', async () => {
    await show();
    await userEvent.click(row);
    await expect.poll(() => focused()?.tagName).toBe('H3');
    await emulate({ media: 'print' });
    expect([isShown('.band'), isShown('.list'), isShown('.letter')]).toEqual([false, false, true]);
  });
});
