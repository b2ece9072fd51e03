import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import '../define/inbox.js';
import '../define/provider.js';
import type { InboxElement } from './inbox.js';

const letters = (count = 5) => Array.from({ length: count }, (_, index) => fakeMessage({ id: `m${index + 1}`, subject: `Brief ${index + 1}`, unread: index === 0 }));
const checkbox = (name: string) => page.getByRole('checkbox', { name, exact: true });
const subjects = (element: InboxElement) => [...element.shadowRoot?.querySelectorAll('li[data-id] .subject') ?? []].map(({ textContent }) => textContent);
const pressed = async (element: InboxElement, name: string) => {
  await page.getByRole('button', { name, exact: true }).click();
  await settled(element);
};

/** An inbox in which one selects. */
async function selecting(fake: FakeClient): Promise<InboxElement> {
  const element = await mount('berichtenbox-inbox', fake.client);
  await pressed(element, 'Selecteren');
  return element;
}

describe('<berichtenbox-inbox> selecting', () => {
  beforeEach(() => page.viewport(1280, 900));
  afterEach(clearPage);

  it('puts a checkbox with the subject as its name in each row, and says how to stop', async () => {
    const element = await selecting(new FakeClient(letters()));
    expect(page.getByRole('checkbox').elements().map((box) => box.getAttribute('aria-label'))).toEqual(['Brief 1', 'Brief 2', 'Brief 3', 'Brief 4', 'Brief 5']);
    expect(page.getByRole('button', { name: /^Meer acties/ }).elements()).toEqual([]);
    await expect.poll(spoken).toBe('U kunt nu berichten selecteren. Stoppen kan met Escape.');
    expect(await violations(element)).toEqual([]);
  });

  it('says how many there are, and what can be done with them', async () => {
    const element = await selecting(new FakeClient(letters()));
    await checkbox('Brief 2').click();
    await checkbox('Brief 4').click();
    await settled(element);
    expect(textOf(element)).toContain('2 geselecteerd');
    await expect.poll(spoken).toContain('2 geselecteerd');
    await expect.element(page.getByRole('button', { name: 'Naar Archief' })).toBeVisible();
    expect(await violations(element)).toEqual([]);
  });

  it('takes a range with Shift, by mouse and by keyboard', async () => {
    const element = await selecting(new FakeClient(letters()));
    await checkbox('Brief 1').click();
    await checkbox('Brief 3').click({ modifiers: ['Shift'] });
    await settled(element);
    expect(textOf(element)).toContain('3 geselecteerd');
    (checkbox('Brief 5').element() as HTMLElement).focus();
    await userEvent.keyboard('{Shift>} {/Shift}');
    await settled(element);
    expect(textOf(element)).toContain('5 geselecteerd');
  });

  it('works anywhere in the row', async () => {
    const element = await selecting(new FakeClient(letters()));
    await page.elementLocator(element.shadowRoot!.querySelector('[data-id=m3]')!).click({ position: { x: 600, y: 12 } });
    await settled(element);
    await expect.element(checkbox('Brief 3')).toBeChecked();
    expect(location.hash).toBe('');
  });

  it('does one thing to all of them, which is one thing to take back', async () => {
    const fake = new FakeClient(letters());
    const element = await selecting(fake);
    const changes: string[] = [];
    element.addEventListener('berichtenbox-message-change', ({ messageIds, change }) => changes.push(`${change} ${messageIds.join()}`));
    await checkbox('Brief 2').click();
    await checkbox('Brief 3').click();
    await pressed(element, 'Naar Archief');
    expect(fake.mailbox.deeds).toEqual(['move m2 m3']);
    expect(changes).toEqual(['moved m2,m3']);
    expect(subjects(element)).toEqual(['Brief 1', 'Brief 4', 'Brief 5']);
    expect(focused()?.getAttribute('aria-label')).toBe('Brief 4');
    await expect.poll(spoken).toContain('2 berichten zijn verplaatst naar Archief.');
    await pressed(element, 'Ongedaan maken');
    expect(fake.mailbox.deeds.at(-1)).toBe('restore m2 m3');
    expect(subjects(element)).toHaveLength(5);
  });

  it('chooses nothing when something is taken back, so that a second press where "Ongedaan maken" was does no harm', async () => {
    const fake = new FakeClient(letters());
    const element = await selecting(fake);
    await checkbox('Brief 2').click();
    await checkbox('Brief 3').click();
    await pressed(element, 'Naar Archief');
    await pressed(element, 'Ongedaan maken');
    await expect.element(checkbox('Brief 2')).not.toBeChecked();
    expect(page.getByRole('button', { name: 'Naar Prullenbak' }).elements()).toEqual([]);
    expect(focused()?.getAttribute('aria-label')).toBe('Brief 2');
  });

  it('says of all of them once what was done, and not how many are chosen then', async () => {
    const heard: string[] = [];
    const element = await selecting(new FakeClient(letters()));
    const region = document.querySelector('[data-berichtenbox=announcer]')!.shadowRoot!.querySelector('[role=status]')!;
    const listener = new MutationObserver(() => heard.push(region.textContent));
    listener.observe(region, { childList: true });
    await pressed(element, 'Selecteer alle 5 berichten');
    await pressed(element, 'Naar Archief');
    await expect.poll(spoken).toMatch(/5 berichten zijn verplaatst naar Archief\.$/u);
    // Longer than a count waits to be said.
    await new Promise((resolve) => setTimeout(resolve, 700));
    listener.disconnect();
    expect(heard.filter((sentence) => sentence.includes('0 geselecteerd'))).toEqual([]);
    expect(heard.filter((sentence) => sentence.includes('5 berichten zijn verplaatst'))).toHaveLength(1);
  });

  it('marks from its menu only those that can be marked so', async () => {
    const fake = new FakeClient(letters());
    const element = await selecting(fake);
    await pressed(element, 'Selecteer alle 5 berichten');
    await pressed(element, 'Meer mogelijkheden: Geselecteerde berichten');
    await pressed(element, 'Markeren als gelezen');
    expect(fake.mailbox.deeds).toEqual(['mark-read m1']);
    await expect.poll(spoken).toContain('‘Brief 1’ is gemarkeerd als gelezen.');
  });

  it('says exactly what all is, when not all are shown', async () => {
    const element = await selecting(new FakeClient(letters(120)));
    await pressed(element, 'Selecteer de 50 berichten die u ziet');
    expect(textOf(element)).toContain('50 geselecteerd');
    expect(focused()?.textContent).toContain('Klaar');
    await pressed(element, 'Selecteer alle 120 berichten');
    expect(textOf(element)).toContain('120 geselecteerd');
    await pressed(element, 'Selectie wissen');
    expect(textOf(element)).not.toContain('geselecteerd');
  });

  it('ends with Escape, with the focus on its button', async () => {
    const element = await selecting(new FakeClient(letters()));
    await checkbox('Brief 2').click();
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(page.getByRole('checkbox').elements()).toEqual([]);
    expect(focused()?.textContent).toContain('Selecteren');
    await expect.poll(spoken).toContain('U selecteert niet meer.');
  });

  it('names the ones that failed, and tries those again', async () => {
    const fake = new FakeClient(letters());
    fake.mailbox.failing.add('bin');
    const element = await selecting(fake);
    await pressed(element, 'Selecteer alle 5 berichten');
    await pressed(element, 'Naar Prullenbak');
    expect(textOf(element)).toMatch(/Verwijderen is niet gelukt\..*Dit geldt voor 5 berichten: Brief 1 Brief 2/u);
    expect(textOf(element)).not.toContain('Ongedaan maken');
    expect(await violations(element)).toEqual([]);
    await pressed(element, 'Opnieuw proberen');
    expect(fake.mailbox.deeds.at(-1)).toBe('retry bin');
  });

  it('moves to a new folder, whose name is checked', async () => {
    const fake = new FakeClient([...letters(2), fakeMessage({ id: 'o', folder: 'Auto' })]);
    const element = await selecting(fake);
    await pressed(element, 'Selecteer alle 2 berichten');
    await pressed(element, 'Meer mogelijkheden: Geselecteerde berichten');
    await pressed(element, 'Verplaatsen…');
    await expect.element(page.getByRole('dialog', { name: 'Waar wilt u 2 berichten bewaren?' })).toBeVisible();
    expect(focused()?.textContent).toContain('Archief');
    expect(await violations(element)).toEqual([]);
    await userEvent.fill(page.getByRole('textbox', { name: 'Naam van de nieuwe map' }), 'auto');
    await userEvent.keyboard('{Enter}');
    await settled(element);
    await expect.element(page.getByRole('textbox')).toHaveAccessibleDescription('Auto bestaat al. Kies die map in de lijst.');
    await userEvent.fill(page.getByRole('textbox', { name: 'Naam van de nieuwe map' }), 'Huis en tuin');
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(fake.mailbox.deeds).toEqual(['move m1 m2']);
    expect(textOf(element)).toContain('2 berichten zijn verplaatst naar Huis en tuin.');
    expect(focused()?.textContent).toBe('Postvak IN');
  });

  it('empties the bin after one question', async () => {
    const fake = new FakeClient(letters(3).map((letter) => ({ ...letter, folder: 'trash' })));
    const element = await mount('berichtenbox-inbox', fake.client, { folder: 'trash' });
    await pressed(element, 'Meer mogelijkheden');
    await pressed(element, 'Prullenbak leegmaken');
    await expect.element(page.getByRole('dialog', { name: 'Wilt u 3 berichten definitief verwijderen?' })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Definitief verwijderen' }).click();
    await settled(element);
    expect(fake.mailbox.deeds).toEqual(['purge m1 m2 m3']);
    expect(textOf(element)).toContain('3 berichten zijn definitief verwijderd.');
    expect(textOf(element)).not.toContain('Ongedaan maken');
  });

  it('fits a column of 300 pixels, with targets one can hit', async () => {
    await page.viewport(320, 900);
    const element = await selecting(new FakeClient(letters(60)));
    await pressed(element, 'Selecteer alle 60 berichten');
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element).filter((target) => target !== '')).toEqual([]);
  });
});
