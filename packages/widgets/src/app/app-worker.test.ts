import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeClient, fakeMessage } from '../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, smallTargets, spoken, violations } from '../../../../test/in-browser/element-page.js';
import { beginWork } from '../acting/unsaved-work.js';
import '../define/app.js';
import '../define/provider.js';
import type { AppElement } from './app.js';

/** The workers of this page, of which another tab can have a new one take over. */
class Workers extends EventTarget {
  readonly controller = {};
  readonly ready = Promise.resolve(Object.assign(new EventTarget(), { waiting: null, installing: null, update: () => Promise.resolve() }));
}

const offer = page.getByRole('region', { name: 'Nieuwe versie' });
const button = offer.getByRole('button', { name: 'Pagina vernieuwen' });
const firstSave = 'U bent nog ergens mee bezig. Bewaar of verstuur dat eerst.';

describe('<berichtenbox-app> with a new version', () => {
  let fake: FakeClient;
  let app: AppElement;
  let workers: Workers;
  const reload = vi.fn();
  const come = (): boolean => workers.dispatchEvent(new Event('controllerchange'));

  beforeEach(async () => {
    reload.mockReset();
    workers = new Workers();
    const listens = vi.spyOn(workers, 'addEventListener');
    vi.spyOn(navigator, 'serviceWorker', 'get').mockReturnValue(workers as unknown as ServiceWorkerContainer);
    fake = new FakeClient([fakeMessage({ id: 'm1' })]);
    app = await mount('berichtenbox-app', fake.client, { reload });
    await expect.poll(() => listens.mock.calls.map(([type]) => type)).toContain('controllerchange');
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await clearPage();
  });

  it('shows nothing of it before there is one', () => {
    expect(offer.query()).toBeNull();
  });

  it('offers it without taking the focus, and says so once', async () => {
    come();
    await expect.element(offer).toBeVisible();
    await expect.poll(spoken).toContain('Er is een nieuwe versie van de Berichtenbox.');
    expect(focused()).toBe(document.body);
    expect(await violations(app)).toEqual([]);
    expect(smallTargets(app)).toEqual([]);
  });

  it('loads the page anew when somebody presses it, once', async () => {
    come();
    await expect.element(button).toBeVisible();
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}{Enter}');
    await expect.poll(() => reload.mock.calls.length).toBe(1);
  });

  it('waits while somebody writes', async () => {
    const field = page.getByRole('searchbox').element() as HTMLElement;
    field.focus();
    come();
    await app.updateComplete;
    expect(offer.query()).toBeNull();
    await userEvent.keyboard('{Tab}');
    await expect.element(offer).toBeVisible();
  });

  describe('that was offered when somebody began something', () => {
    it.each([
      ['was filled in', () => beginWork(fake.client, () => true)],
      ['is being sent', () => fake.client.session.unsent.add({ count: () => ({ actions: 1 }), send: () => Promise.resolve() })],
    ])('asks to save first what %s', async (_, begin) => {
      come();
      await expect.element(button).toBeVisible();
      begin();
      await userEvent.click(button);
      await expect.element(offer.getByText(firstSave)).toBeVisible();
      await expect.poll(spoken).toContain(firstSave);
      expect(reload).not.toHaveBeenCalled();
      expect(await violations(app)).toEqual([]);
    });
  });

  it('has room on a small screen, and a button in forced colours', async () => {
    await page.viewport(320, 640);
    await emulate({ 'forced-colors': 'active' });
    come();
    await expect.element(button).toBeVisible();
    expect(overflow()).toBe(0);
    expect(await violations(app)).toEqual([]);
  });

  it('stops listening when it leaves the page', async () => {
    app.remove();
    come();
    await app.updateComplete;
    expect(app.renderRoot.querySelector('.update')).toBeNull();
  });
});
