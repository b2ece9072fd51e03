import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearPage, settled, textOf } from '../../../../test/in-browser/element-page.js';
import { activeSession, type FakeClient } from '../../../../test/in-browser/fake-client.js';
import { headingOf, mountWizard, paperClient, press } from '../../../../test/in-browser/wizard-page.js';
import '../define/activation-wizard.js';
import '../define/provider.js';
import type { ActivationWizardElement } from './activation-wizard.js';
import { parseDraft } from './choices.js';

describe('what somebody has chosen so far', () => {
  let fake: FakeClient;
  let element: ActivationWizardElement;

  beforeEach(() => {
    sessionStorage.clear();
    fake = paperClient();
  });
  afterEach(clearPage);

  /** As after a reload: another element, another client. */
  const reload = async (properties: Partial<ActivationWizardElement> = {}): Promise<void> => {
    const { state } = fake.preferences;
    document.querySelector('main')?.replaceChildren();
    fake = paperClient();
    fake.preferences.set(state);
    element = await mountWizard(fake, properties);
  };
  const chooseSome = async (properties: Partial<ActivationWizardElement> = {}): Promise<void> => {
    element = await mountWizard(fake, properties);
    await press(element, '[data-way=next]');
    await press(element, '[data-way=next]');
    await press(element, '[data-organisation=rdw]');
    await press(element, '[data-paper=rdw]');
    await press(element, '[data-way=next]');
    await fake.preferences.addEmail('corry@voorbeeld.nl');
    await settled(element);
  };

  it('survives a reload, at the same step', async () => {
    await chooseSome();
    await reload();
    expect(headingOf(element)).toContain('Stap 4 van 6');
    await press(element, '[data-way=back]');
    expect(element.renderRoot.querySelector<HTMLInputElement>('[data-paper=rdw]')?.checked).toBe(true);
  });

  it('is kept without an address or a name', async () => {
    await chooseSome();
    expect(Object.keys(sessionStorage)).toEqual(['berichtenbox/activation/v1']);
    expect(JSON.parse(sessionStorage.getItem('berichtenbox/activation/v1') ?? '')).toEqual({
      partition: 'p1', step: 'channels', choices: { organisations: { rdw: 'both' }, withoutNotices: false },
    });
  });

  it('is gone on a device that others use too', async () => {
    await chooseSome({ device: 'shared' });
    expect(sessionStorage).toHaveLength(0);
    await reload({ device: 'shared' });
    expect(headingOf(element)).toContain('Stap 1 van 6');
  });

  it('is never another person\'s', async () => {
    await chooseSome();
    const session = activeSession({ capabilities: new Set(['activatie', 'voorkeuren']) });
    fake.session.set({ ...session, context: { ...session.context, partition: 'p2' } });
    await settled(element);
    expect(headingOf(element)).toContain('Stap 1 van 6');
    expect(sessionStorage).toHaveLength(0);
    await press(element, '[data-way=next]');
    await press(element, '[data-way=next]');
    expect(element.renderRoot.querySelector<HTMLInputElement>('[data-organisation=rdw]')?.checked).toBe(false);
  });

  it('is gone once the box is active', async () => {
    await chooseSome();
    await fake.preferences.confirm('channel-1', '123456');
    await settled(element);
    for (const way of ['next', 'next', 'activate']) await press(element, `[data-way=${way}]`);
    expect(fake.activation.state.status).toBe('active');
    expect(sessionStorage).toHaveLength(0);
  });

  it('goes no further than what is complete: an address that was not confirmed in time has to be confirmed again', async () => {
    await chooseSome();
    await fake.preferences.confirm('channel-1', '123456');
    await settled(element);
    await press(element, '[data-way=next]');
    await press(element, '[data-way=next]');
    await fake.preferences.removeChannel('channel-1');
    await reload();
    expect(headingOf(element)).toContain('Stap 4 van 6');
  });

  it('is without an organisation that is no longer there', async () => {
    await chooseSome();
    const { state } = fake.preferences;
    document.querySelector('main')?.replaceChildren();
    fake = paperClient([{ id: 'uwv', name: 'UWV', kind: 'agency' }]);
    fake.preferences.set(state);
    element = await mountWizard(fake);
    await press(element, '[data-way=back]');
    expect(textOf(element)).toContain('0 van 1 organisatie gekozen');
  });

  it('is only summarised with the names of the organisations', async () => {
    const draft = { partition: 'p1', step: 'summary', choices: { organisations: { rdw: 'digital' }, withoutNotices: true } };
    sessionStorage.setItem('berichtenbox/activation/v1', JSON.stringify(draft));
    await reload();
    expect(headingOf(element)).toContain('Stap 6 van 6');
    expect(fake.activation.deeds).toEqual(['summarise rdw']);
    sessionStorage.setItem('berichtenbox/activation/v1', JSON.stringify(draft));
    document.querySelector('main')?.replaceChildren();
    fake = paperClient([]);
    element = await mountWizard(fake);
    expect(textOf(element)).toContain('We konden de organisaties niet ophalen.');
    expect(fake.activation.deeds).toEqual([]);
  });

  it.each([
    ['nothing', null], ['a list', []], ['no step', { choices: { organisations: {} } }], ['a step that is none', { step: 'activate', choices: { organisations: {} } }],
    ['no choices', { step: 'about' }], ['choices that are none', { step: 'about', choices: 'all' }],
  ])('is no draft when it is %s', (_what, value) => {
    expect(parseDraft(value)).toBeUndefined();
  });

  it('is taken as far as it can be understood', () => {
    expect(parseDraft({
      step: 'reminders', choices: { organisations: { rdw: 'digital', uwv: 'paper', svb: 7 }, withoutNotices: 'yes', disclosure: 'everything', reminders: { on: true, afterDays: [0], beforeDeadlineDays: [] } },
    })).toEqual({ step: 'reminders', choices: { organisations: { rdw: 'digital' }, withoutNotices: false } });
  });

  describe('with routing', () => {
    const back = async (): Promise<void> => {
      const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
      history.back();
      await moved;
      await settled(element);
    };

    it('has a place in the browser\'s history for each step', async () => {
      await chooseSome({ routing: 'hash' });
      expect(location.hash).toBe('#/stap/4');
      await back();
      expect(headingOf(element)).toContain('Stap 3 van 6');
      expect(element.renderRoot.querySelector<HTMLInputElement>('[data-paper=rdw]')?.checked).toBe(true);
      await back();
      expect(headingOf(element)).toContain('Stap 2 van 6');
    });

    it('is at no step after declining', async () => {
      await chooseSome({ routing: 'hash' });
      await press(element, '[data-way=decline]');
      expect(location.hash).toBe('');
      await back();
      expect(headingOf(element)).toContain('Stap 3 van 6');
    });

    it('does not let the URL skip what has to be answered', async () => {
      history.replaceState(null, '', '#/stap/6');
      element = await mountWizard(fake, { routing: 'hash' });
      expect(headingOf(element)).toContain('Stap 3 van 6');
      expect(location.hash).toBe('#/stap/3');
      expect(fake.activation.deeds).toEqual([]);
    });
  });
});
