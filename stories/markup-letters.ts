import { storeMessages } from '@berichtenbox/server';
import { expect, waitFor } from 'storybook/test';
import { organisations } from '../demo/src/seed/organisations.js';
import { findMessage, newcomer } from './situations.js';
import type { BoxState } from './box-state.js';

/** The newcomer has got one letter, with this markup. */
export function markupLetter(subject: string, html: string): BoxState {
  return {
    ...newcomer,
    prepare: async (server) => {
      const publishedAt = new Date(Date.now() - 86_400_000);
      const recipientId = await server.recipientOf('pietersen');
      await server.database.transaction().execute((transaction) => storeMessages(transaction, [
        { storeOin: organisations.belastingdienst.oin, recipientId, subject, body: plainText, html, publishedAt, receivedAt: publishedAt, read: false },
      ]));
    },
    find: (server) => findMessage(server, 'pietersen', subject),
  };
}

/** Waits until this text can be read in the frame with the letter. */
export async function letterShows(canvas: HTMLElement, ...texts: readonly string[]): Promise<void> {
  await waitFor(async () => {
    const frame = canvas.querySelector('berichtenbox-message-viewer')?.shadowRoot?.querySelector<HTMLIFrameElement>('iframe[part~="rich-body"]');
    const words = frame?.contentDocument?.querySelector('body')?.innerText.replace(/\s+/g, ' ') ?? '';
    for (const text of texts) await expect(words).toContain(text);
  }, { timeout: 30_000, interval: 100 });
}

const plainText = 'Geachte heer Pietersen,\n\nDit is dezelfde brief als gewone tekst.\n\nMet vriendelijke groet,\nBelastingdienst';

/** A decision as an organisation makes it: headings, a list, a table, links. */
export const decision = `<h1>Uw zorgtoeslag voor 2026</h1>
<p>Geachte heer Pietersen,</p>
<p>U krijgt in 2026 <strong>€ 1.554</strong> zorgtoeslag. Dat is € 129,50 per maand.</p>
<h2>Zo hebben wij gerekend</h2>
<table><caption>Uw zorgtoeslag</caption>
<thead><tr><th scope="col">Onderdeel</th><th scope="col">Per maand</th><th scope="col">Per jaar</th></tr></thead>
<tbody><tr><th scope="row">Standaardpremie</th><td>€ 176,00</td><td>€ 2.112,00</td></tr><tr><th scope="row">Normpremie</th><td>€ 46,50</td><td>€ 558,00</td></tr></tbody>
<tfoot><tr><th scope="row">Zorgtoeslag</th><td>€ 129,50</td><td>€ 1.554,00</td></tr></tfoot></table>
<h2>Klopt er iets niet?</h2>
<ol><li>Wijzig uw gegevens op <a href="https://www.toeslagen.nl/mijn">Mijn toeslagen</a>.</li><li>Of bel <a href="tel:0800-0543">0800-0543</a>.</li></ol>
<blockquote><p>Artikel 2, eerste lid, van de Wet op de zorgtoeslag.</p></blockquote>
<p>Met vriendelijke groet,<br>Belastingdienst</p>`;

/** A table that fits on no telephone. */
export const yearTable = `<h2>Uw voorschotten</h2><table><caption>Voorschotten in 2026</caption>
<thead><tr><th scope="col">Maand</th>${['Zorgtoeslag', 'Huurtoeslag', 'Kinderopvangtoeslag', 'Kindgebonden budget', 'Verrekend', 'Uitbetaald'].map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>${['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']
    .map((month) => `<tr><th scope="row">${month}</th><td>€ 129,50</td><td>€ 312,00</td><td>€ 1.024,75</td><td>€ 208,00</td><td>€ 0,00</td><td>€ 1.674,25</td></tr>`).join('')}</tbody></table>
<p>De laatste betaling is op 20 december 2026.</p>`;

/** A translation, in Arabic. */
export const arabic = `<html lang="ar" dir="rtl"><body><h1>بدل الرعاية الصحية لعام 2026</h1><p>السيد بيترسن،</p><p>ستحصل في عام 2026 على <strong>€ 1.554</strong>.</p>
<ul><li>غيّر بياناتك على <a href="https://www.toeslagen.nl/mijn">موقعنا</a>.</li></ul><p lang="nl" dir="ltr">Deze brief is een vertaling.</p></body></html>`;

/** What a sender should not send. */
export const withUnwanted = `<style>p { color: red }</style><img src="https://volgen.example/pixel.png" width="1" height="1">
<p style="font-size: 40px">Beste klant,</p><p>Log in op <a href="https://inloggen.example/">mijn.overheid.nl</a> of <a href="http://www.toeslagen.nl/">op onze oude site</a>.</p>
<form action="https://inloggen.example/"><input name="bsn"><button>Inloggen</button></form>`;
