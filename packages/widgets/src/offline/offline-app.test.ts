import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { UnsentWorkError, type LogoutOptions } from '@berichtenbox/client';
import { activeSession, FakeClient, FakeError, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, focused, mount, settled, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/app.js';
import '../define/preferences.js';
import '../define/provider.js';
import type { AppElement } from '../app/app.js';

const logout = page.getByRole('button', { name: 'Uitloggen', exact: true });
const toggle = page.getByRole('switch', { name: 'Bewaar op dit apparaat' });
const waiting = { id: 'b1', messageIds: ['m1'], action: 'bin', madeAt: new Date(), waitsFor: 'network' } as const;

describe('the whole box where messages can be kept on the device', () => {
  let fake: FakeClient;
  let app: AppElement;
  const left: (boolean | undefined)[] = [];
  const gone: string[] = [];

  beforeEach(async () => {
    left.length = gone.length = 0;
    fake = new FakeClient([fakeMessage({ id: 'm1' })]);
    fake.offers = ['device'];
    fake.offline.patch({ mode: 'device', status: 'open', choices: ['device'] });
    const { session } = fake;
    const logOut = session.logout.bind(session);
    session.logout = (options?: LogoutOptions) => {
      left.push(options?.leaveUnsent);
      const { length } = fake.mailbox.state.waiting;
      return length > 0 && options?.leaveUnsent !== true ? Promise.reject(new UnsentWorkError({ actions: fake.mailbox.state.waiting.flatMap(({ messageIds }) => messageIds).length, replies: 0 })) : logOut();
    };
    app = await mount('berichtenbox-app', fake.client, { navigate: (url) => gone.push(url) });
    await vi.dynamicImportSettled();
    await settled(app);
  });
  afterEach(clearPage);

  it('logs out at once when nothing waits', async () => {
    await userEvent.click(logout);
    await expect.poll(() => [left, gone]).toEqual([[false], ['/uitgelogd']]);
  });

  it('asks before what was not sent is lost; who stays is where they were', async () => {
    // Counted as the list does, which has two of them.
    fake.mailbox.patch({ waiting: [waiting, { ...waiting, id: 'b2', messageIds: ['m2', 'm3', 'm4'] }] });
    await settled(app);
    (logout.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: '2 acties zijn nog niet verstuurd' })).toHaveAccessibleDescription('Logt u nu uit? Dan gaat dat verloren.');
    // A button that just got the focus changes colour over a moment.
    await expect.poll(() => violations(app)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => [gone, focused()]).toEqual([[], logout.element()]);
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Toch uitloggen' }));
    await expect.poll(() => [left, gone]).toEqual([[false, false, true], ['/uitgelogd']]);
  });

  it('shows in the place of the box how to open what is kept, at a start without network', async () => {
    fake.offline.patch({ mode: 'passkey', status: 'locked' });
    fake.session.set({ status: 'unreachable', error: new FakeError('network') });
    await settled(app);
    fake.offline.unlocking = () => {
      fake.session.set(activeSession({ offline: true }));
      return Promise.resolve({ status: 'open' });
    };
    await userEvent.click(page.getByRole('button', { name: 'Berichten openen' }));
    await expect.poll(() => textOf(app)).toContain('De apk van uw auto verloopt');
    await expect.poll(spoken).toContain('De berichten op dit apparaat zijn geopend.');
  });
});

describe('<berichtenbox-preferences> where messages can be kept on the device', () => {
  afterEach(clearPage);

  it('has the switch, asks before turning it off would lose something, and has it when the settings cannot be had', async () => {
    const fake = new FakeClient();
    fake.session.set(activeSession({ capabilities: new Set(['voorkeuren']) }));
    fake.offers = ['device'];
    fake.offline.patch({ mode: 'device', status: 'open', choices: ['device'] });
    fake.mailbox.patch({ waiting: [waiting] });
    const preferences = await mount('berichtenbox-preferences', fake.client);
    await vi.dynamicImportSettled();
    await expect.element(page.getByRole('heading', { name: 'Op dit apparaat' })).toBeVisible();
    expect(await violations(preferences)).toEqual([]);
    await userEvent.click(toggle);
    await expect.poll(() => textOf(preferences)).toContain('Zet u dit uit? Dan gaat ook 1 actie verloren die nog niet is verstuurd.');
    await userEvent.click(page.getByRole('button', { name: 'Annuleren' }));
    await expect.poll(() => [fake.offline.asked, focused()]).toEqual([[], toggle.element()]);
    await userEvent.click(toggle);
    await userEvent.click(page.getByRole('button', { name: 'Toch uitzetten' }));
    await expect.element(toggle).toHaveAttribute('aria-checked', 'false');
    await expect.poll(spoken).toContain('Uw berichten zijn weggehaald van dit apparaat.');
    fake.preferences.patch({ phase: 'failed' });
    await settled(preferences);
    await expect.element(toggle).toBeVisible();
  });
});
