import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SettingsError, type Channel } from '@berichtenbox/client';
import { activeSession, FakeClient, FakeError } from '../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/preferences.js';
import '../define/provider.js';
import type { PreferencesElement } from '../preferences/preferences.js';

const koen: Channel = { id: 'c1', kind: 'email', address: 'koen@voorbeeld.nl', status: 'verified', verifiedAt: new Date('2026-03-03T10:00:00Z'), provisional: false };
const phone: Channel = { id: 'c2', kind: 'sms', address: '+31612345678', status: 'unverified', provisional: false };

let fake: FakeClient;
let element: PreferencesElement;

async function open(...channels: readonly Channel[]): Promise<void> {
  fake = new FakeClient([]);
  fake.session.set(activeSession({ capabilities: new Set(['voorkeuren']) }));
  fake.preferences.patch({ preferences: { ...fake.preferences.state.preferences!, channels } });
  element = await mount('berichtenbox-preferences', fake.client);
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const code = page.getByRole('textbox', { name: /^Code van 6 cijfers/ });
const deeds = () => fake.preferences.deeds.filter((deed) => !deed.startsWith('preview') && deed !== 'push-key');
const row = (id: string) => element.renderRoot.querySelector(`[data-channel="${id}"]`)!;

describe('the ways to reach somebody', () => {
  afterEach(async () => {
    vi.restoreAllMocks();
    await clearPage();
  });

  it('says of each how it is, in words', async () => {
    await open(koen, phone, { ...koen, id: 'c3', address: 'oud@voorbeeld.nl', status: 'failing', failure: 'bounce' }, { ...koen, id: 'c4', address: 'stoffig@voorbeeld.nl', status: 'stale' },
      { id: 'c5', kind: 'push', status: 'verified', verifiedAt: new Date('2026-03-04T10:00:00Z'), provisional: false });
    expect(textOf(row('c1'))).toContain('koen@voorbeeld.nl Bevestigd op 3 maart 2026');
    expect(textOf(row('c2'))).toContain('Nog niet bevestigd');
    expect(textOf(row('c3'))).toContain('Werkt niet');
    expect(textOf(row('c3'))).toContain('Onze laatste melding kwam niet aan.');
    expect(textOf(row('c4'))).toContain('U heeft dit voor het laatst bevestigd op 3 maart 2026.');
    expect(textOf(row('c5'))).toContain('Melding in uw browser Staat aan sinds 4 maart 2026');
    expect(await violations(element)).toEqual([]);
    expect(smallTargets(element)).toEqual([]);
  });

  it('says what it means that there is none', async () => {
    await open();
    expect(textOf(element)).toContain('U krijgt dus geen melding als er een bericht is.');
    expect(await violations(element)).toEqual([]);
  });

  describe('adding an e-mail address', () => {
    beforeEach(async () => {
      await open();
      await userEvent.click(button('E-mailadres toevoegen'));
    });

    it('begins in the field', async () => {
      await expect.poll(() => focused()?.id).toBe('new-address');
      expect(focused()?.getAttribute('autocomplete')).toBe('email');
    });

    it('says at the field what is wrong, and asks the server nothing', async () => {
      await userEvent.keyboard('koen');
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => focused()?.getAttribute('aria-invalid')).toBe('true');
      await expect.element(page.getByRole('textbox', { name: 'Uw e-mailadres' })).toHaveAccessibleDescription(/Vul een heel e-mailadres in.* Bijvoorbeeld/);
      expect(deeds()).toEqual([]);
      expect(await violations(element)).toEqual([]);
    });

    it('goes on, by keyboard alone, with the code that was sent', async () => {
      let changes = 0;
      element.addEventListener('berichtenbox-preferences-change', ({ channels }) => (changes += Number(channels)));
      await userEvent.keyboard('koen@voorbeeld.nl{Enter}');
      await expect.poll(spoken).toContain('We hebben een code gestuurd naar koen@voorbeeld.nl.');
      await expect.poll(() => focused()?.getAttribute('autocomplete')).toBe('one-time-code');
      await expect.element(code).toHaveAccessibleDescription(/U kunt de code gebruiken tot \d\d:\d\d\./);
      await userEvent.keyboard('123456{Enter}');
      await expect.poll(spoken).toContain('koen@voorbeeld.nl is bevestigd.');
      await expect.poll(() => focused()?.textContent).toContain('koen@voorbeeld.nl');
      expect(code.elements()).toEqual([]);
      expect(deeds()).toEqual(['add email koen@voorbeeld.nl', expect.stringMatching(/^confirm channel-\d+ 123456$/)]);
      expect(changes).toBe(2);
    });

    it('keeps what was filled in when it fails, says why, and where the code for the help desk is', async () => {
      fake.preferences.failing = new FakeError('server-failed', 'urn:uuid:56');
      await userEvent.keyboard('koen@voorbeeld.nl{Enter}');
      await expect.poll(() => textOf(element)).toContain('Er is geen code verstuurd. Er ging iets mis bij ons.');
      expect(textOf(element)).toContain('urn:uuid:56');
      await expect.element(page.getByRole('textbox', { name: 'Uw e-mailadres' })).toHaveValue('koen@voorbeeld.nl');
      expect(await violations(element)).toEqual([]);
    });

    it.each([
      ['too-many-requests', 'U heeft vaak een code aangevraagd.'], ['refused', 'Dit kunnen we niet gebruiken.'], ['channel-limit-reached', 'U heeft al zoveel adressen en nummers als kan.'],
      ['network', 'Er is geen verbinding.'],
    ] as const)('says what to do when the server answers %s', async (errorCode, sentence) => {
      fake.preferences.failing = new FakeError(errorCode);
      await userEvent.keyboard('koen@voorbeeld.nl{Enter}');
      await expect.poll(() => textOf(element)).toContain(sentence);
      await expect.poll(() => focused()?.classList.contains('channel-failure')).toBe(true);
    });

    it('goes back to its button when one cancels', async () => {
      await userEvent.click(button('Annuleren'));
      await expect.poll(() => focused()?.textContent.trim()).toBe('E-mailadres toevoegen');
    });
  });

  it('adds a mobile number without the signs that make it legible', async () => {
    await open();
    await userEvent.click(button('Mobiel nummer toevoegen'));
    await userEvent.keyboard('06-12 34 56 78{Enter}');
    await expect.poll(deeds).toEqual(['add sms 0612345678']);
  });

  describe('a code', () => {
    beforeEach(() => open(koen, phone));

    it('can be pasted, in groups or with the message around it', async () => {
      await userEvent.click(code);
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Uw code is 654 321. Geef hem aan niemand.');
      focused()?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
      await expect.element(code).toHaveValue('654321');
    });

    it('takes digits only', async () => {
      await userEvent.click(code);
      await userEvent.keyboard('12 3a4567');
      await expect.element(code).toHaveValue('123456');
    });

    it('is not sent before it is whole', async () => {
      await userEvent.click(code);
      await userEvent.keyboard('123{Enter}');
      await expect.element(code).toHaveAccessibleDescription(/Vul alle 6 cijfers/);
      expect(deeds()).toEqual([]);
    });

    it('that is wrong says how often one may try, until it is of no use', async () => {
      await userEvent.click(code);
      await userEvent.keyboard('000000{Enter}');
      await expect.element(code).toHaveAccessibleDescription(/Deze code klopt niet. U kunt het nog 4 keer proberen./);
      expect(focused()?.id).toBe('code-c2');
      fake.preferences.failing = new SettingsError('code-wrong', { triesLeft: 0 });
      await userEvent.keyboard('{Enter}');
      await expect.element(code).toHaveAccessibleDescription(/Vraag een nieuwe code aan/);
      expect(await violations(element)).toEqual([]);
    });

    it('that has expired can be asked for again', async () => {
      fake.preferences.failing = new SettingsError('code-expired', {});
      await userEvent.click(code);
      await userEvent.keyboard('123456{Enter}');
      await expect.element(code).toHaveAccessibleDescription(/Deze code is niet meer geldig/);
      await userEvent.click(button('Nieuwe code aanvragen'));
      await expect.poll(spoken).toContain('We hebben een nieuwe code gestuurd.');
      await expect.poll(() => focused()?.id).toBe('code-c2');
      expect(deeds().at(-1)).toBe('code c2');
    });

    it('can be asked for to show that an address still works', async () => {
      await open({ ...koen, status: 'stale' });
      await userEvent.click(button('Code aanvragen'));
      await userEvent.keyboard('123456{Enter}');
      await expect.poll(() => textOf(row('c1'))).toContain('Bevestigd op');
    });
  });

  describe('removing one', () => {
    it('asks first, and says so when it is the last', async () => {
      await open(koen, phone);
      await userEvent.click(button(/^Verwijderen koen@/));
      await expect.poll(() => focused()?.textContent).toMatch(/Wilt u koen@voorbeeld.nl verwijderen\?.*de enige manier waarop we u bereiken/s);
      expect(await violations(element)).toEqual([]);
      await userEvent.click(button('Nee, bewaren'));
      await expect.poll(() => focused()?.textContent.trim()).toBe('Verwijderen koen@voorbeeld.nl');
      expect(deeds()).toEqual([]);
    });

    it('says that it is gone, and leaves the focus beside the list', async () => {
      await open(koen, phone);
      await userEvent.click(button(/^Verwijderen \+316/));
      await userEvent.click(button('Ja, verwijderen'));
      await expect.poll(spoken).toContain('+31612345678 is verwijderd.');
      expect(element.renderRoot.querySelector('[data-channel=c2]')).toBeNull();
      await expect.poll(() => focused()?.textContent.trim()).toBe('E-mailadres toevoegen');
    });

    it('that fails leaves it there', async () => {
      await open(koen);
      await userEvent.click(button(/^Verwijderen/));
      fake.preferences.failing = new FakeError('network');
      await userEvent.click(button('Ja, verwijderen'));
      await expect.poll(() => textOf(row('c1'))).toContain('Het verwijderen is niet gelukt.');
    });
  });

  describe('notifications in this browser', () => {
    it('are not offered where no service worker can show them, and it is said plainly', async () => {
      vi.spyOn(navigator.serviceWorker, 'getRegistration').mockResolvedValue(undefined);
      await open();
      await expect.poll(() => textOf(element)).toContain('Meldingen in de browser kunnen op deze pagina nog niet.');
      expect(button(/in deze browser/).elements()).toEqual([]);
    });

    it('are turned on by one press, when the person agrees', async () => {
      const subscribe = vi.fn(() => Promise.resolve({ toJSON: () => ({ endpoint: 'https://push.example/1' }) }));
      const registration = { pushManager: { getSubscription: () => Promise.resolve(null), subscribe } } as unknown as ServiceWorkerRegistration;
      vi.spyOn(navigator.serviceWorker, 'getRegistration').mockResolvedValue(registration);
      vi.spyOn(navigator.serviceWorker, 'ready', 'get').mockResolvedValue(registration);
      vi.spyOn(Notification, 'permission', 'get').mockReturnValue('default');
      vi.spyOn(Notification, 'requestPermission').mockResolvedValue('granted');
      await open(koen);
      fake.preferences.key = 'BNo';
      await userEvent.click(button('Meldingen in deze browser aanzetten'));
      await expect.poll(deeds).toEqual(['push https://push.example/1']);
      expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: 'BNo' });
      await expect.poll(spoken).toContain('Meldingen in deze browser staan aan.');
    });

    it('that the person does not want after all are not there', async () => {
      const registration = { pushManager: { getSubscription: () => Promise.resolve(null) } } as unknown as ServiceWorkerRegistration;
      vi.spyOn(navigator.serviceWorker, 'getRegistration').mockResolvedValue(registration);
      const permission = vi.spyOn(Notification, 'permission', 'get').mockReturnValue('default');
      vi.spyOn(Notification, 'requestPermission').mockImplementation(() => {
        permission.mockReturnValue('denied');
        return Promise.resolve('denied');
      });
      await open(koen);
      await userEvent.click(button('Meldingen in deze browser aanzetten'));
      await expect.poll(() => textOf(element)).toContain('Zet ze daar eerst aan.');
      expect(deeds()).toEqual([]);
    });

    it('are said to be out of reach when the browser finds no push service, and what was there stays', async () => {
      const subscribe = () => Promise.reject(new DOMException('Registration failed', 'AbortError'));
      const registration = { pushManager: { getSubscription: () => Promise.resolve(null), subscribe } } as unknown as ServiceWorkerRegistration;
      vi.spyOn(navigator.serviceWorker, 'getRegistration').mockResolvedValue(registration);
      vi.spyOn(navigator.serviceWorker, 'ready', 'get').mockResolvedValue(registration);
      vi.spyOn(Notification, 'permission', 'get').mockReturnValue('granted');
      vi.spyOn(Notification, 'requestPermission').mockResolvedValue('granted');
      await open(koen);
      fake.preferences.key = 'BNo';
      await userEvent.click(button('Meldingen in deze browser aanzetten'));
      await expect.poll(() => textOf(focused()!)).toContain('De browser kan de dienst die meldingen bezorgt niet bereiken.');
      expect(textOf(row('c1'))).toContain('koen@voorbeeld.nl');
      expect(button('Meldingen in deze browser aanzetten').elements()).toHaveLength(1);
      expect(deeds()).toEqual([]);
      expect(await violations(element)).toEqual([]);
    });

    it('are offered as soon as the site has its worker, and again when the browser ends them', async () => {
      let [start, subscription]: [(registration: ServiceWorkerRegistration) => void, object | null] = [() => undefined, {}];
      const registration = { pushManager: { getSubscription: () => Promise.resolve(subscription) } } as unknown as ServiceWorkerRegistration;
      vi.spyOn(navigator.serviceWorker, 'ready', 'get').mockReturnValue(new Promise((resolve) => (start = resolve)));
      const found = vi.spyOn(navigator.serviceWorker, 'getRegistration').mockResolvedValue(undefined);
      vi.spyOn(Notification, 'permission', 'get').mockReturnValue('granted');
      await open(koen, { id: 'c5', kind: 'push', status: 'verified', verifiedAt: new Date('2026-03-04T10:00:00Z'), provisional: false });
      await expect.poll(() => textOf(element)).toContain('Meldingen in de browser kunnen op deze pagina nog niet.');
      found.mockResolvedValue(registration);
      start(registration);
      await expect.poll(() => textOf(element)).not.toContain('Meldingen in de browser kunnen op deze pagina nog niet.');
      expect(button('Meldingen in deze browser aanzetten').elements()).toEqual([]);
      subscription = null;
      navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { type: 'berichtenbox-push-changed' } }));
      await expect.element(button('Meldingen in deze browser aanzetten')).toBeVisible();
    });
  });

  it('fits 320 pixels with the longest address, also with forced colours', async () => {
    await page.viewport(320, 900);
    await open({ ...koen, address: `${'naamzonderspaties'.repeat(4)}@${'domein'.repeat(8)}.voorbeeld.nl` }, phone);
    await userEvent.click(button('E-mailadres toevoegen'));
    await settled(element);
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element)).toEqual([]);
    await emulate({ 'forced-colors': 'active' });
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(await violations(element)).toEqual([]);
  });
});
