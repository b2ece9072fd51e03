import type { ExportOptions, MailboxExport } from '@berichtenbox/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, violations } from '../../../../test/in-browser/element-page.js';
import { activeSession, FakeClient, FakeError } from '../../../../test/in-browser/fake-client.js';
import '../define/inbox.js';
import '../define/provider.js';
import type { InboxElement } from '../inbox/inbox.js';

const able = () => activeSession({ capabilities: new Set(['export']) });
const label = 'Alle berichten downloaden';
const dialog = (element: InboxElement) => element.shadowRoot?.querySelector('dialog') ?? undefined;
const shown = (element: InboxElement) => dialog(element)?.querySelector('.export')?.textContent.replace(/\s+/gu, ' ').trim();
const heard = (element: InboxElement) => dialog(element)?.querySelector('[role=status]')?.textContent;
const buttons = (element: InboxElement) => [...dialog(element)?.querySelectorAll('button') ?? []].map(({ textContent }) => textContent.trim());

describe('<berichtenbox-inbox> keeping all messages', () => {
  let fake: FakeClient;
  let element: InboxElement;
  const saved: string[] = [];

  /** With the keyboard, as everything here. */
  async function open(): Promise<void> {
    element = await mount('berichtenbox-inbox', fake.client, { contactPhone: '14 0123' });
    element.shadowRoot?.querySelector<HTMLElement>('header .more')?.focus();
    await userEvent.keyboard('{Enter}');
    await settled(element);
    await pressItem();
    await expect.poll(() => dialog(element)?.querySelector('.export')).toBeTruthy();
    await settled(element);
  }

  async function pressItem(): Promise<void> {
    for (let step = 0; step < 6 && focused()?.textContent.trim() !== label; step += 1) {
      await userEvent.keyboard('{ArrowDown}');
    }
    await userEvent.keyboard('{Enter}');
    await settled(element);
  }

  async function press(name: string): Promise<void> {
    while (focused()?.textContent.trim() !== name) {
      await userEvent.keyboard('{Tab}');
    }
    await userEvent.keyboard('{Enter}');
    await settled(element);
  }

  beforeEach(async () => {
    await page.viewport(1280, 900);
    fake = new FakeClient();
    fake.session.set(able());
    saved.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await clearPage();
  });

  it('is not offered by a server that cannot', async () => {
    fake.session.set(activeSession());
    element = await mount('berichtenbox-inbox', fake.client);
    element.shadowRoot?.querySelector<HTMLElement>('header .more')?.focus();
    await userEvent.keyboard('{Enter}');
    await settled(element);
    const items = [...element.shadowRoot?.querySelectorAll('.menu button') ?? []].map(({ textContent }) => textContent.trim());
    expect(items).toContain('Vernieuwen');
    expect(items).not.toContain(label);
  });

  it('says what the file will hold and whom to think of, with the focus on the heading', async () => {
    await open();
    expect(shown(element)).toMatch(/^Het bestand krijgt 2 berichten met 1 bijlage, ook die uit uw andere mappen. De bijlagen zijn samen 1,2.MB. Het bestand staat daarna op dit apparaat\./);
    expect(heard(element)).toContain('2 berichten met 1 bijlage');
    expect(focused()?.textContent).toBe(label);
    expect(buttons(element)).toEqual(['Maak bestand', 'Annuleren']);
    expect(await violations(element)).toEqual([]);
    expect(smallTargets(element).filter((name) => buttons(element).includes(name.trim()))).toEqual([]);
  });

  it('fits in a narrow window', async () => {
    await page.viewport(320, 600);
    await open();
    const { left, right } = dialog(element)!.getBoundingClientRect();
    expect([overflow() <= 0, left >= 0, right <= 320]).toEqual([true, true, true]);
    await emulate({ 'forced-colors': 'active' });
    expect(dialog(element)?.checkVisibility()).toBe(true);
  });

  it('has nothing to make of an empty box', async () => {
    fake.mailbox.counting = () => Promise.resolve({ messageCount: 0, attachmentCount: 0, attachmentBytes: 0 });
    await open();
    expect(shown(element)).toBe('U heeft geen berichten om te bewaren.');
    expect(buttons(element)).toEqual(['Sluiten']);
  });

  it('goes back to the menu button with Escape', async () => {
    await open();
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(dialog(element)).toBeUndefined();
    expect(focused()?.classList.contains('more')).toBe(true);
  });

  describe('while the file is made', () => {
    let options: ExportOptions;
    let finish: (result: MailboxExport) => void;

    beforeEach(async () => {
      fake.mailbox.exporting = (given) => {
        options = given;
        return new Promise((resolve) => (finish = resolve));
      };
      await open();
      await press('Maak bestand');
    });

    it('says how far it is, aloud no more than each quarter, with the focus on the way out', async () => {
      const size = { messageCount: 8, attachmentCount: 0, attachmentBytes: 0 };
      expect(focused()?.textContent).toBe('Annuleren');
      expect(heard(element)).toBe('We maken uw bestand.');
      options.onProgress?.({ receivedBytes: 1500, receivedMessages: 1, size });
      await settled(element);
      expect(dialog(element)?.querySelector('progress')?.value).toBe(1);
      expect(shown(element)).toMatch(/1 van 2 berichten, 1,5.kB opgehaald$/);
      expect(heard(element)).toBe('1 van 2 berichten');
      expect(await violations(element)).toEqual([]);
    });

    it('is saved under the day of today, and says so', async () => {
      finish({ file: new Blob(['PK']), messageCount: 2, complete: true, missing: [] });
      await settled(element);
      expect(saved).toEqual([expect.stringMatching(/^berichtenbox-\d{4}-\d\d-\d\d\.zip$/)]);
      expect(heard(element)).toBe(`Bewaard als ${saved[0]!}.`);
      expect(buttons(element)).toEqual(['Sluiten']);
      expect(focused()?.textContent).toBe('Sluiten');
      expect(await violations(element)).toEqual([]);
    });

    it('names the organisations of which not everything is in it', async () => {
      finish({ file: new Blob(['PK']), messageCount: 1, complete: false, missing: ['RDW'] });
      await settled(element);
      expect(saved).toHaveLength(1);
      expect(heard(element)).toContain('Het bestand is niet compleet.');
      expect(shown(element)).toContain('Van RDW konden wij niet alles ophalen.');
      expect(buttons(element)).toEqual(['Opnieuw proberen', 'Sluiten']);
      expect(await violations(element)).toEqual([]);
    });

    it('stops when that is asked, and saves nothing', async () => {
      await press('Annuleren');
      expect(options.signal?.aborted).toBe(true);
      finish({ file: new Blob(['PK']), messageCount: 2, complete: true, missing: [] });
      await settled(element);
      expect([saved, dialog(element)]).toEqual([[], undefined]);
      expect(focused()?.classList.contains('more')).toBe(true);
    });

    it('stops when the session ends', async () => {
      fake.session.set({ status: 'expired', loginUrl: '/inloggen' });
      await settled(element);
      expect(options.signal?.aborted).toBe(true);
      expect(dialog(element)).toBeUndefined();
    });
  });

  it('that fails gives the code for the help desk, and can be tried again', async () => {
    fake.mailbox.exporting = () => Promise.reject(new FakeError('unavailable', '4c1f'));
    await open();
    await press('Maak bestand');
    expect(shown(element)).toMatch(/^Het bestand is niet gemaakt\..*14 0123.*4c1f$/);
    expect(heard(element)).toMatch(/^Het bestand is niet gemaakt\./);
    expect(await violations(element)).toEqual([]);
    fake.mailbox.exporting = () => Promise.resolve({ file: new Blob(['PK']), messageCount: 2, complete: true, missing: [] });
    await press('Opnieuw proberen');
    expect(saved).toHaveLength(1);
  });

  it('without a connection counts again when asked', async () => {
    fake.mailbox.counting = () => Promise.reject(new FakeError('network'));
    await open();
    expect(shown(element)).toMatch(/^We konden niet zien hoeveel berichten u heeft. Er is geen verbinding\./);
    fake.mailbox.counting = () => Promise.resolve({ messageCount: 1, attachmentCount: 0, attachmentBytes: 0 });
    await press('Opnieuw proberen');
    expect(shown(element)).toMatch(/^Het bestand krijgt 1 bericht, /);
    expect(focused()?.textContent).toBe('Annuleren');
  });
});
