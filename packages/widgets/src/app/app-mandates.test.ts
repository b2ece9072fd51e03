import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, mount, overflow, settled, smallTargets, violations } from '../../../../test/in-browser/element-page.js';
import { activeSession, FakeClient, sessionWith } from '../../../../test/in-browser/fake-client.js';
import '../define/app.js';
import '../define/provider.js';

describe('<berichtenbox-app>, mandates', () => {
  let fake: FakeClient;
  beforeEach(() => {
    fake = new FakeClient();
  });
  afterEach(clearPage);

  it('has a link to the page with mandates, on a server that has them, when the page said where', async () => {
    fake.session.set(sessionWith([]));
    const element = await mount('berichtenbox-app', fake.client, { mandatesHref: '/mijn/machtigingen/' });
    await expect.element(page.getByRole('link', { name: 'Machtigingen' })).toHaveAttribute('href', '/mijn/machtigingen/');
    expect(await violations(element)).toEqual([]);
    await page.viewport(320, 640);
    expect([overflow() <= 0, smallTargets(element)]).toEqual([true, []]);
    element.mandatesHref = '';
    await settled(element);
    expect(element.renderRoot.querySelector('.mandates')).toBeNull();
    element.mandatesHref = '/mijn/machtigingen/';
    fake.session.set(activeSession());
    await settled(element);
    expect(element.renderRoot.querySelector('.mandates')).toBeNull();
  });

  it('goes there from the notice that one ends', async () => {
    fake.session.set(sessionWith([], { capabilities: new Set(['machtigen', 'meldingen']) }));
    fake.notices.patch({ notices: [{ id: 'n', kind: 'mandate-ending', date: '2026-03-31' }] });
    const visited: string[] = [];
    const element = await mount('berichtenbox-app', fake.client, { mandatesHref: '/mijn/machtigingen/', navigate: (url) => { visited.push(url); } });
    await settled(element);
    await userEvent.click(page.getByRole('link', { name: 'Machtigingen bekijken' }));
    expect(visited).toEqual(['/mijn/machtigingen/']);
  });
});
