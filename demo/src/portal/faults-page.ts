import { makeStoreFault, type Organisation, type StoreFault } from '@berichtenbox/server';
import { html } from 'hono/html';

/** What the operator can choose: the wire's words, and `werkt`. */
const choices = [
  { value: 'werkt', label: 'Werkt', state: 'Werkt normaal' },
  { value: 'traag', label: 'Traag', state: 'Antwoordt na drie seconden' },
  { value: 'fout', label: 'Geeft een fout', state: 'Geeft een fout' },
  { value: 'timeout', label: 'Antwoordt niet', state: 'Antwoordt niet' },
] as const;

/** One of the choices. */
export type FaultChoice = (typeof choices)[number]['value'];

const faults: Readonly<Record<FaultChoice, StoreFault | undefined>> = {
  werkt: undefined, traag: makeStoreFault('slow'), fout: makeStoreFault('failing'), timeout: makeStoreFault('silent'),
};

const chosen = { slow: 'traag', failing: 'fout', silent: 'timeout' } as const satisfies Readonly<Record<StoreFault['kind'], FaultChoice>>;

/** The fault that a choice stands for; undefined when the store works. `null` when it is no choice. */
export function faultOf(choice: unknown): StoreFault | undefined | null {
  return typeof choice === 'string' && Object.hasOwn(faults, choice) ? faults[choice as FaultChoice] : null;
}

/** Content of the operator's page: a form per organisation. */
export async function faultsPage(organisations: readonly Organisation[], current: ReadonlyMap<string, StoreFault>): Promise<string> {
  const forms = organisations.map((organisation) => faultForm(organisation, current.get(organisation.oin)));
  return String(await html`<div class="page-width narrow stack">
  <nav class="breadcrumb" aria-label="Kruimelpad"><ol><li><a href="/">Home</a></li><li aria-current="page">Storingen</li></ol></nav>
  <h1>Storingen</h1>
  <p class="lead">Elke organisatie bewaart haar eigen berichten. Kies hier wat er bij een organisatie misgaat. Haal daarna uw berichten opnieuw op in <a href="/mijn/">Mijn omgeving</a>.</p>
  <ul class="switches">${forms}</ul>
</div>`);
}

function faultForm({ oin, name }: Organisation, fault: StoreFault | undefined) {
  const now = fault === undefined ? 'werkt' : chosen[fault.kind];
  const state = choices.find(({ value }) => value === now)?.state ?? '';
  const options = choices.map(({ value, label }) => html`<option value="${value}"${value === now ? html` selected` : ''}>${label}</option>`);
  return html`<li><form method="post" action="/demo/storingen">
    <input type="hidden" name="magazijn" value="${oin}">
    <label for="storing-${oin}">${name} <span class="switches__state${now === 'werkt' ? '' : ' switches__state--faulty'}">${state}</span></label>
    <select id="storing-${oin}" name="storing">${options}</select>
    <button class="button">Instellen <span class="visually-hidden">voor ${name}</span></button>
  </form></li>`;
}
