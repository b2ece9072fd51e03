import '@berichtenbox/widgets/inbox';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { behind, boxState } from './box-state.js';
import { movesFail, mailboxRefused, mailboxUnreachable, noConnection, publicNetwork, serverDefect, supportCode } from './faults.js';
import { narrowColumn } from './host-page.js';
import { press, shows, showsNot, type } from './on-screen.js';
import { allStoresDown, emptyButIncomplete, endSession, fetching, koen, longWords, newcomer, tenThousand, twoStoresDown } from './situations.js';

interface InboxArguments {
  readonly folder: string;
  readonly 'contact-phone': string;
  readonly 'heading-level': number;
}

const meta = {
  title: 'Inbox',
  component: 'berichtenbox-inbox',
  args: { folder: 'inbox', 'contact-phone': '14 0123', 'heading-level': 2 },
  argTypes: { folder: { control: 'select', options: ['inbox', 'archive', 'trash', 'Auto', 'Belasting'] } },
  parameters: boxState(koen),
  render: ({ folder, 'contact-phone': contactPhone, 'heading-level': headingLevel }) => html`<berichtenbox-inbox
    folder=${folder} contact-phone=${contactPhone} heading-level=${headingLevel}></berichtenbox-inbox>`,
} satisfies Meta<InboxArguments>;

export default meta;
type Story = StoryObj<InboxArguments>;

/** The list of messages, newest first, with the folders and the search field above it. */
export const Messages: Story = {
  play: ({ canvasElement }) => shows(canvasElement, 'Postvak IN', 'Boete van € 159,00: uw auto had geen geldige APK', 'Ongelezen'),
};

/** In the colours and type of a municipality. The theme comes from the page; the package brings none. */
export const InATheme: Story = {
  name: 'In a theme (NL Design System, Voorbeeld)',
  globals: { theme: 'voorbeeld' },
  play: Messages.play!,
};

/** On a page that says that it is dark. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: Messages.play! };

/** 300 pixels wide: a side bar, or a telephone of 320 pixels. */
export const NarrowColumn: Story = {
  name: 'In a column of 300 pixels',
  decorators: [(story) => narrowColumn(story())],
  play: Messages.play!,
};

/** English around Dutch letters: what the government wrote stays as it is. */
export const English: Story = {
  globals: { language: 'en' },
  play: ({ canvasElement }) => shows(canvasElement, 'Inbox', 'Boete van € 159,00', 'Unread'),
};

/** A page in Arabic is read from right to left. There is no Arabic text yet, so it is Dutch, from left to right where it is a sentence. */
export const RightToLeft: Story = {
  name: 'On a page from right to left',
  globals: { language: 'ar' },
  play: ({ canvasElement }) => shows(canvasElement, 'Postvak IN', 'Boete van € 159,00'),
};

/** Words that do not fit are broken, at a hyphen where the browser knows one. */
export const LongWords: Story = {
  name: 'Long words and names',
  parameters: boxState(longWords),
  play: ({ canvasElement }) => shows(canvasElement, 'Kindercarnavalsoptochtvoorbereidingswerkzaamheden'),
};

/** Fetching for the first time: how far it is, and who is still awaited. Half a second goes by before anything is shown. */
export const Loading: Story = {
  name: 'Loading, with progress per organisation',
  parameters: boxState(fetching),
  play: ({ canvasElement }) => shows(canvasElement, 'We halen uw berichten op', '16 van 19 organisaties opgehaald', 'Belastingdienst'),
};

/** Every organisation has answered, and there is nothing. Only then is it said like this. */
export const Empty: Story = {
  parameters: boxState(newcomer),
  play: ({ canvasElement }) => shows(canvasElement, 'U heeft geen berichten'),
};

/** The RDW gives an error and DUO does not answer. The rest is there, and it is said what is missing. */
export const Partial: Story = {
  name: 'Some organisations cannot be reached',
  parameters: boxState(twoStoresDown),
  play: ({ canvasElement }) => shows(canvasElement, 'konden we niet ophalen', 'RDW', 'Boete van € 159,00'),
};

/** Letters that were there stay, marked, when their organisation cannot be reached at the next refresh. */
export const StaleMessages: Story = {
  name: 'Messages that could not be refreshed',
  parameters: boxState(koen),
  play: async (context) => {
    await shows(context.canvasElement, 'Tweede herinnering');
    const { server } = behind(context);
    await twoStoresDown.prepare?.(server);
    await press(context.canvasElement, 'Vernieuwen');
    await shows(context.canvasElement, 'Kon niet worden ververst', 'konden we niet ophalen');
  },
};

/** Nothing was found, but not everybody was asked: it does not say that there are no messages. */
export const EmptyButIncomplete: Story = {
  name: 'Nothing to see, but not everybody answered',
  parameters: boxState(emptyButIncomplete),
  play: ({ canvasElement }) => shows(canvasElement, 'Er zijn nu geen berichten te zien', 'niet bij alle organisaties'),
};

/** Not one organisation can be reached. */
export const AllStoresDown: Story = {
  name: 'No organisation can be reached',
  parameters: boxState(allStoresDown),
  play: ({ canvasElement }) => shows(canvasElement, 'Er zijn nu geen berichten te zien', 'bij geen enkele organisatie', '14 0123'),
};

