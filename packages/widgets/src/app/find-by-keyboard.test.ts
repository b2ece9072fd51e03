import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, focused, mount, settled, spoken, violations } from '../../../../test/in-browser/element-page.js';
import '../define/app.js';
import '../define/provider.js';
import type { AppElement } from './app.js';

const year = new Date().getFullYear();
const letters = [
  fakeMessage({ id: 'm1', subject: `Voorlopige aanslag ${year}`, senderId: 'bd', senderName: 'Belastingdienst', unread: false, publishedAt: new Date(year, 0, 5) }),
  fakeMessage({ id: 'm2', subject: 'Uw auto', unread: false, publishedAt: new Date(year - 1, 8, 1) }),
  fakeMessage({ id: 'm3', subject: `Definitieve aanslag ${year - 2}`, senderId: 'bd', senderName: 'Belastingdienst', unread: false, folder: 'archive', publishedAt: new Date(year - 1, 5, 1), body: 'U krijgt € 312,00 terug.' }),
  fakeMessage({ id: 'm4', subject: 'Aanslag van lang geleden', senderId: 'bd', senderName: 'Belastingdienst', unread: false, publishedAt: new Date(year - 4, 5, 1) }),
];

const partsOf = (element: Element | null) => [...element?.childNodes ?? []].map((node) => (node instanceof Comment || (node instanceof Element && node.ariaHidden === 'true') ? '' : node.textContent));
/** What a screen reader would say of the focus now; of a field, which it is. */
const heard = (): string => {
  const element = focused();
  const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  return isField ? element.id : (element?.getAttribute('aria-label') ?? partsOf(element).join(' ')).replace(/\s+/gu, ' ').trim();
};

async function tabTo(name: string, { shift = false } = {}): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await userEvent.tab({ shift });
    if (heard() === name) return;
  }
  throw new Error(`${name} cannot be reached with Tab; the focus is on ${heard()}`);
}

/** Last year's assessment, which was put away: each step with where the focus is and what is said. */
describe('<berichtenbox-app> finding a letter of last year by keyboard', () => {
  const fake = new FakeClient(letters);
  let app: AppElement;
  const subjects = (): readonly string[] => [...app.renderRoot.querySelector('berichtenbox-inbox')?.shadowRoot?.querySelectorAll('li[data-id] .subject') ?? []].map(({ textContent }) => textContent);

  beforeAll(async () => {
    await page.viewport(1280, 900);
    app = await mount('berichtenbox-app', fake.client, { routing: 'hash' });
  });
  afterAll(clearPage);

  it('searches in all folders from the field above the list, and hears how many there are', async () => {
    await tabTo('query');
    await userEvent.keyboard('aanslag{Enter}');
    await expect.poll(subjects).toEqual([`Voorlopige aanslag ${year}`, `Definitieve aanslag ${year - 2}`, 'Aanslag van lang geleden']);
    await expect.poll(spoken).toContain('3 berichten gevonden voor ‘aanslag’');
    expect(heard()).toBe('query');
  });

  it('narrows that to last year with the filters, and hears how many are left', async () => {
    await tabTo('Filteren', { shift: true });
    await userEvent.keyboard('{Enter}');
    await expect.poll(heard).toBe('Filters');
    await tabTo('period');
    await userEvent.keyboard('Vorig');
    await expect.poll(subjects).toEqual([`Definitieve aanslag ${year - 2}`]);
    await expect.poll(spoken).toContain('1 bericht gevonden voor ‘aanslag’');
    expect(heard()).toBe('period');
    expect(await violations(app)).toEqual([]);
  });

  it('opens it with the focus on its subject, reads it, and is back at its row with Escape', async () => {
    const subject = `Definitieve aanslag ${year - 2}`;
    await tabTo(subject);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.tagName).toBe('H3');
    expect(heard()).toBe(subject);
    await expect.poll(() => app.renderRoot.querySelector('berichtenbox-message-viewer')?.shadowRoot?.querySelector('[part=body]')?.textContent).toContain('U krijgt € 312,00 terug.');
    // What one looked for is nobody's business, and is not in the address.
    expect(location.hash).toMatch(/^#\/bericht\/m3\?periode=vorig-jaar$/);
    await userEvent.keyboard('{Escape}');
    await settled(app);
    await expect.poll(heard).toBe(subject);
    expect(focused()?.closest('li')?.dataset['id']).toBe('m3');
    expect(subjects()).toEqual([subject]);
  });
});
