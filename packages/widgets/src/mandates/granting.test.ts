import { MandateError } from '@berichtenbox/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { FakeClient, FakeError, sessionWith } from '../../../../test/in-browser/fake-client.js';
import { fakeMandate } from '../../../../test/in-browser/fake-mandate-desks.js';
import { losesWork } from '../acting/unsaved-work.js';
import '../define/mandates.js';
import '../define/provider.js';
import type { MandatesElement } from './mandates.js';

describe('<berichtenbox-mandates>, letting somebody act', () => {
  let fake: FakeClient;
  let element: MandatesElement;

  const press = async (name: string | RegExp): Promise<void> => {
    await userEvent.click(page.getByRole('button', { name }));
    await settled(element);
  };
  /** From what has the focus on, as a keyboard goes. */
  const tabTo = async (label: string | RegExp): Promise<void> => {
    const isIt = (): boolean => {
      const at = focused();
      const name = at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? '') : (at?.textContent ?? '');
      return typeof label === 'string' ? name.trim() === label : label.test(name);
    };
    for (let stops = 0; stops < 40 && !isIt(); stops += 1) await userEvent.keyboard('{Tab}');
    expect(isIt(), `no stop at ${String(label)}`).toBe(true);
  };
  const fillIn = async (): Promise<void> => {
    await press('Iemand machtigen');
    await userEvent.fill(page.getByLabelText('Hoe noemt u deze persoon?'), 'Sanne');
    await userEvent.click(page.getByLabelText('Familie'));
    await userEvent.click(page.getByLabelText('Van alle organisaties'));
    await settled(element);
  };
  const toCode = async (): Promise<void> => {
    await fillIn();
    await press('Verder naar controleren');
    await press('Code maken');
  };

  beforeEach(async () => {
    await page.viewport(1280, 900);
    fake = new FakeClient();
    fake.session.set(sessionWith([]));
    fake.directory.set('uwv', { id: 'uwv', name: 'UWV', kind: 'agency' });
    element = await mount('berichtenbox-mandates', fake.client);
  });
  afterEach(clearPage);

  it('begins with what was given before, for who is let act again after it expired, with an end a year from now', async () => {
    const expired = fakeMandate({ id: 'olaf', status: 'expired', kind: 'helper', mandateeName: 'Olaf Vos', rights: new Set(['read', 'act']), storeIds: ['uwv'], mail: 'both', validUntil: new Date(2026, 0, 2) });
    fake.mandates.patch({ given: [expired, { ...expired, id: 'court', source: 'register' }], received: [{ ...expired, id: 'other' }] });
    await settled(element);
    element.renderRoot.querySelectorAll('details').forEach((details) => (details.open = true));
    expect(element.renderRoot.querySelectorAll('.again')).toHaveLength(1);
    await press('Opnieuw machtigen, Olaf Vos');
    expect([focused()?.textContent, element.hasUnsavedChanges]).toEqual(['Iemand machtigen', false]);
    await press('Verder naar controleren');
    const today = new Date();
    await press('Code maken');
    expect(fake.mandates.invitations).toEqual([{
      mandateeName: 'Olaf Vos', kind: 'helper', rights: new Set(['read', 'act']), storeIds: ['uwv'], mail: 'both', validUntil: new Date(today.getFullYear() + 1, today.getMonth(), today.getDate()),
    }]);
  });

  it('goes from nothing to the code by keyboard alone, for some organisations, with what it means in plain words in between', async () => {
    element.renderRoot.querySelector<HTMLElement>('.grant')?.focus();
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(focused()?.textContent).toBe('Iemand machtigen');
    await tabTo('Hoe noemt u deze persoon?');
    await userEvent.keyboard('Sanne');
    await tabTo('Familie');
    await userEvent.keyboard(' ');
    await tabTo('Antwoorden, verplaatsen en verwijderen');
    await userEvent.keyboard(' ');
    await tabTo('Van alle organisaties');
    await userEvent.keyboard('{ArrowDown}');
    await settled(element);
    await tabTo('RDW');
    await userEvent.keyboard(' ');
    await tabTo('Verder naar controleren');
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(focused()?.textContent).toBe('Klopt dit?');
    expect([...element.renderRoot.querySelectorAll('.summary li')].map(({ textContent }) => textContent)).toEqual([
      'Familie', 'Mag uw post lezen.', 'Mag ook antwoorden, verplaatsen en verwijderen.', 'Alleen post van RDW.', 'Sanne ziet geen post van UWV.', 'Alle soorten post.',
      expect.stringMatching(/^Stopt op /), 'Meldingen en brieven op papier gaan naar u.',
    ]);
    expect(fake.mandates.deeds).toEqual([]);
    await tabTo('Code maken');
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(focused()?.textContent).toBe('De code voor Sanne');
    expect([...element.renderRoot.querySelectorAll('.code .group')].map(({ textContent }) => textContent)).toEqual(['ABCD', 'EFGH', 'JKLM']);
    expect(textOf(element)).toContain('Geef deze code zelf aan Sanne: op papier of door te bellen. Stuur de code niet per e-mail of app.');
    expect(fake.mandates.invitations.map(({ mandateeName, kind, rights, storeIds, mail }) => ({ mandateeName, kind, rights: [...rights], storeIds, mail }))).toEqual([
      { mandateeName: 'Sanne', kind: 'family', rights: ['read', 'act'], storeIds: ['rdw'], mail: 'mandator' },
    ]);
    expect(await violations(element)).toEqual([]);
    expect(location.href).not.toMatch(/ABCD/);
    await tabTo('Ik heb de code genoteerd');
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(focused()?.textContent.trim()).toBe('Sanne kan nu de code invullen.');
    await expect.poll(spoken).toBe('Sanne kan nu de code invullen.');
    expect(textOf(element)).not.toContain('ABCD');
  });

  it('ticks nothing beforehand but reading, and suggests a year', async () => {
    await press('Iemand machtigen');
    const ticked = [...element.renderRoot.querySelectorAll<HTMLInputElement>('input:checked')].map(({ id }) => id);
    expect(ticked).toEqual(['right-read', 'type-reach-all', 'end-day', 'mail-mandator']);
    const day = element.renderRoot.querySelector<HTMLInputElement>('#day')!.value;
    expect(Math.round((Date.parse(day) - Date.now()) / 86_400_000)).toBeGreaterThan(363);
    expect(await violations(element)).toEqual([]);
    expect(smallTargets(element)).toEqual([]);
  });

  it('lists what is not right, each with a link to its field, and no longer once it is', async () => {
    await press('Iemand machtigen');
    await userEvent.fill(page.getByLabelText('Stopt op'), '2020-01-01');
    await press('Verder naar controleren');
    expect(focused()?.classList.contains('error-summary')).toBe(true);
    expect([...element.renderRoot.querySelectorAll('.error-summary a')].map(({ textContent }) => textContent)).toEqual([
      'Vul in hoe u deze persoon noemt.', 'Kies of het familie is of iemand die u helpt.', 'Kies van welke organisaties.', 'Kies een datum na vandaag.',
    ]);
    expect(await violations(element)).toEqual([]);
    await userEvent.click(page.getByRole('link', { name: 'Vul in hoe u deze persoon noemt.' }));
    expect(focused()?.id).toBe('name');
    await expect.element(page.getByLabelText('Hoe noemt u deze persoon?')).toHaveAccessibleDescription(/Vul in hoe u deze persoon noemt\./);
    await userEvent.keyboard('Sanne');
    await settled(element);
    expect(element.renderRoot.querySelectorAll('.error-summary a')).toHaveLength(3);
    expect(location.hash).toBe('');
  });

  it('keeps everything when the code could not be made, and makes it once', async () => {
    await fillIn();
    await press('Verder naar controleren');
    fake.mandates.failing = new FakeError('network');
    await press('Code maken');
    expect(focused()?.textContent).toContain('De code is niet gemaakt. Wat u heeft ingevuld, staat er nog. Er is geen verbinding.');
    await press('Terug om te veranderen');
    await expect.element(page.getByLabelText('Hoe noemt u deze persoon?')).toHaveValue('Sanne');
    await press('Verder naar controleren');
    await press('Code maken');
    expect(fake.mandates.invitations).toHaveLength(1);
  });

  it('says when too many codes are open', async () => {
    await fillIn();
    await press('Verder naar controleren');
    fake.mandates.failing = new MandateError('mandate-limit-reached');
    await press('Code maken');
    expect(focused()?.textContent).toContain('Er staan al veel codes open');
  });

  it('asks before one goes away from a code that one has not noted', async () => {
    await toCode();
    expect(losesWork(fake.client)).toBe(true);
    await press('Terug naar machtigingen');
    await expect.element(page.getByRole('dialog', { name: 'Heeft u de code genoteerd?' })).toBeVisible();
    expect(await violations(element)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(textOf(element)).toContain('ABCD');
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    await press('Terug naar machtigingen');
    await press('Ik heb de code, sluiten');
    expect([textOf(element).includes('ABCD'), losesWork(fake.client)]).toEqual([false, false]);
  });

  it('asks before what was filled in is lost, but not when nothing was', async () => {
    await press('Iemand machtigen');
    await press('Terug naar machtigingen');
    expect(focused()?.textContent).toBe('Iemand machtigen');
    await fillIn();
    await press('Terug naar machtigingen');
    await expect.element(page.getByRole('dialog', { name: 'Wilt u weggaan zonder op te slaan?' })).toBeVisible();
    await press('Hier blijven');
    await expect.element(page.getByLabelText('Hoe noemt u deze persoon?')).toHaveValue('Sanne');
  });

  it('says so when the code could not be copied', async () => {
    await toCode();
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('no')) } });
    await press('Kopiëren');
    expect(textOf(element)).toContain('Kopiëren lukt niet. Schrijf de code over.');
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
    await press('Kopiëren');
    expect(copied).toEqual(['ABCD EFGH JKLM']);
    await expect.poll(spoken).toContain('De code is gekopieerd.');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  });

  it.each([{}, { 'forced-colors': 'active' }])('shows the whole code on a telephone of 320 pixels: %s', async (features) => {
    await page.viewport(320, 640);
    await emulate(features);
    await toCode();
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element)).toEqual([]);
    expect(await violations(element)).toEqual([]);
  });
});
