import type { ActLogLine } from '@berichtenbox/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { fakeContext, FakeClient, FakeError, sessionWith } from '../../../../test/in-browser/fake-client.js';
import { fakeMandate } from '../../../../test/in-browser/fake-mandate-desks.js';
import '../define/mandates.js';
import '../define/provider.js';
import type { MandatesElement } from './mandates.js';

const line = (number: number, part: Partial<ActLogLine> = {}): ActLogLine =>
  ({ number, at: new Date(2026, 2, 3, 9, number % 60), actorName: 'Sanne', byMyself: false, act: 'message-read', outcome: 'done', storeId: 'rdw', ...part });

describe('<berichtenbox-mandates>, what was seen and done', () => {
  let fake: FakeClient;
  let element: MandatesElement;

  const open = async (lines: readonly ActLogLine[], properties: Partial<MandatesElement> = {}): Promise<void> => {
    fake.mandates.patch({ given: [fakeMandate({ id: 'sanne' }), fakeMandate({ id: 'els', mandateeName: 'Els', status: 'ended' })] });
    fake.actLog.patch({ lines });
    element = await mount('berichtenbox-mandates', fake.client, properties);
    await userEvent.click(page.getByRole('button', { name: 'Wat is er gezien en gedaan' }));
    await settled(element);
  };
  const lines = (): string[] => [...element.renderRoot.querySelectorAll('.log-line')].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

  beforeEach(async () => {
    await page.viewport(1280, 900);
    fake = new FakeClient();
    fake.session.set(sessionWith([]));
  });
  afterEach(clearPage);

  it('tells per day, in plain words, what was seen, done and refused, and asks for it only now', async () => {
    fake.mandates.patch({ given: [fakeMandate({ id: 'sanne' })] });
    element = await mount('berichtenbox-mandates', fake.client);
    expect(fake.logsOpened).toEqual([]);
    element.remove();
    await open([line(9, { at: new Date(2026, 2, 4, 8), act: 'reply-sent', outcome: 'refused' }), line(8), line(7, { act: 'list-viewed' }), line(6)]);
    expect(focused()?.textContent).toBe('Wat is er gezien en gedaan');
    expect([...element.renderRoot.querySelectorAll('.day-heading')].map(({ textContent }) => textContent)).toEqual(['4 maart 2026', '3 maart 2026']);
    expect(lines()).toEqual([
      '08:00 Geweigerd Sanne wilde een antwoord sturen op een bericht van RDW. Dat mocht niet.',
      '09:06 tot 09:08 Sanne las een bericht van RDW. 2 keer', '09:07 Sanne bekeek de lijst met berichten van RDW.',
    ]);
    expect([await violations(element), smallTargets(element)]).toEqual([[], []]);
  });

  it('is asked for again for one person', async () => {
    await open([line(1)]);
    await page.getByLabelText('Van wie').selectOptions('Els, sinds 5 januari 2026');
    await settled(element);
    expect(fake.logsOpened).toEqual([undefined, 'els']);
    expect(fake.actLog.closed).toBe(1);
  });

  it('gets older lines a hundred at a time, says how many, and tells when that fails', async () => {
    fake.actLog.older = [[line(2, { at: new Date(2026, 1, 1, 12) })], [line(1, { at: new Date(2026, 0, 1, 12) })]];
    fake.actLog.patch({ hasMore: true });
    await open([line(3)]);
    fake.actLog.failing = new FakeError('network');
    await userEvent.click(page.getByRole('button', { name: 'Toon meer' }));
    await settled(element);
    expect([focused()?.textContent.includes('Oudere regels zijn nu niet op te halen.'), lines().length]).toEqual([true, 1]);
    await userEvent.click(page.getByRole('button', { name: 'Toon meer' }));
    await settled(element);
    expect(lines()).toHaveLength(2);
    await expect.poll(spoken).toContain('1 regel erbij.');
    await userEvent.click(page.getByRole('button', { name: 'Toon meer' }));
    await settled(element);
    expect([lines().length, focused()?.textContent]).toEqual([3, '1 januari 2026']);
  });

  it('leads to a message of one’s own that is there, and shows nothing of it', async () => {
    await open([line(2, { messageId: 'm1' }), line(1, { messageId: 'weg' })], { boxHref: '/mijn/' });
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.log a')];
    expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([['/mijn/#/bericht/m1', 'Bekijk het bericht van 3 maart 2026, 09:02']]);
    expect(textOf(element)).not.toContain('apk');
    fake.session.set(sessionWith([], { context: { ...fakeContext({ id: 'bos', name: 'B. Bos' }), partition: 'p1' } }));
    await settled(element);
    expect(element.renderRoot.querySelectorAll('.log a')).toHaveLength(0);
  });

  it('says that there is nothing, that it could not be had, and tries again', async () => {
    await open([]);
    expect(textOf(element)).toContain('Niemand heeft namens u iets bekeken of gedaan.');
    fake.actLog.set({ phase: 'failed', lines: [], hasMore: false, failure: new FakeError('network') });
    fake.actLog.found = { phase: 'ready', lines: [line(1)], hasMore: false };
    await settled(element);
    expect(textOf(element)).toContain('Het logboek is nu niet te zien. Er is geen verbinding.');
    expect(await violations(element)).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Opnieuw proberen' }));
    await settled(element);
    expect(lines()).toHaveLength(1);
  });

  it('fits a telephone of 320 pixels, in English', async () => {
    await page.viewport(320, 640);
    fake.mandates.patch({ given: [fakeMandate({ id: 'sanne' })] });
    fake.actLog.patch({ lines: [line(1, { outcome: 'refused' })] });
    element = await mount('berichtenbox-mandates', fake.client, { locale: 'en' });
    await userEvent.click(page.getByRole('button', { name: 'What was seen and done' }));
    await settled(element);
    expect(lines()).toEqual(['09:01 Refused Sanne wanted to read a message from RDW. That was not allowed.']);
    expect(overflow()).toBeLessThanOrEqual(0);
    expect(await violations(element)).toEqual([]);
  });
});
