import type { MessageExplanation, MessageMetadata } from '@berichtenbox/server';
import { organisations, type DemoOrganisation } from '../organisations.js';
import type { PdfLetter } from '../pdf/pdf-letter.js';
import { dutchDate, englishDate } from './letter-dates.js';
import { explanation } from './explanation.js';
import type { Addressee, LetterPlace, WrittenLetter } from './letter.js';
import { letterHtml } from './letter-html.js';
import { parseLetterText, plainText, type LetterBlock } from './letter-text.js';
import { mailboxes, type MailboxOwner } from './mailboxes.js';
import { createOccasion } from './occasion.js';
import { pseudoUuid } from './pseudo-random.js';
import { listSendings, type Sending } from './sendings.js';

/** A PDF to make, and what the file is called. */
export interface ComposedDocument {
  readonly fileName: string;
  readonly letter: PdfLetter;
}

/** A letter that is ready to be stored. */
export interface ComposedLetter {
  /** The same on every machine and every start. */
  readonly id: string;
  readonly sender: DemoOrganisation;
  readonly subject: string;
  /** Plain text with `\n`. */
  readonly body: string;
  readonly publishedAt: Date;
  readonly read: boolean;
  readonly place: LetterPlace;
  readonly documents: readonly ComposedDocument[];
  readonly metadata?: MessageMetadata;
  readonly explanation?: MessageExplanation;
  /** The letter with markup. */
  readonly html?: string;
  /** What it asks was done. */
  readonly handled: boolean;
}

/**
 * All letters of one person, newest first. They depend on the day and the count only.
 *
 * @param now All dates in the letters follow from it.
 * @param count How many; as many as were written when absent. More are made by sending them in earlier years too.
 */
export function composeLetters(owner: MailboxOwner, now: Date, count?: number): readonly ComposedLetter[] {
  const { addressee, templates } = mailboxes[owner];
  return listSendings({ owner, templates, now, count })
    .map((sending) => composeLetter(sending, addressee))
    .sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime() || one.id.localeCompare(other.id, 'en'));
}

function composeLetter(sending: Sending, addressee: Addressee): ComposedLetter {
  const { name, template, publishedAt, read, place } = sending;
  const at = createOccasion(name, publishedAt);
  const written = template.write(at);
  const sender = organisations[template.sender];
  const blocks = wholeLetter(written, { sender, addressee, reference: at.reference });
  const { metadata, explanation, rich } = written;
  return {
    id: pseudoUuid(name), sender, subject: written.subject, publishedAt, read, place,
    body: plainText(blocks),
    handled: sending.handled && asksSomething(metadata),
    ...(metadata && { metadata }),
    ...(explanation && { explanation }),
    // Of old letters there are thousands; the text says the same.
    ...(rich && sending.attached === 'own' && { html: letterHtml(blocks, new URL(sender.website).host) }),
    documents: composeDocuments(sending, written, { sender, addressee, reference: at.reference, blocks }),
  };
}

function asksSomething(metadata: MessageMetadata | undefined): boolean {
  return metadata?.actionPrompt !== undefined && metadata.actionPrompt !== 'receive-information';
}

interface Letterhead {
  readonly sender: DemoOrganisation;
  readonly addressee: Addressee;
  readonly reference: string;
}

/** The author's text between what every letter has: salutation, where to ask, closing. */
function wholeLetter({ text, language }: WrittenLetter, { sender, addressee, reference }: Letterhead): readonly LetterBlock[] {
  const website = new URL(sender.website).host;
  const [salutation, question, contact, closing] = language === 'en'
    ? [`Dear ${addressee.englishSalutation},`, 'Do you have a question?',
      `Go to ${website}. Or call ${sender.phone} on working days, from 8.00 to 17.00. Please have your reference at hand: ${reference}.`, 'Kind regards,']
    : [`Geachte ${addressee.salutation},`, 'Heeft u een vraag?',
      `Kijk op ${website}. Of bel ${sender.phone}, op werkdagen van 8.00 tot 17.00 uur. Houd uw kenmerk bij de hand: ${reference}.`, 'Met vriendelijke groet,'];
  return [
    { kind: 'paragraph', text: salutation },
    ...parseLetterText(text),
    { kind: 'heading', text: question },
    { kind: 'paragraph', text: contact },
    { kind: 'paragraph', text: `${closing}\n${sender.name}` },
  ];
}

function composeDocuments(
  { attached, publishedAt }: Sending, { documents = [], language }: WrittenLetter, letterhead: Letterhead & { readonly blocks: readonly LetterBlock[] },
): readonly ComposedDocument[] {
  const { sender, addressee, reference, blocks } = letterhead;
  if (attached === 'nothing') return [];
  if (attached === 'explanation') return [explanation(sender)];
  return documents.map(({ fileName, title, text }) => ({
    fileName,
    letter: {
      language: language === 'en' ? 'en-GB' : 'nl-NL', title, sender, addressee: addressee.address, reference,
      date: language === 'en' ? englishDate(publishedAt) : dutchDate(publishedAt),
      blocks: text === undefined ? blocks : parseLetterText(text),
    },
  }));
}
