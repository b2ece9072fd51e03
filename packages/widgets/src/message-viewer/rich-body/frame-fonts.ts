/**
 * Gives the frame's document the fonts that the page around it uses, since fonts do not reach into a frame and its policy lets it load
 * none. They are read from the browser's cache: only fonts that the page has loaded already, and from its own site.
 *
 * Whatever does not succeed leaves the next font of the page's own list.
 */
export async function lendFonts(page: Document, view: Window & typeof globalThis): Promise<void> {
  await document.fonts.ready;
  const families = new Set(familiesOf(page.body));
  const used = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => plain(family)).filter((family) => families.has(family)));
  const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap(fontFacesOf).filter(({ style }) => used.has(plain(style.getPropertyValue('font-family'))));
  await Promise.allSettled(rules.map((rule) => lend(rule, page, view)));
}

async function lend({ style, parentStyleSheet }: CSSFontFaceRule, page: Document, view: Window & typeof globalThis): Promise<void> {
  const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src')) ?? [];
  const url = address === undefined ? undefined : new URL(address, parentStyleSheet?.href ?? document.baseURI);
  const unicodeRange = style.getPropertyValue('unicode-range') || 'U+0-10FFFF';
  if (url?.origin !== location.origin || !hasLatin(unicodeRange)) {
    return;
  }
  const response = await fetch(url, { cache: 'force-cache' });
  if (response.ok) {
    const face = new view.FontFace(plain(style.getPropertyValue('font-family')), await response.arrayBuffer(), {
      style: style.getPropertyValue('font-style') || 'normal', weight: style.getPropertyValue('font-weight') || 'normal', unicodeRange,
    });
    page.fonts.add(await face.load());
  }
}

/** A family often has a file for each script; a letter in another than ours is in the next font of the list. */
function hasLatin(unicodeRange: string): boolean {
  return /(?:^|,\s*)U\+0{1,6}-/i.test(unicodeRange);
}

function fontFacesOf(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule
      ? [rule]
      : rule instanceof CSSImportRule && rule.styleSheet !== null ? fontFacesOf(rule.styleSheet) : []));
  } catch {
    return []; // Of another site: nobody may read it.
  }
}

function familiesOf(element: Element): string[] {
  const style = getComputedStyle(element);
  return `${style.fontFamily},${style.getPropertyValue('--_heading-font')}`.split(',').map(plain);
}

function plain(family: string): string {
  return family.trim().replace(/^["']|["']$/g, '');
}
