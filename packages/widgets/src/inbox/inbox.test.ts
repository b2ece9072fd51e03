import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, emulate, focused, mount, settled, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import '../define/inbox.js';
import '../define/provider.js';
import type { InboxElement, MessageOpenEvent } from './inbox.js';

const letters = () => [
  fakeMessage({ id: 'm1', subject: 'De apk van uw auto verloopt' }),
  fakeMessage({ id: 'm2', subject: 'Voorlopige aanslag 2026', senderName: 'Belastingdienst', unread: false, attachmentCount: 1 }),
  fakeMessage({ id: 'm3', subject: 'Uw studiefinanciering', senderName: 'DUO', unread: false }),
  fakeMessage({ id: 'a1', subject: 'Definitieve aanslag 2024', senderName: 'Belastingdienst', folder: 'archive', unread: false }),
];

const subjects = (element: InboxElement) => [...element.shadowRoot?.querySelectorAll('.subject') ?? []].map(({ textContent }) => textContent);
const rowOf = (element: InboxElement, id: string) => element.shadowRoot?.querySelector(`[data-id="${id}"]`);

describe('<berichtenbox-inbox>', () => {
  beforeEach(() => page.viewport(1280, 900));
  afterEach(async () => {
    await clearPage();
    location.hash = '';
  });

  it('shows what senders wrote on four lines at most, without the characters by which it could look like something else; joiners stay', async () => {
    await page.viewport(320, 700);
    const family = '\u{1F468}\u200D\u{1F469}';
    const element = await mount('berichtenbox-inbox', new FakeClient([
      fakeMessage({ id: 'm1', subject: 'a'.repeat(255), senderName: 'Gemeente \u202Edatsrooblaaw\u2066\u0007' }), fakeMessage({ id: 'm2', subject: `Uw ${family}\u202E gezin` }),
    ]).client);
    await vi.dynamicImportSettled();
    (element.shadowRoot!.querySelector<HTMLElement>('header .more')!).click();
    await settled(element);
    await userEvent.keyboard('{Escape}');
    const link = rowOf(element, 'm1')!.querySelector('.subject')!;
    const lineHeight = Number.parseFloat(getComputedStyle(link).lineHeight);
    await expect.poll(() => Math.round(link.getBoundingClientRect().height / lineHeight)).toBe(4);
    expect(rowOf(element, 'm1')!.querySelector('.sender')!.textContent).toBe('Gemeente datsrooblaaw');
    expect(subjects(element)).toEqual(['a'.repeat(255), `Uw ${family} gezin`]);
    expect(await violations(element)).toEqual([]);
    // The whole row still opens it.
    const row = rowOf(element, 'm1')!.getBoundingClientRect();
    expect(element.shadowRoot?.elementFromPoint(row.left + 2, row.bottom - 2)).toBe(link);
  });

  it('is a list of items with one short link each, under a heading', async () => {
    await mount('berichtenbox-inbox', new FakeClient(letters()).client, { headingLevel: 3 });
    await expect.element(page.getByRole('heading', { level: 3, name: 'Postvak IN' })).toBeVisible();
    const items = page.getByRole('list').last().getByRole('listitem');
    expect(items.elements()).toHaveLength(3);
    expect(items.first().getByRole('link').elements()).toHaveLength(1);
    await expect.element(items.first().getByRole('link', { name: 'De apk van uw auto verloopt', exact: true })).toBeVisible();
  });

  describe('with more than a screen of letters', () => {
    const many = () => Array.from({ length: 20 }, (_, index) => fakeMessage({
      id: `m${index}`, subject: `Brief ${index}`, unread: false, publishedAt: new Date(2026, index < 8 ? 10 : index < 15 ? 9 : 0, 15),
    }));

    it('has a heading for each month, with a list of its own under it', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(many()).client, { headingLevel: 2 });
      const list = element.shadowRoot!.querySelector('[part=list]')!;
      expect([...list.children].map((child) => (child.localName === 'ul' ? `${child.childElementCount} li` : `${child.localName} ${child.textContent}`))).toEqual([
        'h3 november 2026', '8 li', 'h3 oktober 2026', '7 li', 'h3 januari 2026', '5 li',
      ]);
      expect(await violations(element)).toEqual([]);
    });

    it('paints what fits on a screen before the rest', async () => {
      const fake = new FakeClient([]);
      const element = await mount('berichtenbox-inbox', fake.client);
      const counts: number[] = [];
      new MutationObserver(() => counts.push(element.shadowRoot!.querySelectorAll('[part=message]').length)).observe(element.shadowRoot!, { childList: true, subtree: true });
      fake.mailbox.set({ ...fake.mailbox.state, messages: many() });
      await element.updateComplete;
      await expect.poll(() => counts.at(-1)).toBe(20);
      expect(counts).toContain(12);
      expect(element.messageIds).toHaveLength(20);
    });

    it('has none among hits, nor with few letters', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(many()).client);
      await userEvent.fill(page.getByRole('searchbox'), 'Brief');
      await settled(element);
      expect(element.shadowRoot!.querySelectorAll('.month')).toHaveLength(0);
      const few = await mount('berichtenbox-inbox', new FakeClient(many().slice(0, 9)).client);
      expect(few.shadowRoot!.querySelectorAll('.month')).toHaveLength(0);
    });

    it('keeps the headings where rows out of sight are not laid out', async () => {
      const letters = Array.from({ length: 400 }, (_, index) => fakeMessage({ id: `m${index}`, unread: false, publishedAt: new Date(2026, 10 - Math.floor(index / 40), 15) }));
      const element = await mount('berichtenbox-inbox', new FakeClient(letters).client, { pages: 8 });
      await expect.poll(() => page.getByRole('heading', { level: 3 }).elements()).toHaveLength(10);
      expect([...element.shadowRoot!.querySelectorAll<HTMLElement>('.month')].every((heading) => heading.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
    });
  });

  it('says of a row who, when, what, and once that it is unread', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    const heard = (id: string) => {
      const row = rowOf(element, id)?.cloneNode(true) as Element;
      row.querySelectorAll('[aria-hidden]').forEach((hidden) => { hidden.remove(); });
      return row.textContent.replace(/\s+/gu, ' ').trim();
    };
    expect(heard('m1')).toBe('RDW 3 maart 2026 om 09:14 De apk van uw auto verloopt Ongelezen'.replace('09:14', new Date('2026-03-03T08:14:00Z').toTimeString().slice(0, 5)));
    expect(heard('m2')).not.toContain('elezen');
    expect(heard('m2')).toContain('1 bijlage');
  });

  it('has words in the link of a message without a subject', async () => {
    const fake = new FakeClient([fakeMessage({ id: 'm1', subject: '' })]);
    await mount('berichtenbox-inbox', fake.client);
    await expect.element(page.getByRole('link', { name: 'RDW' })).toBeVisible();
  });

  it('follows the mailbox in two places at once', async () => {
    const fake = new FakeClient(letters());
    const element = await mount('berichtenbox-inbox', fake.client);
    const other = document.createElement('berichtenbox-inbox');
    element.parentElement?.append(other);
    await fake.mailbox.bin(['m1']);
    await Promise.all([settled(element), settled(other)]);
    expect(subjects(element)).toEqual(['Voorlopige aanslag 2026', 'Uw studiefinanciering']);
    expect(subjects(other)).toEqual(subjects(element));
  });

  it('shows the same after it was taken out and put back', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    const provider = element.parentElement;
    element.remove();
    provider?.append(element);
    await settled(element);
    expect(subjects(element)).toHaveLength(3);
  });

  it('Dutch on a page from right to left stays readable: each text in its own direction, at the side of the page', async () => {
    const stored = fakeMessage({ id: 'm1', subject: '3 brieven van Jan', senderName: '2 Utrecht', publishedAt: new Date('2025-11-20T08:14:00Z'), unread: false });
    const element = await mount('berichtenbox-inbox', new FakeClient([stored]).client);
    document.documentElement.dir = 'rtl';
    try {
      for (const selector of ['.date [aria-hidden]', '.sender', '.subject', '.summary span']) {
        const text = document.createTreeWalker(element.shadowRoot!.querySelector(selector)!, NodeFilter.SHOW_TEXT);
        while (text.nextNode() !== null && !/\d/.test(text.currentNode.nodeValue ?? '')) { /* to the first with a number */ }
        const range = document.createRange();
        const left = (character: number) => {
          range.setStart(text.currentNode, character);
          range.setEnd(text.currentNode, character + 1);
          return range.getBoundingClientRect().left;
        };
        expect([selector, left(0) < left((text.currentNode.nodeValue ?? '').length - 1)]).toEqual([selector, true]);
      }
      const sender = element.shadowRoot!.querySelector('.sender')!;
      expect(getComputedStyle(sender).textAlign).toBe('right');
    } finally {
      document.documentElement.dir = '';
    }
  });

  it('leaves the focus where it was when it loads and when a message comes', async () => {
    const fake = new FakeClient(letters());
    const element = await mount('berichtenbox-inbox', fake.client);
    expect(focused()).toBe(document.body);
    rowOf(element, 'm2')?.querySelector('a')?.focus();
    fake.mailbox.patch({ messages: [fakeMessage({ id: 'new' }), ...fake.mailbox.state.messages] });
    await settled(element);
    expect(focused()?.textContent).toBe('Voorlopige aanslag 2026');
  });

  it('marks the message that is open beside it', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client, { selectedId: 'm2' });
    expect(element.shadowRoot?.querySelector('[aria-current=true].subject')?.textContent).toBe('Voorlopige aanslag 2026');
  });

  describe('opening a message', () => {
    it('tells the host which, and follows the link', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      const opened: string[] = [];
      element.addEventListener('berichtenbox-message-open', (event: MessageOpenEvent) => opened.push(event.messageId));
      await page.getByRole('link', { name: 'Voorlopige aanslag 2026' }).click();
      expect(opened).toEqual(['m2']);
      expect(location.hash).toBe('#/bericht/m2');
    });

    it('with the keyboard does the same', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      rowOf(element, 'm2')?.querySelector('a')?.focus();
      await userEvent.keyboard('{Enter}');
      expect(location.hash).toBe('#/bericht/m2');
    });

    it('stays on the page when the host cancels', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      element.addEventListener('berichtenbox-message-open', (event) => { event.preventDefault(); });
      await page.getByRole('link', { name: 'Voorlopige aanslag 2026' }).click();
      expect(location.hash).toBe('');
    });

    it('leaves a new tab to the browser', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      const opened = vi.fn();
      element.addEventListener('berichtenbox-message-open', opened);
      const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true, composed: true });
      document.addEventListener('click', (event) => { event.preventDefault(); }, { once: true });
      rowOf(element, 'm2')?.querySelector('a')?.dispatchEvent(click);
      expect(opened).not.toHaveBeenCalled();
    });

    it('links to where the host says', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient([fakeMessage({ id: 'a/b' })]).client, { messageHref: '/post/{id}/lezen' });
      expect(element.shadowRoot?.querySelector('.subject')?.getAttribute('href')).toBe('/post/a%2Fb/lezen');
    });

    it('works anywhere in the row', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      await page.elementLocator(rowOf(element, 'm2')!).click({ position: { x: 500, y: 10 } });
      expect(location.hash).toBe('#/bericht/m2');
    });
  });

  describe('choosing another folder', () => {
    it('shows it, tells the host without naming a folder of the person\'s own, and keeps the focus', async () => {
      const fake = new FakeClient([...letters(), fakeMessage({ id: 'o1', folder: 'Scheiding', subject: 'Alimentatie' })]);
      const element = await mount('berichtenbox-inbox', fake.client);
      const folders: string[] = [];
      element.addEventListener('berichtenbox-folder-change', ({ folder }) => folders.push(folder));
      await page.getByRole('button', { name: 'Archief 1 bericht' }).click();
      expect(subjects(element)).toEqual(['Definitieve aanslag 2024']);
      await expect.element(page.getByRole('heading', { name: 'Archief' })).toBeVisible();
      expect(focused()?.textContent).toContain('Archief');
      expect(focused()?.getAttribute('aria-current')).toBe('true');
      await page.getByRole('button', { name: /^Scheiding/ }).click();
      expect(folders).toEqual(['archive', 'own']);
      expect(element.folder).toBe('Scheiding');
    });

    it('by the host fires nothing', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      const changed = vi.fn();
      element.addEventListener('berichtenbox-folder-change', changed);
      element.folder = 'archive';
      await settled(element);
      expect(subjects(element)).toEqual(['Definitieve aanslag 2024']);
      expect(changed).not.toHaveBeenCalled();
    });
  });

  describe('with more messages than a page', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => fakeMessage({ id: `m${index}`, subject: `Bericht ${index}` }));

    it('shows fifty, and then fifty more with the focus on the first of them', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(many(120)).client);
      expect(subjects(element)).toHaveLength(50);
      expect(textOf(element)).toContain('50 van 120 berichten');
      await page.getByRole('button', { name: 'Toon meer berichten' }).click();
      await settled(element);
      expect(subjects(element)).toHaveLength(100);
      expect(focused()?.textContent).toBe('Bericht 50');
      await page.getByRole('button', { name: 'Toon meer berichten' }).click();
      await settled(element);
      expect(subjects(element)).toHaveLength(120);
      expect(textOf(element)).not.toContain('Toon meer');
    });

    it('shows the first fifty of ten thousand without a long task', async () => {
      const fake = new FakeClient(many(10_000));
      const start = performance.now();
      const element = await mount('berichtenbox-inbox', fake.client);
      expect(subjects(element)).toHaveLength(50);
      expect(performance.now() - start).toBeLessThan(1_000);
    });
  });

  it('reads on when a browser has translated the page', async () => {
    const fake = new FakeClient(letters());
    const element = await mount('berichtenbox-inbox', fake.client);
    const walker = document.createTreeWalker(element.shadowRoot as Node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      texts.push(walker.currentNode as Text);
    }
    for (const text of texts.filter(({ data }) => data.trim() !== '')) {
      const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      text.replaceWith(font);
      font.append(`<${text.data}>`);
    }
    await fake.mailbox.markRead(['m1']);
    await fake.mailbox.bin(['m2']);
    await settled(element);
    expect(rowOf(element, 'm1')?.textContent).not.toContain('Ongelezen');
    expect(rowOf(element, 'm2')).toBeNull();
    expect(textOf(element)).toContain('2 berichten');
  });

  it('prints the list without its buttons', async () => {
    await emulate({ media: 'print' });
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    expect(element.shadowRoot?.querySelector('form')?.checkVisibility()).toBe(false);
    expect(rowOf(element, 'm1')?.checkVisibility()).toBe(true);
  });

  it('speaks English on an English page', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client, { locale: 'en' });
    await expect.element(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
    expect(await violations(element)).toEqual([]);
  });
});
