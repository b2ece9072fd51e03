/**
 * The elements a letter may be made of, and what each becomes: nothing but running text, headings, lists and tables. Elements that would
 * be landmarks or a page's frame become plain blocks, since a letter is a part of somebody else's page. An image becomes the words that
 * stand for it, and nothing of it is ever loaded. There is no form control, no embedded content, no style, no SVG or MathML, and no `bdo`, which turns letters around.
 */
export const letterElements: ReadonlyMap<string, string> = new Map([
  ...[
    'a', 'abbr', 'address', 'b', 'bdi', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'dfn', 'div', 'dl', 'dt', 'em',
    'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp',
    'small', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr',
  ].map((name) => [name, name] as const),
  ...['article', 'aside', 'center', 'footer', 'header', 'main', 'nav', 'section'].map((name) => [name, 'div'] as const),
]);

/** How the value of an attribute must look, and which elements may have it; all, when it names none. */
interface AllowedAttribute {
  readonly value: RegExp;
  readonly on?: readonly string[];
}

const cells = ['td', 'th'];
const smallNumber = /^[1-9]\d?$/;
const number = /^\d{1,5}$/;

/**
 * The attributes a letter may carry; `href` is judged apart. No `class`, `id`, `style` or `name`. The `headers` of a cell name ids, so
 * without ids they would point nowhere; `scope` does that work.
 */
export const letterAttributes: ReadonlyMap<string, AllowedAttribute> = new Map<string, AllowedAttribute>([
  ['lang', { value: /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i }],
  ['dir', { value: /^(?:ltr|rtl|auto)$/i }],
  ['title', { value: /^[^]{1,300}$/ }],
  ['colspan', { value: smallNumber, on: cells }],
  ['rowspan', { value: smallNumber, on: cells }],
  ['scope', { value: /^(?:row|col|rowgroup|colgroup)$/i, on: ['th'] }],
  // A legal text that begins at article 3 must not begin at 1.
  ['start', { value: number, on: ['ol'] }],
  ['value', { value: number, on: ['li'] }],
]);
