import { identityProviderPath } from './demo-clients.js';

/** Headers of every page: nothing from elsewhere, no inline script or style, in nobody's frame. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** HTML that is safe as it is; made by `html` only. */
export class SafeHtml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A template whose values are escaped, unless they are HTML made by this same function. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | SafeHtml | readonly SafeHtml[])[]): SafeHtml {
  return new SafeHtml(strings.reduce((text, part, index) => text + write(values[index - 1] ?? '') + part));
}

function write(value: string | SafeHtml | readonly SafeHtml[]): string {
  if (value instanceof SafeHtml) return value.text;
  if (typeof value !== 'string') return value.map(({ text }) => text).join('');
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** A whole page of the identity provider. */
export function page({ title, main, script = html`` }: { readonly title: string; readonly main: SafeHtml; readonly script?: SafeHtml }): string {
  return html`<!doctype html>
<html lang="nl">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${title} - DemoID</title>
  <link rel="stylesheet" href="${identityProviderPath}/stijl.css">
  ${script}
</head>
<body>
  <header><p class="mark"><span aria-hidden="true">D</span> DemoID</p></header>
  <main>${main}</main>
  <footer><p>Dit is geen DigiD. Deze pagina hoort bij de demonstratie van de Berichtenbox; alle personen zijn verzonnen.</p></footer>
</body>
</html>`.text;
}
