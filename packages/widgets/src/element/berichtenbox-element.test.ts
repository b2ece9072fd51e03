import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearPage, focused, mount, settled, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { FakeClient } from '../../../../test/in-browser/fake-client.js';
import '../define/provider.js';
import { BerichtenboxElement } from './berichtenbox-element.js';
import type { BerichtenboxErrorEvent } from './element-events.js';
import { define } from './define.js';

/** Shows who is logged in, and fails when told to. */
class ProbeElement extends BerichtenboxElement {
  failing = false;

  protected override content(): unknown {
    if (this.failing) {
      throw new Error('Broken');
    }
    return html`${this.heading(this.common.retry)}<p>${this.client?.session.state.status}</p>${this.phoneHelp()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-probe': ProbeElement;
  }
}

define('berichtenbox-probe', ProbeElement);

describe('every element', () => {
  afterEach(async () => {
    await clearPage();
    document.body.removeAttribute('lang');
    vi.restoreAllMocks();
  });

  it('shows the state of the client around it, and follows it', async () => {
    const fake = new FakeClient();
    const element = await mount('berichtenbox-probe', fake.client);
    expect(textOf(element)).toContain('active');
    fake.session.set({ status: 'expired', loginUrl: '/inloggen' });
    await settled(element);
    expect(textOf(element)).toContain('expired');
  });

  it('stops listening when it leaves the page, and listens once when it comes back', async () => {
    const fake = new FakeClient();
    const element = await mount('berichtenbox-probe', fake.client);
    const provider = element.parentElement;
    element.remove();
    expect(fake.session.listeners.size).toBe(0);
    provider?.append(element);
    fake.session.set({ status: 'expired', loginUrl: '/inloggen' });
    await settled(element);
    expect(fake.session.listeners.size).toBe(1);
    expect(textOf(element)).toContain('expired');
  });

  it('says once that it is ready', async () => {
    const fake = new FakeClient();
    fake.session.set({ status: 'unknown' });
    const ready = vi.fn();
    document.body.addEventListener('berichtenbox-ready', ready);
    const element = await mount('berichtenbox-probe', fake.client);
    expect(ready).not.toHaveBeenCalled();
    fake.session.set({ status: 'anonymous', loginUrl: '/inloggen' });
    await settled(element);
    element.requestUpdate();
    await settled(element);
    expect(ready).toHaveBeenCalledTimes(1);
    document.body.removeEventListener('berichtenbox-ready', ready);
  });

  it('never takes the focus by itself', async () => {
    await mount('berichtenbox-probe', new FakeClient().client);
    expect(focused()).toBe(document.body);
  });

  describe('that fails', () => {
    it('says so in its own place, tells the host by an event, and works again after a retry', async () => {
      const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const rejected = vi.fn();
      addEventListener('unhandledrejection', rejected);
      const codes: string[] = [];
      const listener = (event: BerichtenboxErrorEvent) => codes.push(event.code);
      document.body.addEventListener('berichtenbox-error', listener);
      const element = await mount('berichtenbox-probe', new FakeClient().client, { failing: true, contactPhone: '14 0123' });

      expect(textOf(element)).toContain('Dit onderdeel werkt nu niet. Uw berichten zijn niet weg.');
      expect(await violations(element)).toEqual([]);
      expect(codes).toEqual(['element-failed']);
      expect(rejected).not.toHaveBeenCalled();
      expect(logged).toHaveBeenCalledOnce();

      element.failing = false;
      element.shadowRoot?.querySelector('button')?.click();
      await settled(element);
      expect(textOf(element)).toContain('active');
      document.body.removeEventListener('berichtenbox-error', listener);
      removeEventListener('unhandledrejection', rejected);
    });
  });

  describe('in a language', () => {
    it.each([
      ['Dutch without a word about it', '', '', 'Opnieuw proberen', 'nl'],
      ['the page\'s', 'en-GB', '', 'Try again', 'en'],
      ['its own before the page\'s', 'nl', 'en', 'Try again', 'en'],
      ['Dutch where the page\'s is not ours, and says that it is Dutch', 'fr', '', 'Opnieuw proberen', 'nl'],
    ])('speaks %s', async (_, lang, locale, words, spokenIn) => {
      document.body.lang = lang;
      const element = await mount('berichtenbox-probe', new FakeClient().client, { locale });
      await expect.poll(() => textOf(element)).toContain(words);
      expect(element.shadowRoot?.querySelector('[lang]')?.getAttribute('lang')).toBe(spokenIn);
    });

    it('takes the provider\'s over the page\'s', async () => {
      const element = await mount('berichtenbox-probe', new FakeClient().client);
      element.parentElement?.setAttribute('locale', 'en');
      element.parentElement?.append(element);
      await expect.poll(() => textOf(element)).toContain('Try again');
    });

    it('never paints Dutch first when it is to be English', async () => {
      document.body.lang = 'en';
      const element = await mount('berichtenbox-probe', new FakeClient().client);
      await expect.poll(() => textOf(element)).not.toBe('');
      expect(textOf(element)).toContain('Try again');
    });
  });

  it.each([[1, 'H1'], [3, 'H3'], [9, 'H6'], [Number.NaN, 'H2']])('has a heading of level %s as %s', async (headingLevel, name) => {
    const element = await mount('berichtenbox-probe', new FakeClient().client, { headingLevel });
    expect(element.shadowRoot?.querySelector('.heading')?.tagName).toBe(name);
  });

  it('makes a phone number one can dial, and none of nothing', async () => {
    const element = await mount('berichtenbox-probe', new FakeClient().client, { contactPhone: '14 0123' });
    expect(element.shadowRoot?.querySelector('[part=phone]')?.getAttribute('href')).toBe('tel:140123');
    element.contactPhone = '';
    await settled(element);
    expect(element.shadowRoot?.querySelector('[part=phone]')).toBeNull();
  });
});
