import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BerichtenboxClient } from '@berichtenbox/client';
import { clearPage, settled } from '../../../../test/in-browser/element-page.js';
import { FakeClient } from '../../../../test/in-browser/fake-client.js';
import '../define/provider.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { define } from '../element/define.js';

class GuestElement extends BerichtenboxElement {
  get got(): BerichtenboxClient | undefined {
    return this.client;
  }

  protected override content(): unknown {
    return html`guest`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-guest': GuestElement;
  }
}

define('berichtenbox-guest', GuestElement);

function addProvider(client?: BerichtenboxClient) {
  const provider = document.createElement('berichtenbox-provider');
  provider.client = client;
  const guest = document.createElement('berichtenbox-guest');
  provider.append(guest);
  document.body.append(provider);
  return { provider, guest };
}

describe('<berichtenbox-provider>', () => {
  afterEach(clearPage);

  it('gives two providers\' elements each their own client', async () => {
    const [one, two] = [new FakeClient(), new FakeClient()];
    const [first, second] = [addProvider(one.client), addProvider(two.client)];
    await settled(second.guest);
    expect(first.guest.got).toBe(one.client);
    expect(second.guest.got).toBe(two.client);
  });

  it('makes a client for its endpoint, and another when that changes', async () => {
    const { provider, guest } = addProvider();
    await settled(guest);
    const first = guest.got;
    provider.endpoint = '/elders/v1';
    await settled(provider);
    expect(first).toBeDefined();
    expect(guest.got).not.toBe(first);
  });

  it('keeps its client when it is moved in the page', async () => {
    const { provider, guest } = addProvider();
    await settled(guest);
    const before = guest.got;
    document.body.prepend(provider);
    await settled(guest);
    expect(guest.got).toBe(before);
  });

  it('closes a client of its own when it leaves, and makes a new one when it comes back', async () => {
    const { provider, guest } = addProvider();
    await settled(guest);
    const first = guest.got;
    const close = vi.spyOn(first!, 'close');
    provider.remove();
    await settled(provider);
    expect(close).toHaveBeenCalledOnce();
    document.body.append(provider);
    await settled(guest);
    expect(guest.got).toBeDefined();
    expect(guest.got).not.toBe(first);
  });

  it('never closes a client of the host', async () => {
    const fake = new FakeClient();
    const close = vi.fn();
    const { provider, guest } = addProvider(Object.assign(fake, { close }).client);
    await settled(guest);
    provider.remove();
    await settled(provider);
    expect(close).not.toHaveBeenCalled();
  });

  it('takes no room and hides what is in it when it is hidden', () => {
    const { provider } = addProvider(new FakeClient().client);
    expect(getComputedStyle(provider).display).toBe('contents');
    provider.hidden = true;
    expect(getComputedStyle(provider).display).toBe('none');
  });
});
