import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeSession, FakeClient, FakeError, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, focused, mount, settled, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/message-viewer.js';
import '../define/provider.js';
import type { MessageViewerElement } from './message-viewer.js';

const show = (fake: FakeClient, properties: Partial<MessageViewerElement> = {}): Promise<MessageViewerElement> =>
  mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1', ...properties });

describe('<berichtenbox-message-viewer> when there is no letter to show', () => {
  let fake: FakeClient;
  beforeEach(() => {
    fake = new FakeClient();
  });
  afterEach(clearPage);

  it('invites to choose one', async () => {
    const viewer = await show(fake, { messageId: '' });
    await expect.element(page.getByRole('heading', { name: 'Kies een bericht' })).toBeVisible();
    expect(await violations(viewer)).toEqual([]);
  });

  it('shows the shape of a letter when getting it takes long, and nothing before that', async () => {
    fake.mailbox.opening = () => new Promise(() => undefined);
    const viewer = await show(fake);
    expect(textOf(viewer)).toBe('');
    await expect.poll(() => textOf(viewer)).toBe('Bericht wordt opgehaald…');
    expect(await violations(viewer)).toEqual([]);
  });

  it('waits for the first list, since until then the server has fetched nothing', async () => {
    fake.mailbox.patch({ phase: 'loading' });
    const opening = vi.spyOn(fake.mailbox, 'open');
    const viewer = await show(fake);
    expect(opening).not.toHaveBeenCalled();
    fake.mailbox.patch({ phase: 'ready' });
    await expect.poll(() => textOf(viewer)).toContain('De apk van uw auto verloopt');
  });

  it('says so when it is gone', async () => {
    const viewer = await show(fake, { messageId: 'weg' });
    await expect.element(page.getByRole('heading', { name: 'Dit bericht is er niet meer' })).toBeVisible();
    expect(await violations(viewer)).toEqual([]);
  });

  it('names the organisation that cannot be reached, and tries again', async () => {
    fake.mailbox.opening = () => Promise.reject(new FakeError('store-failed', 'urn:uuid:56'));
    const codes: unknown[] = [];
    document.body.addEventListener('berichtenbox-error', ({ code, supportCode }) => codes.push([code, supportCode]), { once: true });
    const viewer = await show(fake, { contactPhone: '14 0123' });
    expect(textOf(viewer)).toContain('RDW is nu niet bereikbaar. Uw bericht is niet weg.');
    expect(textOf(viewer)).toContain('urn:uuid:56');
    expect(codes).toEqual([['store-failed', 'urn:uuid:56']]);
    expect(await violations(viewer)).toEqual([]);
    fake.mailbox.opening = () => Promise.resolve();
    await userEvent.click(page.getByRole('button', { name: 'Opnieuw proberen' }));
    await expect.poll(() => textOf(viewer)).toContain('Beste meneer De Vries,');
  });

  it('moves the focus from the button that tries again to the letter', async () => {
    fake.mailbox.opening = () => Promise.reject(new FakeError('network'));
    const viewer = await show(fake);
    fake.mailbox.opening = () => Promise.resolve();
    page.getByRole('button', { name: 'Opnieuw proberen' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => textOf(viewer)).toContain('Beste meneer De Vries,');
    await expect.poll(() => focused()?.textContent).toBe('De apk van uw auto verloopt');
  });

  describe('for want of a connection', () => {
    let viewer: MessageViewerElement;
    let failures: number;
    beforeEach(async () => {
      fake.mailbox.opening = () => Promise.reject(new FakeError('network'));
      failures = 0;
      viewer = await show(fake);
      viewer.addEventListener('berichtenbox-error', () => (failures += 1));
    });

    it.each([
      ['the browser is back on the network', () => dispatchEvent(new Event('online'))],
      ['the list is read again', () => fake.mailbox.patch({ refreshedAt: new Date() })],
    ])('shows the letter by itself when %s', async (_, happens) => {
      fake.mailbox.opening = () => Promise.resolve();
      happens();
      await expect.poll(() => textOf(viewer)).toContain('Beste meneer De Vries,');
      expect(focused()).toBe(document.body);
    });

    it('keeps what it says while it tries in vain, and says it once', async () => {
      const trying = vi.spyOn(fake.mailbox, 'open');
      dispatchEvent(new Event('online'));
      await settled(viewer);
      expect(trying).toHaveBeenCalledOnce();
      expect(textOf(viewer)).toContain('Dit bericht kan nu niet worden getoond');
      expect(failures).toBe(0);
      await settled(viewer);
      expect(trying).toHaveBeenCalledOnce();
    });

    it('takes who is at its button along to the letter', async () => {
      page.getByRole('button', { name: 'Opnieuw proberen' }).element().focus();
      fake.mailbox.opening = () => Promise.resolve();
      dispatchEvent(new Event('online'));
      await expect.poll(() => focused()?.textContent).toBe('De apk van uw auto verloopt');
    });
  });

  it('offers to log in, and to come back here', async () => {
    fake.session.set({ status: 'anonymous', loginUrl: '/api/v1/inloggen' });
    const viewer = await show(fake);
    const link = page.getByRole('link', { name: 'Inloggen', exact: true });
    await expect.element(link).toHaveAttribute('href', expect.stringContaining(`terug=${encodeURIComponent(location.pathname)}`));
    expect(await violations(viewer)).toEqual([]);
  });

  it('says so when the server cannot be asked, and asks again', async () => {
    fake.session.set({ status: 'unreachable', error: new FakeError('network') });
    fake.session.found = activeSession();
    const viewer = await show(fake);
    expect(textOf(viewer)).toContain('Er is geen verbinding.');
    await userEvent.click(page.getByRole('button', { name: 'Opnieuw proberen' }));
    await expect.poll(() => textOf(viewer)).toContain('Beste meneer De Vries,');
  });

  it('says so when a letter has only attachments, or nothing at all', async () => {
    const attachments = [{ id: 'a1', name: 'a.pdf', mediaType: 'application/pdf' }];
    expect(textOf(await show(new FakeClient([fakeMessage({ id: 'm1', body: ' \n', attachments })])))).toContain('Dit bericht heeft alleen bijlagen.');
    expect(textOf(await show(new FakeClient([fakeMessage({ id: 'm1', body: '' })])))).toContain('Dit bericht heeft geen tekst.');
  });
});
