import { html } from 'hono/html';
import { dutchMoment } from '../clock/dutch-time.js';
import { postPath } from './post-page.js';
import { personaName } from './post-words.js';
import type { SentEmail } from './sent-post.js';

/** Content of the page with one mail: as it looks in a mail program, and as it looks in one that shows text only. */
export async function emailPage(mail: SentEmail): Promise<string> {
  const { id, subject, from, to, at, text, persona } = mail;
  const title = subject === '' ? 'E-mail zonder onderwerp' : subject;
  return String(await html`<div class="page-width post stack">
  <nav class="breadcrumb" aria-label="Kruimelpad"><ol><li><a href="/">Home</a></li><li><a href="${postPath}">Verzonden post</a></li><li aria-current="page">E-mail</li></ol></nav>
  <div class="post__intro">
    <h1>${title}</h1>
    <dl class="post-facts">
      <div><dt>Van</dt><dd>${from}</dd></div>
      <div><dt>Aan</dt><dd>${to} (${personaName(persona)})</dd></div>
      <div><dt>Ontvangen</dt><dd><time datetime="${at}">${dutchMoment(new Date(at))}</time></dd></div>
    </dl>
    <p><a href="${postPath}/${id}/bron.eml">Bron van de e-mail <span class="post-item__type">(eml)</span></a></p>
  </div>
  ${mail.html === undefined ? '' : html`<section aria-labelledby="opgemaakt">
    <h2 id="opgemaakt">Zo ziet de e-mail eruit</h2>
    <iframe class="post-frame" title="De opgemaakte e-mail: ${title}" src="${postPath}/${id}/opgemaakt" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>
  </section>`}
  <section aria-labelledby="tekst">
    <h2 id="tekst">In een programma dat alleen tekst laat zien</h2>
    <pre class="post-text">${text}</pre>
  </section>
</div>`);
}
