import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, focused, mount, settled, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { activeSession, FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import '../define/inbox.js';
import '../define/provider.js';
import type { InboxElement } from './inbox.js';

const partsOf = (element: Element | null) => [...element?.childNodes ?? []].map((node) => (node instanceof Comment || (node instanceof Element && node.ariaHidden === 'true') ? '' : node.textContent));
const nameOf = (element: Element | null) => (element?.getAttribute('aria-label') ?? partsOf(element).join(' ')).replace(/\s+/gu, ' ').trim();
/** What a screen reader would say of the focus now. */
const heard = () => nameOf(focused());

/** Presses Tab, or Shift+Tab, until the focus is on something with this name. */
async function tabTo(name: string, { shift = false } = {}): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    await userEvent.tab({ shift });
    if (heard() === name) return;
  }
  throw new Error(`${name} cannot be reached with Tab; the focus is on ${heard()}`);
}

/** Twenty letters, and nothing but a keyboard: each step with where the focus is and what is said. */
describe('<berichtenbox-inbox> going through twenty letters by keyboard', () => {
  const fake = new FakeClient(Array.from({ length: 20 }, (_, index) => fakeMessage({
    id: `m${index + 1}`, subject: `Brief ${index + 1}`, unread: index < 5, ...(index === 3 && { actionPrompt: 'pay' as const, deadline: '2099-07-31' }),
  })));
  let element: InboxElement;
  const subjects = () => [...element.shadowRoot?.querySelectorAll('li[data-id] .subject') ?? []].map(({ textContent }) => textContent);
  const press = async (keys: string) => {
    await userEvent.keyboard(keys);
    await settled(element);
  };

  beforeAll(async () => {
    await page.viewport(1280, 900);
    const { capabilities } = activeSession();
    fake.session.set(activeSession({ capabilities: new Set([...capabilities, 'afgehandeld']) }));
    element = await mount('berichtenbox-inbox', fake.client);
  });
  afterAll(clearPage);

  it('deals with what must still be done', async () => {
    await tabTo('Afgehandeld: Brief 4');
    await press('{Enter}');
    expect(heard()).toBe('Postvak IN');
    await expect.poll(spoken).toBe('‘Brief 4’ is afgehandeld.');
  });

  it('archives the first letter from its menu with the arrows, and stands on the next', async () => {
    await tabTo('Meer acties: Brief 1');
    await press('{Enter}');
    expect(heard()).toBe('Markeren als gelezen');
    await press('{ArrowDown}');
    expect(heard()).toBe('Naar Archief');
    await press('{ArrowUp}{ArrowUp}');
    expect(heard()).toBe('Naar Prullenbak');
    await press('{Home}{ArrowDown}{Enter}');
    expect(heard()).toBe('Brief 2');
    await expect.poll(spoken).toBe('‘Brief 1’ is verplaatst naar Archief.');
  });

  it('takes that back, and does it again', async () => {
    await press('{Control>}z{/Control}');
    expect(heard()).toBe('Brief 1');
    await expect.poll(spoken).toBe('Ongedaan gemaakt.');
    await tabTo('Meer acties: Brief 1');
    await press('{Enter}{ArrowDown}{Enter}');
    expect(heard()).toBe('Brief 2');
  });

  it('selects a range of ten, and bins it at once', async () => {
    await tabTo('Selecteren', { shift: true });
    await press('{Enter}');
    await expect.poll(spoken).toContain('Stoppen kan met Escape.');
    await tabTo('Brief 3');
    expect(focused()).toBeInstanceOf(HTMLInputElement);
    await press(' ');
    await expect.poll(spoken).toContain('1 geselecteerd');
    for (let step = 0; step < 9; step += 1) {
      // From checkbox to checkbox, over the link between them.
      await userEvent.tab();
      await userEvent.tab();
    }
    expect(heard()).toBe('Brief 12');
    await press('{Shift>} {/Shift}');
    await expect.poll(spoken).toContain('10 geselecteerd');
    expect(await violations(element)).toEqual([]);
    await tabTo('Naar Prullenbak', { shift: true });
    await press('{Enter}');
    expect(heard()).toBe('Brief 13');
    await expect.poll(spoken).toContain('10 berichten zijn verplaatst naar Prullenbak.');
    expect(subjects()).toEqual(['Brief 2', 'Brief 13', 'Brief 14', 'Brief 15', 'Brief 16', 'Brief 17', 'Brief 18', 'Brief 19', 'Brief 20']);
  });

  it('moves the rest to a folder of its own, and stops selecting', async () => {
    await tabTo('Selecteer alle 9 berichten', { shift: true });
    await press('{Enter}');
    expect(heard()).toBe('Klaar');
    await tabTo('Meer mogelijkheden: Geselecteerde berichten');
    await press('{Enter}');
    while (heard() !== 'Verplaatsen…') await press('{ArrowDown}');
    await press('{Enter}');
    expect(heard()).toBe('Archief');
    await userEvent.tab();
    await press('Gezin{Enter}');
    expect(heard()).toBe('Postvak IN');
    await expect.poll(spoken).toContain('9 berichten zijn verplaatst naar Gezin.');
    expect(subjects()).toEqual([]);
    expect(textOf(element)).toContain('U heeft geen berichten');
  });

  it('finds the last actions, and takes one back from there', async () => {
    await tabTo('Meer mogelijkheden');
    await press('{Enter}');
    while (heard() !== 'Laatste acties') await press('{ArrowDown}');
    await press('{Enter}');
    expect(heard()).toBe('Laatste acties');
    await tabTo('Ongedaan maken: 10 berichten zijn verplaatst naar Prullenbak.');
    await press('{Enter}');
    expect(heard()).toBe('Laatste acties');
    expect(subjects()).toHaveLength(10);
    await tabTo('Sluiten');
    await press('{Enter}');
    expect(heard()).toBe('Meer mogelijkheden');
  });

  it('empties the bin only after a yes', async () => {
    await fake.mailbox.bin(['m3', 'm4']);
    await tabTo('Prullenbak 2 berichten');
    await press('{Enter}');
    expect(heard()).toBe('Prullenbak 2 berichten');
    await expect.poll(spoken).toContain('Prullenbak. 2 berichten');
    await tabTo('Meer mogelijkheden', { shift: true });
    await press('{Enter}');
    while (heard() !== 'Prullenbak leegmaken') await press('{ArrowDown}');
    await press('{Enter}');
    expect(heard()).toBe('Annuleren');
    await press('{Escape}');
    expect(fake.mailbox.deeds.filter((deed) => deed.startsWith('purge'))).toEqual([]);
    expect(heard()).toBe('Meer acties: Brief 3');
  });
});
