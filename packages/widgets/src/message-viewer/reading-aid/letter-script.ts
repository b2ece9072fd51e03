import type { Message } from '@berichtenbox/client';
import { fullDate } from '../../locales/dates.js';
import { messageViewer } from '../../locales/nl/message-viewer.js';
import { readLetter } from '../../locales/nl/read-letter.js';
import { displayLine, displayText } from '../display-text.js';
import { letterBlocks } from '../letter-text.js';
import type { TextRun } from '../links.js';
import { sentencesOf } from './sentences.js';
import { spokenText } from './spoken-text.js';

/** One sentence to say. */
export interface ScriptSentence {
  readonly spoken: string;
  /** Where it stands: in the part of the letter with this text, the characters from `start` up to `end`. */
  readonly part: ScriptPart;
  readonly start: number;
  readonly end: number;
}

/** A part of a letter. */
export interface ScriptPart {
  readonly text: string;
  /** Said before it, since a listener does not see what it is. */
  readonly before?: string;
  /** CSS selector of where it stands in the letter view, when it stands there word for word. */
  readonly where?: string;
}

/**
 * A letter as it is read aloud: from whom, about what, when, what to do, and then the text.
 *
 * @param words the words of the sender's markup, when that is what is shown
 */
export function letterScript(message: Message, words: string | undefined): readonly ScriptSentence[] {
  const parts: readonly ScriptPart[] = [
    { text: displayLine(message.senderName), before: readLetter.from, where: '[part=sender]' },
    { text: displayLine(message.subject), before: readLetter.subject, where: '[part=subject]' },
    { text: fullDate(message.publishedAt, 'nl'), before: readLetter.date, where: '[part=header] time' },
    ...whatToDo(message),
    words === undefined ? { text: plainText(message.body), where: '[part=body]' } : { text: words },
  ];
  return parts.flatMap((part) => sentencesOf(part.text)
    .map(({ start, end }) => ({ part, start, end, spoken: spokenText(part.text.slice(start, end)) }))
    .filter(({ spoken }) => spoken !== '')
    .map((sentence, index) => (index === 0 && part.before !== undefined ? { ...sentence, spoken: `${part.before} ${sentence.spoken}` } : sentence)));
}

/** What the card above the text says that is still to be done. */
function whatToDo({ actionText, actionPrompt, payment, deadline, consequence, handled }: Message): readonly ScriptPart[] {
  if (handled === true) {
    return [];
  }
  const before = actionPrompt === 'receive-information' ? readLetter.mayDo : readLetter.toDo;
  const amount = payment === undefined ? undefined : new Intl.NumberFormat('nl', { style: 'currency', currency: 'EUR' }).format(payment.amountCents / 100);
  const parts: ScriptPart[] = [];
  if (actionText !== undefined) {
    parts.push({ text: displayText(actionText), before, where: '[part=action] .what' });
  } else if (amount !== undefined) {
    parts.push({ text: readLetter.pay(amount), before, where: '[part=action] .what' });
  }
  if (deadline !== undefined) {
    parts.push({ text: readLetter.until(fullDate(new Date(`${deadline}T12:00`), 'nl')) });
  }
  if (consequence !== undefined) {
    parts.push({ text: displayText(consequence), before: readLetter.ifNothing, where: '[part=action] blockquote' });
  }
  return parts;
}

/** The words of a plain text as its view shows them: paragraphs and items apart, without dashes and bullets. */
function plainText(body: string): string {
  return letterBlocks(body)
    .map((block) => (block.kind === 'list' ? block.items.map(wordsOf).join('\n\n') : wordsOf(block.runs)))
    .join('\n\n');
}

function wordsOf(runs: readonly TextRun[]): string {
  return runs.map((run) => {
    switch (run.kind) {
      case 'text':
        return run.text;
      case 'web':
        return `https://${run.host}${run.rest}`;
      case 'mail':
      case 'phone':
        return run.label;
      case 'deceptive':
        return `${run.text}\n\n${messageViewer.deceptive(run.host)}\n\n`;
    }
  }).join('');
}
