import type { DemoPerson, DemoPersona } from '../seed/personas.js';
import { identityProviderPath } from './demo-clients.js';
import { html, page, type SafeHtml } from './page.js';

const groupNames: Readonly<Record<DemoPersona['group'], string>> = {
  people: 'Mensen', clients: 'Mensen voor wie Piet de post doet', 'test-file': 'Uit het testbestand van het ministerie',
};

/** The page where one chooses who to be; it stands in the place of DigiD's own login page. */
export function personaPage(personas: readonly DemoPersona[], action: string): string {
  const groups = Object.entries(groupNames).map(([group, name]) => html`
      <h2 id="${group}">${name}</h2>
      <ul class="personas" aria-labelledby="${group}">${personas.filter((persona) => persona.group === group).map(personaButton)}</ul>`);
  return page({
    title: 'Inloggen',
    main: html`
    <h1>Als wie wilt u inloggen?</h1>
    <p>Kies een persoon of bedrijf. U logt dan meteen in; een wachtwoord is hier niet nodig.</p>
    <form method="post" action="${action}">
      ${groups}
      <button class="plain" name="persona" value="">Annuleren en terug naar de website</button>
    </form>`,
  });
}

/** The choice on {@link representationPage} of who acts for nobody else. */
export const oneself = 'mijzelf';

/** The page where somebody chooses for whom they log in; only when the site asks that, and only from those they may represent. */
export function representationPage(persona: DemoPersona, choices: readonly DemoPerson[], action: string): string {
  return page({
    title: 'Voor wie logt u in?',
    main: html`
    <h1>Voor wie wilt u inloggen?</h1>
    <p>U bent ${persona.name}. Kies voor wie u nu iets wilt doen. U ziet alleen voor wie u dat mag.</p>
    <form method="post" action="${action}">
      <input type="hidden" name="persona" value="${persona.key}">
      <ul class="personas">
        ${choices.map(({ key, name, identity }) => html`
        <li><button class="persona" name="namens" value="${key}" data-namens="${key}">${card(name, identity.type === 'KVK' ? 'U mag dit bedrijf vertegenwoordigen.' : 'U mag deze persoon vertegenwoordigen.')}</button></li>`)}
        <li><button class="persona" name="namens" value="${oneself}" data-namens="${oneself}">${card(persona.name, 'Voor uzelf, en voor niemand anders.')}</button></li>
      </ul>
      <button class="plain" name="namens" value="">Annuleren en terug naar de website</button>
    </form>`,
  });
}

function personaButton({ key, name, description }: DemoPersona): SafeHtml {
  return html`
    <li><button class="persona" name="persona" value="${key}" data-persona="${key}">${card(name, description)}</button></li>`;
}

function card(name: string, description: string): SafeHtml {
  return html`
      <span class="initials" aria-hidden="true">${initials(name)}</span>
      <span class="name">${name}</span>
      <span class="description">${description}</span>
      <span class="arrow" aria-hidden="true">›</span>`;
}

/** The page that ends the session here: it goes on by itself, and has a button for those without scripts. */
export function logoutPage(action: string, token: string): string {
  return page({
    title: 'Uitloggen',
    script: html`<script src="${identityProviderPath}/doorgaan.js" defer></script>`,
    main: html`
    <h1>U wordt uitgelogd</h1>
    <p>U gaat vanzelf terug naar de website. Gebeurt dat niet? Kies dan ‘Verder’.</p>
    <form method="post" action="${action}">
      <input type="hidden" name="xsrf" value="${token}">
      <button class="primary" name="logout" value="yes">Verder</button>
    </form>`,
  });
}

/** Script of the page above. */
export const continueScript = "document.querySelector('button[name=logout]').click();\n";

/** Logged out, and there is no site to go back to. */
export function loggedOutPage(): string {
  return page({ title: 'Uitgelogd', main: html`<h1>U bent uitgelogd</h1><p>U kunt dit venster sluiten.</p>` });
}

/** A step that cannot be done, such as a login that was left open too long. */
export function errorPage(): string {
  return page({
    title: 'Inloggen lukt niet',
    main: html`<h1>Inloggen lukt niet</h1><p>Misschien stond deze pagina te lang open. Ga terug naar de website en log opnieuw in.</p>`,
  });
}

function initials(name: string): string {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return [words[0], words.at(-1)].map((word) => word?.[0] ?? '').join('');
}
