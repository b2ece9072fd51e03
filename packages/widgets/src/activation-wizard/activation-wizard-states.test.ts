import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SettingsError } from '@berichtenbox/client';
import { clearPage, emulate, focused, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { activeSession, FakeError, type FakeClient } from '../../../../test/in-browser/fake-client.js';
import { goToSummary, headingOf, manyOrganisations, mountWizard, oneLine, paperClient, press } from '../../../../test/in-browser/wizard-page.js';
import '../define/activation-wizard.js';
import '../define/provider.js';
import type { ActivationWizardElement } from './activation-wizard.js';

describe('<berichtenbox-activation-wizard>', () => {
  let fake: FakeClient;
  let element: ActivationWizardElement;

  beforeEach(() => {
    sessionStorage.clear();
    fake = paperClient();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await clearPage();
  });

  const mountIt = async (properties: Partial<ActivationWizardElement> = {}): Promise<void> => {
    element = await mountWizard(fake, properties);
  };
  const shows = async (...texts: readonly string[]): Promise<void> => {
    for (const text of texts) await expect.poll(() => textOf(element)).toContain(text);
    expect(await violations(element)).toEqual([]);
  };

  it('lets somebody who is not logged in look, and says plainly what is possible without DigiD', async () => {
    fake.session.set({ status: 'anonymous', loginUrl: '/inloggen' });
    await mountIt();
    await shows('Door in te loggen verandert er niets', 'Heeft u geen DigiD?', 'eIDAS', 'Uw post blijft op papier komen.', 'Deze brieven zijn verzonnen.');
    expect(element.renderRoot.querySelector<HTMLAnchorElement>('[part=login]')?.href).toContain('/inloggen');
    await press(element, '[data-example="1"]');
    expect(oneLine(focused())).toBe('Uw rijbewijs verloopt');
    expect(await violations(element)).toEqual([]);
  });

  it('says it when the server cannot', async () => {
    fake.session.set(activeSession());
    await mountIt();
    await shows('U kunt de Berichtenbox hier niet activeren', 'Uw post blijft komen zoals u die nu krijgt.');
  });

  it('says it when one may not decide this', async () => {
    const session = activeSession({ capabilities: new Set(['activatie', 'voorkeuren']) });
    fake.session.set({ ...session, context: { ...session.context, name: 'Wim de Boer', rights: new Set(['read', 'act']) } });
    await mountIt();
    await shows('U mag dit niet instellen', 'Dat kan Wim de Boer zelf.');
    expect(fake.activation.deeds).toEqual([]);
  });

  it('waits in words', async () => {
    fake.activation.set({ phase: 'loading' });
    await mountIt();
    await shows('We kijken of uw Berichtenbox actief is…');
    fake.activation.set({ phase: 'ready', status: 'inactive', checkDue: false });
    await settled(element);
    expect(headingOf(element)).toContain('Stap 1 van 6');
  });

  it('says that it could not find out, and tries again', async () => {
    fake.activation.set({ phase: 'failed', failure: new FakeError('network', '4c1f') });
    fake.activation.found = { phase: 'ready', status: 'inactive', checkDue: false };
    await mountIt();
    await shows('We kunnen nu niet zien of uw Berichtenbox actief is', 'Er is niets veranderd. Er is geen verbinding.', '14 0123', '4c1f');
    await press(element, '[part=retry]');
    expect(headingOf(element)).toContain('Stap 1 van 6');
  });

  it('says that it could not be opened, and tries again', async () => {
    fake.opening = () => Promise.reject(new FakeError('network'));
    await mountIt();
    await shows('We kunnen nu niet zien of uw Berichtenbox actief is');
    fake.opening = () => Promise.resolve();
    await press(element, '[part=retry]');
    expect(headingOf(element)).toContain('Stap 1 van 6');
  });

  it('loses nothing when the session ends, and is where one was afterwards', async () => {
    await mountIt();
    await goToSummary(element);
    const session = fake.session.state;
    element.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
    fake.session.set({ status: 'expired', loginUrl: '/inloggen' });
    await settled(element);
    await shows('U bent automatisch uitgelogd', 'Uw keuzes zijn er nog.');
    expect(oneLine(focused())).toBe('U bent automatisch uitgelogd');
    fake.session.set(session);
    await settled(element);
    expect(headingOf(element)).toContain('Stap 6 van 6');
    await shows('RDW');
  });

  it('warns before the session ends, and goes on', async () => {
    await mountIt();
    fake.session.patch({ expiring: true, expiresAt: new Date(Date.now() + 110_000) });
    await settled(element);
    await shows('U wordt zo uitgelogd', 'Over 2 minuten');
  });

  it('keeps nothing after logging out', async () => {
    await mountIt();
    await press(element, '[data-way=next]');
    expect(sessionStorage).toHaveLength(1);
    fake.session.set({ status: 'logged-out', loginUrl: '/inloggen' });
    await settled(element);
    await shows('Uw keuzes zijn van dit apparaat gewist.');
    expect(sessionStorage).toHaveLength(0);
  });

  describe('at the last step', () => {
    it('says that nothing is activated when the choices could not be prepared, and tries again', async () => {
      await mountIt();
      fake.activation.failing = new FakeError('network');
      await goToSummary(element);
      await shows('We konden uw keuzes niet klaarzetten. Er is niets geactiveerd. Er is geen verbinding.');
      expect(element.renderRoot.querySelector('[data-way=activate]')?.getAttribute('aria-disabled')).toBe('true');
      await press(element, '[data-way=activate]');
      expect(fake.activation.activations).toEqual([]);
      await press(element, '.summary-failure button');
      await press(element, '[data-way=activate]');
      expect(fake.activation.activations).toHaveLength(1);
    });

    it('says that it is not ready yet to who presses too early', async () => {
      await mountIt();
      let finish: () => void = () => undefined;
      fake.activation.acting = () => new Promise((resolve) => (finish = resolve));
      await goToSummary(element);
      await press(element, '[data-way=activate]');
      await expect.poll(spoken).toContain('We zetten uw keuzes klaar…');
      finish();
      await settled(element);
      expect(fake.activation.deeds).toEqual(['summarise rdw zandrecht']);
    });

    it('says that activating failed, with the choices still there', async () => {
      await mountIt();
      await goToSummary(element);
      fake.activation.failing = new FakeError('server-failed', '4c1f');
      await press(element, '[data-way=activate]');
      await shows('Activeren is niet gelukt. Uw keuzes zijn er nog.', '4c1f', 'RDW');
      expect(focused()?.classList.contains('summary-failure')).toBe(true);
      await press(element, '[data-way=activate]');
      expect(headingOf(element)).toBe('Uw Berichtenbox is nu actief');
    });

    it('asks to press once more when the summary was too long ago', async () => {
      await mountIt();
      await goToSummary(element);
      fake.activation.failing = new SettingsError('activation-token-invalid', {});
      await press(element, '[data-way=activate]');
      await shows('U was te lang op deze pagina. Er is niets geactiveerd.');
      expect(fake.activation.state.status).toBe('inactive');
      await press(element, '[data-way=activate]');
      expect(fake.activation.deeds.slice(-3)).toEqual(['activate token-1', 'summarise rdw zandrecht', 'activate token-2']);
    });

    it('activates once, however often one presses', async () => {
      await mountIt();
      await goToSummary(element);
      let finish: () => void = () => undefined;
      fake.activation.acting = () => new Promise((resolve) => (finish = resolve));
      const button = element.renderRoot.querySelector<HTMLElement>('[data-way=activate]');
      button?.click();
      await settled(element);
      expect(oneLine(button)).toBe('Bezig met activeren…');
      button?.click();
      await press(element, '[data-way=decline]');
      expect(headingOf(element)).toContain('Stap 6 van 6');
      finish();
      await settled(element);
      expect(fake.activation.activations).toHaveLength(1);
      expect(headingOf(element)).toBe('Uw Berichtenbox is nu actief');
    });
  });

  describe('choosing organisations', () => {
    const goThere = async (): Promise<void> => {
      await mountIt();
      await press(element, '[data-way=next]');
      await press(element, '[data-way=next]');
    };

    it('finds one in a long list, and says how many there are', async () => {
      fake = paperClient(manyOrganisations);
      await goThere();
      await page.getByRole('searchbox', { name: 'Zoek een organisatie' }).fill('voorbeeld 42');
      await settled(element);
      expect([...element.renderRoot.querySelectorAll('[data-organisation]')].map((box) => (box as HTMLElement).dataset['organisation'])).toEqual(['gemeente-42']);
      await expect.poll(spoken).toContain('1 organisatie gevonden.');
      await press(element, '[data-choose=all]');
      await page.getByRole('searchbox').fill('');
      await settled(element);
      await shows('1 van 60 organisaties gekozen');
      await page.getByRole('searchbox').fill('bestaat niet');
      await shows('Geen organisatie heet zo.');
    });

    it('chooses none by itself, all only when asked', async () => {
      await goThere();
      await shows('0 van 3 organisaties gekozen');
      await press(element, '[data-organisation=rdw]');
      await press(element, '[data-paper=rdw]');
      await press(element, '[data-choose=all]');
      expect(element.renderRoot.querySelector<HTMLInputElement>('[data-paper=rdw]')?.checked).toBe(true);
      await shows('3 van 3 organisaties gekozen');
      await press(element, '[data-choose=none]');
      await shows('0 van 3 organisaties gekozen');
    });

    it('says it when they could not be fetched', async () => {
      fake = paperClient([]);
      await goThere();
      await shows('We konden de organisaties niet ophalen.');
      fake.organisations.isFilling = true;
      element.requestUpdate();
      await shows('De organisaties worden opgehaald…');
    });
  });

  it('cannot go on without a way to be reached, unless one says so', async () => {
    await mountIt();
    for (let step = 1; step < 3; step += 1) await press(element, '[data-way=next]');
    await press(element, '[data-organisation=rdw]');
    await press(element, '[data-way=next]');
    await press(element, '[data-way=next]');
    await shows('Dit moet u nog aanvullen');
    const error = element.renderRoot.querySelector('#channels-error');
    expect(element.renderRoot.querySelector('#channels')?.getAttribute('aria-describedby')).toBe(error?.id);
    await press(element, '.error-summary a');
    expect(focused()?.closest('#channels')).not.toBeNull();
    await press(element, '[data-without]');
    expect(element.renderRoot.querySelector('.error-summary')).toBeNull();
    await press(element, '[data-way=next]');
    expect(headingOf(element)).toContain('Stap 5 van 6');
  });

  describe('everywhere', () => {
    it('gives declining the same weight as going on', async () => {
      await mountIt();
      const look = (selector: string): unknown[] => {
        const button = element.renderRoot.querySelector(selector);
        if (button === null) throw new Error(selector);
        const { backgroundColor, color, fontSize, fontWeight, borderColor } = getComputedStyle(button);
        const { width, height } = button.getBoundingClientRect();
        return [backgroundColor, color, fontSize, fontWeight, borderColor, Math.round(width), Math.round(height)];
      };
      await goToSummary(element);
      expect(look('[data-way=decline]')).toEqual(look('[data-way=activate]'));
      await page.viewport(320, 800);
      expect(look('[data-way=decline]').slice(0, 6)).toEqual(look('[data-way=activate]').slice(0, 6));
    });

    it('fits 320 pixels, with targets of 44, also with forced colours', async () => {
      fake = paperClient([...manyOrganisations.slice(0, 9), { id: 'lang', name: 'Hoogheemraadschapsbelastingsamenwerkingsverbandsuitvoeringsorganisatie Zuidoost-Voorbeeldland', kind: 'waterBoard' }]);
      await page.viewport(320, 800);
      await mountIt();
      const isFine = async (): Promise<void> => {
        expect(overflow()).toBeLessThanOrEqual(0);
        expect(smallTargets(element).filter((name) => name !== '')).toEqual([]);
        expect([...element.renderRoot.querySelectorAll('.check')].every((label) => label.getBoundingClientRect().height >= 43.9)).toBe(true);
        await emulate({ 'forced-colors': 'active' });
        expect(overflow()).toBeLessThanOrEqual(0);
        expect((await violations(element)).filter((one) => !one.startsWith('color-contrast'))).toEqual([]);
        await emulate({});
      };
      await isFine();
      await press(element, '[data-way=next]');
      await isFine();
      await press(element, '[data-way=next]');
      await press(element, '[data-organisation=lang]');
      await isFine();
      await press(element, '[data-way=next]');
      await isFine();
      await press(element, '[data-without]');
      await press(element, '[data-way=next]');
      await isFine();
      await press(element, '[data-way=next]');
      await isFine();
    });

    it('speaks English', async () => {
      await mountIt({ locale: 'en' });
      await expect.poll(() => headingOf(element)).toBe('Step 1 of 6: See how it works first');
      await shows('I will keep receiving paper mail');
    });
  });
});
