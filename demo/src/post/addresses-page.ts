import { html } from 'hono/html';
import type { DemoAddress } from '../portal/demo-tools.js';
import { postIcon } from './post-icons.js';
import { postPath } from './post-page.js';
import { personaName } from './post-words.js';

/** Address of the page. */
export const addressesPath = `${postPath}/adressen`;

const refusals: Readonly<Record<DemoAddress['kind'], string>> = {
  email: 'Bestaat niet meer: e-mail komt terug', sms: 'Niet in gebruik: sms komt niet aan', push: 'Afgemeld: pushberichten komen niet aan',
};

/** Content of the page on which an address stops working: a button for each. */
export async function addressesPage(addresses: readonly DemoAddress[], isRefused: (address: string) => boolean): Promise<string> {
  const forms = addresses.map((each) => addressForm(each, isRefused(each.address)));
  return String(await html`<div class="page-width narrow stack">
  <nav class="breadcrumb" aria-label="Kruimelpad"><ol><li><a href="/">Home</a></li><li><a href="${postPath}">Verzonden post</a></li><li aria-current="page">Adressen</li></ol></nav>
  <h1>Adressen</h1>
  <p class="lead">Laat een adres niet meer werken. De berichtenbox merkt dat pas als er weer iets naartoe gaat. Daarna ziet u het in <a href="/mijn/">Mijn omgeving</a>.</p>
  ${addresses.length === 0 ? html`<p>Er is nog geen adres bekend.</p>` : html`<ul class="switches">${forms}</ul>`}
</div>`);
}

function addressForm({ kind, address, name = address, persona }: DemoAddress, refused: boolean) {
  return html`<li><form method="post" action="${addressesPath}">
    <input type="hidden" name="adres" value="${address}">
    <p class="switches__name">${postIcon(kind)} ${name} <span class="switches__state">van ${personaName(persona)}</span>
      <span class="switches__state${refused ? ' switches__state--faulty' : ''}">${refused ? refusals[kind] : 'Werkt'}</span></p>
    <button class="button" name="werkt" value="${refused ? 'ja' : 'nee'}">${refused ? 'Weer laten werken' : 'Niet meer laten werken'}<span class="visually-hidden">: ${name}</span></button>
  </form></li>`;
}
