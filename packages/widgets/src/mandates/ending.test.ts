import { MandateError, type Mandate } from '@berichtenbox/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, focused, mount, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { FakeClient, FakeError, sessionWith } from '../../../../test/in-browser/fake-client.js';
import { fakeMandate } from '../../../../test/in-browser/fake-mandate-desks.js';
import '../define/mandates.js';
import '../define/provider.js';
import type { MandatesElement } from './mandates.js';

const sanne = fakeMandate({ id: 'sanne', validUntil: new Date(2030, 2, 1, 15) });
const invited = fakeMandate({ id: 'invited', status: 'invited', mandateeName: 'Buurman' });
const wim = fakeMandate({ id: 'wim', mandatorName: 'Wim de Boer', changeable: false });

describe('<berichtenbox-mandates>, ending and changing', () => {
  let fake: FakeClient;
  let element: MandatesElement;

  const press = async (name: string | RegExp): Promise<void> => {
    await userEvent.click(page.getByRole('button', { name }));
    await settled(element);
  };
  const show = async (given: readonly Mandate[], received: readonly Mandate[] = []): Promise<void> => {
    fake.mandates.patch({ given, received });
    element = await mount('berichtenbox-mandates', fake.client);
  };

  beforeEach(async () => {
    await page.viewport(1280, 900);
    fake = new FakeClient();
    fake.session.set(sessionWith([]));
    fake.directory.set('uwv', { id: 'uwv', name: 'UWV', kind: 'agency' });
  });
  afterEach(clearPage);

  it('takes back by keyboard alone, after saying what that does at once', async () => {
    await show([sanne]);
    element.renderRoot.querySelector<HTMLElement>('.mandate .end')?.focus();
    await userEvent.keyboard('{Enter}');
    await settled(element);
    const dialog = page.getByRole('dialog', { name: 'Wilt u de machtiging van Sanne de Vries stoppen?' });
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog).toHaveAccessibleDescription(/Sanne de Vries kan uw post dan meteen niet meer zien\. Ook niet op een pagina die nu open staat\./);
    expect(focused()?.textContent).toBe('Niet stoppen');
    expect([await violations(element), smallTargets(element)]).toEqual([[], []]);
    await userEvent.keyboard('{Tab}{Enter}');
    await settled(element);
    expect(fake.mandates.deeds).toEqual(['end sanne']);
    expect(focused()?.textContent).toContain('Gestopt. Sanne de Vries kan uw post niet meer zien.');
    await expect.poll(spoken).toContain('Gestopt. Sanne de Vries kan uw post niet meer zien.');
    expect(textOf(element)).toContain('door u.');
  });

  it('changes nothing with Escape, and comes back to the button', async () => {
    await show([sanne]);
    await press('Stoppen, Sanne de Vries');
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect([fake.mandates.deeds, focused()?.textContent, element.renderRoot.querySelector('dialog')]).toEqual([[], 'Stoppen', null]);
  });

  it('gives up what one got, and withdraws a code, each in its own words', async () => {
    await show([invited], [wim]);
    await press('Ik stop hiermee, Wim de Boer');
    await expect.element(page.getByRole('dialog', { name: 'Wilt u stoppen met de post van Wim de Boer?' })).toBeVisible();
    await press('Ja, stoppen');
    expect(focused()?.textContent).toContain('U kunt de post van Wim de Boer niet meer zien.');
    await press('Code intrekken, Buurman');
    await press('Ja, stoppen');
    expect(focused()?.textContent).toContain('De code voor Buurman werkt niet meer.');
    expect(fake.mandates.deeds).toEqual(['end wim', 'end invited']);
  });

  it('says that it may still hold when it did not work', async () => {
    await show([sanne]);
    await press('Stoppen, Sanne de Vries');
    fake.mandates.failing = new FakeError('network', 'urn:uuid:1');
    await press('Ja, stoppen');
    expect(focused()?.textContent).toContain('Het is niet gelukt om te stoppen. De machtiging kan nog gelden. Er is geen verbinding.');
    await press('Ja, stoppen');
    expect(fake.mandates.deeds).toEqual(['end sanne', 'end sanne']);
  });

  it('extends to a day of one’s choice, and sends nothing else', async () => {
    await show([sanne]);
    await press('Veranderen of verlengen, Sanne de Vries');
    expect(focused()?.textContent).toBe('Machtiging van Sanne de Vries veranderen');
    expect(element.hasUnsavedChanges).toBe(false);
    await userEvent.fill(page.getByLabelText('Stopt op'), '2031-05-06');
    expect(element.hasUnsavedChanges).toBe(true);
    expect([await violations(element), smallTargets(element)]).toEqual([[], []]);
    await press('Opslaan');
    expect(fake.mandates.changes).toEqual([{ validUntil: new Date(2031, 4, 6) }]);
    expect(focused()?.textContent).toContain('Opgeslagen. Dit geldt meteen voor Sanne de Vries.');
  });

  it('changes rights, organisations, kinds, who is told, and takes the end away', async () => {
    await show([sanne]);
    await press('Veranderen of verlengen, Sanne de Vries');
    for (const label of ['Mijn instellingen veranderen', 'Alleen van deze organisaties', 'UWV', 'Alleen deze soorten', 'Verzoeken', 'Zonder einddatum. Ik stop het zelf', 'Naar mij en naar Sanne de Vries']) {
      await userEvent.click(page.getByLabelText(label, { exact: true }));
      await settled(element);
    }
    await press('Opslaan');
    expect(fake.mandates.changes).toEqual([{ rights: new Set(['read', 'settings']), storeIds: ['uwv'], messageTypes: ['request'], mail: 'both', validUntil: null }]);
  });

  it('asks before what was changed is lost', async () => {
    await show([sanne]);
    await press('Veranderen of verlengen, Sanne de Vries');
    await userEvent.click(page.getByLabelText('Mijn instellingen veranderen'));
    await press('Annuleren');
    await expect.element(page.getByRole('dialog', { name: 'Wilt u weggaan zonder op te slaan?' })).toBeVisible();
    await press('Toch weggaan');
    expect([fake.mandates.deeds, focused()?.textContent]).toEqual([[], 'Machtigingen']);
  });

  it('tells what was changed elsewhere, keeps what was filled in, and saves it on top of that', async () => {
    await show([sanne]);
    await press('Veranderen of verlengen, Sanne de Vries');
    await userEvent.click(page.getByLabelText('Mijn instellingen veranderen'));
    const versions: (number | undefined)[] = [];
    const change = fake.mandates.change.bind(fake.mandates);
    fake.mandates.change = (id, changes, ...rest: unknown[]) => {
      versions.push(rest[0] as number);
      return change(id, changes);
    };
    fake.mandates.failing = new MandateError('mandate-changed');
    fake.mandates.patch({ given: [{ ...sanne, version: 4, mail: 'mandatee' }] });
    await press('Opslaan');
    expect(focused()?.classList.contains('conflict')).toBe(true);
    expect(textOf(element.renderRoot.querySelector('.conflict')!)).toContain('Deze machtiging is ook ergens anders veranderd Zo is die nu: Meldingen en brieven op papier gaan naar Sanne de Vries. Wat u hier heeft veranderd, is nog niet opgeslagen');
    await expect.element(page.getByLabelText('Mijn instellingen veranderen')).toBeChecked();
    await expect.element(page.getByLabelText('Naar Sanne de Vries', { exact: true })).toBeChecked();
    expect(await violations(element)).toEqual([]);
    await press('Opslaan');
    expect([fake.mandates.changes, versions]).toEqual([[{ rights: new Set(['read', 'settings']) }], [1, 4]]);
  });

  it('keeps what was filled in when saving fails', async () => {
    await show([sanne]);
    await press('Veranderen of verlengen, Sanne de Vries');
    await userEvent.click(page.getByLabelText('Mijn instellingen veranderen'));
    fake.mandates.failing = new FakeError('server-failed', 'urn:uuid:2');
    await press('Opslaan');
    expect(focused()?.textContent).toContain('De machtiging is niet opgeslagen. Wat u heeft ingevuld, staat er nog.');
    await expect.element(page.getByLabelText('Mijn instellingen veranderen')).toBeChecked();
  });
});
