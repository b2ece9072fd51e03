import type { Page } from 'playwright';
import { expect } from 'vitest';

/** The code in the newest mail that the demo received for this persona. */
export async function mailedCode(page: Page, persona: string): Promise<string> {
  let code: string | undefined;
  await expect.poll(async () => {
    const text = await (await page.request.get(`/demo/postbus?van=${persona}`)).text();
    return (code = /Uw code is (\d{6})/.exec(text)?.[1]);
  }, { timeout: 15_000 }).toBeDefined();
  return code ?? '';
}
