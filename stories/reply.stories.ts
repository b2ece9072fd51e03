import '@berichtenbox/widgets/message-viewer';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { behind, boxState } from './box-state.js';
import { draftsUnreachable, repliesFail, repliesTakeLong, repliesUnknown, supportCode, uploadsFail, uploadsTakeLong, uploadsUnreachable } from './faults.js';
import { narrowColumn } from './host-page.js';
import { day } from './letter-situations.js';
import { press, shows, showsNot } from './on-screen.js';
import { choose, keepDraft, openForm, pdf, repliable, repliableLetter, replyBefore, write } from './reply-situations.js';
import { endSession } from './situations.js';

const meta = {
  title: 'Message viewer/Replying',
  component: 'berichtenbox-message-viewer',
  parameters: boxState(repliableLetter),
  render: (_, context) => html`<berichtenbox-message-viewer message-id=${behind(context).messageId} contact-phone="14 0123" closable></berichtenbox-message-viewer>`,
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** Under the letter, for who wants to. */
export const Closed: Story = { play: ({ canvasElement }) => shows(canvasElement, 'Antwoorden', 'Beantwoorden') };

/** To whom it goes, and what may be in it, before one begins. */
export const Open: Story = {
  name: 'Open, with what is allowed',
  play: async ({ canvasElement }) => {
    await openForm(canvasElement);
    await shows(canvasElement, 'Uw antwoord gaat naar Gemeente Voorbeeldstad.', 'U mag maximaal 10.000 tekens gebruiken.', 'Maximaal 10 bestanden');
  },
};

/** The letter asks for something: the way to answer stands there too. */
export const FromTheQuestion: Story = {
  name: 'From what is asked',
  parameters: boxState(repliable({ metadata: { replyAllowed: true, messageType: 'request', actionPrompt: 'provide-information', deadline: day(9) } })),
  play: async ({ canvasElement }) => {
    await openForm(canvasElement);
    await shows(canvasElement, 'Dit moet u doen', 'Antwoord versturen');
  },
};

/** A document is there as a whole. */
export const FileReady: Story = {
  name: 'With a document that is ready',
  play: async ({ canvasElement }) => {
    await choose(canvasElement, pdf('Kadastrale kaart.pdf'));
    await shows(canvasElement, 'Kadastrale kaart.pdf', 'Klaar om te versturen');
  },
};

/** One document is on its way, the next one waits. */
export const Uploading: Story = {
  name: 'While documents are uploaded',
  parameters: boxState(repliable({}, { faults: [uploadsTakeLong] })),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, pdf('Arbeidsongeschiktheidsverzekeringsmaatschappijbeoordelingsprocedurebijlage.pdf', 4_000_000), pdf('Tweede.pdf'));
    await shows(canvasElement, 'Wordt geüpload', 'Wacht op het vorige bestand', 'Pauzeren');
  },
};

/** The person lets it wait. */
export const Paused: Story = {
  name: 'With a document that is paused',
  parameters: boxState(repliable({}, { faults: [uploadsTakeLong] })),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, pdf('Huurcontract.pdf', 4_000_000));
    await press(canvasElement, 'Pauzeren');
    await shows(canvasElement, 'Gepauzeerd', 'Doorgaan');
  },
};

/** The connection is away; it goes on by itself. */
export const UploadOffline: Story = {
  name: 'Offline, while a document is uploaded',
  parameters: boxState(repliable({}, { faults: [uploadsUnreachable] })),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, pdf('Huurcontract.pdf'));
    await shows(canvasElement, 'Geen verbinding. Het uploaden gaat vanzelf verder.');
  },
};

/** It did not succeed, and can be tried again. */
export const UploadFails: Story = {
  name: 'With a document that could not be uploaded',
  parameters: boxState(repliable({}, { faults: [uploadsFail] })),
  play: async ({ canvasElement }) => {
    await choose(canvasElement, pdf('Huurcontract.pdf'));
    await shows(canvasElement, 'Het uploaden is niet gelukt.', 'Opnieuw proberen');
  },
};

/** What cannot go along is said at each: too large, of another kind, and not what its name says. */
export const FilesRefused: Story = {
  name: 'With documents that cannot go along',
  play: async ({ canvasElement }) => {
    await choose(canvasElement, new File([new Uint8Array(26_214_401)], 'Te groot.pdf'), new File(['x'], 'Brief.docx'), pdf('Foto.png'));
    await shows(canvasElement, 'Dit bestand is te groot.', 'Dit soort bestand kunt u niet meesturen.', 'is niet wat de naam zegt');
  },
};

/** Too much text, found when one wants to send it: a list of what is wrong, with links to it. */
export const TooLong: Story = {
  name: 'With too much text',
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'Dit is te lang. '.repeat(626));
    await press(canvasElement, 'Antwoord versturen');
    await shows(canvasElement, 'Uw antwoord is nog niet verstuurd', 'Uw antwoord is 16 tekens te lang.', 'Maak de tekst korter.');
  },
};

/** Nothing was written. */
export const Nothing: Story = {
  name: 'With nothing in it',
  play: async ({ canvasElement }) => {
    await openForm(canvasElement);
    await press(canvasElement, 'Antwoord versturen');
    await shows(canvasElement, 'Schrijf een antwoord of voeg een document toe.');
  },
};

/** On its way. */
export const Sending: Story = {
  parameters: boxState(repliable({}, { faults: [repliesTakeLong] })),
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'Nummer 12.');
    await press(canvasElement, 'Antwoord versturen');
    await shows(canvasElement, 'Uw antwoord wordt verstuurd');
  },
};

