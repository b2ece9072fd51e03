import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeSession, FakeClient, FakeError, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, focused, mount, settled, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/message-viewer.js';
import '../define/provider.js';
import type { MessageViewerElement } from './message-viewer.js';

const pdf = new Blob(['%PDF-1.7\n%%EOF'], { type: 'application/pdf' });
const attachments = [
  { id: 'a1', name: 'Herinnering\u202Efdp.pdf', mediaType: 'application/pdf', byteLength: 24_310 },
  { id: 'a2', name: 'Toelichting.pdf', mediaType: 'application/pdf', byteLength: 3_400_000 },
  { id: 'a3', name: 'tekening.dwg', mediaType: 'application/octet-stream' },
];
const view = page.getByRole('button', { name: 'Bekijk Toelichting.pdf' });
const close = page.getByRole('button', { name: 'Sluit bijlage' });
const download = page.getByRole('button', { name: 'Download Toelichting.pdf' });

describe('attachments of a <berichtenbox-message-viewer>', () => {
  let fake: FakeClient;
  let viewer: MessageViewerElement;
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  const frame = (): HTMLIFrameElement | null => viewer.renderRoot.querySelector('iframe');

  beforeEach(async () => {
    fake = new FakeClient([fakeMessage({ id: 'm1', unread: false, attachments })]);
    fake.mailbox.files.set('a2', pdf);
    viewer = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' });
    revoked.mockClear();
  });
  afterEach(clearPage);

  it('are a list with name, type and size, and can be told apart by the names of their buttons', async () => {
    const items = [...viewer.renderRoot.querySelectorAll('.file-name')].map((item) => item.textContent.replace(/\s+/gu, ' ').trim());
    expect(items).toEqual(['Herinneringfdp.pdf PDF, 24 kB', 'Toelichting.pdf PDF, 3,4 MB', 'tekening.dwg Bestand']);
    await expect.element(page.getByRole('button', { name: 'Download tekening.dwg' })).toBeVisible();
    expect(page.getByRole('button', { name: 'Bekijk tekening.dwg' }).elements()).toEqual([]);
    expect(await violations(viewer)).toEqual([]);
  });

  describe('then viewing one with the keyboard', () => {
    beforeEach(async () => {
      (view.element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(frame).not.toBeNull();
    });

    it('shows it in place in the browser\'s own viewer, named, with the focus on what closes it', async () => {
      expect(frame()?.src).toMatch(/^blob:/);
      expect(frame()?.title).toBe('Toelichting.pdf');
      await expect.poll(() => focused()?.textContent.trim()).toBe('Sluit bijlage');
      await expect.element(view).toHaveAttribute('aria-expanded', 'true');
      expect(await violations(viewer)).toEqual([]);
    });

    it.each(['{Enter}', '{Escape}'])('goes back to its button with %s, and lets the file go', async (key) => {
      await expect.poll(() => focused()?.textContent.trim()).toBe('Sluit bijlage');
      const url = frame()?.src.split('#')[0];
      await userEvent.keyboard(key);
      await expect.poll(frame).toBeNull();
      await expect.poll(focused).toBe(view.element());
      expect(revoked.mock.calls).toEqual([[url]]);
    });

    it('closes it with the button that opened it', async () => {
      await userEvent.click(view);
      await expect.poll(frame).toBeNull();
      await expect.element(view).toHaveAttribute('aria-expanded', 'false');
    });

    it('shows one at a time', async () => {
      fake.mailbox.files.set('a1', pdf);
      await userEvent.click(page.getByRole('button', { name: 'Bekijk Herinneringfdp.pdf' }));
      await expect.poll(() => frame()?.title).toBe('Herinneringfdp.pdf');
      expect(viewer.renderRoot.querySelectorAll('iframe').length).toBe(1);
      expect(revoked).toHaveBeenCalledOnce();
    });

    it.each([
      ['the session ends', (): void => fake.session.set({ status: 'expired', loginUrl: '/x' })],
      ['another message is shown', (): void => void (viewer.messageId = 'm9')],
      ['the element leaves the page', (): void => viewer.remove()],
    ])('keeps nothing of it when %s', async (_what, leave) => {
      leave();
      await settled(viewer);
      expect(frame()).toBeNull();
      expect(revoked).toHaveBeenCalledOnce();
    });
  });

  it('never shows what is not a PDF by its bytes, whatever it is called', async () => {
    fake.mailbox.files.set('a2', new Blob(['<script>parent.hacked = 1</script>'], { type: 'application/pdf' }));
    await userEvent.click(view);
    await expect.poll(() => textOf(viewer)).toContain('Deze bijlage kan hier niet worden getoond. U kunt hem wel downloaden.');
    expect(frame()).toBeNull();
    expect(await violations(viewer)).toEqual([]);
  });

  it('saves one under its own name, cleaned, as the type of its bytes, and says so', async () => {
    const saved: { name: string; content: Promise<string> }[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, content: fetch(this.href).then((answer) => answer.text()) });
    });
    fake.mailbox.files.set('a3', new Blob(['AC1027']));
    await userEvent.click(download);
    await expect.poll(() => saved.length).toBe(1);
    await userEvent.click(page.getByRole('button', { name: 'Download tekening.dwg' }));
    await expect.poll(() => saved.length).toBe(2);
    click.mockRestore();
    expect(saved.map(({ name }) => name)).toEqual(['Toelichting.pdf', 'tekening.dwg.bin']);
    expect(await saved[0]?.content).toBe('%PDF-1.7\n%%EOF');
    await expect.poll(spoken).toContain('tekening.dwg.bin is gedownload.');
  });

  it('keeps showing a PDF that is being saved as well', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await userEvent.click(view);
    await expect.poll(frame).not.toBeNull();
    // Until the focus has moved, what is on the screen still moves too, and a real mouse would miss the button.
    await expect.poll(() => focused()?.textContent.trim()).toBe('Sluit bijlage');
    const url = frame()?.src;
    await userEvent.click(download);
    await expect.poll(() => click.mock.calls.length).toBe(1);
    expect(frame()?.src).toBe(url);
    click.mockRestore();
  });

  describe('that take long', () => {
    let progress: (received: number, total: number | undefined) => void = () => undefined;
    let arrive: () => void;
    let signal: AbortSignal | undefined;

    beforeEach(async () => {
      fake.mailbox.fetching = (given, told) => {
        [signal, progress] = [given, told ?? progress];
        return new Promise((resolve) => (arrive = resolve));
      };
      await userEvent.click(view);
    });

    it('say how far they are, and then show what came', async () => {
      await expect.element(page.getByRole('progressbar', { name: 'Bijlage wordt opgehaald Toelichting.pdf' })).toBeVisible();
      progress(1_700_000, undefined);
      await expect.poll(() => textOf(viewer)).toContain('50% opgehaald');
      expect(await violations(viewer)).toEqual([]);
      arrive();
      await expect.poll(frame).not.toBeNull();
      expect(viewer.renderRoot.querySelector('progress')).toBeNull();
    });

    it('can be stopped', async () => {
      await userEvent.click(page.getByRole('button', { name: 'Stoppen' }));
      expect(signal?.aborted).toBe(true);
      expect(viewer.renderRoot.querySelector('progress')).toBeNull();
      arrive();
      await settled(viewer);
      expect(frame()).toBeNull();
      await expect.poll(focused).toBe(view.element());
    });

    it('stop when another message is shown', async () => {
      viewer.messageId = '';
      await settled(viewer);
      expect(signal?.aborted).toBe(true);
    });
  });

  it('that cannot be fetched say so where they stand and aloud, tell the host, and can be tried again', async () => {
    fake.mailbox.files.delete('a2');
    const errors: unknown[] = [];
    viewer.addEventListener('berichtenbox-error', ({ code }) => errors.push(code));
    await userEvent.click(view);
    await expect.poll(() => textOf(viewer)).toContain('De bijlage kan nu niet worden opgehaald. Code voor de helpdesk: urn:uuid:12');
    await expect.poll(spoken).toBe('De bijlage kan nu niet worden opgehaald.');
    expect(errors).toEqual(['store-failed']);
    expect(await violations(viewer)).toEqual([]);
    fake.mailbox.files.set('a2', pdf);
    await userEvent.click(page.getByRole('button', { name: 'Opnieuw proberen' }));
    await expect.element(close).toBeVisible();
  });

  it('that are kept are marked, also one that was just got; without network the others say when they can be had', async () => {
    fake.offers = ['device'];
    fake.offline.files.add('a1');
    const marked = () => [...viewer.renderRoot.querySelectorAll('.attachment')].map((item) => item.querySelector('.kept')?.textContent);
    fake.offline.patch({ mode: 'device', status: 'open' });
    viewer.requestUpdate();
    await expect.poll(marked).toEqual(['Op dit apparaat', undefined, undefined]);
    expect(textOf(viewer)).not.toContain('niet op dit apparaat');
    fake.mailbox.fetching = () => {
      fake.offline.files.add('a2');
      return Promise.resolve();
    };
    await userEvent.click(view);
    await expect.poll(marked).toEqual(['Op dit apparaat', 'Op dit apparaat', undefined]);
    fake.session.set(activeSession({ offline: true }));
    fake.mailbox.patch({ failure: new FakeError('network') });
    await expect.poll(() => textOf(viewer)).toContain('tekening.dwg Bestand Deze bijlage staat niet op dit apparaat. U kunt hem openen zodra er weer internet is.');
    expect(textOf(viewer).match(/niet op dit apparaat/g)).toHaveLength(1);
    expect(await violations(viewer)).toEqual([]);
  });
});
