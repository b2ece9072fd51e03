import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { clearPage, emulate, mount, settled, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import '../define/provider.js';
import '../define/unread-count.js';
import type { BerichtenboxErrorEvent } from '../element/element-events.js';
import type { UnreadChangeEvent } from './unread-count.js';

const unread = (count: number) => Array.from({ length: count }, (_, index) => fakeMessage({ id: String(index) }));

describe('<berichtenbox-unread-count>', () => {
  afterEach(clearPage);

  it('is part of the name of the link it stands in', async () => {
    const element = await mount('berichtenbox-unread-count', new FakeClient(unread(3)).client);
    const link = Object.assign(document.createElement('a'), { href: '/mijn/' });
    element.replaceWith(link);
    link.append('Berichtenbox ', element);
    await settled(element);
    await expect.element(page.getByRole('link', { name: 'Berichtenbox 3 ongelezen berichten' })).toBeVisible();
    expect(await violations(element)).toEqual([]);
  });

  it('counts the inbox only, and says one message as one', async () => {
    const messages = [...unread(1), fakeMessage({ id: 'a', folder: 'archive' }), fakeMessage({ id: 'b', unread: false })];
    const element = await mount('berichtenbox-unread-count', new FakeClient(messages).client);
    expect(textOf(element)).toBe('1 1 ongelezen bericht');
  });

  it('shows that there are many without growing', async () => {
    const element = await mount('berichtenbox-unread-count', new FakeClient(unread(120)).client);
    expect(textOf(element)).toBe('99+ 120 ongelezen berichten');
  });

  it.each([
    ['when nothing is unread', (fake: FakeClient) => { fake.mailbox.patch({ messages: [] }); }],
    ['while the messages are fetched', (fake: FakeClient) => { fake.mailbox.patch({ phase: 'loading' }); }],
    ['when nobody is logged in', (fake: FakeClient) => { fake.session.set({ status: 'anonymous', loginUrl: '/inloggen' }); }],
    ['when the session is over', (fake: FakeClient) => { fake.session.set({ status: 'expired', loginUrl: '/inloggen' }); }],
  ])('shows nothing at all %s', async (_, change) => {
    const fake = new FakeClient(unread(3));
    const element = await mount('berichtenbox-unread-count', fake.client);
    change(fake);
    await settled(element);
    expect(textOf(element)).toBe('');
    expect(element.getBoundingClientRect().width).toBe(0);
  });

  it('follows the mailbox and tells the host the number, once for each change, and speaks of it never', async () => {
    const fake = new FakeClient(unread(2));
    const counts: number[] = [];
    const listener = (event: UnreadChangeEvent) => counts.push(event.unreadCount);
    document.body.addEventListener('berichtenbox-unread-change', listener);
    const element = await mount('berichtenbox-unread-count', fake.client);
    await fake.mailbox.markRead(['0']);
    await settled(element);
    fake.mailbox.patch({ refreshing: true });
    await settled(element);
    expect(textOf(element)).toBe('1 1 ongelezen bericht');
    expect(counts).toEqual([2, 1]);
    expect(spoken()).toBe('');
    document.body.removeEventListener('berichtenbox-unread-change', listener);
  });

  it('shows the same in two places', async () => {
    const fake = new FakeClient(unread(2));
    const element = await mount('berichtenbox-unread-count', fake.client);
    const other = document.createElement('berichtenbox-unread-count');
    element.parentElement?.append(other);
    await fake.mailbox.markRead(['0']);
    await settled(other);
    expect([textOf(element), textOf(other)]).toEqual(['1 1 ongelezen bericht', '1 1 ongelezen bericht']);
  });

  it('is seen in forced colours', async () => {
    await emulate({ 'forced-colors': 'active' });
    const element = await mount('berichtenbox-unread-count', new FakeClient(unread(2)).client);
    const badge = element.shadowRoot?.querySelector('.badge');
    expect(getComputedStyle(badge!).borderTopStyle).toBe('solid');
    await emulate({});
  });

  it('speaks English on an English page', async () => {
    const element = await mount('berichtenbox-unread-count', new FakeClient(unread(2)).client, { locale: 'en' });
    await expect.poll(() => textOf(element)).toBe('2 2 unread messages');
  });

  it('takes its attributes and properties before and after it is connected, and says once that it is ready', async () => {
    const fake = new FakeClient(unread(2));
    const provider = Object.assign(document.createElement('berichtenbox-provider'), { client: fake.client });
    const element = document.createElement('berichtenbox-unread-count');
    element.setAttribute('endpoint', '/elders/v1');
    element.setAttribute('locale', 'en');
    let readies = 0;
    provider.addEventListener('berichtenbox-ready', () => readies++);
    provider.append(element);
    document.body.append(provider);
    await expect.poll(() => textOf(element)).toBe('2 2 unread messages');
    expect([element.endpoint, element.locale]).toEqual(['/elders/v1', 'en']);
    element.removeAttribute('locale');
    await expect.poll(() => textOf(element)).toBe('2 2 ongelezen berichten');
    element.locale = 'en';
    await expect.poll(() => textOf(element)).toBe('2 2 unread messages');
    element.removeAttribute('endpoint');
    expect(element.endpoint).toBe('/api/v1');
    expect(readies).toBe(1);
    element.remove();
    expect(fake.session.listeners.size).toBe(0);
  });

  it('never is a nuisance to the page when it fails', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const fake = new FakeClient(unread(2));
    const codes: string[] = [];
    const listener = ({ code }: BerichtenboxErrorEvent) => codes.push(code);
    document.body.addEventListener('berichtenbox-error', listener);
    fake.mailbox.unreadCount = () => {
      throw new Error('Broken');
    };
    await mount('berichtenbox-unread-count', fake.client);
    expect([codes[0], logged.mock.calls.length > 0]).toEqual(['element-failed', true]);
    document.body.removeEventListener('berichtenbox-error', listener);
    logged.mockRestore();
  });
});
