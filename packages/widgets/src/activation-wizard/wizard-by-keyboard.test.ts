import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { clearPage, focused, settled, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import type { FakeClient } from '../../../../test/in-browser/fake-client.js';
import {
  headingOf, mountWizard, oneLine, paperClient, pressByKeyboard, tickByKeyboard, typeByKeyboard,
} from '../../../../test/in-browser/wizard-page.js';
import '../define/activation-wizard.js';
import '../define/provider.js';
import type { ActivationWizardElement } from './activation-wizard.js';

describe('activating by keyboard alone', () => {
  let fake: FakeClient;
  let element: ActivationWizardElement;
  const fired: string[] = [];
  const note = ({ type }: Event): void => void fired.push(type);

  beforeEach(async () => {
    sessionStorage.clear();
    fired.length = 0;
    fake = paperClient();
    element = await mountWizard(fake);
    element.addEventListener('berichtenbox-activated', note);
    element.addEventListener('berichtenbox-deactivated', note);
  });
  afterEach(clearPage);

  /** The focus is on the heading of what is new, and what there is to know besides it is said. */
  async function arrivedAt(heading: string, sentence: string): Promise<void> {
    expect(headingOf(element)).toBe(heading);
    expect(oneLine(focused())).toBe(heading);
    expect(focused()?.classList.contains('heading')).toBe(true);
    if (sentence !== '') await expect.poll(spoken).toContain(sentence);
    expect(await violations(element)).toEqual([]);
  }

  it('goes from looking around to active, with one button that activates, and back to paper', async () => {
    expect(focused()).toBe(document.body);
    expect(headingOf(element)).toBe('Stap 1 van 6: Kijk eerst hoe het werkt');

    await pressByKeyboard(element, 'Gemeente Voorbeeldstad');
    expect(oneLine(focused())).toBe('Uw aanslag afvalstoffenheffing');
    await pressByKeyboard(element, 'Ik heb dit gedaan');
    expect(oneLine(focused())).toBe('Toch niet gedaan');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
    await settled(element);
    expect(oneLine(focused())).toMatch(/^Gemeente Voorbeeldstad .* U heeft dit gedaan\.$/);

    await pressByKeyboard(element, 'Verder: wat verandert er?');
    await arrivedAt('Stap 2 van 6: Wat verandert er voor u?', 'Er verandert nog niets.');

    await pressByKeyboard(element, 'Verder: organisaties kiezen');
    await arrivedAt('Stap 3 van 6: Van wie wilt u digitaal post krijgen?', 'U heeft nog geen organisatie gekozen.');
    expect([...element.renderRoot.querySelectorAll<HTMLInputElement>('input')].filter(({ checked }) => checked)).toEqual([]);
    await pressByKeyboard(element, 'Verder: meldingen kiezen');
    expect(focused()?.classList.contains('error-summary')).toBe(true);
    expect(await violations(element)).toEqual([]);
    await pressByKeyboard(element, 'Kies minstens één organisatie.');
    expect((focused() as HTMLElement).dataset['organisation']).toBe('belastingdienst');
    await tickByKeyboard(element, 'RDW');
    expect(element.renderRoot.querySelector('.error-summary')).toBeNull();
    await tickByKeyboard(element, 'Gemeente Zandrecht');
    await tickByKeyboard(element, 'Stuur het ook nog op papier (Gemeente Zandrecht)');

    await pressByKeyboard(element, 'Verder: meldingen kiezen');
    await arrivedAt('Stap 4 van 6: Hoe laten we u weten dat er post is?', 'We kunnen u nog niet bereiken.');
    await pressByKeyboard(element, 'E-mailadres toevoegen');
    await typeByKeyboard(element, 'Uw e-mailadres', 'corry@voorbeeld.nl{Enter}');
    await typeByKeyboard(element, 'Code van 6 cijfers', '123456{Enter}');
    expect(textOf(element)).toContain('Bevestigd op');

    await pressByKeyboard(element, 'Verder: herinneringen kiezen');
    await arrivedAt('Stap 5 van 6: Wat zeggen we, en wanneer herinneren we u?', 'Herinneringen staan aan.');
    expect(textOf(element)).toContain('Voorbeeld sender nl');

    await pressByKeyboard(element, 'Verder: keuzes controleren');
    await arrivedAt('Stap 6 van 6: Controleer uw keuzes', 'Er is nog niets geactiveerd.');
    expect(textOf(element)).toContain('Alleen digitaal : RDW');
    expect(textOf(element)).toContain('Digitaal en ook op papier : Gemeente Zandrecht');
    expect(textOf(element)).toContain('corry@voorbeeld.nl');
    expect(textOf(element)).toContain('3 en 7 dagen nadat een brief kwam, en 7 en 2 dagen voordat u iets moet doen.');
    expect(fake.activation.activations).toEqual([]);

    await pressByKeyboard(element, 'Berichtenbox activeren');
    await arrivedAt('Uw Berichtenbox is nu actief', '');
    expect(fake.activation.activations).toEqual([{
      organisations: [{ storeId: 'rdw', delivery: 'digital' }, { storeId: 'zandrecht', delivery: 'both' }],
      reminders: { on: true, afterDays: [3, 7], beforeDeadlineDays: [7, 2] }, disclosure: 'sender',
    }]);
    expect(textOf(element)).toMatch(/U kunt dit ongedaan maken tot en met \d+ \w+ \d{4}\./);

    await pressByKeyboard(element, 'Berichtenbox opzeggen');
    await arrivedAt('Wilt u de Berichtenbox opzeggen?', '');
    await pressByKeyboard(element, 'Berichtenbox opzeggen');
    await arrivedAt('U heeft de Berichtenbox opgezegd', 'Nieuwe post komt weer op papier. Brieven die al in uw Berichtenbox staan, kunt u blijven lezen.');

    await pressByKeyboard(element, 'Opzeggen ongedaan maken');
    await arrivedAt('Uw Berichtenbox is actief', 'Uw Berichtenbox is weer actief, zoals voor het opzeggen.');
    expect(fired).toEqual(['berichtenbox-activated', 'berichtenbox-deactivated', 'berichtenbox-activated']);
  });

  it('declines at every step, after which nothing has changed and nothing is kept', async () => {
    await pressByKeyboard(element, 'Verder: wat verandert er?');
    await pressByKeyboard(element, 'Verder: organisaties kiezen');
    await tickByKeyboard(element, 'RDW');
    await pressByKeyboard(element, 'Verder: meldingen kiezen');
    await fake.preferences.addEmail('corry@voorbeeld.nl');
    const { preferences } = fake.preferences.state;
    fake.preferences.patch({ preferences: { ...preferences!, channels: preferences!.channels.map((channel) => ({ ...channel, provisional: true })) } });
    await settled(element);
    expect(sessionStorage).toHaveLength(1);

    await pressByKeyboard(element, 'Ik blijf post op papier krijgen');
    await arrivedAt('U blijft post op papier krijgen', 'Er is niets veranderd. Al uw post komt op papier, zoals u gewend bent. Wat u hier koos en invulde, bewaren we niet.');
    expect(sessionStorage).toHaveLength(0);
    // What goes with it is for the server to know: an address may be of before, and come back by an undo.
    expect(fake.activation.deeds).toEqual(['decline']);
    expect(fake.preferences.deeds.filter((deed) => deed.startsWith('remove'))).toEqual([]);
    expect(fired).toEqual([]);

    await pressByKeyboard(element, 'Terug naar stap 4');
    await arrivedAt('Stap 4 van 6: Hoe laten we u weten dat er post is?', 'We kunnen u nog niet bereiken.');
    await pressByKeyboard(element, 'Vorige stap');
    expect(element.renderRoot.querySelector<HTMLInputElement>('[data-organisation=rdw]')?.checked).toBe(true);
  });

  it('goes back and forward without losing a choice', async () => {
    await pressByKeyboard(element, 'Verder: wat verandert er?');
    await pressByKeyboard(element, 'Verder: organisaties kiezen');
    await tickByKeyboard(element, 'RDW');
    await pressByKeyboard(element, 'Verder: meldingen kiezen');
    await tickByKeyboard(element, 'Ik wil geen meldingen');
    await pressByKeyboard(element, 'Verder: herinneringen kiezen');
    await arrivedAt('Stap 5 van 6: Wat zeggen we, en wanneer herinneren we u?', 'Herinneringen staan uit.');
    expect(textOf(element)).toContain('U krijgt geen meldingen, dus ook geen herinneringen.');
    for (let step = 5; step > 1; step -= 1) await pressByKeyboard(element, 'Vorige stap');
    expect(headingOf(element)).toContain('Stap 1 van 6');
    for (const name of ['Verder: wat', 'Verder: organisaties', 'Verder: meldingen', 'Verder: herinneringen', 'Verder: keuzes']) await pressByKeyboard(element, name);
    await arrivedAt('Stap 6 van 6: Controleer uw keuzes', 'Er is nog niets geactiveerd.');
    await pressByKeyboard(element, 'Wijzigen: Post in uw Berichtenbox');
    await arrivedAt('Stap 3 van 6: Van wie wilt u digitaal post krijgen?', 'U heeft 1 organisatie gekozen.');
  });
});
