import type { Page } from 'playwright';
import type { EgressProxy } from '../support/egress-proxy.js';

/** What a page with letters keeps of what happened to it. */
interface Canary {
  readonly ran: readonly unknown[];
  readonly hacked: (vector: unknown) => void;
}

const canary = 'window.ran = []; window.hacked = (vector) => window.ran.push(vector);';
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; frame-src 'self' blob:; "
  + "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/** The pages of a host, on the site of the box: with the strictest policy, and with none at all. */
export const hostPaths = { strict: '/hosts/hostile/strict/', none: '/hosts/hostile/none/' } as const;

/** Lets the proxy answer the pages of the host. */
export function serveHostPages(proxy: EgressProxy): void {
  const body = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gastheer</title><script src="/hosts/hostile/canary.js"></script>
    <script type="module" src="/berichtenbox/berichtenbox.js"></script></head><body><main><h1>Gastheer</h1><div id="letters"></div></main></body></html>`;
  proxy.serve('/hosts/hostile/canary.js', { type: 'text/javascript', body: canary });
  proxy.serve(hostPaths.strict, { type: 'text/html', body, headers: { 'Content-Security-Policy': strict } });
  proxy.serve(hostPaths.none, { type: 'text/html', body });
}

/** A page with each of these, raw and by itself: what the attempts do where nobody is in their way. */
export function controlPage(attempts: readonly string[]): string {
  const frames = attempts.map((html) => `<iframe srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`);
  return `<!doctype html><meta charset="utf-8"><title>Control</title><script>${canary}</script>${frames.join('')}`;
}

/** Puts these letters on the page, and waits until each is shown. */
export async function showLetters(page: Page, ids: readonly string[]): Promise<void> {
  await page.evaluate((all) => {
    document.querySelector('#letters')?.replaceChildren(...all.map((id) => {
      const viewer = document.createElement('berichtenbox-message-viewer');
      viewer.setAttribute('message-id', id);
      return viewer;
    }));
  }, ids);
  for (;;) {
    const missing = await page.evaluate(() => [...document.querySelectorAll('berichtenbox-message-viewer')].filter(({ shadowRoot }) => {
      const frame = shadowRoot?.querySelector<HTMLIFrameElement>('iframe[part~="rich-body"]');
      return !(frame === null || frame === undefined ? shadowRoot?.querySelector('.letter')?.textContent : frame.contentDocument?.querySelector('body')?.textContent)?.includes('begin');
    }).length);
    if (missing === 0) return;
    await page.waitForTimeout(50);
  }
}

/** How one letter is shown. */
export interface ShownLetter {
  readonly inFrame: boolean;
  /** What stands in the letter and should not. */
  readonly wrong: readonly string[];
}

/** How each letter on the page is shown. Run in the page, with lists of its own of what a letter may hold. */
export function inspectLetters(page: Page): Promise<readonly ShownLetter[]> {
  return page.evaluate(() => {
    const elements = new Set((
      'a abbr address b bdi blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span strong sub sup '
      + 'table tbody td tfoot th thead time tr u ul var wbr').split(' '));
    const attributes = new Set('href target rel title lang dir colspan rowspan scope start value class role aria-label tabindex'.split(' '));
    const classes = new Set('visually-hidden deceptive caution target table chapter short'.split(' '));
    const faults = (element: Element): string[] => [
      ...(elements.has(element.localName) && element.namespaceURI === 'http://www.w3.org/1999/xhtml' ? [] : [`<${element.localName}>`]),
      ...element.getAttributeNames().filter((name) => !attributes.has(name)).map((name) => `${element.localName} ${name}`),
      ...[...element.classList].filter((name) => !classes.has(name)).map((name) => `class ${name}`),
      ...(element.shadowRoot === null ? [] : ['a shadow root']),
      ...(element instanceof Object && element.localName === 'a' ? linkFaults(element) : []),
    ];
    const linkFaults = (link: Element): string[] => {
      const href = link.getAttribute('href') ?? '';
      if (/^(?:mailto:[\w.%+-]+@[\w.-]+|tel:\+?\d+)$/.test(href)) return [];
      const isOutward = /^https:\/\/[a-z0-9][a-z0-9.-]*\.[a-z][a-z0-9-]*(?::\d+)?(?:[/?#]|$)/.test(href) && !href.includes('xn--');
      return isOutward && link.getAttribute('target') === '_blank' && link.getAttribute('rel') === 'noopener noreferrer' ? [] : [`a link to ${href}`];
    };
    return [...document.querySelectorAll('berichtenbox-message-viewer')].map(({ shadowRoot }) => {
      const frame = shadowRoot?.querySelector<HTMLIFrameElement>('iframe[part~="rich-body"]');
      const inside = frame?.contentDocument;
      const wrong = inside === undefined || inside === null ? [] : [
        ...(inside.URL === 'about:srcdoc' ? [] : [`the frame is at ${inside.URL}`]),
        ...(frame?.getAttribute('sandbox') === 'allow-same-origin allow-popups allow-popups-to-escape-sandbox' ? [] : ['the sandbox']),
        ...(inside.querySelector('head')?.firstElementChild?.getAttribute('content') === "default-src 'none'; form-action 'none'; base-uri 'none'" ? [] : ['the policy']),
        ...[...inside.body.querySelectorAll('*')].flatMap(faults),
      ];
      return { inFrame: frame !== null && frame !== undefined, wrong };
    });
  });
}

/**
 * Does with everything in every letter what a person might: go to it with the keyboard, press it. At a link, the only thing that
 * could notice, the mouse really points; it is not followed.
 */
export async function touchEverything(page: Page): Promise<void> {
  const links = await page.evaluate(() => {
    let count = 0;
    for (const { shadowRoot } of document.querySelectorAll('berichtenbox-message-viewer')) {
      const frame = shadowRoot?.querySelector<HTMLIFrameElement>('iframe[part~="rich-body"]');
      for (const element of frame?.contentDocument?.querySelectorAll<HTMLElement>('body *') ?? []) {
        element.focus();
        element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        if (element.closest('a[href]') === null) element.click();
        else count += 1;
      }
    }
    return count;
  });
  for (let nth = 0; nth < links; nth += 1) {
    const point = await page.evaluate((index) => {
      const frames = [...document.querySelectorAll('berichtenbox-message-viewer')].map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLIFrameElement>('iframe[part~="rich-body"]'));
      const all = frames.flatMap((frame) => [...frame?.contentDocument?.querySelectorAll('a[href]') ?? []].map((link) => ({ frame, link })));
      const target = all[index];
      target?.link.scrollIntoView({ block: 'center', behavior: 'instant' });
      const around = target?.frame?.getBoundingClientRect();
      const inside = target?.link.getClientRects()[0];
      return around === undefined || inside === undefined ? undefined : { x: around.x + inside.x + 2, y: around.y + inside.y + 4 };
    }, nth);
    if (point !== undefined) await page.mouse.move(point.x, point.y);
  }
}

/** Shows every letter as plain text instead. */
export async function showPlainText(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const { shadowRoot } of document.querySelectorAll('berichtenbox-message-viewer')) {
      shadowRoot?.querySelector<HTMLElement>('.letter-notes button')?.click();
    }
  });
}

/** What of a sender's text, shown as text, became an element after all. */
export function inspectPlainText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const own = new Set('div p ul li a strong span bdi svg path button'.split(' '));
    return [...document.querySelectorAll('berichtenbox-message-viewer')].flatMap(({ shadowRoot }, index) => [
      ...[...shadowRoot?.querySelectorAll('.letter, .letter *') ?? []].filter(({ localName }) => !own.has(localName)).map(({ localName }) => `${String(index)}: <${localName}> in the text`),
      ...[...shadowRoot?.querySelectorAll('[part~="subject"] *, .attachment .name *, [part~="sender"] *') ?? []]
        .filter(({ localName }) => !/^(?:h[1-6]|span)$/.test(localName)).map(({ localName }) => `${String(index)}: <${localName}> in a name`),
      ...[...shadowRoot?.querySelectorAll('.letter a') ?? []].map((link) => link.getAttribute('href') ?? '').filter((href) => !/^(?:https:\/\/[a-z0-9.-]+[/?#:]|mailto:|tel:)/.test(href)),
    ]);
  });
}

/** What a letter could have changed of the page around it. */
export function hostState(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelector('#letters')?.replaceChildren();
    return {
      markup: copy.outerHTML, title: document.title, address: location.href, base: document.baseURI, cookies: document.cookie, history: history.length,
      names: Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)).sort(), sheets: document.adoptedStyleSheets.length,
      prototypes: [Object.keys(Object.prototype), Object.keys(Array.prototype), Object.keys(Element.prototype).length],
    };
  });
}

/** The attempts whose script ran. */
export function scriptsThatRan(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => (window as unknown as Canary).ran);
}
