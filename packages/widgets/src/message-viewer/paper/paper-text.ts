import type { Message } from '@berichtenbox/client';
import type { MessageViewerMessages } from '../../locales/nl/message-viewer.js';
import { letterBlocks } from '../letter-text.js';
import type { TextRun } from '../links.js';
import { paperElement, type PaperContent } from './paper-element.js';

/** What the sender wrote: with its markup, made safe, where there is any and it can be made safe; else as plain text. */
export async function paperText(paper: Document, { html, body }: Message, text: MessageViewerMessages): Promise<HTMLElement> {
  const letter = paperElement(paper, 'div', { class: 'text', lang: 'nl', dir: 'auto' });
  if (html !== undefined) {
    // The sanitiser is large, and few letters need it.
    const { safeLetter } = await import('../rich-body/safe-letter.js');
    const safe = safeLetter(html, { headingLevel: 2, text });
    if (typeof safe === 'object') {
      letter.append(paper.importNode(safe.content, true));
      return letter;
    }
  }
  const show = (runs: readonly TextRun[]): readonly PaperContent[] => runs.flatMap((run) => paperRun(paper, run, text));
  letter.append(...letterBlocks(body).map((block) => (block.kind === 'list'
    ? paperElement(paper, 'ul', {}, ...block.items.map((item) => paperElement(paper, 'li', { dir: 'auto' }, ...show(item))))
    : paperElement(paper, 'p', { class: 'plain', dir: 'auto' }, ...show(block.runs)))));
  return letter;
}

function paperRun(paper: Document, run: TextRun, text: MessageViewerMessages): readonly PaperContent[] {
  switch (run.kind) {
    case 'text':
      return [run.text];
    case 'web':
      return [paperElement(paper, 'a', { href: run.href, rel: 'noopener noreferrer' }, `https://${run.host}${run.rest}`)];
    case 'mail':
    case 'phone':
      return [paperElement(paper, 'a', { href: run.href }, run.label)];
    case 'deceptive':
      return [run.text, paperElement(paper, 'strong', { class: 'caution' }, text.deceptive(run.host))];
  }
}
