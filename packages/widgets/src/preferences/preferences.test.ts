import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SettingsError, type Preferences } from '@berichtenbox/client';
import { activeSession, FakeClient, FakeError } from '../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/preferences.js';
import '../define/provider.js';
import type { PreferencesElement } from './preferences.js';

const saved: Preferences = {
  version: 3, channels: [{ id: 'c1', kind: 'email', address: 'koen@voorbeeld.nl', status: 'verified', verifiedAt: new Date('2026-03-03T10:00:00Z'), provisional: false }],
  organisations: [{ storeId: 'rdw', delivery: 'digital', from: '2026-01-01' }],
  reminders: { on: true, afterDays: [3, 10], beforeDeadlineDays: [7] }, disclosure: 'sender', language: 'nl',
};

let fake: FakeClient;
let element: PreferencesElement;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const radio = (name: string) => page.getByRole('radio', { name });
const box = (name: string | RegExp) => page.getByRole('checkbox', { name });
const saves = () => fake.preferences.saved;

beforeEach(async () => {
  fake = new FakeClient([]);
  fake.directory.set('cak', { id: 'cak', name: 'CAK', kind: 'agency' });
  fake.session.set(activeSession({ capabilities: new Set(['voorkeuren']) }));
  fake.preferences.patch({ preferences: saved });
  element = await mount('berichtenbox-preferences', fake.client, { contactPhone: '14 0123' });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await clearPage();
});

