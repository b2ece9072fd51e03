import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeClient, fakeMessage } from '../../../../../test/in-browser/fake-client.js';
import { clearPage, focused, mount, settled, spoken, textOf, violations } from '../../../../../test/in-browser/element-page.js';
import '../../define/message-viewer.js';
import '../../define/provider.js';
import type { MessageViewerElement } from '../message-viewer.js';

const pdf = new Blob(['%PDF-1.7']);
const attachments = [
  { id: 'a1', name: 'Aanslag.pdf', mediaType: 'application/pdf' },
  { id: 'a2', name: 'Toelichting.pdf', mediaType: 'application/pdf' },
];
const save = page.getByRole('button', { name: 'Bericht opslaan' });

describe('saving a message from the letter view', () => {
  let fake: FakeClient;
  let viewer: MessageViewerElement;
  const saved: string[] = [];

  beforeEach(async () => {
    await page.viewport(1280, 800);
    saved.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    fake = new FakeClient([fakeMessage({ id: 'm1', unread: false, attachments })]);
    fake.mailbox.files.set('a1', pdf).set('a2', pdf);
    viewer = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await clearPage();
  });

  it('says under which name, and leaves the focus where it is', async () => {
    (save.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => saved).toEqual(['2026-03-03 RDW De apk van uw auto verloopt.zip']);
    await expect.poll(spoken).toMatch(/2026-03-03 RDW De apk van uw auto verloopt\.zip is gedownload\.$/);
    expect(focused()?.textContent.trim()).toBe('Bericht opslaan');
  });

  it('says how far it is, and can be stopped, after which nothing is saved', async () => {
    let stopped = false;
    fake.mailbox.fetching = (signal) => new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        stopped = true;
        reject(signal.reason as Error);
      });
    });
    await userEvent.click(save);
    await expect.poll(() => textOf(viewer)).toContain('Bijlage 1 van 2 wordt opgehaald');
    expect(await violations(viewer)).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Stoppen' }));
    await settled(viewer);
    expect([stopped, textOf(viewer).includes('wordt opgehaald'), saved]).toEqual([true, false, []]);
    expect(focused()?.textContent).toBe('De apk van uw auto verloopt');
  });

  it('says which attachment is missing, and tries again', async () => {
    fake.mailbox.files.delete('a2');
    await userEvent.click(save);
    await expect.poll(() => textOf(viewer)).toContain('Het bericht is gedownload, maar 1 bijlage ontbreekt. Toelichting.pdf');
    await expect.poll(spoken).toMatch(/maar 1 bijlage ontbreekt\.$/);
    expect(await violations(viewer)).toEqual([]);
    fake.mailbox.files.set('a2', pdf);
    await userEvent.click(page.getByRole('button', { name: 'Opnieuw proberen' }));
    await expect.poll(() => saved).toHaveLength(2);
    await expect.poll(() => viewer.renderRoot.querySelector('[part=saving]')).toBeNull();
    expect(focused()?.textContent).toBe('De apk van uw auto verloopt');
  });

  it('stops when another letter is shown', async () => {
    let arrive = (): void => undefined;
    fake.mailbox.fetching = () => new Promise((resolve) => (arrive = resolve));
    await userEvent.click(save);
    await expect.poll(() => textOf(viewer)).toContain('wordt opgehaald');
    viewer.messageId = '';
    await settled(viewer);
    arrive();
    await settled(viewer);
    expect(saved).toEqual([]);
  });
});
