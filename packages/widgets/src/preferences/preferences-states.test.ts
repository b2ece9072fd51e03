import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { activeSession, FakeClient, FakeError } from '../../../../test/in-browser/fake-client.js';
import { clearPage, focused, mount, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/preferences.js';
import '../define/provider.js';
import type { PreferencesElement } from './preferences.js';

let fake: FakeClient;
let element: PreferencesElement;

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('<berichtenbox-preferences> without settings', () => {
  afterEach(clearPage);

  const show = async (change: (client: FakeClient) => void) => {
    fake = new FakeClient([]);
    fake.session.set(activeSession({ capabilities: new Set(['voorkeuren']) }));
    change(fake);
    element = await mount('berichtenbox-preferences', fake.client, { contactPhone: '14 0123' });
  };

  it.each<[string, (client: FakeClient) => void, string]>([
    ['while it is not known who is there', (client) => client.session.set({ status: 'unknown' }), 'Uw instellingen worden opgehaald…'],
    ['while they are read', (client) => client.preferences.set({ phase: 'loading' }), 'Uw instellingen worden opgehaald…'],
    ['when nobody is logged in', (client) => client.session.set({ status: 'anonymous', loginUrl: '/in' }), 'Log in om te zien en te kiezen'],
    ['after logging out', (client) => client.session.set({ status: 'logged-out', loginUrl: '/in' }), 'U bent uitgelogd'],
    ['without a connection', (client) => client.session.set({ status: 'unreachable', error: new FakeError('network') }), 'Er is geen verbinding.'],
    ['when they cannot be read', (client) => client.preferences.set({ phase: 'failed', failure: new FakeError('server-failed', 'urn:uuid:7') }), 'urn:uuid:7'],
    ['when the code for them cannot be loaded', (client) => (client.opening = () => Promise.reject(new FakeError('network'))), 'Er is geen verbinding.'],
    ['on a server without them', (client) => client.session.set(activeSession({ capabilities: new Set() })), 'Op deze website kunt u geen instellingen kiezen'],
    ['when the box is not activated', (client) => client.session.set(activeSession({ capabilities: new Set(['voorkeuren', 'activatie']) })), 'U heeft de Berichtenbox niet geactiveerd.'],
    ['without the right to', (client) => {
      const session = activeSession({ capabilities: new Set(['voorkeuren']) });
      client.session.set({ ...session, context: { ...session.context, rights: new Set(['read', 'act']) } });
    }, 'U mag de instellingen van Koen de Vries niet zien of veranderen.'],
  ])('says so %s', async (_, change, sentence) => {
    await show(change);
    await expect.poll(() => textOf(element)).toContain(sentence);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await violations(element)).toEqual([]);
  });

  it('leads to activating only where there is a page for it', async () => {
    await show((client) => client.session.set(activeSession({ capabilities: new Set(['voorkeuren', 'activatie']) })));
    expect(element.renderRoot.querySelector('[part=activate]')).toBeNull();
    element.activationHref = '/mijn/activeren/';
    await expect.element(page.getByRole('link', { name: 'Bekijken hoe activeren werkt' })).toHaveAttribute('href', '/mijn/activeren/');
    await fake.activation.activate({ token: 't', expiresAt: new Date() }, { organisations: [], reminders: { on: false, afterDays: [], beforeDeadlineDays: [] }, disclosure: 'nothing' });
    await expect.poll(() => textOf(element)).toContain('Hoe we u bereiken');
  });

  it('says so when it turns out on saving that the box was deactivated elsewhere', async () => {
    await show((client) => {
      client.session.set(activeSession({ capabilities: new Set(['voorkeuren', 'activatie']) }));
      client.activation.patch({ status: 'active' });
    });
    await userEvent.click(page.getByRole('radio', { name: 'Alleen dat er een bericht is' }));
    fake.activation.found = { phase: 'ready', status: 'inactive', checkDue: false };
    await expect.poll(() => textOf(element)).toContain('Voorbeeld nothing nl');
    fake.preferences.failing = new FakeError('not-activated');
    await userEvent.click(button('Opslaan'));
    await expect.poll(() => focused()?.textContent).toContain('U krijgt uw post op papier');
  });

  it('tries again', async () => {
    await show((client) => {
      client.preferences.found = client.preferences.state;
      client.preferences.set({ phase: 'failed', failure: new FakeError('network') });
    });
    await userEvent.click(button('Opnieuw proberen'));
    await expect.poll(() => textOf(element)).toContain('Hoe we u bereiken');
  });

  it('tries again to load its code', async () => {
    await show((client) => (client.opening = () => Promise.reject(new FakeError('network'))));
    fake.opening = () => Promise.resolve();
    await userEvent.click(button('Opnieuw proberen'));
    await expect.poll(() => textOf(element)).toContain('Hoe we u bereiken');
  });
});
