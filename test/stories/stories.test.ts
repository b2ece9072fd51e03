import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, launchBrowser, newVisitor, type Visitor } from '../e2e/support/browser.js';
import { openPage, readEntries, serveStorybook, showStory, type StorybookEntry } from './storybook-site.js';

const desktop = { width: 1280, height: 900 };
/** WCAG 1.4.10: a page of 1280 pixels, enlarged to 400 %. */
const narrow = { width: 320, height: 640 };

const entries = await readEntries();

/** Every story gets into the state it promises (its own `play` says so), and is as it should be there. */
describe('the stories', () => {
  let site: Awaited<ReturnType<typeof serveStorybook>>;
  let browser: Browser;
  const waiting: Visitor[] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([serveStorybook(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  // Two at a time, each in a browser profile of its own: pages of one profile tell each other who is logged in.
  // They go from story to story as people do; who met something wrong does not go on.
  const visit = async (look: (page: Page) => Promise<void>): Promise<void> => {
    const visitor = waiting.pop() ?? await newVisitor(browser, site.url);
    try {
      await look(visitor.page);
      expect(visitor.incidents).toEqual([]);
      waiting.push(visitor);
    } finally {
      if (!waiting.includes(visitor)) await visitor.context.close();
    }
  };

  for (const entry of entries.filter(isStory)) {
    it.concurrent(`${entry.title}: ${entry.name}`, () => visit(async (page) => {
      await page.setViewportSize(desktop);
      await page.emulateMedia({ forcedColors: 'none' });
      expect(await showStory(page, site.url, entry.id)).toBe('success');
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.setViewportSize(narrow);
      await nextFrame(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'pixels to scroll sideways at 320').toBeLessThanOrEqual(0);
      expect(await accessibilityViolations(page), 'at 320 pixels').toEqual([]);

      await page.emulateMedia({ forcedColors: 'active' });
      // The colours are the person's own then, and axe reads those that the style sheet asks for.
      expect(await accessibilityViolations(page, ['color-contrast']), 'in forced colours').toEqual([]);
    }));
  }

  for (const entry of entries.filter((other) => !isStory(other))) {
    it.concurrent(`${entry.title}: the page about it`, () => visit(async (page) => {
      await openPage(page, site.url, entry.id);
      expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toBeTruthy();
    }));
  }
});

/** A page hears of its new size just before it is drawn again; only then is what it shows what a person sees. */
function nextFrame(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  }));
}

function isStory({ type }: StorybookEntry): boolean {
  return type === 'story';
}