describe('<berichtenbox-preferences>', () => {
  it('shows what was chosen before, and has no fault for axe', async () => {
    await expect.element(radio('Ook van wie het bericht is')).toBeChecked();
    await expect.element(box('Na 10 dagen')).toBeChecked();
    await expect.element(box('Na 7 dagen')).not.toBeChecked();
    await expect.element(page.getByRole('combobox', { name: 'RDW' })).toHaveValue('digital');
    await expect.element(page.getByRole('combobox', { name: 'CAK' })).toHaveValue('paper');
    expect(textOf(element)).toContain('Extra controle: altijd aan');
    expect(await violations(element)).toEqual([]);
    expect(focused()).toBe(document.body);
    expect(fake.preferences.deeds.filter((deed) => deed.startsWith('save'))).toEqual([]);
  });

  it('shows the very words of a notification, and those of another choice when it is made', async () => {
    await expect.poll(() => textOf(element)).toContain('Voorbeeld sender nl');
    await userEvent.click(radio('Alleen dat er een bericht is'));
    await expect.poll(() => textOf(element)).toContain('Voorbeeld nothing nl');
    await userEvent.click(radio('Engels'));
    await expect.poll(() => textOf(element)).toContain('Voorbeeld nothing en');
    expect(element.renderRoot.querySelector('.sample dd')?.getAttribute('lang')).toBe('en');
  });

  it('says when there is no example, and gets it when asked again', async () => {
    fake.preferences.failing = new FakeError('network');
    await userEvent.click(radio('Alleen dat er een bericht is'));
    await expect.poll(() => textOf(element)).toContain('Het voorbeeld is nu niet te zien.');
    await userEvent.click(button('Opnieuw proberen'));
    await expect.poll(() => textOf(element)).toContain('Voorbeeld nothing nl');
  });

  describe('changing something', () => {
    it('says once that it is not saved yet, and saves it only when asked', async () => {
      await userEvent.click(radio('Alleen dat er een bericht is'));
      await expect.poll(spoken).toContain('U heeft veranderingen die nog niet zijn opgeslagen.');
      expect(element.hasUnsavedChanges).toBe(true);
      expect(saves()).toEqual([]);
      const changed = vi.fn();
      element.addEventListener('berichtenbox-preferences-change', changed);
      await userEvent.click(button('Opslaan'));
      await expect.poll(spoken).toContain('Opgeslagen');
      expect(textOf(element)).toContain('Opgeslagen');
      expect(saves()).toEqual([{ disclosure: 'nothing' }]);
      expect(changed).toHaveBeenCalledOnce();
      expect(element.hasUnsavedChanges).toBe(false);
      expect(focused()?.textContent.trim()).toBe('Opslaan');
      expect(await violations(element)).toEqual([]);
    });

    it('back to what it was is no change', async () => {
      await userEvent.click(radio('Alleen dat er een bericht is'));
      await userEvent.click(radio('Ook van wie het bericht is'));
      expect(element.hasUnsavedChanges).toBe(false);
      await userEvent.click(button('Opslaan'));
      await expect.poll(spoken).toContain('U heeft niets veranderd.');
      expect(saves()).toEqual([]);
    });

    it('can be thrown away', async () => {
      await userEvent.click(box(/^Stuur mij een herinnering/));
      await userEvent.click(button('Veranderingen weggooien'));
      await expect.poll(spoken).toContain('Uw veranderingen zijn weggegooid.');
      await expect.element(box(/^Stuur mij een herinnering/)).toBeChecked();
      await expect.poll(() => focused()?.textContent.trim()).toBe('Opslaan');
    });

    it('of how an organisation sends says from when that holds', async () => {
      await userEvent.selectOptions(page.getByRole('combobox', { name: 'CAK' }), 'both');
      await expect.element(page.getByRole('combobox', { name: 'CAK' })).toHaveAccessibleDescription('Dit geldt vanaf de dag nadat u opslaat.');
      fake.preferences.save = () => {
        fake.preferences.patch({ preferences: { ...saved, version: 4, organisations: [...saved.organisations, { storeId: 'cak', delivery: 'both', from: '2999-03-04' }] } });
        return Promise.resolve();
      };
      await userEvent.click(button('Opslaan'));
      await expect.poll(spoken).toContain('Opgeslagen. Hoe u uw post krijgt, verandert op 4 maart 2999.');
      await expect.element(page.getByRole('combobox', { name: 'CAK' })).toHaveAccessibleDescription('Dit geldt vanaf 4 maart 2999.');
    });

    it('turns hours of rest and one notification a day on, with a proposal, and off', async () => {
      await userEvent.click(box('Stuur mij geen meldingen op bepaalde tijden'));
      await userEvent.click(box(/^Stuur mij 1 melding per dag/));
      await expect.element(page.getByLabelText('Vanaf')).toHaveValue('22:00');
      await userEvent.click(button('Opslaan'));
      await expect.poll(saves).toEqual([{ quietHours: { from: '22:00', to: '07:00' }, digest: { time: '18:00' } }]);
      await userEvent.click(box('Stuur mij geen meldingen op bepaalde tijden'));
      await userEvent.click(button('Opslaan'));
      await expect.poll(() => saves()[1]).toEqual({ quietHours: null });
    });
  });

  it('keeps a number of days of one\'s own in sight when it is unticked', async () => {
    await userEvent.click(box('Na 10 dagen'));
    await expect.element(box('Na 10 dagen')).not.toBeChecked();
  });

  describe('with a mistake', () => {
    beforeEach(async () => {
      for (const name of ['Na 3 dagen', 'Na 10 dagen', '7 dagen van tevoren']) await userEvent.click(box(name));
      await userEvent.click(box('Stuur mij geen meldingen op bepaalde tijden'));
      await page.getByLabelText('Tot').fill('22:00');
      await userEvent.click(button('Opslaan'));
    });

    it('has a summary with a link to each field, which has the focus', async () => {
      await expect.poll(() => focused()?.textContent).toMatch(/Uw instellingen zijn nog niet opgeslagen.*Kies minstens 1 moment.*Kies twee verschillende tijden/s);
      expect(saves()).toEqual([]);
      expect(await violations(element)).toEqual([]);
      await userEvent.click(page.getByRole('link', { name: /Kies twee verschillende tijden/ }));
      expect(focused()?.id).toBe('quiet-to');
      await expect.element(page.getByLabelText('Tot')).toHaveAccessibleDescription(/Kies twee verschillende tijden/);
      expect(location.hash).toBe('');
    });

    it('complains no longer about what was repaired, and then saves', async () => {
      await userEvent.click(box('Na 7 dagen'));
      await expect.poll(() => textOf(element)).not.toContain('Kies minstens 1 moment');
      await page.getByLabelText('Tot').fill('06:30');
      await expect.poll(() => textOf(element)).not.toContain('Uw instellingen zijn nog niet opgeslagen');
      await userEvent.click(button('Opslaan'));
      await expect.poll(saves).toEqual([{ reminders: { afterDays: [7], beforeDeadlineDays: [] }, quietHours: { from: '22:00', to: '06:30' } }]);
    });
  });

  it('loses nothing when saving fails, and saves it the next time', async () => {
    await userEvent.click(radio('Alleen dat er een bericht is'));
    await expect.poll(() => textOf(element)).toContain('Voorbeeld nothing nl');
    fake.preferences.failing = new FakeError('server-failed', 'urn:uuid:9');
    const errors: unknown[] = [];
    element.addEventListener('berichtenbox-error', ({ code }) => errors.push(code));
    await userEvent.click(button('Opslaan'));
    await expect.poll(() => focused()?.textContent).toContain('Uw instellingen zijn niet opgeslagen. Uw veranderingen staan er nog.');
    expect(textOf(element)).toContain('urn:uuid:9');
    expect(errors).toEqual(['server-failed']);
    expect(await violations(element)).toEqual([]);
    await expect.element(radio('Alleen dat er een bericht is')).toBeChecked();
    await userEvent.click(button('Opslaan'));
    await expect.poll(saves).toEqual([{ disclosure: 'nothing' }]);
    expect(textOf(element)).not.toContain('zijn niet opgeslagen.');
  });

  it('tells what was changed on another device, and keeps what was changed here', async () => {
    await userEvent.click(radio('Alleen dat er een bericht is'));
    const elsewhere: Preferences = { ...saved, version: 4, language: 'en', reminders: { ...saved.reminders, on: false }, organisations: [{ storeId: 'rdw', delivery: 'paper', from: '2026-01-02' }] };
    fake.preferences.save = vi.fn(() => {
      fake.preferences.patch({ preferences: elsewhere });
      return Promise.reject(new SettingsError('preferences-changed', {}));
    });
    await userEvent.click(button('Opslaan'));
    await expect.poll(() => focused()?.textContent).toMatch(/ook ergens anders veranderd.*Taal van uw meldingen: Engels.*Herinneringen: uit.*RDW: Op papier.*staat er nog/s);
    expect(focused()?.textContent).not.toContain('Wat er in een melding staat');
    await expect.element(radio('Alleen dat er een bericht is')).toBeChecked();
    await expect.element(radio('Engels')).toBeChecked();
    await expect.element(box(/^Stuur mij een herinnering/)).not.toBeChecked();
    expect(await violations(element)).toEqual([]);
    const save = vi.fn(() => Promise.resolve());
    fake.preferences.save = save;
    await userEvent.click(button('Opslaan'));
    expect(save).toHaveBeenCalledWith({ disclosure: 'nothing' });
  });

  describe('with hash routing', () => {
    const two: Preferences = { ...saved, channels: [...saved.channels, { id: 'c2', kind: 'sms', address: '+31612345678', status: 'unverified', provisional: false }] };
    const begin = async (hash: string, properties: Partial<PreferencesElement> = { routing: 'hash' }): Promise<void> => {
      fake.preferences.patch({ preferences: two });
      history.replaceState(null, '', hash);
      element = await mount('berichtenbox-preferences', fake.client, properties);
    };

    it.each([['#/herinneringen', 'reminders-on'], ['#/bereiken/c2', 'code-c2'], ['#/bereiken', 'new-address']])('begins with the focus where %s leads, once', async (hash, id) => {
      await begin(hash);
      await expect.poll(() => focused()?.id).toBe(id);
      expect(location.hash).toBe('');
    });

    it('goes there too when one is at the settings already', async () => {
      await begin('');
      location.hash = '#/organisaties';
      await expect.poll(() => focused()?.textContent).toBe('Digitaal of op papier');
    });

    it('keeps the way there until one has logged in', async () => {
      fake.session.set({ status: 'anonymous', loginUrl: '/in' });
      await begin('#/herinneringen');
      expect(location.hash).toBe('#/herinneringen');
      fake.session.set(activeSession({ capabilities: new Set(['voorkeuren']) }));
      await expect.poll(() => focused()?.id).toBe('reminders-on');
    });

    it.each<[string, Partial<PreferencesElement>]>([['#/bericht/m1', { routing: 'hash' }], ['#/herinneringen', {}]])('leaves %s with %o to the page', async (hash, properties) => {
      await begin(hash, properties);
      await settled(element);
      expect([location.hash, focused()]).toEqual([hash, document.body]);
    });
  });

  describe('leaving', () => {
    it('asks nothing when everything is saved', async () => {
      expect(await element.confirmLeave()).toBe(true);
      expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
    });

    it.each([['Hier blijven', false], ['Weggaan zonder opslaan', true]])('asks when something is not: %s', async (name, leaves) => {
      await userEvent.click(radio('Alleen dat er een bericht is'));
      const asked = element.confirmLeave();
      await expect.element(page.getByRole('dialog', { name: 'Wilt u weggaan zonder op te slaan?' })).toBeVisible();
      expect(await violations(element)).toEqual([]);
      await userEvent.click(button(name));
      expect(await asked).toBe(leaves);
      expect(page.getByRole('dialog').elements()).toEqual([]);
    });

    it('stays on Escape, with the focus where it was', async () => {
      await userEvent.click(radio('Alleen dat er een bericht is'));
      const asked = element.confirmLeave();
      await expect.element(page.getByRole('dialog')).toBeVisible();
      await userEvent.keyboard('{Escape}');
      expect(await asked).toBe(false);
      expect(focused()?.id).toBe('disclosure-nothing');
    });

    it('has the browser ask too', async () => {
      await userEvent.click(radio('Alleen dat er een bericht is'));
      expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
    });
  });

  describe('when the session ends', () => {
    it('shows nothing personal, takes the focus along, and is as one left it when the same person is back', async () => {
      await userEvent.click(radio('Alleen dat er een bericht is'));
      fake.session.set({ status: 'expired', loginUrl: '/api/v1/inloggen' });
      await settled(element);
      expect(textOf(element)).not.toContain('koen@voorbeeld.nl');
      expect(focused()?.textContent).toContain('U bent automatisch uitgelogd');
      expect(await violations(element)).toEqual([]);
      fake.session.set(activeSession({ capabilities: new Set(['voorkeuren']) }));
      await settled(element);
      await expect.element(radio('Alleen dat er een bericht is')).toBeChecked();
    });

    it('has nothing left for another person', async () => {
      await userEvent.click(radio('Alleen dat er een bericht is'));
      const other = activeSession({ capabilities: new Set(['voorkeuren']) });
      fake.session.set({ ...other, context: { ...other.context, partition: 'p2' } });
      await settled(element);
      expect(element.hasUnsavedChanges).toBe(false);
      await expect.element(radio('Ook van wie het bericht is')).toBeChecked();
    });
  });

  it('brings the focus to the part that is asked for', async () => {
    element.focusPart('reminders');
    await expect.poll(() => focused()?.id).toBe('reminders-on');
    element.focusPart('organisations');
    await expect.poll(() => focused()?.textContent).toBe('Digitaal of op papier');
    element.focusPart('channels');
    await expect.poll(() => focused()?.id).toBe('new-address');
  });

  it('can be done by keyboard alone: choose, save', async () => {
    await userEvent.click(box('Na 3 dagen'));
    await userEvent.keyboard(' ');
    for (let presses = 0; presses < 40 && focused()?.textContent.trim() !== 'Opslaan'; presses += 1) await userEvent.keyboard('{Tab}');
    expect(focused()?.textContent.trim()).toBe('Opslaan');
  });

  it.each([320, 1280])('fits %s pixels, also with forced colours and unsaved changes', async (width) => {
    await page.viewport(width, 700);
    await userEvent.click(box('Stuur mij geen meldingen op bepaalde tijden'));
    await settled(element);
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element)).toEqual([]);
    await emulate({ 'forced-colors': 'active' });
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(await violations(element)).toEqual([]);
  });
});
