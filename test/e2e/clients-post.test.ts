import type { Browser, Locator, Page } from 'playwright';
import type { WireSession } from '@berichtenbox/contract';
import { openPgliteDirectory } from '@berichtenbox/server/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, logIn, newVisitor, type Visitor } from './support/browser.js';
import { letterDelivery } from './support/deliver-letter.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

const taxOffice = '00000001823288444000';
const fatima = { type: 'BSN', waarde: '999991012' } as const;
const dayMs = 24 * 60 * 60_000;

/** Piet gets Fatima's post: seen where it arrives, as time goes by. */
describe('Piet’s client', () => {
  let demo: DemoServer;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;
  let deliver: ReturnType<typeof letterDelivery>;

  beforeAll(async () => {
    // Nobody has any letters yet.
    [demo, browser] = await Promise.all([startDemo({ arguments: ['--messages', '0'] }), launchBrowser()]);
    visitor = await newVisitor(browser, demo.url);
    page = visitor.page;
    deliver = letterDelivery(demo.url, taxOffice);
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  afterEach(() => expect(visitor.incidents).toEqual([]));

  async function letTimePass(step: string): Promise<void> {
    await page.goto('/demo/klok');
    await page.getByRole('button', { name: `${step} later` }).click();
    await page.getByRole('heading', { name: 'De klok staat vooruit' }).waitFor({ timeout: 45_000 });
  }

  /** By the demo's clock. */
  async function now(): Promise<Date> {
    await page.goto('/demo/klok');
    return new Date((await page.locator('.clock__now time').getAttribute('datetime')) ?? '');
  }

  async function postFor(persona: string): Promise<Locator> {
    await page.goto(`/demo/postbus?van=${persona}`);
    return page.getByRole('main').locator('.post-item');
  }

  const countFor = async (persona: string) => (await postFor(persona)).count();

  /** @returns its id and its last day. */
  async function askToAct(subject: string, days: number): Promise<{ readonly id: string; readonly deadline: string }> {
    const deadline = new Date((await now()).getTime() + days * dayMs).toISOString().slice(0, 10);
    const id = await deliver({
      ontvanger: fatima, onderwerp: subject, inhoud: 'Beste lezer,\n\nU kunt bezwaar maken.', berichtType: 'VERZOEK', handelingsperspectief: 'INFORMATIE_VERSTREKKEN',
      einddatumHandelingstermijn: deadline, rechtsgevolg: true, veiligeTitel: 'Bericht over uw aangifte',
    });
    return { id, deadline };
  }

  /** Opens it as Piet who acts for Fatima, with what the page sends for it. */
  async function openForFatima(id: string): Promise<number> {
    return page.evaluate(async ({ messageId, store }) => {
      const { csrfToken, contexten } = (await (await fetch('/api/v1/sessie')).json()) as WireSession;
      const context = contexten.find(({ naam }) => naam === 'Fatima El Amrani');
      const answered = await fetch(`/api/v1/berichten/${messageId}?magazijnId=${store}`, {
        method: 'PATCH', body: JSON.stringify({ status: 'gelezen' }),
        headers: { 'Namens': context?.id ?? '', 'X-CSRF-Token': csrfToken, 'Content-Type': 'application/merge-patch+json' },
      });
      return answered.status;
    }, { messageId: id, store: taxOffice });
  }

  let first: { readonly id: string; readonly deadline: string };

  it('is told nothing: Piet gets one mail, at the time of his digest, that does not say whose post it is', async () => {
    first = await askToAct('Uw naheffing over vorig jaar', 25);
    await letTimePass('1 dag');
    const post = await postFor('piet');
    expect(await post.count()).toBe(1);
    expect(await post.textContent()).toContain('Nieuwe post van Belastingdienst voor een cliënt');
    const sentAt = await post.locator('time').first().getAttribute('datetime');
    expect(new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(new Date(sentAt ?? ''))).toBe('08:00');
    await post.getByRole('link').click();
    const plain = (await page.locator('.post-text').textContent()) ?? '';
    expect(plain).toContain('1 nieuw bericht van Belastingdienst voor een cliënt');
    for (const secret of ['Fatima', 'Amrani', 'naheffing']) expect(plain).not.toContain(secret);
    expect(await countFor('fatima')).toBe(0);
  });

  it('is left in peace, as Piet is, once he opened the letter for her', async () => {
    await logIn(page, 'piet');
    expect(await openForFatima(first.id)).toBe(200);
    await letTimePass('14 dagen');
    expect([await countFor('piet'), await countFor('fatima')]).toEqual([1, 0]);
  });

  it('gets her letter on paper at Piet’s address while there is time to act, when he does not open it', async () => {
    const { deadline } = await askToAct('Uw tweede naheffing', 20);
    await letTimePass('14 dagen');
    const letters = (await postFor('piet')).filter({ hasText: 'Brief op papier' });
    expect(await letters.count()).toBe(1);
    expect(await letters.textContent()).toMatch(/Fatima El Amrani.*p\/a De heer P\. Visser.*Havenkade 3/s);
    const posted = await letters.locator('time').first().getAttribute('datetime');
    expect((Date.parse(deadline) - Date.parse(posted ?? '')) / dayMs).toBeGreaterThan(9);
    const pdf = await page.request.get((await letters.getByRole('link').getAttribute('href')) ?? '');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await countFor('fatima')).toBe(0);
  });

  it('gets her own post again once the court took the mandate from Piet, also what is still unread', async () => {
    const before = await countFor('piet');
    const at = await now();
    await demo.restart('SIGTERM', () => withdrawPietsMandate(demo.dataDir, at));
    await letTimePass('1 uur');
    expect(await (await postFor('fatima')).allTextContents()).toEqual([expect.stringContaining('U heeft 1 nieuw bericht van Belastingdienst')]);
    await askToAct('Uw derde naheffing', 20);
    await letTimePass('1 dag');
    // Whether the letter on paper that is due has been posted by then too, is up to the calendar.
    expect(await (await postFor('fatima')).filter({ hasText: 'E-mail voor' }).count()).toBe(2);
    await letTimePass('14 dagen');
    expect(await countFor('piet')).toBe(before);
    // The one that Piet left unread gets one of her own too, when there is still time to post it.
    const letters = await (await postFor('fatima')).filter({ hasText: 'Brief op papier' }).allTextContents();
    expect(letters.length).toBeGreaterThan(0);
    for (const letter of letters) expect(letter).not.toContain('p/a');
  });
});

/** As an import of the court's register does, while the server is down. */
async function withdrawPietsMandate(dataDir: string, at: Date): Promise<void> {
  const opened = await openPgliteDirectory(dataDir);
  const { numUpdatedRows } = await opened.database.updateTable('mandate').set({ withdrawn_at: at, withdrawn_by: 'register' }).where('source_reference', '=', 'BM-2025-001872').executeTakeFirst();
  await opened.close();
  if (numUpdatedRows !== 1n) throw new Error('Piet has no mandate for Fatima.');
}
