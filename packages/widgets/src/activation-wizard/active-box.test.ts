import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActivationState } from '@berichtenbox/client';
import { clearPage, focused, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { FakeError, type FakeClient } from '../../../../test/in-browser/fake-client.js';
import { headingOf, mountWizard, paperClient, press } from '../../../../test/in-browser/wizard-page.js';
import '../define/activation-wizard.js';
import '../define/provider.js';
import type { ActivationWizardElement } from './activation-wizard.js';

const active: ActivationState = { phase: 'ready', status: 'active', since: new Date('2026-01-03T10:00:00Z'), checkDue: false };

describe('<berichtenbox-activation-wizard> for whom the box is or was active', () => {
  let fake: FakeClient;
  let element: ActivationWizardElement;

  beforeEach(() => {
    sessionStorage.clear();
    fake = paperClient();
  });
  afterEach(clearPage);

  const mountIt = async (properties: Partial<ActivationWizardElement> = {}): Promise<void> => {
    element = await mountWizard(fake, properties);
  };
  const shows = async (...texts: readonly string[]): Promise<void> => {
    for (const text of texts) await expect.poll(() => textOf(element)).toContain(text);
    expect(await violations(element)).toEqual([]);
  };

  describe('when it is active', () => {
    beforeEach(() => {
      fake.activation.set(active);
      fake.preferences.patch({
        preferences: {
          ...fake.preferences.state.preferences!,
          organisations: [{ storeId: 'rdw', delivery: 'digital', from: '2026-01-01' }, { storeId: 'zandrecht', delivery: 'both', from: '2026-01-01' }, { storeId: 'belastingdienst', delivery: 'paper', from: '2026-01-01' }],
        },
      });
    });

    it('says with what, and where it can be changed', async () => {
      await mountIt({ boxHref: '/mijn/', preferencesHref: '/mijn/instellingen/' });
      await shows('Uw Berichtenbox is actief', 'Actief sinds 3 januari 2026.', 'Alleen digitaal : RDW', 'Digitaal en ook op papier : Gemeente Zandrecht');
      expect(textOf(element)).not.toContain('ongedaan');
      expect([...element.renderRoot.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/mijn/', '/mijn/instellingen/', 'tel:140123']);
    });

    it('asks every half year whether it is still right', async () => {
      fake.activation.patch({ checkDue: true });
      await mountIt();
      await shows('Klopt dit nog?');
      await press(element, '[data-way=confirm]');
      expect(fake.activation.deeds).toEqual(['confirm']);
      await shows('Dank u. We vragen het over een half jaar weer.');
      expect(textOf(element)).not.toContain('Klopt dit nog?');
    });

    it('is given up in two presses, or kept', async () => {
      await mountIt();
      await press(element, '[data-deactivate]');
      await shows('Nieuwe post komt vanaf nu weer op papier.');
      await press(element, '[data-way=keep]');
      expect(headingOf(element)).toBe('Uw Berichtenbox is actief');
      expect((focused() as HTMLElement).dataset['deactivate']).toBeDefined();
      expect(fake.activation.deeds).toEqual([]);
      await press(element, '[data-deactivate]');
      await press(element, '[data-way=deactivate]');
      await shows('U heeft de Berichtenbox opgezegd');
    });

    it('says so when giving it up fails', async () => {
      await mountIt();
      const errors: string[] = [];
      element.addEventListener('berichtenbox-error', ({ code }) => errors.push(code));
      await press(element, '[data-deactivate]');
      fake.activation.failing = new FakeError('unavailable', '4c1f');
      await press(element, '[data-way=deactivate]');
      await shows('Opzeggen is niet gelukt. Uw Berichtenbox is nog actief.', '4c1f');
      expect(focused()?.classList.contains('deed-failure')).toBe(true);
      expect(errors).toEqual(['unavailable']);
    });

    it('takes activating back for 14 days', async () => {
      fake.activation.patch({ undoUntil: new Date('2026-01-17T10:00:00Z') });
      await mountIt();
      const events: string[] = [];
      element.addEventListener('berichtenbox-deactivated', ({ type }) => events.push(type));
      await shows('U kunt dit ongedaan maken tot en met 17 januari 2026.');
      await press(element, '[data-way=undo]');
      await shows('U blijft post op papier krijgen', 'Het activeren is ongedaan gemaakt.');
      expect(events).toEqual(['berichtenbox-deactivated']);
    });
  });

  it('can be taken back after giving up, or begun anew', async () => {
    fake.activation.set({ ...active, status: 'inactive', undoUntil: new Date('2026-01-17T10:00:00Z') });
    await mountIt();
    await shows('U heeft de Berichtenbox opgezegd', 'tot en met 17 januari 2026', 'Opzeggen ongedaan maken');
    await press(element, '[data-way=again]');
    expect(headingOf(element)).toContain('Stap 1 van 6');
  });
});
