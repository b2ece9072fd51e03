/** More than any page of one box needs; a page that asks for more is not kept whole. */
const atMost = 60;

/**
 * What a page loads before it looks as it should, of this site: style sheets, scripts, the icon and what it asks for ahead. There is no parser in a
 * worker, so this looks for tags; what it misses, is missed only without network.
 *
 * @param html the page
 * @param address where it stands
 * @returns addresses, each once
 */
export function pageResources(html: string, address: string): readonly string[] {
  const tags = html.match(/<(?:link|script|img)\b[^>]*>/gi) ?? [];
  return ofSite(tags.flatMap((tag) => {
    const isNeeded = !/^<link/i.test(tag) || /\brel=["']?(?:stylesheet|(?:module)?preload|icon)\b/i.test(tag);
    const { quoted, bare } = /\s(?:href|src)=(?:(?<quote>["'])(?<quoted>.*?)\k<quote>|(?<bare>[^\s>]+))/i.exec(tag)?.groups ?? {};
    return isNeeded ? quoted ?? bare ?? [] : [];
  }), address);
}

/** The fonts that a style sheet of this site names. */
export function fontsOf(css: string, address: string): readonly string[] {
  return ofSite([...css.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(([, font = '']) => font), address);
}

function ofSite(found: readonly string[], address: string): readonly string[] {
  const { origin } = new URL(address);
  const urls = found.map((value) => value.replaceAll('&amp;', '&')).filter((value) => URL.canParse(value, address)).map((value) => new URL(value, address));
  return [...new Set(urls.filter((url) => url.origin === origin).map(({ origin: site, pathname, search }) => site + pathname + search))].slice(0, atMost);
}
