import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchBrowser, logIn, messageRows, newVisitor, type Visitor } from './support/browser.js';
import { letterDelivery } from './support/deliver-letter.js';
import { startDemo, type DemoServer } from './support/demo-server.js';

const rdw = '00000001999990032000';
const koen = { type: 'BSN', waarde: '999990019' } as const;
const corry = { type: 'BSN', waarde: '999993318' } as const;
const dayMs = 24 * 60 * 60_000;

/** What reaches whom when nobody does anything: seen where it arrives, as time goes by. */
describe('reaching people', () => {
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
    deliver = letterDelivery(demo.url, rdw);
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
  async function dayFromNow(days: number): Promise<string> {
    await page.goto('/demo/klok');
    const now = await page.locator('.clock__now time').getAttribute('datetime');
    return new Date(Date.parse(now ?? '') + days * dayMs).toISOString().slice(0, 10);
  }

  async function postFor(persona: string): Promise<Locator> {
    await page.goto(`/demo/postbus?van=${persona}`);
    return page.getByRole('main').locator('.post-item');
  }

  async function askToAct(subject: string, safeTitle: string, days: number): Promise<string> {
    const deadline = await dayFromNow(days);
    await deliver({
      ontvanger: koen, onderwerp: subject, inhoud: 'Beste lezer,\n\nLaat uw auto keuren.', berichtType: 'VERZOEK', handelingsperspectief: 'INFORMATIE_VERSTREKKEN',
      einddatumHandelingstermijn: deadline, rechtsgevolg: true, veiligeTitel: safeTitle,
    });
    return deadline;
  }

  const inDutch = (day: string) => new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${day}T12:00:00Z`));

  describe('Koen, who never looks', () => {
    let deadline: string;

    it('gets a mail and a push about a new letter, with what it is about and before when, and never its subject', async () => {
      deadline = await askToAct('Uw APK van X-012-AE verloopt', 'Bericht over uw voertuig', 20);
      await letTimePass('1 uur');
      const post = await postFor('koen');
      expect(await post.count()).toBe(2);
      const push = await post.filter({ hasText: 'Pushbericht' }).textContent();
      expect(push).toContain(inDutch(deadline));
      await post.getByRole('link').click();
      const frame = page.frameLocator('.post-frame');
      await frame.getByText('Bericht over uw voertuig').first().waitFor();
      const plain = await page.locator('.post-text').textContent();
      expect(plain).toContain(`Bericht over uw voertuig (doe dit uiterlijk op ${inDutch(deadline)})`);
      for (const text of [plain, push, await frame.locator('body').textContent()]) expect(text).not.toContain('X-012-AE');
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    it('is reminded, and gets the letter on paper while there is still time to act', async () => {
      await letTimePass('14 dagen');
      const post = await postFor('koen');
      expect(await post.filter({ hasText: 'E-mail' }).filter({ hasText: 'Herinnering' }).count()).toBeGreaterThan(0);
      expect(await accessibilityViolations(page)).toEqual([]);
      const letters = post.filter({ hasText: 'Brief op papier' });
      expect(await letters.count()).toBe(1);
      expect(await letters.textContent()).toContain('Voorbeeldlaan 12');
      const posted = await letters.locator('time').first().getAttribute('datetime');
      expect((Date.parse(deadline) - Date.parse(posted ?? '')) / dayMs).toBeGreaterThan(9);
      const pdf = await page.request.get((await letters.getByRole('link').getAttribute('href')) ?? '');
      expect(pdf.headers()['content-type']).toBe('application/pdf');
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    });

    it('hears no more of what he opened', async () => {
      await askToAct('Uw rijbewijs verloopt', 'Bericht over uw rijbewijs', 25);
      await letTimePass('1 uur');
      await logIn(page, 'koen');
      for (const subject of ['Uw rijbewijs verloopt', 'Uw APK van X-012-AE verloopt']) {
        await page.goto('/mijn/');
        // It is marked as read once it was really seen, also when he leaves the page right after.
        const marking = page.waitForRequest((request) => request.method() !== 'GET' && request.url().includes('/berichten/'));
        await messageRows(page).filter({ hasText: subject }).getByRole('link').click();
        await marking;
        await page.goto('/mijn/');
        await expect.poll(() => messageRows(page).filter({ hasText: subject }).textContent()).not.toContain('ngelezen');
      }
      const before = await (await postFor('koen')).count();
      await letTimePass('14 dagen');
      expect(await (await postFor('koen')).count()).toBe(before);
    });
  });

  describe('Koen’s mail address, when it no longer exists', () => {
    it('is found out at the next mail, and he is told at his next visit', async () => {
      await page.goto('/demo/postbus/adressen');
      await page.getByRole('button', { name: /^Niet meer laten werken.*koen\.bakker@post\.example/ }).click();
      await page.getByText('Bestaat niet meer').waitFor();
      await askToAct('Tweede brief over uw auto', 'Bericht over uw voertuig', 30);
      await letTimePass('1 uur');
      const post = await postFor('koen');
      expect(await post.first().textContent()).toContain('Pushbericht');
      await page.goto('/mijn/');
      await page.getByText('Onze meldingen komen niet goed bij u aan.').waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  describe('Corry, who gets her post on paper', () => {
    it('gets nothing digital, whatever is sent', async () => {
      await expect(deliver({ ontvanger: corry, onderwerp: 'Uw AOW', inhoud: 'Beste mevrouw Jansen,\n\nDit is een brief.' })).rejects.toThrow('Not accepted');
      await letTimePass('14 dagen');
      await page.goto('/demo/postbus?van=corry');
      await page.getByRole('heading', { name: 'Er is nog niets verstuurd aan Corry Jansen' }).waitFor();
    });
  });
});
