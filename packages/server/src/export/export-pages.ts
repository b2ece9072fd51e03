import type { StoredMessage } from '../message-stores/message-store.js';

/** One letter as the list of the export names it. */
export interface ExportedRow {
  readonly folder: string;
  readonly subject: string;
  readonly sender: string;
  readonly publishedAt: Date;
}

/** A file beside a letter, from the folder of that letter. */
export interface ExportedFile {
  readonly name: string;
  readonly path: string;
}

/** Whose letters they are: of several exports, no page may be mistaken for another person's. */
export interface ExportPeople {
  readonly owner: string;
  /** Who took them along for them; absent when that is the owner. */
  readonly savedBy?: string;
}

/** A letter, and what of it is not in itself. */
interface LetterSurroundings {
  readonly people: ExportPeople;
  readonly sender: string;
  readonly files: readonly ExportedFile[];
}

/** The list of everything in the export; works without a network, and runs nothing. */
export function indexPage(people: ExportPeople, rows: readonly ExportedRow[], missing: readonly string[]): string {
  const items = rows.map(({ folder, subject, sender, publishedAt }) =>
    `<li><a href="berichten/${encodeURIComponent(folder)}/bericht.html">${escapeHtml(subject)}</a><br>${escapeHtml(sender)}, ${time(publishedAt)}</li>`);
  const warning = missing.length === 0 ? '' : `<h2>Niet compleet</h2>
<p>Deze organisaties gaven geen antwoord. Hun berichten ontbreken, of een deel ervan:</p>
<ul>${missing.map((name) => `<li>${escapeHtml(name)}</li>`).join('')}</ul>
<p>Bewaar uw berichten later nog een keer.</p>`;
  const title = `Berichten van ${people.owner}`;
  return page(title, `<h1>${escapeHtml(title)}</h1>
${savedBy(people)}${warning}
<p>Aantal berichten: ${rows.length}</p>
<ol>${items.join('\n')}</ol>`);
}

/** One letter, as plain text. */
export function messagePage(message: StoredMessage, { people, sender, files }: LetterSurroundings): string {
  const attachments = files.length === 0 ? '' : `<h2>Bijlagen</h2>
<ul>${files.map(({ name, path }) => `<li><a href="${path.split('/').map(encodeURIComponent).join('/')}">${escapeHtml(name)}</a></li>`).join('')}</ul>`;
  return page(message.subject, `<p><a href="../../index.html">Alle berichten</a></p>
<h1>${escapeHtml(message.subject)}</h1>
<p>${escapeHtml(sender)}, ${time(message.publishedAt)}</p>
<p>Aan: ${escapeHtml(people.owner)}</p>
${savedBy(people)}<p>${escapeHtml(message.body).replaceAll(/\n{2,}/g, '</p>\n<p>').replaceAll('\n', '<br>')}</p>
${attachments}`);
}

function savedBy({ savedBy: name }: ExportPeople): string {
  return name === undefined ? '' : `<p>Bewaard door: ${escapeHtml(name)}</p>\n`;
}

function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}

function time(moment: Date): string {
  const text = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(moment);
  return `<time datetime="${moment.toISOString()}">${text}</time>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
