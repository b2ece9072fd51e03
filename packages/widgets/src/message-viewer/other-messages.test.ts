import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, focused, mount, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/message-viewer.js';
import '../define/provider.js';
import type { MessageViewerElement } from './message-viewer.js';

const inCase = { senderId: 'rdw', caseReference: 'Z-1' } as const;
const messages = [
  fakeMessage({ id: 'm1', subject: 'Eerste', ...inCase, publishedAt: new Date('2026-03-03') }),
  fakeMessage({ id: 'm2', subject: 'Tweede', ...inCase, publishedAt: new Date('2026-02-03') }),
  fakeMessage({ id: 'm3', subject: 'Derde', folder: 'archive', ...inCase, publishedAt: new Date('2026-01-03') }),
  fakeMessage({ id: 'm4', subject: 'Vierde', senderId: 'cjib', caseReference: 'Z-1', publishedAt: new Date('2026-01-01') }),
];

describe('from one letter to another', () => {
  let viewer: MessageViewerElement;
  const show = async (properties: Partial<MessageViewerElement>): Promise<void> => {
    viewer = await mount('berichtenbox-message-viewer', new FakeClient(messages).client, properties);
  };
  const named = (part: string): string[] => [...viewer.renderRoot.querySelectorAll(`[part=${part}] :is(a, button)`)].map(({ textContent }) => textContent.trim());
  beforeEach(() => page.viewport(1280, 800));
  afterEach(clearPage);

  it('names those above and below it in the folder by their subjects', async () => {
    await show({ messageId: 'm2' });
    expect(named('neighbours')).toEqual(['Vorig bericht: Eerste', 'Volgend bericht: Vierde']);
    expect(textOf(viewer)).toContain('2 van 3');
    expect(smallTargets(viewer)).toEqual([]);
    expect(await violations(viewer)).toEqual([]);
  });

  it('follows the order of the host, which may be of what was found', async () => {
    await show({ messageId: 'm2', order: ['m3', 'm2'] });
    expect(named('neighbours')).toEqual(['Vorig bericht: Derde']);
  });

  it('stays in place when the letter leaves that list', async () => {
    await show({ messageId: 'm2', order: ['m1', 'm2', 'm3'] });
    viewer.order = ['m1', 'm3'];
    await settled(viewer);
    expect(named('neighbours')).toEqual(['Vorig bericht: Eerste', 'Volgend bericht: Derde']);
    expect(textOf(viewer)).not.toContain('2 van');
  });

  it('goes there by keyboard: to the heading, and says where in the list that is', async () => {
    await show({ messageId: 'm1' });
    const opened: string[] = [];
    viewer.addEventListener('berichtenbox-message-open', ({ messageId }) => opened.push(messageId));
    await userEvent.tab();
    expect(focused()?.textContent.trim()).toBe('Volgend bericht: Tweede');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.textContent).toBe('Tweede');
    await expect.poll(spoken).toContain('Bericht 2 van 3.');
    expect(opened).toEqual(['m2']);
  });

  it('leaves it to a host that prevents the event', async () => {
    await show({ messageId: 'm1', messageHref: '#/bericht/{id}' });
    viewer.addEventListener('berichtenbox-message-open', (event) => event.preventDefault());
    await userEvent.click(page.getByRole('link', { name: 'Volgend bericht: Tweede' }));
    expect([viewer.messageId, location.hash]).toEqual(['m1', '']);
  });

  it('is a link where the host gives an address, and follows it', async () => {
    await show({ messageId: 'm1', messageHref: '#/bericht/{id}' });
    await userEvent.click(page.getByRole('link', { name: 'Volgend bericht: Tweede' }));
    expect([viewer.messageId, location.hash]).toEqual(['m1', '#/bericht/m2']);
  });

  it('lists the earlier messages of the same sender about the same case, newest first, in whatever folder', async () => {
    await show({ messageId: 'm1' });
    await expect.element(page.getByRole('heading', { name: 'Eerdere berichten over deze zaak' })).toBeVisible();
    expect(named('case')).toEqual(['Tweede', 'Derde']);
    await userEvent.click(page.getByRole('button', { name: 'Derde', exact: true }));
    await expect.poll(() => focused()?.textContent).toBe('Derde');
    await expect.element(page.getByRole('heading', { name: 'Andere berichten over deze zaak' })).toBeVisible();
    expect(named('case')).toEqual(['Eerste', 'Tweede']);
    expect(await violations(viewer)).toEqual([]);
  });

  it('lists none where there are none', async () => {
    await show({ messageId: 'm4' });
    expect(named('case')).toEqual([]);
  });

  describe('then pressing Escape', () => {
    it('goes back, as the button does', async () => {
      await show({ messageId: 'm1', closable: true });
      const closed: string[] = [];
      viewer.addEventListener('berichtenbox-message-close', ({ messageId }) => closed.push(messageId));
      viewer.focus();
      await userEvent.keyboard('{Escape}');
      expect([closed, viewer.messageId]).toEqual([['m1'], '']);
    });

    it('does nothing where there is no way back', async () => {
      await show({ messageId: 'm1' });
      viewer.focus();
      await userEvent.keyboard('{Escape}');
      expect(viewer.messageId).toBe('m1');
    });

    it('closes the menu first', async () => {
      await page.viewport(414, 896);
      await show({ messageId: 'm1', closable: true });
      await userEvent.click(page.getByRole('button', { name: 'Meer', exact: true }));
      await expect.element(page.getByRole('button', { name: 'Afdrukken' })).toBeVisible();
      await userEvent.keyboard('{Escape}');
      await expect.element(page.getByRole('button', { name: 'Afdrukken' })).not.toBeInTheDocument();
      expect(viewer.messageId).toBe('m1');
      await userEvent.keyboard('{Escape}');
      expect(viewer.messageId).toBe('');
    });
  });
});
