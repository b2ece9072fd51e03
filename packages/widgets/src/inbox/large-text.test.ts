import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { clearPage, mount, overflow, settled } from '../../../../test/in-browser/element-page.js';
import { FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import '../define/inbox.js';
import '../define/provider.js';
import type { InboxElement } from './inbox.js';

const letters = () => Array.from({ length: 20 }, (_, index) => fakeMessage({ id: `m${index + 1}`, subject: `Brief ${index + 1}` }));
const part = (element: InboxElement, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const pressed = async (element: InboxElement, name: string) => {
  await page.getByRole('button', { name, exact: true }).click();
  await settled(element);
};

/** An inbox in which two messages are selected. */
async function selecting(): Promise<InboxElement> {
  const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
  await pressed(element, 'Selecteren');
  await page.getByRole('checkbox', { name: 'Brief 1', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Brief 2', exact: true }).click();
  await settled(element);
  return element;
}

describe('<berichtenbox-inbox> where there is little room', () => {
  afterEach(async () => {
    document.documentElement.style.removeProperty('font-size');
    await clearPage();
  });

  it('keeps the bar of what is selected above the rows that go under it', async () => {
    await page.viewport(400, 700);
    const element = await selecting();
    part(element, '[data-id=m4]').scrollIntoView({ block: 'start' });
    const box = part(element, '[data-id=m4] input').getBoundingClientRect();
    expect(box.bottom).toBeLessThan(part(element, '.in-sight').getBoundingClientRect().bottom);
    expect(element.shadowRoot?.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('.in-sight')).toBe(part(element, '.in-sight'));
  });

  it('lets that bar go with the rows in a low window, where it would be all one sees', async () => {
    await page.viewport(700, 300);
    const element = await selecting();
    part(element, '[data-id=m9]').scrollIntoView();
    expect(part(element, '.in-sight').getBoundingClientRect().bottom).toBeLessThan(0);
  });

  it('shows a person\'s own folders after the button that asks for them', async () => {
    await page.viewport(320, 700);
    const element = await mount('berichtenbox-inbox', new FakeClient([...letters(), fakeMessage({ id: 'a', folder: 'Auto' })]).client);
    const folders = () => [...element.shadowRoot?.querySelectorAll<HTMLElement>('.folder') ?? []].filter((folder) => folder.checkVisibility()).map(({ textContent }) => textContent.replace(/\d.*/u, ''));
    expect(folders()).toEqual(['Postvak IN', 'Archief', 'Eigen mappen (', 'Prullenbak']);
    await pressed(element, 'Eigen mappen (1)');
    expect(folders()).toEqual(['Postvak IN', 'Archief', 'Eigen mappen (', 'Auto', 'Prullenbak']);
  });

  describe('with text twice as large in a window of 320 pixels', () => {
    beforeEach(async () => {
      document.documentElement.style.setProperty('font-size', '200%');
      await page.viewport(320, 640);
    });

    it('keeps the menu of a row within the window', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      await pressed(element, 'Meer acties: Brief 2');
      expect(part(element, '.menu').getBoundingClientRect().right).toBeLessThanOrEqual(320);
      expect(overflow()).toBeLessThanOrEqual(0);
    });

    it('keeps words whole in the head of the filters, and room to type in the search field', async () => {
      const element = await mount('berichtenbox-inbox', new FakeClient(letters()).client);
      await pressed(element, 'Filteren');
      await pressed(element, 'Zoeken');
      expect(part(element, '.panel-heading').getBoundingClientRect().height).toBeLessThan(80);
      expect(part(element, '.panel-head .button').getBoundingClientRect().height).toBeLessThan(120);
      expect(part(element, '#query').getBoundingClientRect().width).toBeGreaterThan(150);
      expect(overflow()).toBeLessThanOrEqual(0);
    });

    it('lets what can be done with the selection go with the rows', async () => {
      const element = await selecting();
      part(element, '[data-id=m9]').scrollIntoView();
      expect(part(element, '.in-sight').getBoundingClientRect().bottom).toBeLessThan(0);
      expect(overflow()).toBeLessThanOrEqual(0);
    });
  });
});
