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
});
