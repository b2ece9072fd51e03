import type { WireMessageList } from '@berichtenbox/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { storeMessages } from '../message-stores/store-messages.js';
import { createMailboxApp, list, newResident, retrieve, threeOrganisations, town, type Resident } from '../testing/mailbox-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

const count = 10_000;
/** Ten times what it takes on a quiet machine: what this must catch is a scan or a query per message. */
const budgetMs = 1_500;
let app: TestApp;
let resident: Resident;

beforeAll(async () => {
  app = await createMailboxApp();
  resident = await newResident(app);
  await app.database.transaction().execute((transaction) => storeMessages(transaction, Array.from({ length: count }, (_, index) => ({
    storeOin: threeOrganisations[index % 3]?.oin ?? town.oin,
    recipientId: resident.recipientId,
    subject: index === 4321 ? 'Uw paspoort ligt klaar' : `Brief nummer ${index} over uw belastingaanslag`,
    body: `Geachte heer, mevrouw,\n\n${'U ontvangt deze brief omdat wij iets van u willen weten over uw aangifte. '.repeat(3)}`,
    publishedAt: new Date(Date.UTC(2025, 0, 1) + index * 60_000),
    receivedAt: app.clock.now(),
  }))));
  await retrieve(resident);
});

/** Runs it once to warm up, then measures. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  await work();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function search(zoekvraag: string): Promise<WireMessageList> {
  return (await (await resident.request('/berichten/_zoeken', { method: 'POST', json: { zoekvraag } })).json()) as WireMessageList;
}

describe('a mailbox of 10,000 letters', () => {
  it('gives its first and its last page in time', async () => {
    expect(await timed(() => list(resident))).toBeLessThan(budgetMs);
    expect(await timed(() => list(resident, '?pagina=99&paginaGrootte=100'))).toBeLessThan(budgetMs);
  });

  it('is walked through page by page without missing or repeating a letter', async () => {
    const seen = new Set<string>();
    let next: string | undefined = '/berichten?paginaGrootte=100';
    while (next !== undefined) {
      const page: WireMessageList = (await (await resident.request(next)).json()) as WireMessageList;
      for (const { berichtId } of page.berichten) seen.add(berichtId);
      next = page._links?.next?.href.replace('/api/v1', '');
    }
    expect(seen.size).toBe(count);
  });

  it('finds a rare word and a word that is in every letter in time', async () => {
    expect((await search('paspoort')).berichten).toHaveLength(1);
    expect(await timed(() => search('paspoort'))).toBeLessThan(budgetMs);
    expect(await timed(() => search('brief aangifte'))).toBeLessThan(budgetMs);
  });

  it('is fetched in time, and all letters are counted', async () => {
    const events = await retrieve(resident);
    expect(events.at(-1)).toMatchObject({ event: 'ophalen-gereed', totaalBerichten: count });
    expect(await timed(() => retrieve(resident))).toBeLessThan(budgetMs);
  });
});
