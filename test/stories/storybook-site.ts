import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { preview } from 'vite';

const folder = fileURLToPath(new URL('../../storybook-static/', import.meta.url));

/** One entry of Storybook's menu. */
export interface StorybookEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  /** The element, or the page. */
  readonly title: string;
  readonly name: string;
}

/** Everything in the built Storybook. */
export async function readEntries(): Promise<readonly StorybookEntry[]> {
  const { entries } = JSON.parse(await readFile(`${folder}index.json`, 'utf8')) as { entries: Record<string, StorybookEntry> };
  return Object.values(entries);
}

/** Serves the built Storybook on a free port of this machine. */
export async function serveStorybook(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = await preview({ configFile: false, logLevel: 'error', build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The built Storybook could not be served.');
  return { url, close: () => server.close() };
}

/** Opens a page of documentation. */
export async function openPage(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}iframe.html?id=${id}&viewMode=docs`);
  await page.locator('#storybook-docs h1').first().waitFor();
}

/** What Storybook's preview tells its menu, as far as it is used here. */
interface Channel {
  emit(event: string, what: unknown): void;
  last(event: string): readonly { readonly storyId?: string; readonly status?: string; readonly message?: string }[] | undefined;
}

/**
 * Shows a story as its menu does, from the one that is shown now, and waits until it has come to its end.
 *
 * @returns `success`, or what went wrong.
 */
export async function showStory(page: Page, url: string, id: string): Promise<string> {
  if (page.url().includes('viewMode=story')) {
    await page.evaluate((storyId) => {
      (window as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel }).__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
    }, id);
  } else {
    // Without the add-on's own run of axe; ours tells more.
    await page.goto(`${url}iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
  }
  const outcome = await page.waitForFunction((storyId) => {
    const channel = (window as unknown as { __STORYBOOK_ADDONS_CHANNEL__?: Channel }).__STORYBOOK_ADDONS_CHANNEL__;
    const last = (event: string) => channel?.last(event)?.[0];
    const finished = last('storyFinished');
    if (finished?.storyId !== storyId) return undefined;
    const failure = last('playFunctionThrewException') ?? last('storyThrewException') ?? last('unhandledErrorsWhilePlaying');
    return failure?.message ?? finished.status;
  }, id, { polling: 50 });
  // After the sentence comes the whole document.
  return String(await outcome.jsonValue()).split('\n', 1)[0]!;
}
