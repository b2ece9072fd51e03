/** A tag, as good as an expression can tell; where it cannot, there is only more to report. */
const tag = /<[a-z][^<>]*>/gi;
const reported = /([\s"'/])(style|on[a-z]+)(?=\s*=)/gi;

/**
 * Markup in which a parser of this page meets fewer things that it reports as violations of the page's policy: style attributes and
 * elements, event handlers. A benign letter made for e-mail is full of them, and nobody wants a report for each.
 *
 * This makes nothing safe. All of it is still to be sanitised, and what is renamed here is taken out there.
 */
export function quietMarkup(markup: string): string {
  return markup
    .replace(/<(\/?)style(?=[\s/>])/gi, '<$1noframes')
    .replace(tag, (whole) => whole.replace(reported, '$1data-$2'));
}
