import type { LetterBlock } from './letter-text.js';

/**
 * The blocks as a sender marks them up: headings, paragraphs, lists and tables, without styles or classes.
 * Headings begin at level 2, as the subject is the first.
 *
 * @param website what stands in the text as the sender's site, such as `www.rdw.example`, becomes a link.
 */
export function letterHtml(blocks: readonly LetterBlock[], website: string): string {
  return blocks.map((block) => blockHtml(block, website)).join('\n');
}

function blockHtml(block: LetterBlock, website: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text).replaceAll('\n', '<br>').replaceAll(website, `<a href="https://${website}/">${website}</a>`)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table>${headerHtml(block.header)}<tbody>${block.rows.map(rowHtml).join('')}</tbody></table>`;
  }
}

function headerHtml(header: readonly string[] | undefined): string {
  if (header === undefined) return '';
  return `<thead><tr>${header.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')}</tr></thead>`;
}

/** The first cell says what the others are about. */
function rowHtml([name = '', ...values]: readonly string[]): string {
  return `<tr><th scope="row">${escapeHtml(name)}</th>${values.map((value) => `<td>${escapeHtml(value)}</td>`).join('')}</tr>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
