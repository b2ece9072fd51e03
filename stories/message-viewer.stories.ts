import '@berichtenbox/widgets/message-viewer';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BoxServer } from '../test/in-browser/box-server.js';
import { behind, boxState } from './box-state.js';
import { attachmentsFail, movesFail, never, noConnection, serverDefect, supportCode } from './faults.js';
import { narrowColumn } from './host-page.js';
import { day, fineExplained, fineToPay, letterOf } from './letter-situations.js';
import { press, shows, showsNot } from './on-screen.js';
import { breakStoreOf, endSession, findMessage, koen, longWords } from './situations.js';

interface MessageViewerArguments {
  readonly 'contact-phone': string;
  readonly 'heading-level': number;
  readonly closable: boolean;
}

/** Finds the letter that most of these stories are about. */
const fine = (server: BoxServer) => findMessage(server, 'koen', 'Boete van%: uw auto had geen geldige APK');
const fineText = 'U krijgt een boete, omdat uw auto geen geldige APK had';

const meta = {
  title: 'Message viewer',
  component: 'berichtenbox-message-viewer',
  args: { 'contact-phone': '14 0123', 'heading-level': 2, closable: true },
  parameters: boxState({ ...koen, find: fine }),
  render: ({ 'contact-phone': contactPhone, 'heading-level': headingLevel, closable }, context) => html`<berichtenbox-message-viewer message-id=${behind(context).messageId}
    contact-phone=${contactPhone} heading-level=${headingLevel} ?closable=${closable}></berichtenbox-message-viewer>`,
} satisfies Meta<MessageViewerArguments>;

export default meta;
type Story = StoryObj<MessageViewerArguments>;

/** A letter: who sent it, what it says, its attachment, and whom to call. */
export const Letter: Story = {
  play: ({ canvasElement }) => shows(canvasElement, 'Boete van € 159,00: uw auto had geen geldige APK', fineText, 'Beschikking boete APK.pdf', '088 000 0105'),
};

/** In the colours and type of a municipality. */
export const InATheme: Story = { name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' }, play: Letter.play! };

/** On a page that says that it is dark. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: Letter.play! };

/** 300 pixels wide: a side bar, or a telephone of 320 pixels. */
export const NarrowColumn: Story = { name: 'In a column of 300 pixels', decorators: [(story) => narrowColumn(story())], play: Letter.play! };

/** English around a Dutch letter; the letter itself is marked as Dutch, so that it is read aloud well. */
export const English: Story = { globals: { language: 'en' }, play: ({ canvasElement }) => shows(canvasElement, fineText, 'Attachments') };

/** A page that is read from right to left. */
export const RightToLeft: Story = { name: 'On a page from right to left', globals: { language: 'ar' }, play: Letter.play! };

/** Words, reference numbers and addresses that do not fit are broken. */
export const LongWords: Story = {
  name: 'Long words and addresses',
  parameters: boxState(longWords),
  play: ({ canvasElement }) => shows(canvasElement, 'hottentottententententoonstellingsvergunningaanvraag'),
};

/** The attachment, open under its name in the browser's own viewer. */
export const AttachmentOpen: Story = {
  name: 'With its attachment open',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Bekijk');
    await shows(canvasElement, 'Sluit bijlage');
  },
};

/** The attachment cannot be fetched; the letter can be read. */
export const AttachmentFails: Story = {
  name: 'Attachment that cannot be fetched',
  parameters: boxState({ ...koen, find: fine, faults: [attachmentsFail] }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Download');
    await shows(canvasElement, 'De bijlage kan nu niet worden opgehaald', supportCode);
  },
};

/** The attachment takes a while. */
export const AttachmentComing: Story = {
  name: 'Attachment that is being fetched',
  parameters: boxState({ ...koen, find: fine, faults: [never('*/api/v1/berichten/:id/bijlagen/:attachment')] }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Download');
    await shows(canvasElement, 'Stoppen');
  },
};

/** Nothing has been chosen yet. */
export const NothingChosen: Story = {
  name: 'No message chosen',
  parameters: boxState(koen),
  play: ({ canvasElement }) => shows(canvasElement, 'Kies een bericht'),
};

/** The letter takes a while to come. */
export const Loading: Story = {
  parameters: boxState({ ...koen, find: fine, faults: [never('*/api/v1/berichten/:id')] }),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Terug naar uw berichten');
    await new Promise((resolve) => setTimeout(resolve, 600));
    await showsNot(canvasElement, fineText);
  },
};

