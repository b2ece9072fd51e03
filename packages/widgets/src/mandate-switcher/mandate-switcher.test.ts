import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { activeSession, fakeContext, FakeClient, FakeError, sessionWith } from '../../../../test/in-browser/fake-client.js';
import { beginWork } from '../acting/unsaved-work.js';
import '../define/mandate-switcher.js';
import '../define/provider.js';
import { PrincipalChangeEvent, type MandateSwitcherElement } from './mandate-switcher.js';

const vries = fakeContext({ id: 'c2', name: 'Mevrouw A. de Vries', validUntil: new Date('2027-03-01T12:00:00+01:00') });
const bos = fakeContext({ id: 'c3', name: 'De heer B. Bos', kind: 'helper', source: 'granted', rights: new Set(['read']), storeIds: ['rdw'], messageTypes: ['payment-request'] });
const other = (name: string, id: string) => fakeContext({ id, name });
/** In no order. */
const many = (count: number) => Array.from({ length: count }, (_, index) => other(`Cliënt ${String((index * 7919) % 10_007).padStart(5, '0')}`, `r${index}`));

describe('<berichtenbox-mandate-switcher>', () => {
  let fake: FakeClient;
  let element: MandateSwitcherElement;
  const events: PrincipalChangeEvent[] = [];
  const note = (event: Event): void => {
    if (event instanceof PrincipalChangeEvent) {
      events.push(event);
    }
  };

  const show = async (properties: Partial<MandateSwitcherElement> = {}): Promise<void> => {
    element = await mount('berichtenbox-mandate-switcher', fake.client, properties);
  };
  const dialog = (): HTMLDialogElement | null => element.renderRoot.querySelector('dialog');
  const heard = (): string | undefined => dialog()?.querySelector('[role=status]')?.textContent;
  const press = async (key: string): Promise<void> => {
    await userEvent.keyboard(key);
    await settled(element);
  };
  const open = async (): Promise<void> => {
    element.focus();
    await press('{Enter}');
  };
  const names = (): string[] => [...dialog()?.querySelectorAll('.person-name') ?? []].map(({ textContent }) => textContent);
  const focusedPerson = (): string | undefined => focused()?.querySelector('.person-name')?.textContent;

  beforeEach(async () => {
    await page.viewport(1280, 900);
    fake = new FakeClient();
    fake.session.set(sessionWith([vries, bos]));
    events.length = 0;
    document.addEventListener('berichtenbox-principal-change', note);
  });
  afterEach(async () => {
    document.removeEventListener('berichtenbox-principal-change', note);
    await clearPage();
  });

  it('shows nothing at all to who represents nobody', async () => {
    fake.session.set(activeSession());
    await show();
    expect(textOf(element)).toBe('');
    expect(element.getBoundingClientRect().height).toBe(0);
  });

  it('is a button that says whose post one sees', async () => {
    await show();
    await expect.element(page.getByRole('button', { name: 'Uw eigen post – wisselen' })).toBeVisible();
    fake.session.set(sessionWith([vries, bos], { context: vries }));
    await expect.element(page.getByRole('button', { name: 'Namens: Mevrouw A. de Vries – wisselen' })).toBeVisible();
    // On one line, as wide as its words.
    const { width, height } = element.renderRoot.querySelector('.switch')!.getBoundingClientRect();
    expect([width > 250, width < 500, height < 60]).toEqual([true, true, true]);
    expect(await violations(element)).toEqual([]);
  });

  it('begins with the words that are seen, where it says elsewhere whose post it is', async () => {
    fake.session.set(sessionWith([vries], { context: vries }));
    await show({ compact: true });
    await expect.element(page.getByRole('button', { name: 'Wisselen van persoon – Namens: Mevrouw A. de Vries' })).toBeVisible();
  });

  it('opens a list of buttons, oneself first, with why and until when in words', async () => {
    await show();
    await open();
    expect(names()).toEqual(['Koen de Vries', 'De heer B. Bos', 'Mevrouw A. de Vries']);
    expect(dialog()?.querySelectorAll('ul > li button.person')).toHaveLength(3);
    expect(dialog()?.querySelector('[role=listbox], [role=menu], [role=option]')).toBeNull();
    await expect.element(page.getByRole('button', { name: 'Mevrouw A. de Vries bewindvoerder, tot 1 maart 2027' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Koen de Vries uzelf/ })).toHaveAttribute('aria-current', 'true');
    expect(focused()?.textContent).toBe('Wiens post wilt u bekijken?');
    expect(await violations(element)).toEqual([]);
    expect(smallTargets(element)).toEqual([]);
  });

  it('says how one may, what of it, and what not', async () => {
    await show();
    await open();
    dialog()?.querySelectorAll('summary').item(0).click();
    await expect.element(page.getByText('Hoe ik dit mag voor De heer B. Bos')).toBeVisible();
    const reasons = [...dialog()?.querySelector('details[open] .reasons')?.children ?? []].map(({ textContent }) => textContent);
    expect(reasons).toEqual([
      'U heeft hiervoor een code gekregen en die ingevuld.', 'Alleen post van RDW.', 'Alleen deze soort post: betaalverzoeken.',
      'U mag de post lezen.', 'U mag niet antwoorden, verplaatsen of verwijderen.', 'U mag de instellingen niet veranderen.',
    ]);
    expect(await violations(element)).toEqual([]);
  });

  describe('by keyboard alone', () => {
    beforeEach(async () => {
      await show();
      await open();
    });

    it('goes from person to person with arrows, which changes nothing', async () => {
      await press('{Tab}{Tab}');
      expect(focusedPerson()).toBe('Koen de Vries');
      await press('{ArrowDown}{ArrowDown}{ArrowDown}');
      expect(focusedPerson()).toBe('Mevrouw A. de Vries');
      await press('{Home}{ArrowDown}');
      expect(focusedPerson()).toBe('De heer B. Bos');
      await press('{End}{ArrowUp}{ArrowUp}{ArrowUp}');
      expect(focusedPerson()).toBe('Koen de Vries');
      expect([fake.session.switches, events]).toEqual([[], []]);
    });

    it('changes by pressing; that is announced once, and the host knows it by opaque ids', async () => {
      await press('{Tab}{Tab}{End}{Enter}');
      expect(fake.session.switches).toEqual(['c2']);
      expect(dialog()).toBeNull();
      expect(events.map(({ contextId, isSelf }) => ({ contextId, isSelf }))).toEqual([{ contextId: 'c2', isSelf: false }]);
      expect(focused()?.textContent).toContain('Namens: Mevrouw A. de Vries');
      await expect.poll(spoken).toBe('U bekijkt nu de post van Mevrouw A. de Vries.');
      await open();
      await press('{Tab}{Tab}{Enter}');
      expect(events.at(-1)?.isSelf).toBe(true);
      await expect.poll(spoken).toBe('U bekijkt nu uw eigen post.');
    });

    it('leaves the focus to a host that takes it', async () => {
      const field = document.body.appendChild(document.createElement('button'));
      document.addEventListener('berichtenbox-principal-change', (event) => {
        event.preventDefault();
        field.focus();
      }, { once: true });
      await press('{Tab}{Tab}{End}{Enter}');
      expect(focused()).toBe(field);
    });

    it('closes with Escape, and by choosing whose post it is already', async () => {
      await press('{Escape}');
      expect([dialog(), focused()?.classList.contains('switch')]).toEqual([null, true]);
      await open();
      await press('{Tab}{Tab}{Enter}');
      expect([dialog(), focused()?.classList.contains('switch'), fake.session.switches]).toEqual([null, true, []]);
    });
  });

  describe('when changing takes time', () => {
    let answer: (loginUrl: string | undefined) => void;
    let fail: (error: unknown) => void;
    beforeEach(async () => {
      fake.session.switching = () => new Promise((resolve, reject) => [answer, fail] = [resolve, reject]);
      await show();
      await open();
      await press('{Tab}{Tab}{End}{Enter}');
    });

    it('says so, and hears no second choice', async () => {
      expect(heard()).toBe('We openen de post van Mevrouw A. de Vries.');
      await press('{ArrowUp}{Enter}');
      expect(fake.session.switches).toEqual(['c2']);
      answer(undefined);
      await settled(element);
      expect(events).toHaveLength(1);
    });

    it('is given up with Escape', async () => {
      await press('{Escape}');
      expect(fake.session.switches).toEqual(['c2', 'c1']);
      fail(new DOMException('', 'AbortError'));
      await settled(element);
      expect([events, dialog()]).toEqual([[], null]);
    });

    it('goes to where one logs in when that is where one chooses, and leaves the message that is open behind', async () => {
      const addresses: string[] = [];
      element.navigate = (url) => void addresses.push(url);
      history.replaceState(null, '', '#/bericht/geheim');
      answer('/api/v1/inloggen?machtiging=1');
      await settled(element);
      expect(addresses).toHaveLength(1);
      expect(new URL(addresses[0]!).searchParams.get('terug')).toBe(location.pathname + location.search);
      expect(heard()).toBe('U gaat naar de pagina om in te loggen.');
      expect(events).toEqual([]);
    });
  });

  it('says beforehand who has to be chosen while logging in', async () => {
    fake.session.set(sessionWith([bos], { atLogin: [{ mandateId: 'm9', name: 'Bakkerij Smit B.V.', kind: 'employee' }] }));
    await show();
    await open();
    await userEvent.click(page.getByRole('button', { name: 'Bakkerij Smit B.V. medewerker Hiervoor logt u opnieuw in.' }));
    await settled(element);
    expect(fake.session.switches).toEqual(['m9']);
  });

  it.each([
    [new FakeError('mandate-ended'), 'U mag de post van Mevrouw A. de Vries niet bekijken. Misschien is de machtiging gestopt.'],
    [new FakeError('network'), 'Het lukt nu niet om de post van Mevrouw A. de Vries te openen. Er is geen verbinding. Controleer uw internet en probeer het opnieuw.'],
    [new FakeError('server-failed', 'urn:uuid:7'), 'Het lukt nu niet om de post van Mevrouw A. de Vries te openen. Er ging iets mis bij ons. Probeer het later opnieuw.'],
  ])('tells near the person what went wrong: %s', async (error, sentence) => {
    await show();
    await open();
    fake.session.switching = () => Promise.reject(error);
    await press('{Tab}{Tab}{End}{Enter}');
    expect(dialog()?.querySelector('.alert p')?.textContent).toBe(sentence);
    expect(heard()).toBe(sentence);
    expect(focusedPerson()).toBe('Mevrouw A. de Vries');
    expect(await violations(element)).toEqual([]);
    fake.session.switching = () => Promise.resolve(undefined);
    await press('{Enter}');
    expect(events).toHaveLength(1);
  });

  it('does not offer who it ended for while the page was open', async () => {
    fake.session.set(sessionWith([fakeContext({ id: 'c4', name: 'C. Dijk', validUntil: new Date('2026-02-01') })]));
    await show();
    await open();
    expect([...dialog()?.querySelectorAll('button.person') ?? []]).toHaveLength(1);
    expect(dialog()?.textContent).toContain('bewindvoerder, gestopt op 1 februari 2026');
  });

  describe('when something would be lost', () => {
    it('asks first, with the safe answer in focus, and stays', async () => {
      const end = beginWork(fake.client, () => true);
      await show();
      await open();
      await press('{Tab}{Tab}{End}{Enter}');
      expect([focused()?.textContent, fake.session.switches]).toEqual(['Hier blijven', []]);
      await expect.element(page.getByRole('dialog', { name: 'Wilt u wisselen zonder op te slaan?' })).toBeVisible();
      expect(await violations(element)).toEqual([]);
      await press('{Enter}');
      expect([dialog(), events, focused()?.classList.contains('switch')]).toEqual([null, [], true]);
      end();
    });

    it('changes all the same when one says so', async () => {
      const end = beginWork(fake.client, () => true);
      await show();
      await open();
      await press('{Tab}{Tab}{End}{Enter}');
      await press('{Tab}{Enter}');
      expect([fake.session.switches, events.length]).toEqual([['c2'], 1]);
      end();
    });

    it('asks about what could not be sent', async () => {
      fake.session.set(sessionWith([vries, bos], { context: bos }));
      fake.session.switching = (_, { leaveUnsent }) => (leaveUnsent === true ? Promise.resolve(undefined) : Promise.reject(new FakeError('unsent-work')));
      await show();
      await open();
      await press('{Tab}{Tab}{End}{Enter}');
      expect(dialog()?.textContent).toContain('Wat u voor De heer B. Bos heeft gedaan, is nog niet allemaal verstuurd.');
      await press('{Tab}{Enter}');
      expect(events).toHaveLength(1);
    });
  });

  it('closes when the session ends, and leaves no name', async () => {
    await show();
    await open();
    fake.session.set({ status: 'expired', loginUrl: '/inloggen' });
    await settled(element);
    expect(textOf(element)).toBe('');
  });

  it.each([{}, { 'forced-colors': 'active' }])('fits a telephone of 320 pixels: %s', async (features) => {
    await page.viewport(320, 640);
    await emulate(features);
    const context = other('Gemeenschappelijke Arbeidsongeschiktheidsverzekeringsmaatschappij', 'g1');
    fake.session.set(sessionWith([...many(6), context], { context }));
    await show();
    await open();
    const { left, right, height } = dialog()!.getBoundingClientRect();
    expect([overflow() <= 0, left >= 0, right <= 320, height <= 640, dialog()!.scrollWidth <= dialog()!.clientWidth]).toEqual([true, true, true, true, true]);
    expect(smallTargets(element)).toEqual([]);
  });

  it('speaks English', async () => {
    await show({ locale: 'en' });
    await expect.element(page.getByRole('button', { name: 'Your own mail – change' })).toBeVisible();
    await open();
    await expect.element(page.getByRole('button', { name: 'Mevrouw A. de Vries financial administrator, until 1 March 2027' })).toBeVisible();
  });
});