/** The proof that it was received. */
export const Sent: Story = {
  name: 'Sent, with proof of receipt',
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'Ik parkeer meestal bij nummer 12.');
    await press(canvasElement, 'Antwoord versturen');
    await shows(canvasElement, 'Uw antwoord is ontvangen', 'Kenmerk A-', 'Bewijs downloaden', 'U heeft 1 keer geantwoord');
  },
};

/** The same in a column of 300 pixels. */
export const SentNarrow: Story = { name: 'Sent, in a column of 300 pixels', decorators: [(story) => narrowColumn(story())], play: Sent.play! };

/** What was replied before can be read. */
export const Earlier: Story = {
  name: 'With earlier replies',
  parameters: boxState(repliable({}, { prepare: replyBefore })),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'U heeft 2 keer geantwoord', 'A-2026-7K3F-9Q2M', 'Beantwoorden');
    canvasElement.querySelector('berichtenbox-message-viewer')?.shadowRoot?.querySelectorAll('details').forEach((reply) => (reply.open = true));
    await shows(canvasElement, 'Daar is meer plaats.');
  },
};

/** What was written before goes on, on whatever device. */
export const DraftRestored: Story = {
  name: 'With a draft of an earlier visit',
  parameters: boxState(repliable({}, { prepare: (server) => keepDraft(server, 'Ik schrijf dit morgen af.') })),
  play: async ({ canvasElement }) => {
    await openForm(canvasElement, 'Verder met uw antwoord');
    await shows(canvasElement, 'Concept bewaard om', 'Concept weggooien');
  },
};

/** Before a draft is thrown away, one is asked. */
export const Discarding: Story = {
  name: 'Throwing a draft away',
  parameters: DraftRestored.parameters!,
  play: async ({ canvasElement }) => {
    await openForm(canvasElement, 'Verder met uw antwoord');
    await press(canvasElement, 'Concept weggooien');
    await shows(canvasElement, 'Wilt u uw tekst en documenten weggooien?', 'Ja, weggooien', 'Nee, bewaren');
  },
};

/** Written on two devices: the newest is kept, the other is offered back. */
export const DraftReplaced: Story = {
  name: 'With a draft that was written elsewhere, too',
  play: async (context) => {
    await openForm(context.canvasElement);
    await keepDraft(behind(context).server, 'Op mijn telefoon schreef ik: bij nummer 14.', 3);
    await press(context.canvasElement, 'Later verder');
    await write(context.canvasElement, 'Ik parkeer meestal bij nummer 12.');
    await shows(context.canvasElement, 'Er is ook op een andere plek aan dit antwoord geschreven:', 'bij nummer 14', 'Deze tekst gebruiken');
  },
};

/** The text cannot be kept; one is told not to leave. */
export const Offline: Story = {
  name: 'Offline, while one writes',
  parameters: boxState(repliable({}, { faults: [draftsUnreachable] })),
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'Ik parkeer meestal bij nummer 12.');
    await shows(canvasElement, 'Uw tekst kan nu niet worden bewaard. Sluit deze pagina niet.');
  },
};

/** It did not arrive; all that was written is still there. */
export const SendingFails: Story = {
  name: 'Sending fails',
  parameters: boxState(repliable({}, { faults: [repliesFail] })),
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'Ik parkeer meestal bij nummer 12.');
    await press(canvasElement, 'Antwoord versturen');
    await shows(canvasElement, 'Uw antwoord is niet verstuurd. Alles staat er nog.', supportCode);
  },
};

/** It cannot be asked whether one may reply. */
export const LoadFails: Story = {
  name: 'Replying is not possible now',
  parameters: boxState(repliable({}, { faults: [repliesUnknown] })),
  play: ({ canvasElement }) => shows(canvasElement, 'Antwoorden lukt nu niet.', 'Opnieuw proberen'),
};

/** The session has ended: nothing of it is left on the screen. */
export const SessionExpired: Story = {
  name: 'Session expired',
  play: async (context) => {
    await write(context.canvasElement, 'Ik parkeer meestal bij nummer 12.');
    await shows(context.canvasElement, 'Concept bewaard om');
    await endSession(behind(context).server);
    await behind(context).client.session.refresh();
    await shows(context.canvasElement, 'U bent niet ingelogd');
    await showsNot(context.canvasElement, 'Antwoord versturen');
  },
};

/** The sender takes no replies: there is no word about it. */
export const NotAllowed: Story = {
  name: 'The sender takes no replies',
  parameters: boxState(repliable({ metadata: {} })),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'In dit bericht leest u wat er is');
    await new Promise((resolve) => setTimeout(resolve, 600));
    await showsNot(canvasElement, 'Beantwoorden');
  },
};

/** In a column of 300 pixels, with what does not fit. */
export const NarrowColumn: Story = { name: 'In a column of 300 pixels', parameters: Uploading.parameters!, decorators: [(story) => narrowColumn(story())], play: Uploading.play! };

/** On a page that says that it is dark, with what is wrong. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: FilesRefused.play! };

/** A page that is read from right to left. */
export const RightToLeft: Story = { name: 'On a page from right to left', globals: { language: 'ar' }, play: FilesRefused.play! };

/** In the colours and type of a municipality. */
export const InATheme: Story = { name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' }, play: FileReady.play! };

/** English around a Dutch letter. */
export const English: Story = {
  globals: { language: 'en' },
  play: async ({ canvasElement }) => {
    await openForm(canvasElement, 'Write a reply');
    await shows(canvasElement, 'You can use at most 10,000 characters.', 'Choose files');
  },
};
