import { afterEach, describe, expect, it } from 'vitest';
import { clearPage, mount, violations } from '../../../../../test/in-browser/element-page.js';
import { FakeClient, fakeMessage } from '../../../../../test/in-browser/fake-client.js';
import '../../define/message-viewer.js';
import '../../define/provider.js';
import type { MessageViewerElement } from '../message-viewer.js';

/** Shows this markup as a letter, and waits until it is in its frame. */
async function show(html: string, properties: Partial<MessageViewerElement> = {}): Promise<MessageViewerElement> {
  const fake = new FakeClient([fakeMessage({ id: 'm1', unread: false, html })]);
  const viewer = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1', ...properties });
  await expect.poll(() => frameOf(viewer)?.contentDocument?.body.childNodes.length ?? 0).toBeGreaterThan(0);
  return viewer;
}
const frameOf = (viewer: MessageViewerElement): HTMLIFrameElement | null => viewer.renderRoot.querySelector<HTMLIFrameElement>('iframe');
const letterOf = (viewer: MessageViewerElement): HTMLElement => frameOf(viewer)!.contentDocument!.body;

const letter = `<h1>Uw APK verloopt</h1><p>Beste meneer De Vries,</p>
  <p>Maak een <strong>afspraak</strong> op <a href="https://www.rdw.nl/apk">de site van de RDW</a>.</p>
  <h2>Wat kost het?</h2><ol start="3"><li>Keuring</li><li>Herkeuring</li></ol>
  <table><caption>Kosten</caption><thead><tr><th scope="col">Wat</th><th scope="col">Hoeveel</th></tr></thead>
  <tbody><tr><th scope="row">Keuring</th><td>€ 50,00</td></tr></tbody></table>`;

describe('a letter with markup', () => {
  afterEach(clearPage);

  it('is shown in its frame, with its headings below that of the letter', async () => {
    const viewer = await show(letter, { headingLevel: 3 });
    const body = letterOf(viewer);
    expect([...body.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => [heading.localName, heading.textContent])).toEqual([
      ['h4', 'Uw APK verloopt'], ['h5', 'Wat kost het?'],
    ]);
    expect(body.querySelector('ol')?.start).toBe(3);
    expect([...body.querySelectorAll('th')].map(({ scope }) => scope)).toEqual(['col', 'col', 'row']);
    expect(await violations(viewer)).toEqual([]);
  });
});
