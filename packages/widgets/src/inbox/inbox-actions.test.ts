import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, focused, mount, settled, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { activeSession, FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import '../define/inbox.js';
import '../define/provider.js';
import type { InboxElement } from './inbox.js';

const letters = () => [
  fakeMessage({ id: 'm1', subject: 'Eerste' }), fakeMessage({ id: 'm2', subject: 'Tweede', unread: false }), fakeMessage({ id: 'm3', subject: 'Derde', unread: false }),
  fakeMessage({ id: 't1', subject: 'Weggegooid', folder: 'trash', unread: false }),
];
const subjects = (element: InboxElement) => [...element.shadowRoot?.querySelectorAll('.subject') ?? []].map(({ textContent }) => textContent);
const menuItems = (element: InboxElement) => [...element.shadowRoot?.querySelectorAll('.menu button') ?? []].map(({ textContent }) => textContent.trim());

/** Open the menu of a row with the keyboard, and press the item. */
async function choose(element: InboxElement, subject: string, label: string): Promise<void> {
  (page.getByRole('button', { name: `Meer acties: ${subject}` }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await settled(element);
  while (focused()?.textContent.trim() !== label) {
    await userEvent.keyboard('{Tab}');
  }
  await userEvent.keyboard('{Enter}');
  await settled(element);
}

describe('<berichtenbox-inbox> acting upon a message', () => {
  beforeEach(() => page.viewport(1280, 900));
  afterEach(clearPage);

  describe('opening the menu of a row', () => {
    it('shows what can be done, with the focus on the first, without an accessibility finding', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      await page.getByRole('button', { name: 'Meer acties: Eerste' }).click();
      await settled(element);
      expect(menuItems(element)).toEqual(['Markeren als gelezen', 'Naar Archief', 'Verplaatsen…', 'Naar Prullenbak']);
      expect(focused()?.textContent.trim()).toBe('Markeren als gelezen');
      await expect.element(page.getByRole('button', { name: 'Meer acties: Eerste' })).toHaveAttribute('aria-expanded', 'true');
      expect(await violations(element)).toEqual([]);
    });

    it('stays within the window, also in the last row of a narrow one', async () => {
      await page.viewport(320, 480);
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      await page.getByRole('button', { name: 'Meer acties: Derde' }).click();
      await settled(element);
      const { left, right, top, bottom } = element.shadowRoot!.querySelector('.menu')!.getBoundingClientRect();
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
      expect(bottom).toBeLessThanOrEqual(480);
    });

    it('and pressing Escape goes back to its button', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      (page.getByRole('button', { name: 'Meer acties: Eerste' }).element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await settled(element);
      await userEvent.keyboard('{Escape}');
      await settled(element);
      expect(menuItems(element)).toEqual([]);
      expect(focused()?.getAttribute('aria-label')).toBe('Meer acties: Eerste');
    });

    it('and pressing its button again closes it', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      const button = page.getByRole('button', { name: 'Meer acties: Eerste' });
      await button.click();
      await settled(element);
      await button.click();
      await settled(element);
      expect(menuItems(element)).toEqual([]);
    });

    it('of another row closes the one before', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      await page.getByRole('button', { name: 'Meer acties: Eerste' }).click();
      await settled(element);
      (page.getByRole('button', { name: 'Meer acties: Derde' }).element() as HTMLElement).focus();
      await userEvent.keyboard('{Enter}');
      await settled(element);
      expect(element.shadowRoot?.querySelectorAll('.menu')).toHaveLength(1);
      expect(menuItems(element)).toContain('Markeren als ongelezen');
    });
  });

  it('keeps the focus on the row when the row stays', async () => {
    const fake = new FakeClient(letters());
    const element = await mount('berichtenbox-inbox', fake.client);
    await choose(element, 'Eerste', 'Markeren als gelezen');
    expect(fake.mailbox.deeds).toEqual(['mark-read m1']);
    expect(textOf(element)).not.toContain('Ongelezen');
    expect(focused()?.getAttribute('aria-label')).toBe('Meer acties: Eerste');
    await expect.poll(spoken).toBe('‘Eerste’ is gemarkeerd als gelezen.');
  });

  it('goes to the row that comes in its place, and tells the host when it is done', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
    const changes: string[] = [];
    element.addEventListener('berichtenbox-message-change', ({ messageIds, change }) => changes.push(`${change} ${messageIds.join()}`));
    await choose(element, 'Tweede', 'Naar Archief');
    expect(subjects(element)).toEqual(['Eerste', 'Derde']);
    expect(focused()?.textContent).toBe('Derde');
    expect(changes).toEqual(['moved m2']);
    await expect.poll(spoken).toBe('‘Tweede’ is verplaatst naar Archief.');
  });

  it('goes to the row before when the last one leaves, and to the heading when none is left', async () => {
    const element = await mount('berichtenbox-inbox', new FakeClient(letters().slice(0, 2)).client);
    await choose(element, 'Tweede', 'Naar Prullenbak');
    expect(focused()?.textContent).toBe('Eerste');
    await choose(element, 'Eerste', 'Naar Prullenbak');
    expect(focused()?.textContent).toBe('Postvak IN');
  });

  describe('then undoing it', () => {
    it('brings the message back with the focus on it', async () => {
      const fake = new FakeClient(letters());
      const element = await mount('berichtenbox-inbox', fake.client);
      await choose(element, 'Eerste', 'Naar Archief');
      await page.getByRole('button', { name: 'Ongedaan maken' }).click();
      await settled(element);
      expect(fake.mailbox.deeds).toEqual(['move m1', 'restore m1']);
      expect(subjects(element)).toContain('Eerste');
      expect(focused()?.textContent).toBe('Eerste');
      expect(textOf(element)).not.toContain('Ongedaan maken');
    });

    it('is possible for the one before too, in the list of last actions, with the focus in that list', async () => {
      const fake = new FakeClient(letters());
      const element = await mount('berichtenbox-inbox', fake.client);
      await choose(element, 'Eerste', 'Naar Archief');
      await choose(element, 'Tweede', 'Naar Prullenbak');
      expect(page.getByRole('button', { name: 'Ongedaan maken', exact: true }).elements()).toHaveLength(1);
      await page.getByRole('button', { name: 'Meer mogelijkheden' }).click();
      await settled(element);
      await page.getByRole('button', { name: 'Laatste acties' }).click();
      await settled(element);
      expect(focused()?.textContent).toBe('Laatste acties');
      expect(await violations(element)).toEqual([]);
      await page.getByRole('button', { name: 'Ongedaan maken: ‘Eerste’ is verplaatst naar Archief.' }).click();
      await settled(element);
      expect(fake.mailbox.deeds.at(-1)).toBe('restore m1');
      expect(subjects(element)).toEqual(['Eerste', 'Derde']);
      expect(focused()?.textContent).toBe('Laatste acties');
    });

    it('and closing the list of last actions with Escape goes back to its button', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      await page.getByRole('button', { name: 'Meer mogelijkheden' }).click();
      await settled(element);
      await page.getByRole('button', { name: 'Laatste acties' }).click();
      await settled(element);
      await userEvent.keyboard('{Escape}');
      await settled(element);
      expect(element.shadowRoot?.querySelector('.recent')).toBeNull();
      expect(focused()?.textContent.trim()).toBe('Meer mogelijkheden');
    });

    it('has a list of last actions that is no empty list when nothing was done', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      await page.getByRole('button', { name: 'Meer mogelijkheden' }).click();
      await settled(element);
      await page.getByRole('button', { name: 'Laatste acties' }).click();
      await settled(element);
      const panel = element.shadowRoot?.querySelector('.recent');
      expect(panel?.textContent).toContain('U heeft hier nog niets gedaan.');
      expect(panel?.querySelector('ul')).toBeNull();
    });

    it('is possible with Ctrl+Z, without a time limit', async () => {
      const fake = new FakeClient(letters());
      const element = await mount('berichtenbox-inbox', fake.client);
      await choose(element, 'Eerste', 'Naar Archief');
      await userEvent.keyboard('{Control>}z{/Control}');
      await settled(element);
      expect(subjects(element)).toContain('Eerste');
      expect(focused()?.textContent).toBe('Eerste');
      await expect.poll(spoken).toContain('Ongedaan gemaakt.');
    });
  });

  describe('when it fails', () => {
    it('says so at the message, speaks it, and can be tried again', async () => {
      const fake = new FakeClient(letters());
      fake.mailbox.failing.add('move');
      const element = await mount('berichtenbox-inbox', fake.client);
      const codes: unknown[] = [];
      element.addEventListener('berichtenbox-error', ({ code, supportCode }) => codes.push([code, supportCode]));
      await choose(element, 'Eerste', 'Naar Archief');
      expect(element.shadowRoot?.querySelector('[data-id=m1]')?.textContent).toContain('Verplaatsen is niet gelukt.');
      expect(textOf(element)).not.toContain('Ongedaan maken');
      expect(codes).toEqual([['store-failed', 'urn:uuid:34']]);
      expect(await violations(element)).toEqual([]);
      // And not that it was done.
      await expect.poll(spoken).toMatch(/^Verplaatsen is niet gelukt\./u);

      await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
      await settled(element);
      expect(fake.mailbox.deeds.at(-1)).toBe('retry move');
      expect(textOf(element)).not.toContain('Verplaatsen is niet gelukt.');
      expect(focused()?.getAttribute('aria-label')).toBe('Meer acties: Eerste');
    });

    it('while taking it back says only that', async () => {
      const fake = new FakeClient(letters());
      const element = await mount('berichtenbox-inbox', fake.client);
      await choose(element, 'Eerste', 'Naar Archief');
      await expect.poll(spoken).toBe('‘Eerste’ is verplaatst naar Archief.');
      fake.mailbox.failing.add('restore');
      await page.getByRole('button', { name: 'Ongedaan maken' }).click();
      await settled(element);
      await expect.poll(spoken).toMatch(/^Terugzetten is niet gelukt\./u);
    });

    it('can be put away, with the focus on the message', async () => {
      const fake = new FakeClient(letters());
      fake.mailbox.failing.add('bin');
      const element = await mount('berichtenbox-inbox', fake.client);
      await choose(element, 'Eerste', 'Naar Prullenbak');
      await page.getByRole('button', { name: 'Melding sluiten' }).click();
      await settled(element);
      expect(textOf(element)).not.toContain('niet gelukt');
      expect(focused()?.getAttribute('aria-label')).toBe('Meer acties: Eerste');
    });
  });

  describe('for good', () => {
    const openQuestion = async (element: InboxElement) => {
      element.folder = 'trash';
      await settled(element);
      await choose(element, 'Weggegooid', 'Definitief verwijderen');
    };

    it('asks first, in a dialog whose safe answer has the focus', async () => {
      const fake = new FakeClient(letters());
      const element = await mount('berichtenbox-inbox', fake.client);
      await openQuestion(element);
      await expect.element(page.getByRole('dialog', { name: 'Wilt u dit bericht definitief verwijderen?' })).toBeVisible();
      expect(focused()?.textContent).toBe('Annuleren');
      expect(fake.mailbox.deeds).toEqual([]);
      expect(await violations(element)).toEqual([]);
    });

    it('and pressing Escape does nothing, with the focus back on the message', async () => {
      const fake = new FakeClient(letters());
      const element = await mount('berichtenbox-inbox', fake.client);
      await openQuestion(element);
      await userEvent.keyboard('{Escape}');
      await settled(element);
      expect(fake.mailbox.deeds).toEqual([]);
      expect(element.shadowRoot?.querySelector('dialog')).toBeNull();
      expect(focused()?.getAttribute('aria-label')).toBe('Meer acties: Weggegooid');
    });

    it('does it after a yes, and offers no way back', async () => {
      const fake = new FakeClient(letters());
      const element = await mount('berichtenbox-inbox', fake.client);
      await openQuestion(element);
      await page.getByRole('dialog').getByRole('button', { name: 'Definitief verwijderen' }).click();
      await settled(element);
      expect(fake.mailbox.deeds).toEqual(['purge t1']);
      expect(textOf(element)).not.toContain('Ongedaan maken');
    });
  });

  describe('as far as it is possible', () => {
    it('offers nothing to somebody who may only read', async () => {
      const fake = new FakeClient(letters());
      fake.session.set(activeSession({ context: { ...activeSession().context, rights: new Set(['read']) } }));
      const element = await mount('berichtenbox-inbox', fake.client);
      expect(subjects(element)).toHaveLength(3);
      expect(page.getByRole('button', { name: /Meer acties/ }).elements()).toEqual([]);
    });

    it('asks first on a server that has no bin, and has no undo on one that can\'t move back', async () => {
      const fake = new FakeClient(letters());
      fake.session.set(activeSession({ capabilities: new Set() }));
      const element = await mount('berichtenbox-inbox', fake.client);
      await choose(element, 'Eerste', 'Naar Archief');
      expect(textOf(element)).not.toContain('Ongedaan maken');
      await choose(element, 'Tweede', 'Verwijderen');
      await expect.element(page.getByRole('dialog')).toBeVisible();
    });

    it('offers to put back and to delete for good what lies in the bin, where the server can', async () => {
      const fake = new FakeClient(letters());
      const element = await mount('berichtenbox-inbox', fake.client, { folder: 'trash' });
      await page.getByRole('button', { name: 'Meer acties: Weggegooid' }).click();
      await settled(element);
      expect(menuItems(element)).toEqual(['Terugzetten', 'Definitief verwijderen']);
      fake.session.set(activeSession({ capabilities: new Set(['prullenbak']) }));
      await settled(element);
      expect(menuItems(element)).toEqual(['Terugzetten']);
    });
  });
});