/** Deleted for good, or never there. */
export const NotFound: Story = {
  name: 'Message that is not there',
  parameters: boxState({ ...koen, find: () => Promise.resolve('00000000-0000-4000-8000-000000000000') }),
  play: ({ canvasElement }) => shows(canvasElement, 'Dit bericht is er niet meer'),
};

/** The organisation that keeps the letter cannot be reached. */
export const StoreDown: Story = {
  name: 'Organisation cannot be reached',
  parameters: boxState({ ...koen, find: fine, prepare: (server) => breakStoreOf(server, 'cjib') }),
  play: ({ canvasElement }) => shows(canvasElement, 'Dit bericht kan nu niet worden getoond', 'Opnieuw proberen', '14 0123'),
};

/** A defect on the server, with a code that the help desk can look up. */
export const ServerError: Story = {
  name: 'Server error',
  parameters: boxState({ ...koen, find: fine, faults: [serverDefect] }),
  play: ({ canvasElement }) => shows(canvasElement, 'Dit bericht kan nu niet worden getoond', supportCode),
};

/** No connection when the page is opened. */
export const Offline: Story = {
  name: 'No connection',
  parameters: boxState({ ...koen, find: fine, faults: [noConnection] }),
  play: ({ canvasElement }) => shows(canvasElement, 'Er is geen verbinding'),
};

/** Nobody is logged in. */
export const NotLoggedIn: Story = {
  name: 'Not logged in',
  parameters: boxState({ find: fine }),
  play: ({ canvasElement }) => shows(canvasElement, 'U bent niet ingelogd', 'Inloggen'),
};

/** The session has ended while reading: nothing of the letter is on the screen any more. */
export const SessionExpired: Story = {
  name: 'Session expired',
  play: async (context) => {
    await shows(context.canvasElement, fineText);
    await endSession(behind(context).server);
    await behind(context).client.session.refresh();
    await shows(context.canvasElement, 'Inloggen');
    await showsNot(context.canvasElement, fineText);
  },
};

/** What to do, before when, where to pay, and what happens otherwise. */
export const ToPay: Story = {
  name: 'To do: pay',
  parameters: boxState(letterOf({ metadata: fineToPay, explanation: fineExplained })),
  play: ({ canvasElement }) => shows(canvasElement, 'Dit moet u doen', 'nog 9 dagen', 'Betaal € 159,00', 'op betalen.cjib.example', '7331 5319 1742 3223', 'Als u niets doet'),
};

/** The sender gave no words of its own, and no address to pay at. */
export const ToPayBarely: Story = {
  name: 'To do: pay, with an amount alone',
  parameters: boxState(letterOf({ metadata: { actionPrompt: 'pay', payment: { amountCents: 9600 } } })),
  play: ({ canvasElement }) => shows(canvasElement, 'Betaal € 96,00.', 'Bedrag: € 96,00'),
};

/** An answer is asked for. */
export const ToAnswer: Story = {
  name: 'To do: give information',
  parameters: boxState(letterOf({ sender: 'voorbeeldstad', metadata: { messageType: 'request', actionPrompt: 'provide-information', deadline: day(22) } })),
  play: ({ canvasElement }) => shows(canvasElement, 'Geef Gemeente Voorbeeldstad de informatie', 'nog 22 dagen', 'Zet in uw agenda'),
};

/** The last day is today. */
export const DueToday: Story = {
  name: 'To do: today',
  parameters: boxState(letterOf({ metadata: { ...fineToPay, deadline: day(0) }, explanation: fineExplained })),
  play: ({ canvasElement }) => shows(canvasElement, 'vandaag'),
};

/** The last day is over: said in words, with an icon. */
export const Overdue: Story = {
  name: 'To do: too late',
  parameters: boxState(letterOf({ metadata: { ...fineToPay, deadline: day(-3) }, explanation: fineExplained })),
  play: ({ canvasElement }) => shows(canvasElement, 'te laat: 3 dagen geleden'),
};

/** The address to pay at is not what it seems: no link, but a warning. */
export const DeceptiveAddress: Story = {
  name: 'To do: pay, at an address that is not what it seems',
  parameters: boxState(letterOf({ metadata: { ...fineToPay, payment: { amountCents: 15_900, url: 'https://xn--cjb-2fa.example/betalen' } } })),
  play: ({ canvasElement }) => shows(canvasElement, 'Let op: dit adres leidt naar xn--cjb-2fa.example'),
};

/** The person has dealt with it. */
export const Handled: Story = {
  name: 'Dealt with',
  parameters: boxState(letterOf({ metadata: fineToPay, explanation: fineExplained })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Afgehandeld');
    await shows(canvasElement, 'U heeft dit afgehandeld', 'Toch niet afgehandeld', 'Ongedaan maken');
  },
};

