import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ActiveSession } from '@berichtenbox/client';
import { activeSession, FakeClient, FakeError } from '../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import '../define/app.js';
import '../define/provider.js';
import '../define/session-notice.js';

const expiring = (leftMs: number, part: Partial<ActiveSession> = {}): ActiveSession =>
  activeSession({ expiring: true, expiresAt: new Date(Date.now() + leftMs), ...part });
const extend = page.getByRole('button', { name: 'Langer ingelogd blijven' });

describe.each(['berichtenbox-session-notice', 'berichtenbox-app'] as const)('<%s> before the session ends', (tag) => {
  let fake: FakeClient;
  let element: HTMLElementTagNameMap[typeof tag];
  beforeEach(async () => {
    fake = new FakeClient([]);
    element = await mount(tag, fake.client);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await clearPage();
  });

  it('says nothing while the end is far off', () => {
    expect(element.renderRoot.querySelector('[part=session-notice]')).toBeNull();
  });

  it('says two minutes before what will happen, once aloud, and takes no focus', async () => {
    fake.session.set(expiring(119_000));
    await settled(element);
    expect(textOf(element)).toContain('U wordt zo uitgelogd Over 2 minuten logt u automatisch uit.');
    await expect.poll(spoken).toMatch(/^U wordt zo uitgelogd\. Over 2 minuten/);
    fake.session.set(expiring(100_000));
    await settled(element);
    await expect.poll(spoken).toMatch(/^U wordt zo uitgelogd\. Over 2 minuten/);
    expect(document.activeElement).toBe(document.body);
    expect(await violations(element)).toEqual([]);
  });

  it('changes its words only when the last minute begins', async () => {
    const expiresAt = new Date(Date.now() + 60_400);
    fake.session.set(expiring(0, { expiresAt }));
    await settled(element);
    const before = textOf(element);
    expect(before).toContain('Over 2 minuten');
    await expect.poll(() => textOf(element)).toContain('Over minder dan een minuut');
  });

  it('goes on with one press of a button, and says so', async () => {
    fake.session.set(expiring(90_000));
    await userEvent.click(extend);
    await expect.poll(() => element.renderRoot.querySelector('[part=session-notice]')).toBeNull();
    await expect.poll(spoken).toContain('U blijft ingelogd.');
  });

  it('stays, and says so, when going on did not work', async () => {
    fake.session.extending = () => Promise.reject(new FakeError('network'));
    const errors: unknown[] = [];
    element.addEventListener('berichtenbox-error', ({ code }) => errors.push(code));
    fake.session.set(expiring(90_000));
    await userEvent.click(extend);
    await expect.poll(() => textOf(element)).toContain('Dat is niet gelukt. Probeer het opnieuw.');
    expect(errors).toEqual(['network']);
    await expect.element(extend).toBeVisible();
  });

  it.each([
    ['the latest end is near', (): ActiveSession => expiring(90_000, { latestEnd: new Date(Date.now() + 91_000) })],
    ['the server cannot prolong', (): ActiveSession => expiring(90_000, { capabilities: new Set() })],
  ])('promises nothing that it cannot do: no button when %s', async (_when, session) => {
    fake.session.set(session());
    await settled(element);
    expect(textOf(element)).toContain('Over 2 minuten moet u opnieuw inloggen');
    expect(extend.elements()).toEqual([]);
  });

  it('fits 320 pixels, with a target of 44, also with forced colours', async () => {
    await page.viewport(320, 800);
    fake.session.set(expiring(90_000));
    await settled(element);
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(smallTargets(element)).toEqual([]);
    await emulate({ 'forced-colors': 'active' });
    expect(overflow()).toBeLessThanOrEqual(0);
  });
});

describe('<berichtenbox-session-notice> when the session has ended', () => {
  let fake: FakeClient;
  beforeEach(() => {
    fake = new FakeClient([]);
  });
  afterEach(clearPage);

  it('says so and offers to log in; fires an event once', async () => {
    const element = await mount('berichtenbox-session-notice', fake.client);
    let fired = 0;
    element.addEventListener('berichtenbox-session-expired', () => (fired += 1));
    fake.session.set({ status: 'expired', loginUrl: '/api/v1/inloggen' });
    await settled(element);
    await expect.element(page.getByRole('link', { name: 'Inloggen', exact: true })).toBeVisible();
    expect(fired).toBe(1);
    expect(await violations(element)).toEqual([]);
    expect(focused()).toBe(document.body);
  });

  it('has the heading it had before the end', async () => {
    const element = await mount('berichtenbox-session-notice', fake.client);
    const look = () => {
      const { fontSize, fontWeight } = getComputedStyle(element.renderRoot.querySelector('.notice-heading') ?? element);
      return { fontSize, fontWeight };
    };
    fake.session.set(expiring(90_000));
    await settled(element);
    const before = look();
    fake.session.set({ status: 'expired', loginUrl: '/api/v1/inloggen' });
    await settled(element);
    expect(textOf(element)).toContain('U bent automatisch uitgelogd');
    expect(look()).toEqual(before);
  });

  it('shows nothing when the host prevents the event, and warns again in the next session', async () => {
    const element = await mount('berichtenbox-session-notice', fake.client);
    element.addEventListener('berichtenbox-session-expired', (event) => event.preventDefault(), { once: true });
    fake.session.set({ status: 'expired', loginUrl: '/api/v1/inloggen' });
    await settled(element);
    expect(textOf(element)).toBe('');
    fake.session.set(expiring(90_000));
    await settled(element);
    expect(textOf(element)).toContain('U wordt zo uitgelogd');
  });
});