/** A defect on the server, with a code that the help desk can look up. */
export const ServerError: Story = {
  name: 'Server error',
  parameters: boxState({ ...koen, faults: [serverDefect] }),
  play: ({ canvasElement }) => shows(canvasElement, 'We kunnen uw berichten nu niet ophalen', supportCode, '14 0123'),
};

/** No connection when the page is opened. */
export const Offline: Story = {
  name: 'No connection',
  parameters: boxState({ ...koen, faults: [noConnection] }),
  play: ({ canvasElement }) => shows(canvasElement, 'Er is geen verbinding', 'Opnieuw proberen'),
};

/** The connection is lost later: the messages stay. */
export const OfflineLater: Story = {
  name: 'Connection lost while reading',
  play: async (context) => {
    await shows(context.canvasElement, 'Boete van € 159,00');
    behind(context).server.intercept(mailboxUnreachable);
    await press(context.canvasElement, 'Vernieuwen');
    await shows(context.canvasElement, 'Vernieuwen is niet gelukt', 'Boete van € 159,00');
  },
};

/** The train's wifi wants one to sign in first, and answers everything with its own page. */
export const PublicNetwork: Story = {
  name: 'Public wifi in between',
  parameters: boxState({ ...koen, faults: [publicNetwork] }),
  play: ({ canvasElement }) => shows(canvasElement, 'Gebruikt u openbare wifi?'),
};

/** Nobody is logged in. */
export const NotLoggedIn: Story = {
  name: 'Not logged in',
  parameters: boxState({}),
  play: ({ canvasElement }) => shows(canvasElement, 'Log in om uw berichten te lezen', 'Inloggen'),
};

/** The session has ended: nothing of the person is on the screen any more. */
export const SessionExpired: Story = {
  name: 'Session expired',
  play: async (context) => {
    await shows(context.canvasElement, 'Boete van € 159,00');
    await endSession(behind(context).server);
    await behind(context).client.session.refresh();
    await shows(context.canvasElement, 'Opnieuw inloggen');
    await showsNot(context.canvasElement, 'Boete van € 159,00');
  },
};

/** Logged out by the person. */
export const LoggedOut: Story = {
  name: 'Logged out',
  play: async (context) => {
    await shows(context.canvasElement, 'Boete van € 159,00');
    await behind(context).client.session.logout();
    await shows(context.canvasElement, 'U bent uitgelogd', 'Sluit dan ook de browser');
    await showsNot(context.canvasElement, 'Boete van € 159,00');
  },
};

/** Somebody who is logged in, but may not read these messages. */
export const NoPermission: Story = {
  name: 'No permission',
  parameters: boxState({ ...koen, faults: [mailboxRefused] }),
  play: ({ canvasElement }) => shows(canvasElement, 'U mag deze berichten niet bekijken'),
};

/** Ten thousand messages: fifty on the page, and more when one asks. Putting them in takes some seconds. */
export const TenThousand: Story = {
  name: 'Ten thousand messages',
  parameters: boxState(tenThousand),
  play: ({ canvasElement }) => shows(canvasElement, '10000 berichten', 'Toon meer berichten'),
};

/** A folder of Koen's own. */
export const OwnFolder: Story = {
  name: 'A folder of one’s own',
  args: { folder: 'Auto' },
  play: ({ canvasElement }) => shows(canvasElement, 'voor te hard rijden'),
};

/** What can be done with one message. */
export const RowMenu: Story = {
  name: 'Menu of a message',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Meer acties: Uw afspraak');
    await shows(canvasElement, 'Naar Archief', 'Naar Prullenbak');
  },
};

/** Something was done, and can be undone. */
export const Archived: Story = {
  name: 'After archiving',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Meer acties: Boete');
    await press(canvasElement, 'Naar Archief');
    await shows(canvasElement, 'is verplaatst naar Archief', 'Ongedaan maken');
  },
};

/** The organisation that keeps the message did not do what was asked. The message stands where it stood, with a way to try again. */
export const ActionFailed: Story = {
  name: 'An action that did not succeed',
  parameters: boxState({ ...koen, faults: movesFail }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Meer acties: Boete');
    await press(canvasElement, 'Naar Archief');
    await shows(canvasElement, 'Verplaatsen is niet gelukt');
  },
};

/** The bin. What is in it can be put back, or deleted for good. */
export const Trash: Story = {
  name: 'The bin',
  args: { folder: 'trash' },
  play: ({ canvasElement }) => shows(canvasElement, 'Prullenbak', '3 berichten'),
};

/** Deleting for good is asked about first. */
export const Purge: Story = {
  name: 'Deleting for good',
  args: { folder: 'trash' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Meer acties');
    await press(canvasElement, 'Definitief verwijderen');
    await shows(canvasElement, 'Wilt u dit bericht definitief verwijderen?');
  },
};

/** Hits in subject, sender and text, in all folders. */
export const SearchResults: Story = {
  name: 'Search results',
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'boete');
    await shows(canvasElement, 'Zoekresultaten', 'gevonden voor ‘boete’');
  },
};

/** No hits. */
export const NothingFound: Story = {
  name: 'Nothing found',
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'zeppelin');
    await shows(canvasElement, 'Niets gevonden voor ‘zeppelin’');
  },
};
