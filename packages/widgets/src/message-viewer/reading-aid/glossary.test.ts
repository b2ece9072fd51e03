import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeSession, FakeClient, fakeMessage } from '../../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, textOf, violations } from '../../../../../test/in-browser/element-page.js';
import '../../define/message-viewer.js';
import '../../define/provider.js';
import type { MessageViewerElement } from '../message-viewer.js';

const body = 'U kunt bezwaar maken binnen de termijn.\nVoor uw bezwaar betaalt u geen leges.\n\n- Uw voorlopige aanslag: https://www.toeslag.example/bezwaar\n- Een aanslag';

const show = (text = body, properties: Partial<MessageViewerElement> = {}): Promise<MessageViewerElement> =>
  mount('berichtenbox-message-viewer', new FakeClient([fakeMessage({ id: 'm1', body: text })]).client, { messageId: 'm1', ...properties });
const words = (viewer: MessageViewerElement) => [...viewer.renderRoot.querySelectorAll<HTMLElement>('.difficult')];
/** With the words, which come a little later. */
const showExplained = async (properties: Partial<MessageViewerElement> = {}) => {
  const viewer = await show(body, properties);
  await expect.poll(() => words(viewer).length).toBe(5);
  return viewer;
};
const explanation = (viewer: MessageViewerElement) => viewer.renderRoot.querySelector<HTMLElement>('.explanation:popover-open');
const list = (viewer: MessageViewerElement) => viewer.renderRoot.querySelector<HTMLDetailsElement>('[part=word-list]');

