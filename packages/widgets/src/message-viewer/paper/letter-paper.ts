import type { Message } from '@berichtenbox/client';
import { fullDate } from '../../locales/dates.js';
import type { MessageViewerMessages } from '../../locales/nl/message-viewer.js';
import { euros } from '../amount.js';
import { displayLine, displayText } from '../display-text.js';
import { paperElement, type PaperContent } from './paper-element.js';
import { paperText } from './paper-text.js';

/** What goes with a letter on paper. */
export interface PaperContext {
  readonly text: MessageViewerMessages;
  /** Of `text`, as a BCP 47 tag. */
  readonly language: string;
  /** Whose letter it is. */
  readonly recipient: string;
  /** Who has it on paper on behalf of them; absent when that is the same person. */
  readonly viewedBy?: string | undefined;
  readonly attachments: readonly PaperAttachment[];
}

/** An attachment as it is listed on paper. */
export interface PaperAttachment {
  readonly name: string;
  /** Where it lies beside the letter, relative to it. */
  readonly href?: string;
  /** It could not be had. */
  readonly missing?: true;
}

/** A letter as a document of its own: only the letter, nothing of the page around it, and nothing that runs. */
export async function letterPaper(message: Message, context: PaperContext): Promise<Document> {
  const { text, language } = context;
  const subject = displayLine(message.subject);
  const paper = document.implementation.createHTMLDocument(subject);
  paper.documentElement.lang = language;
  paper.body.append(
    paperElement(paper, 'p', { class: 'sender', translate: 'no' }, displayLine(message.senderName)),
    paperElement(paper, 'h1', { lang: 'nl', dir: 'auto' }, subject),
    facts(paper, message, context),
  );
  paper.body.append(...present(action(paper, message, context)), await paperText(paper, message, text), ...present(attachments(paper, context)));
  return paper;
}

function present(content: HTMLElement | undefined): readonly HTMLElement[] {
  return content === undefined ? [] : [content];
}

function facts(paper: Document, { publishedAt, delivery, caseReference }: Message, { text, language, recipient, viewedBy }: PaperContext): HTMLElement {
  const rows = [
    [text.to, recipient], [text.viewedBy, viewedBy], [text.date, fullDate(publishedAt, language)],
    [text.delivery, delivery === undefined || delivery.mode === 'reference' ? undefined : text.deliveries[delivery.mode]],
    [text.caseReference, caseReference && displayLine(caseReference)],
  ] as const;
  return paperElement(paper, 'dl', { class: 'facts' }, ...rows.flatMap(([name, value]) => (value === undefined
    ? []
    : [paperElement(paper, 'dt', {}, `${name}:`), paperElement(paper, 'dd', {}, paperElement(paper, 'bdi', {}, value))])));
}

/** What one would look for on the paper: what to do, before when, and what to pay. */
function action(paper: Document, { actionText, deadline, payment }: Message, { text, language }: PaperContext): HTMLElement | undefined {
  const line = (...content: readonly PaperContent[]): HTMLElement => paperElement(paper, 'p', {}, ...content);
  const lines = [
    actionText && line(paperElement(paper, 'span', { lang: 'nl', dir: 'auto' }, displayText(actionText))),
    deadline && line(`${text.until} ${fullDate(new Date(`${deadline}T12:00`), language)}`),
    payment && line(`${text.amount} ${euros(payment.amountCents, language)}`),
    payment?.reference && line(`${text.paymentReference}: `, paperElement(paper, 'bdi', {}, displayLine(payment.reference))),
  ].filter((content) => content instanceof HTMLElement);
  return lines.length === 0 ? undefined : paperElement(paper, 'section', { class: 'box' }, ...lines);
}

function attachments(paper: Document, { text, attachments: files }: PaperContext): HTMLElement | undefined {
  return files.length === 0 ? undefined : paperElement(paper, 'section', { class: 'end' },
    paperElement(paper, 'h2', {}, text.attachments),
    paperElement(paper, 'ul', {}, ...files.map(({ name, href, missing }) => paperElement(paper, 'li', {},
      paperElement(paper, 'bdi', { translate: 'no' }, href === undefined ? name : paperElement(paper, 'a', { href }, name)),
      missing && ` – ${text.notSaved}`))));
}