/** It only informs. */
export const NothingToDo: Story = {
  name: 'Nothing to do',
  parameters: boxState(letterOf({ metadata: { messageType: 'notification', actionPrompt: 'receive-information' } })),
  play: ({ canvasElement }) => shows(canvasElement, 'U hoeft niets te doen.'),
};

/** An official decision, which went by post as well. */
export const LegalEffect: Story = {
  name: 'With legal effect, and on paper',
  parameters: boxState(letterOf({ metadata: { ...fineToPay, legalEffect: true, delivery: { mode: 'also-on-paper' } }, explanation: fineExplained })),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'ook per post', 'Dit is een officieel bericht met gevolgen', 'Waarom krijg ik dit?');
  },
};

/** The message itself is on the sender's site, which is said before one goes there. */
export const Reference: Story = {
  name: 'Message on another site',
  parameters: boxState(letterOf({ sender: 'duo', metadata: { messageType: 'notification', delivery: { mode: 'reference', url: 'https://mijn.duo.example/berichten' } } })),
  play: ({ canvasElement }) => shows(canvasElement, 'Dit bericht staat op de website van DUO', 'Lees het bericht', 'op mijn.duo.example', 'opnieuw inloggen'),
};

/** More letters about the same case, in whatever folder, and the ones around it in the list. */
export const Case: Story = {
  name: 'One of several about a case',
  parameters: boxState(letterOf(
    { subject: 'Derde brief', metadata: { ...fineToPay, caseReference: 'Z-2754' }, daysAgo: 2 },
    { subject: 'Tweede brief', metadata: { caseReference: 'Z-2754' }, daysAgo: 30 },
    { subject: 'Eerste brief', metadata: { caseReference: 'Z-2754' }, folder: 'Auto', daysAgo: 90 },
  )),
  play: ({ canvasElement }) => shows(canvasElement, 'Zaak', 'Eerdere berichten over deze zaak', 'Tweede brief', 'Eerste brief', '1 van 2'),
};

/** In a folder of the person's own, which is named. */
export const OwnFolder: Story = {
  name: 'In a folder of one\'s own',
  parameters: boxState(letterOf({ folder: 'Belastingen 2026' })),
  play: ({ canvasElement }) => shows(canvasElement, 'Map', 'Belastingen 2026'),
};

/** A server that knows nothing beyond the bare standard. */
export const BareServer: Story = {
  name: 'Without anything said of it',
  parameters: boxState(letterOf({})),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'In dit bericht leest u');
    await showsNot(canvasElement, 'Dit moet u doen');
    await showsNot(canvasElement, 'U hoeft niets te doen');
  },
};

/** Words that do not fit, in a column of 300 pixels. */
export const ToPayNarrow: Story = {
  name: 'To do, long words in a column of 300 pixels',
  decorators: [(story) => narrowColumn(story())],
  parameters: boxState(letterOf({
    metadata: { ...fineToPay, payment: { amountCents: 99_999_999, url: 'https://betalen.cjib.example/', reference: '0123456789'.repeat(3) }, caseReference: 'ZAAK-'.repeat(20) },
    explanation: { actionText: 'Betaal de motorrijtuigenbelastingnaheffingsaanslagverhogingsbeschikking.', consequence: 'Invorderingsrenteberekeningsvoorschriften'.repeat(4), reason: 'x'.repeat(300) },
  })),
  play: ({ canvasElement }) => shows(canvasElement, 'Dit moet u doen'),
};

/** The card on a page that is read from right to left. */
export const ToPayRightToLeft: Story = {
  name: 'To do, on a page from right to left',
  globals: { language: 'ar' },
  parameters: boxState(letterOf({ metadata: fineToPay, explanation: fineExplained })),
  play: ({ canvasElement }) => shows(canvasElement, '7331 5319 1742 3223'),
};

/** The card on a dark page. */
export const ToPayInTheDark: Story = { ...ToPay, name: 'To do, on a dark page', globals: { theme: 'dark' } };

/** Something was done with the letter. */
export const Archived: Story = {
  name: 'After archiving',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Naar Archief');
    await shows(canvasElement, 'Het bericht staat nu in Archief', 'Terug naar Postvak IN');
  },
};

/** What was asked was not done. */
export const ActionFailed: Story = {
  name: 'An action that did not succeed',
  parameters: boxState({ ...koen, find: fine, faults: movesFail }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Naar Archief');
    await shows(canvasElement, 'Dat is niet gelukt');
  },
};
