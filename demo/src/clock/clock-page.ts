import { html } from 'hono/html';
import { postPath } from '../post/post-page.js';
import { countInWords, personaName } from '../post/post-words.js';
import type { SentPost } from '../post/sent-post.js';
import { personas } from '../seed/personas.js';
import { aheadInWords, clockSteps } from './clock-steps.js';
import { dutchDay, dutchMoment } from './dutch-time.js';
import type { UpcomingDeadline } from './upcoming-deadlines.js';

/** Address of the page. */
export const clockPath = '/demo/klok';

/** What the page shows. */
export interface ClockPage {
  readonly now: Date;
  readonly aheadMs: number;
  readonly deadlines: readonly UpcomingDeadline[];
  /** Since when the clock was put forward just now, and what was sent on the way. */
  readonly journey: { readonly from: Date; readonly posts: readonly SentPost[] } | undefined;
}

/** Content of the page on which the clock is put forward. */
export async function clockPage({ now, aheadMs, deadlines, journey }: ClockPage): Promise<string> {
  return String(await html`<div class="page-width narrow stack">
  <nav class="breadcrumb" aria-label="Kruimelpad"><ol><li><a href="/">Home</a></li><li aria-current="page">Klok</li></ol></nav>
  <h1>Klok</h1>
  <p class="lead">Deze demonstratie heeft een eigen klok. Zet die vooruit en zie wat de berichtenbox stuurt als iemand niets doet: een herinnering, en op tijd een brief.</p>
  ${journey === undefined ? '' : whatHappened(journey)}
  <div class="clock">
    <p class="clock__label">Het is hier</p>
    <p class="clock__now"><time datetime="${now.toISOString()}">${dutchMoment(now)}</time></p>
    <p class="clock__ahead">${aheadMs === 0 ? 'De klok loopt gelijk met die van deze computer.' : `Dat is ${aheadInWords(aheadMs)} later dan op deze computer.`}</p>
  </div>
  <form class="clock-form" method="post" action="${clockPath}" aria-labelledby="vooruit">
    <h2 id="vooruit">Zet de klok vooruit</h2>
    <div class="clock-steps">${clockSteps.map(({ value, label }) => html`<button class="button" name="later" value="${value}">${label} later</button>`)}</div>
  </form>
  ${deadlineForm(deadlines)}
  <section class="clock-notes" aria-labelledby="weten">
    <h2 id="weten">Goed om te weten</h2>
    <ul>
      <li>De klok gaat alleen vooruit. Wilt u terug naar vandaag? Begin dan opnieuw met <code>npm start -- --fresh</code>.</li>
      <li>Bent u ingelogd? Dan blijft u dat.</li>
      <li>Staat er nog een pagina van deze site open? Laad die opnieuw: dan klopt ook daar de datum.</li>
    </ul>
  </section>
</div>`);
}

function whatHappened({ from, posts }: NonNullable<ClockPage['journey']>) {
  return html`<section class="notice" aria-labelledby="gebeurd">
    <h2 id="gebeurd">De klok staat vooruit</h2>
    <p>Sinds <time datetime="${from.toISOString()}">${dutchMoment(from)}</time> is er ${posts.length === 0 ? 'niets verstuurd' : html`verstuurd: ${countInWords(posts)}`}. <a href="${postPath}">Bekijk de verzonden post</a></p>
  </section>`;
}

function deadlineForm(deadlines: readonly UpcomingDeadline[]) {
  if (deadlines.length === 0) return '';
  const groups = personas.flatMap(({ key }) => {
    const own = deadlines.filter(({ persona }) => persona === key);
    return own.length === 0 ? [] : [html`<optgroup label="${personaName(key)}">${own.map(option)}</optgroup>`];
  });
  return html`<form class="clock-form" method="post" action="${clockPath}" aria-labelledby="termijn">
    <h2 id="termijn">Ga naar de dag voor een termijn</h2>
    <label for="termijn-brief">Brief</label>
    <select id="termijn-brief" name="brief">${groups}</select>
    <button class="button">Ga naar de dag ervoor</button>
  </form>`;
}

function option({ messageId, subject, organisation, deadline }: UpcomingDeadline) {
  return html`<option value="${messageId}">Uiterlijk ${dutchDay(new Date(`${deadline}T12:00:00Z`))}: ${subject} (${organisation})</option>`;
}
