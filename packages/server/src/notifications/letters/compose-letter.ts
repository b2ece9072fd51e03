import type { NotificationLanguage } from '../../preferences/preferences.js';
import { textsOf } from '../compose-notice.js';
import { oneLine } from '../notice-content.js';
import type { LetterSection, PaperLetter, PostalAddress } from './letter.js';

/** A message as it is printed. On paper, in a closed envelope at somebody's own address, it is the letter itself. */
export interface PrintedMessage {
  readonly senderName: string;
  readonly subject: string;
  readonly body: string;
  readonly publishedAt: Date;
  readonly deadline?: string;
  readonly attachmentNames: readonly string[];
}

interface Envelope {
  readonly address: PostalAddress;
  readonly language: NotificationLanguage;
  readonly site: string;
  readonly now: Date;
  /** The name of whose messages they are, when those are not the reader's own. */
  readonly forName?: string;
}

/** The letter that goes when messages were not opened in the box: why it comes, and then the messages themselves, each on a page of its own. */
export function composeMessageLetter(messages: readonly PrintedMessage[], { address, language, site, now, forName }: Envelope): PaperLetter {
  const { letter: words, doBefore, date, item } = textsOf(language);
  const printed = messages.map((message): LetterSection => ({
    startsPage: true,
    heading: oneLine(message.subject, 300),
    paragraphs: [
      [
        `${words.from} ${oneLine(message.senderName)}`,
        `${words.inBoxSince} ${date(dayIn(message.publishedAt))}`,
        ...(message.deadline === undefined ? [] : [doBefore(date(message.deadline))]),
      ].join('\n'),
      ...message.body.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== ''),
      ...(message.attachmentNames.length === 0 ? [] : [`${words.attachments} ${message.attachmentNames.map((name) => oneLine(name, 200)).join(', ')}`]),
    ],
  }));
  const enclosed = messages.map(({ senderName, subject, deadline }) => item({ senderName: oneLine(senderName), safeTitle: oneLine(subject, 300), ...(deadline !== undefined && { deadline }) }));
  const { forSomebody } = words;
  const { length: count } = messages;
  const cover: LetterSection = { paragraphs: forName === undefined
    ? [words.why, words.whatIsHere(count), enclosed.join('\n'), words.stillInBox(site), words.stop]
    : [forSomebody.why(forName), forSomebody.whatIsHere(count, forName), enclosed.join('\n'), forSomebody.stillInBox(site, forName)] };
  const title = forName === undefined ? words.noticeTitle(count) : forSomebody.noticeTitle(count, forName);
  return { language, address, date: date(dayIn(now)), title, sections: [cover, ...printed] };
}

/** The letter to somebody who cannot be reached: how to put that right. */
export function composeRecoveryLetter({ address, language, site, now }: Envelope): PaperLetter {
  const { letter: words, date } = textsOf(language);
  const sections: readonly LetterSection[] = [
    { paragraphs: [words.recoveryWhy] },
    { heading: words.whatToDo, paragraphs: [], steps: words.recoverySteps(site) },
    { paragraphs: [words.recoveryUntilThen, words.stop] },
  ];
  return { language, address, date: date(dayIn(now)), title: words.recoveryTitle, sections };
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day in the Netherlands: `2026-07-31`. */
function dayIn(moment: Date): string {
  return days.format(moment);
}
