import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeSession, FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, focused, mount, spoken, violations } from '../../../../test/in-browser/element-page.js';
import '../define/app.js';
import '../define/provider.js';
import type { AppElement } from './app.js';

const day = (days: number): string => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Amsterdam' }).format(new Date(Date.now() + days * 86_400_000));
const fine = fakeMessage({
  id: 'm1', subject: 'Boete van € 159,00', senderName: 'CJIB', unread: false, messageType: 'payment-request', actionPrompt: 'pay', deadline: day(9),
  payment: { amountCents: 15_900, url: 'https://betalen.cjib.nl/kenmerk', reference: '7331 5319' }, actionText: 'Betaal de boete.', consequence: 'Het bedrag wordt hoger.',
});

const name = (): string => focused()?.textContent.replace(/\s+/gu, ' ').trim() ?? '';

async function tabTo(wanted: string): Promise<void> {
  for (let presses = 0; presses < 40 && name() !== wanted; presses += 1) {
    await userEvent.tab();
  }
  expect(name()).toBe(wanted);
}

describe('a letter beside the list, by keyboard', () => {
  let fake: FakeClient;
  let app: AppElement;

  beforeEach(async () => {
    await page.viewport(1280, 800);
    fake = new FakeClient([fine, fakeMessage({ id: 'm2', subject: 'Uw kinderbijslag', unread: false })]);
    const { capabilities } = activeSession();
    fake.session.set(activeSession({ capabilities: new Set([...capabilities, 'metagegevens', 'afgehandeld']) }));
    app = await mount('berichtenbox-app', fake.client, { routing: 'hash' });
  });
  afterEach(clearPage);

  it('lets one read what to do, pay, say that it is done, take that back, and be back at the row', async () => {
    await tabTo('Boete van € 159,00');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.tagName).toBe('H3');
    expect(name()).toBe('Boete van € 159,00');
    await expect.element(page.getByRole('region', { name: 'Dit moet u doen' })).toBeVisible();

    await tabTo('Betaal € 159,00 op betalen.cjib.nl (opent in een nieuw tabblad)');
    const { href, target, rel } = focused() as HTMLAnchorElement;
    expect([href, target, rel]).toEqual(['https://betalen.cjib.nl/kenmerk', '_blank', 'noopener noreferrer']);

    await tabTo('Afgehandeld');
    await userEvent.keyboard('{Enter}');
    await expect.poll(spoken).toMatch(/U heeft dit afgehandeld\.$/);
    expect(name()).toBe('Toch niet afgehandeld');
    expect(await violations(app)).toEqual([]);

    await userEvent.keyboard('{Shift>}');
    for (let presses = 0; presses < 20 && name() !== 'Ongedaan maken'; presses += 1) await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('{/Shift}');
    expect(name()).toBe('Ongedaan maken');
    await userEvent.keyboard('{Enter}');
    await expect.poll(spoken).toMatch(/Ongedaan gemaakt\.$/);
    // Back at what one can do about it.
    await expect.poll(name).toBe('Afgehandeld');
    expect(fake.mailbox.deeds).toEqual(['mark-handled m1', 'mark-unhandled m1']);

    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()?.tagName).toBe('A');
    expect(focused()?.closest('li')?.getAttribute('data-id')).toBe('m1');
    // The letter is still beside the list.
    expect(location.hash).toBe('#/bericht/m1');
  });

  it('has a short way from either end of the letter to its row, seen when it has the focus', async () => {
    await userEvent.click(page.getByRole('link', { name: 'Uw kinderbijslag' }));
    await expect.poll(() => focused()?.tagName).toBe('H3');
    const skips = [...app.renderRoot.querySelectorAll<HTMLElement>('.skip')];
    const clipped = (skip: Element): boolean => getComputedStyle(skip).clipPath !== 'none';
    expect(skips.map(clipped)).toEqual([true, true]);
    for (const skip of skips) {
      skip.focus();
      expect(clipped(skip)).toBe(false);
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => focused()?.closest('li')?.getAttribute('data-id')).toBe('m2');
    }
    expect(await violations(app)).toEqual([]);
  });

  it('goes to the next letter of the list as it is shown, with the focus and the address', async () => {
    await userEvent.click(page.getByRole('link', { name: 'Boete van € 159,00' }).first());
    await tabTo('Volgend bericht: Uw kinderbijslag');
    await userEvent.keyboard('{Enter}');
    await expect.poll(name).toBe('Uw kinderbijslag');
    expect(focused()?.tagName).toBe('H3');
    expect(location.hash).toBe('#/bericht/m2');
    await expect.poll(spoken).toContain('Bericht 2 van 2.');
    history.back();
    await expect.poll(() => location.hash).toBe('#/bericht/m1');
  });

  it('calls a folder of one\'s own no inbox in the title of the page, nor by its name', async () => {
    fake.mailbox.patch({ messages: [...fake.mailbox.state.messages, fakeMessage({ id: 'm3', folder: 'Schulden' })] });
    await userEvent.click(page.getByText('Schulden').first());
    await expect.poll(() => document.title).toMatch(/^Eigen map/);
  });
});
