import { common } from './common.js';
import { inbox } from './inbox.js';

const { messages } = inbox;

/** What is said when somebody keeps all messages on a device of their own. */
export const mailboxExport = {
  counting: 'We kijken hoeveel berichten u heeft.',
  contents: (messageCount: number, attachmentCount: number): string =>
    `Het bestand krijgt ${messages(messageCount)}${attachmentCount === 0 ? '' : ` met ${common.attachments(attachmentCount)}`}, ook die uit uw andere mappen.`,
  attachmentSize: (size: string): string => `De bijlagen zijn samen ${size}.`,
  nothing: 'U heeft geen berichten om te bewaren.',
  warning: 'Het bestand staat daarna op dit apparaat. Er staan persoonlijke brieven in. Gebruiken anderen dit apparaat ook? Maak het bestand dan ergens anders.',
  make: 'Maak bestand',
  making: 'We maken uw bestand.',
  progress: (done: number, total: number): string => `${String(done)} van ${messages(total)}`,
  received: (size: string): string => `${size} opgehaald`,
  saved: (name: string): string => `Bewaard als ${name}.`,
  savedHint: 'U vindt het bij uw downloads. Pak het bestand uit en open index.html.',
  incomplete: 'Het bestand is niet compleet.',
  missing: (organisation: string): string => `Van ${organisation} konden wij niet alles ophalen.`,
  tryLater: 'Maak het bestand later nog een keer. Uw berichten blijven in uw Berichtenbox.',
  countingFailed: 'We konden niet zien hoeveel berichten u heeft.',
  failed: 'Het bestand is niet gemaakt.',
};

/** @see mailboxExport */
export type MailboxExportMessages = typeof mailboxExport;
