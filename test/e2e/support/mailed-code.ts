import type { Page } from 'playwright';
import { expect } from 'vitest';

/** The code in the newest mail that the demo received for this persona, at this address when one is given. */
export async function mailedCode(page: Page, persona: string, address?: string): Promise<string> {
  let code: string | undefined;
  await expect.poll(async () => {
    const text = await (await page.request.get(`/demo/postbus?van=${persona}`)).text();
    const mails = text.split('class="post-item__address"').filter((mail) => address === undefined || mail.includes(`Aan ${address}<`));
    return (code = /Uw code is (\d{6})/.exec(mails.join(''))?.[1]);
  }, { timeout: 15_000 }).toBeDefined();
  return code ?? '';
}
