import '@berichtenbox/widgets/inbox';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { activeSession, FakeClient, fakeMessage } from '../test/in-browser/fake-client.js';
import { behind, boxState } from './box-state.js';
import { movesFail, mailboxRefused, mailboxUnreachable, noConnection, publicNetwork, serverDefect, supportCode } from './faults.js';
import { narrowColumn } from './host-page.js';
import { press, shows, showsNot, type } from './on-screen.js';
import { allStoresDown, deliverNow, emptyButIncomplete, endSession, fetching, koen, longWords, newcomer, tenThousand, twoStoresDown } from './situations.js';

interface InboxArguments {
  readonly folder: string;
  readonly 'unread-only'?: boolean;
  readonly 'action-needed'?: boolean;
  readonly period?: string;
  readonly 'contact-phone': string;
  readonly 'heading-level': number;
}

const meta = {
  title: 'Inbox',
  component: 'berichtenbox-inbox',
  args: { folder: 'inbox', 'contact-phone': '14 0123', 'heading-level': 2 },
  argTypes: { folder: { control: 'select', options: ['inbox', 'archive', 'trash', 'Auto', 'Belasting'] } },
  parameters: boxState(koen),
  render: (chosen) => html`<berichtenbox-inbox folder=${chosen.folder} contact-phone=${chosen['contact-phone']} heading-level=${chosen['heading-level']}
    ?unread-only=${chosen['unread-only']} ?action-needed=${chosen['action-needed']} period=${chosen.period ?? ''}></berichtenbox-inbox>`,
} satisfies Meta<InboxArguments>;

export default meta;

function bareClient() {
  const fake = new FakeClient([
    fakeMessage({ id: '1' }), fakeMessage({ id: '2', subject: 'Uw studiefinanciering', senderName: 'DUO', unread: false }), fakeMessage({ id: '3', folder: 'archive' }),
  ]);
  fake.session.set(activeSession({ capabilities: new Set() }));
  return fake.client;
}

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

/** What one must still do, nearest deadline first: what, before when, how much. Overdue is said in words, with an icon. */
export const ToDo: Story = {
  name: 'What one must still do',
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Dit moet u nog doen', 'Betalen uiterlijk', 'Afgehandeld');
    await press(canvasElement, 'Toon alle');
    await shows(canvasElement, 'Toon minder');
  },
};

/** A server that knows no more than the standard: no deadlines, no amounts, no bin, no search in the text. Nothing is empty, nothing is promised. */
export const BareServer: Story = {
  name: 'A server that knows only the standard',
  parameters: boxState({}),
  render: () => html`<berichtenbox-provider .client=${bareClient()}><berichtenbox-inbox></berichtenbox-inbox></berichtenbox-provider>`,
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Postvak IN', 'De apk van uw auto verloopt');
    await showsNot(canvasElement, 'Dit moet u nog doen');
  },
};

/** Several messages at once. */
export const Selecting: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Selecteren');
    await press(canvasElement, 'Selecteer alle');
    await shows(canvasElement, 'geselecteerd', 'Naar Archief', 'Klaar');
  },
};

/** Several messages at once, in a side bar or on a small telephone. */
export const SelectingNarrow: Story = {
  name: 'Selecting in a column of 300 pixels',
  decorators: [(story) => narrowColumn(story())],
  play: Selecting.play!,
};

/** Some of what one did at once did not succeed: which, why, and a way to try those again. */
export const BulkFailed: Story = {
  name: 'Several messages that could not be moved',
  parameters: boxState({ ...koen, faults: movesFail }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Selecteren');
    await press(canvasElement, 'Selecteer alle');
    await press(canvasElement, 'Naar Archief');
    await shows(canvasElement, 'Verplaatsen is niet gelukt', 'Dit geldt voor');
  },
};

/** Where to put messages: a folder there is, or a new one. */
export const Move: Story = {
  name: 'Moving to a folder',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Meer acties');
    await press(canvasElement, 'Verplaatsen…');
    await shows(canvasElement, 'Waar wilt u dit bericht bewaren?', 'Naam van de nieuwe map');
  },
};

/** What was done lately, each with its own way back. */
export const LastActions: Story = {
  name: 'Last actions',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Meer acties: Boete');
    await press(canvasElement, 'Naar Archief');
    await press(canvasElement, 'Meer mogelijkheden');
    await press(canvasElement, 'Laatste acties');
    await shows(canvasElement, 'is verplaatst naar Archief', 'Sluiten');
  },
};

/** The filters one can choose; each works at once. */
export const Filters: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Filteren');
    await shows(canvasElement, 'Organisatie', 'Periode', 'Alleen ongelezen');
  },
};

/** The filters that are on, each with a way off. */
export const Filtered: Story = {
  args: { 'unread-only': true, period: 'last-3-months' },
  play: ({ canvasElement }) => shows(canvasElement, 'Alleen ongelezen', 'Laatste 3 maanden', 'Wis filters'),
};

/** The filters leave nothing. */
export const NothingLeft: Story = {
  name: 'Filters that leave nothing',
  args: { 'action-needed': true, period: '1990-01-01..1990-12-31' },
  play: ({ canvasElement }) => shows(canvasElement, 'Geen berichten met deze filters', 'U filtert op'),
};

/** New messages wait while one selects, searches or reads further down, so that nothing moves. */
export const NewMessages: Story = {
  name: 'New messages while one is busy',
  play: async (context) => {
    await press(context.canvasElement, 'Selecteren');
    await shows(context.canvasElement, 'Selecteer alle');
    await deliverNow(behind(context).server);
    await behind(context).client.mailbox.refresh();
    await shows(context.canvasElement, 'Toon 1 nieuw bericht');
  },
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
