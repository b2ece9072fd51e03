import { ContextEvent, ContextProvider, createContext } from '@lit/context';
import type { BerichtenboxClient } from '@berichtenbox/client';
import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { clearPage, settled, textOf } from '../../../../test/in-browser/element-page.js';
import { FakeClient } from '../../../../test/in-browser/fake-client.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { define } from '../element/define.js';
import { implicitClient } from './implicit-clients.js';

/** Shows which client it got. */
class WhichElement extends BerichtenboxElement {
  get got(): unknown {
    return this.client;
  }

  protected override content(): unknown {
    return html`${this.client?.session.state.status}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-which': WhichElement;
  }
}

define('berichtenbox-which', WhichElement);

const which = () => document.querySelector('berichtenbox-which')!;

describe('an element looking for its client', () => {
  afterEach(clearPage);

  it('waits for a provider that is defined later, and does not start a client of its own meanwhile', async () => {
    const fake = new FakeClient();
    const provider = document.createElement('berichtenbox-provider');
    provider.append(document.createElement('berichtenbox-which'));
    document.body.append(provider);
    await settled(which());
    expect(which().got).toBeUndefined();

    (provider).client = fake.client;
    await import('../define/provider.js');
    await settled(which());
    expect(which().got).toBe(fake.client);
    expect(textOf(which())).toBe('active');
  });

  it('shares the implicit client of its endpoint when no provider is around it', async () => {
    document.body.append(document.createElement('berichtenbox-which'), Object.assign(document.createElement('berichtenbox-which'), { endpoint: '/api/v1/' }));
    const [one, other] = document.querySelectorAll('berichtenbox-which');
    await settled(one!);
    expect(one?.got).toBe(implicitClient('/api/v1'));
    expect(other?.got).toBe(implicitClient('/api/v1/'));
    expect(implicitClient('/api/v1')).toBe(implicitClient(new URL('/api/v1', location.href).href));
  });

  it('takes another implicit client when its endpoint changes', async () => {
    document.body.append(document.createElement('berichtenbox-which'));
    which().endpoint = '/elders/v1';
    await settled(which());
    expect(which().got).toBe(implicitClient('/elders/v1'));
  });

  it('takes the next provider when it is moved there', async () => {
    const [one, two] = [new FakeClient(), new FakeClient()];
    for (const { client } of [one, two]) {
      document.body.append(Object.assign(document.createElement('berichtenbox-provider'), { client }));
    }
    const [first, second] = document.querySelectorAll('berichtenbox-provider');
    first?.append(document.createElement('berichtenbox-which'));
    await settled(which());
    second?.append(which());
    await settled(which());
    expect(which().got).toBe(two.client);
    expect(one.session.listeners.size).toBe(0);
  });

  it('takes the next client of its provider', async () => {
    const [one, two] = [new FakeClient(), new FakeClient()];
    const provider = Object.assign(document.createElement('berichtenbox-provider'), { client: one.client });
    provider.append(document.createElement('berichtenbox-which'));
    document.body.append(provider);
    await settled(which());
    provider.client = two.client;
    await settled(provider);
    expect(which().got).toBe(two.client);
    expect(one.session.listeners.size).toBe(0);
  });

  it('takes a nearer provider that comes later, and hears no more of the one before', async () => {
    const [outer, inner] = [new FakeClient(), new FakeClient()];
    const provider = Object.assign(document.createElement('berichtenbox-provider'), { client: outer.client });
    const between = document.createElement('berichtenbox-provider');
    between.client = inner.client;
    provider.append(document.createElement('berichtenbox-which'));
    document.body.append(provider);
    await settled(which());
    expect(which().got).toBe(outer.client);
    between.append(which());
    provider.append(between);
    await settled(which());
    expect(which().got).toBe(inner.client);
    provider.client = new FakeClient().client;
    await settled(provider);
    expect(which().got).toBe(inner.client);
    expect(outer.session.listeners.size).toBe(0);
  });
});

const key = createContext<BerichtenboxClient | undefined, symbol>(Symbol.for('berichtenbox/mailbox/v1'));

describe('on a page that speaks the context protocol itself, with the library that most use', () => {
  afterEach(clearPage);

  it('an element takes the client of the host\'s own provider, also when that comes later', async () => {
    const [one, two] = [new FakeClient(), new FakeClient()];
    const host = document.body.appendChild(document.createElement('div'));
    host.append(document.createElement('berichtenbox-which'));
    await settled(which());
    const provider = new ContextProvider(host, { context: key, initialValue: one.client });
    provider.hostConnected();
    await settled(which());
    expect(which().got).toBe(one.client);
    provider.setValue(two.client);
    await settled(which());
    expect(which().got).toBe(two.client);
    which().remove();
    expect(two.session.listeners.size).toBe(0);
  });

  it('an element of the host\'s gets the client of our provider, and the next one', async () => {
    const [one, two] = [new FakeClient(), new FakeClient()];
    const provider = Object.assign(document.createElement('berichtenbox-provider'), { client: one.client });
    const guest = provider.appendChild(document.createElement('div'));
    document.body.append(provider);
    await settled(provider);
    const got: unknown[] = [];
    guest.dispatchEvent(new ContextEvent(key, guest, (client) => got.push(client), true));
    provider.client = two.client;
    await settled(provider);
    expect(got).toEqual([one.client, two.client]);
  });
});
