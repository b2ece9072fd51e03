import '@berichtenbox/widgets';
import { createClient, type BerichtenboxClient } from '@berichtenbox/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setStoreFault } from '../../packages/server/src/message-stores/store-fault.js';
import { BoxServer } from './box-server.js';
import { clearPage, focused, mount, settled, spoken, textOf, violations } from './element-page.js';

const rdw = '00000001999990032000';

/** Presses Tab until the focus is on something with this name, as somebody without a mouse looks for it. */
async function tabTo(wanted: RegExp | ((element: Element) => boolean)): Promise<void> {
  const isWanted = wanted instanceof RegExp ? (element: Element) => wanted.test(element.getAttribute('aria-label') ?? element.textContent.trim()) : wanted;
  for (let presses = 0; presses < 60; presses += 1) {
    await userEvent.tab();
    const element = focused();
    if (element !== null && isWanted(element)) return;
  }
  throw new Error(`${String(wanted)} cannot be reached with Tab`);
}

/** The whole box on the real server and database, with the keyboard alone. */
describe('<berichtenbox-app> on the real server, by keyboard', () => {
  let server: BoxServer;
  let client: BerichtenboxClient;
  let app: HTMLElement;

  beforeAll(async () => {
    server = await BoxServer.start();
    await page.viewport(414, 896);
    await server.logIn('koen');
    client = createClient({ endpoint: '/api/v1' });
    app = await mount('berichtenbox-app', client, { routing: 'hash' });
    await client.start();
    await settled(app);
  });
  afterAll(async () => {
    client.close();
    await clearPage();
    await server.reset();
  });

  it('shows the letters of all organisations, and takes no focus', async () => {
    expect(client.mailbox.state).toMatchObject({ phase: 'ready', completeness: 'complete' });
    expect(client.mailbox.state.messages.length).toBeGreaterThan(30);
    expect(focused()).toBe(document.body);
    expect(await violations(app)).toEqual([]);
  });

  it('opens the first unread letter with Enter, and goes to its heading', async () => {
    const unread = client.mailbox.state.messages.find((message) => message.unread && message.folder === 'inbox');
    await tabTo(new RegExp(`^${unread?.subject.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') ?? ''}`));
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.textContent.trim()).toBe(unread?.subject);
    expect(location.hash).toBe(`#/bericht/${unread?.id ?? ''}`);
    await expect.poll(() => client.mailbox.state.messages.find(({ id }) => id === unread?.id)?.unread).toBe(false);
    expect(await violations(app)).toEqual([]);
  });

  it('goes back to its row in the list', async () => {
    await tabTo(/^Terug naar uw berichten/);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => location.hash).toMatch(/^(#\/)?$/);
    await expect.poll(() => focused()?.classList.contains('subject')).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => location.hash).toMatch(/^#\/bericht\//);
  });

  it('archives it with one button, and hears so', async () => {
    const before = client.mailbox.state.messages.filter(({ folder }) => folder === 'archive').length;
    await tabTo(/^Naar Archief/);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => spoken()).toContain('Archief');
    await expect.poll(() => client.mailbox.state.messages.filter(({ folder }) => folder === 'archive')).toHaveLength(before + 1);
    expect(client.mailbox.state.actionFailures).toEqual([]);
  });

  it('finds letters by a word of their text, and hears how many', async () => {
    await tabTo(/^Terug naar uw berichten/);
    await userEvent.keyboard('{Enter}');
    // On a telephone the field is behind a button.
    await tabTo(/^Zoeken$/);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused() instanceof HTMLInputElement).toBe(true);
    await userEvent.keyboard('kenteken{Enter}');
    await expect.poll(() => spoken()).toMatch(/gevonden voor ‘kenteken’/);
    expect(textOf(app)).toMatch(/berichten? gevonden voor ‘kenteken’/);
  });

  it('names the organisation that cannot be reached, and keeps its letters', async () => {
    const ofRdw = client.mailbox.state.messages.filter(({ storeId }) => storeId === rdw).length;
    await setStoreFault(server.database, rdw, { kind: 'failing' });
    await client.mailbox.refresh();
    await settled(app);
    expect(textOf(app)).toContain('De berichten van RDW konden we niet ophalen');
    expect(client.mailbox.state.messages.filter(({ storeId, stale }) => storeId === rdw && stale)).toHaveLength(ofRdw);
    expect(await violations(app)).toEqual([]);
  });

  it('shows nothing of him once his session has ended on the server', async () => {
    await server.logIn(undefined);
    await client.mailbox.refresh();
    await settled(app);
    expect(client.session.state.status).toBe('expired');
    expect(client.mailbox.state.messages).toEqual([]);
    await expect.poll(() => textOf(app)).toContain('U bent automatisch uitgelogd');
    expect(await violations(app)).toEqual([]);
  });
});