describe('difficult words in a letter', () => {
  afterEach(clearPage);

  it('are marked where they first stand, the longest of several, and not in an address', async () => {
    const viewer = await showExplained();
    expect(words(viewer).map(({ textContent }) => textContent)).toEqual(['bezwaar', 'termijn', 'leges', 'voorlopige aanslag', 'aanslag']);
    expect(viewer.renderRoot.querySelector('a .difficult')).toBeNull();
    expect(await violations(viewer)).toEqual([]);
  });

  it('leave the letter as it is: to read, to copy, and to find in', async () => {
    const viewer = await showExplained();
    const text = viewer.renderRoot.querySelector<HTMLElement>('[part=body]')!;
    expect(text.querySelector('p')?.innerText).toBe('U kunt bezwaar maken binnen de termijn.\nVoor uw bezwaar betaalt u geen leges.');
    getSelection()!.selectAllChildren(text.querySelector('p')!);
    expect(getSelection()!.toString()).toBe('U kunt bezwaar maken binnen de termijn.\nVoor uw bezwaar betaalt u geen leges.');
    getSelection()!.removeAllRanges();
    expect((window as unknown as { find(text: string): boolean }).find('kunt bezwaar maken')).toBe(true);
  });

  it('are in the list under the letter in a browser without popovers, and cannot be pressed in the text', async () => {
    const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    try {
      const viewer = await show();
      await expect.poll(() => list(viewer)).not.toBeNull();
      expect(words(viewer)).toEqual([]);
      list(viewer)!.querySelector('summary')!.click();
      await expect.element(page.getByText('voorlopige aanslag', { exact: true })).toBeVisible();
      expect(viewer.renderRoot.querySelector<HTMLElement>('[part=body] p')?.innerText).toContain('U kunt bezwaar maken binnen de termijn.');
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'popover', own);
    }
  });

  it('are not there in a letter without', async () => {
    const viewer = await show('Beste Koen,\n\nTot morgen.');
    const other = await showExplained();
    await settled(other);
    expect([words(viewer), list(viewer), explanation(viewer)]).toEqual([[], null, null]);
  });

  it('are shown when a browser has translated the page meanwhile', async () => {
    const viewer = await show();
    const paragraph = viewer.renderRoot.querySelector('.paragraph')!;
    for (const node of [...paragraph.childNodes].filter((child) => child instanceof Text)) {
      const wrapped = document.createElement('span');
      wrapped.textContent = 'You can object.';
      node.replaceWith(wrapped);
    }
    viewer.requestUpdate();
    await expect.poll(() => words(viewer).length).toBe(5);
    await settled(viewer);
    expect(textOf(viewer)).not.toContain('elementFailed');
    expect(viewer.renderRoot.querySelector('[part=message]')).not.toBeNull();
  });

  describe('pressed', () => {
    it('explain themselves in Dutch, beside the text, and can be closed', async () => {
      const viewer = await showExplained({ locale: 'en' });
      await userEvent.click(words(viewer)[0]!);
      const dialog = page.getByRole('dialog', { name: 'bezwaar' });
      await expect.element(dialog).toBeVisible();
      await expect.element(dialog).toHaveAttribute('lang', 'nl');
      await expect.element(dialog).toHaveAccessibleDescription(/^U laat weten dat u het niet eens bent met een besluit\./);
      expect(words(viewer)[0]!.getAttribute('aria-expanded')).toBe('true');
      expect(viewer.renderRoot.querySelector<HTMLElement>('.paragraph')!.innerText).toContain('U kunt bezwaar maken');
      expect(await violations(viewer)).toEqual([]);
      await userEvent.click(page.getByRole('button', { name: 'Close explanation' }));
      await expect.poll(() => explanation(viewer)).toBeNull();
      expect(focused()).toBe(words(viewer)[0]);
    });

    it('close when they are pressed again', async () => {
      const viewer = await showExplained();
      await userEvent.click(words(viewer)[0]!);
      await expect.poll(() => explanation(viewer)).not.toBeNull();
      await userEvent.click(words(viewer)[0]!);
      await expect.poll(() => explanation(viewer)).toBeNull();
      await settled(viewer);
      expect(explanation(viewer)).toBeNull();
      expect(words(viewer)[0]!.getAttribute('aria-expanded')).toBe('false');
    });

    it('one after the other, each show their own', async () => {
      const viewer = await showExplained();
      await userEvent.click(words(viewer)[0]!);
      await expect.element(page.getByRole('dialog', { name: 'bezwaar' })).toBeVisible();
      await userEvent.click(words(viewer)[1]!);
      await expect.element(page.getByRole('dialog', { name: 'termijn' })).toBeVisible();
      expect(words(viewer).map((word) => word.getAttribute('aria-expanded'))).toEqual(['false', 'true', 'false', 'false', 'false']);
    });

    it('stay in the window, also in a narrow one and at its end', async () => {
      await page.viewport(320, 640);
      const viewer = await showExplained();
      for (const word of words(viewer)) {
        word.scrollIntoView({ block: 'end' });
        await userEvent.click(word);
        await expect.poll(() => explanation(viewer)).not.toBeNull();
        const { left, right, top, bottom } = explanation(viewer)!.getBoundingClientRect();
        expect([left >= 0, right <= 320, top >= 0, bottom <= 640, overflow()]).toEqual([true, true, true, true, 0]);
        await userEvent.keyboard('{Escape}');
      }
      expect(smallTargets(viewer)).toEqual([]);
    });
  });

  describe('with the keyboard', () => {
    const openFirst = async () => {
      const viewer = await showExplained();
      words(viewer)[0]!.focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => explanation(viewer)).not.toBeNull();
      return viewer;
    };

    it('open with Enter or Space, with the focus on the way out', async () => {
      const viewer = await openFirst();
      expect(explanation(viewer)!.contains(focused())).toBe(true);
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => focused()).toBe(words(viewer)[0]);
      await userEvent.keyboard(' ');
      await expect.poll(() => explanation(viewer)).not.toBeNull();
    });

    it('close with Escape, and the focus is at the word again', async () => {
      const viewer = await openFirst();
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => explanation(viewer)).toBeNull();
      expect(focused()).toBe(words(viewer)[0]);
    });

    it('let Tab go on from the word, and back to it', async () => {
      const viewer = await openFirst();
      await userEvent.keyboard('{Tab}');
      expect(focused()).toBe(words(viewer)[1]);
      await expect.poll(() => explanation(viewer)).toBeNull();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => explanation(viewer)).not.toBeNull();
      await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
      expect(focused()).toBe(words(viewer)[1]);
    });
  });

  describe('listed under the letter', () => {
    it('are all explained, in Dutch', async () => {
      const viewer = await showExplained();
      await userEvent.click(list(viewer)!.querySelector('summary')!);
      expect(list(viewer)!.querySelector('summary')!.textContent).toBe('Moeilijke woorden in deze brief (5)');
      expect([...list(viewer)!.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual(['bezwaar', 'termijn', 'leges', 'voorlopige aanslag', 'aanslag']);
      expect(list(viewer)!.querySelector('dl')!.lang).toBe('nl');
      expect(await violations(viewer)).toEqual([]);
    });

    it('are all that a letter with markup has', async () => {
      const fake = new FakeClient([fakeMessage({ id: 'm1', body, html: '<p>U kunt <b>bezwaar</b> maken.</p>' })]);
      const viewer = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' });
      await expect.poll(() => list(viewer)?.querySelectorAll('dt').length).toBe(5);
      await expect.poll(() => viewer.renderRoot.querySelector('iframe')).not.toBeNull();
      expect(words(viewer)).toEqual([]);
    });

    it('do not go on paper', async () => {
      const viewer = await showExplained();
      await emulate({ media: 'print' });
      expect(list(viewer)!.checkVisibility()).toBe(false);
    });
  });

  it('can be seen in forced colours', async () => {
    await emulate({ 'forced-colors': 'active' });
    const viewer = await showExplained();
    expect(getComputedStyle(words(viewer)[0]!).textDecorationLine).toBe('underline');
    await userEvent.click(words(viewer)[0]!);
    await expect.poll(() => explanation(viewer)).not.toBeNull();
    expect(getComputedStyle(explanation(viewer)!).borderTopWidth).toBe('2px');
  });

  it('are closed and gone when the letter leaves the page or the session ends, and come back with it', async () => {
    const fake = new FakeClient([fakeMessage({ id: 'm1', body })]);
    const viewer = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' });
    await expect.poll(() => words(viewer).length).toBe(5);
    await userEvent.click(words(viewer)[0]!);
    await expect.poll(() => explanation(viewer)).not.toBeNull();
    const { parentElement } = viewer;
    viewer.remove();
    parentElement!.append(viewer);
    await settled(viewer);
    await expect.poll(() => words(viewer).length).toBe(5);
    expect(explanation(viewer)).toBeNull();
    await userEvent.click(words(viewer)[1]!);
    await expect.element(page.getByRole('dialog', { name: 'termijn' })).toBeVisible();
    fake.session.set({ status: 'expired', loginUrl: '/inloggen' });
    await settled(viewer);
    expect([words(viewer), list(viewer), explanation(viewer)]).toEqual([[], null, null]);
    fake.session.set(activeSession());
    await expect.poll(() => words(viewer).length).toBe(5);
    expect(explanation(viewer)).toBeNull();
  });
});
