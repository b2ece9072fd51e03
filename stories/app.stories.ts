import '@berichtenbox/widgets/app';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { behind, boxState } from './box-state.js';
import { mailboxRefused, noConnection, serverDefect, sessionUnchangeable, supportCode } from './faults.js';
import { narrowColumn } from './host-page.js';
import { press, shows, showsNot } from './on-screen.js';
import { allStoresDown, endSession, endSessionWithin, fetching, koen, latestEndNear, longWords, newcomer, twoStoresDown } from './situations.js';

interface AppArguments {
  readonly 'contact-phone': string;
  readonly 'heading-level': number;
}

const fineText = 'U krijgt een boete, omdat uw auto geen geldige APK had';

const meta = {
  title: 'App',
  component: 'berichtenbox-app',
  args: { 'contact-phone': '14 0123', 'heading-level': 2 },
  parameters: boxState(koen),
  // Logging out sends the page to another one, which is not here.
  render: ({ 'contact-phone': contactPhone, 'heading-level': headingLevel }) => html`<berichtenbox-app
    contact-phone=${contactPhone} heading-level=${headingLevel} .navigate=${() => undefined}></berichtenbox-app>`,
} satisfies Meta<AppArguments>;

export default meta;
type Story = StoryObj<AppArguments>;

/** The whole box. From about 900 pixels the letter stands beside the list; below that there is one of the two. */
export const List: Story = {
  name: 'The list, nothing open',
  play: ({ canvasElement }) => shows(canvasElement, 'Berichtenbox van Koen Bakker', 'Boete van € 159,00', 'Uitloggen'),
};

/** List and letter, when there is room for both. */
export const TwoPanes: Story = {
  name: 'Two panes: a letter beside the list',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Boete van € 159,00');
    await shows(canvasElement, fineText);
  },
};

/** The letter takes the place of the list, with a clear way back. */
export const OnePane: Story = {
  name: 'One pane: a letter',
  decorators: [(story) => narrowColumn(story())],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Boete van € 159,00');
    await shows(canvasElement, fineText, 'Terug naar uw berichten');
    await showsNot(canvasElement, 'Vernieuwen');
  },
};

/** One pane, with the list. */
export const OnePaneList: Story = { name: 'One pane: the list', decorators: [(story) => narrowColumn(story())], play: List.play! };

/** In the colours and type of a municipality, with a letter open. */
export const InATheme: Story = { name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' }, play: TwoPanes.play! };

/** On a page that says that it is dark, with a letter open. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: TwoPanes.play! };

/** English around Dutch letters. */
export const English: Story = {
  globals: { language: 'en' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Boete van € 159,00');
    await shows(canvasElement, fineText, 'Log out', 'Attachments');
  },
};

/** A page that is read from right to left. */
export const RightToLeft: Story = { name: 'On a page from right to left', globals: { language: 'ar' }, play: TwoPanes.play! };

/** The longest names and words. */
export const LongWords: Story = {
  name: 'Long words and names',
  parameters: boxState(longWords),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Kindercarnavals');
    await shows(canvasElement, 'hottentottententententoonstellingsvergunningaanvraag');
  },
};

/** The attachment of a letter is open, beside the list. */
export const AttachmentOpen: Story = {
  name: 'With an attachment open',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Boete van € 159,00');
    await press(canvasElement, 'Bekijk');
    await shows(canvasElement, 'Sluit bijlage');
  },
};

/** Fetching for the first time. */
export const Loading: Story = {
  name: 'Loading, with progress per organisation',
  parameters: boxState(fetching),
  play: ({ canvasElement }) => shows(canvasElement, 'Berichtenbox van Koen Bakker', '16 van 19 organisaties opgehaald'),
};

/** A box that has not received anything. */
export const Empty: Story = {
  parameters: boxState(newcomer),
  play: ({ canvasElement }) => shows(canvasElement, 'Berichtenbox van J. Pietersen', 'U heeft geen berichten'),
};

/** Two organisations cannot be reached. */
export const Partial: Story = {
  name: 'Some organisations cannot be reached',
  parameters: boxState(twoStoresDown),
  play: ({ canvasElement }) => shows(canvasElement, 'konden we niet ophalen', 'Boete van € 159,00'),
};

/** Not one organisation can be reached. */
export const AllStoresDown: Story = {
  name: 'No organisation can be reached',
  parameters: boxState(allStoresDown),
  play: ({ canvasElement }) => shows(canvasElement, 'bij geen enkele organisatie'),
};

/** A defect on the server, with a code that the help desk can look up. */
export const ServerError: Story = {
  name: 'Server error',
  parameters: boxState({ ...koen, faults: [serverDefect] }),
  play: ({ canvasElement }) => shows(canvasElement, 'We kunnen uw berichten nu niet ophalen', supportCode),
};

/** No connection when the page is opened. */
export const Offline: Story = {
  name: 'No connection',
  parameters: boxState({ ...koen, faults: [noConnection] }),
  play: ({ canvasElement }) => shows(canvasElement, 'De Berichtenbox werkt nu niet', 'Er is geen verbinding', '14 0123'),
};

/** Nobody is logged in. */
export const NotLoggedIn: Story = {
  name: 'Not logged in',
  parameters: boxState({}),
  play: ({ canvasElement }) => shows(canvasElement, 'Uw Berichtenbox', 'Inloggen'),
};

/** Somebody who is logged in, but may not read these messages. */
export const NoPermission: Story = {
  name: 'No permission',
  parameters: boxState({ ...koen, faults: [mailboxRefused] }),
  play: ({ canvasElement }) => shows(canvasElement, 'U mag deze berichten niet bekijken'),
};

/** Two minutes before the end one is warned, and one press is enough to go on. The open letter stays. */
export const SessionEnding: Story = {
  name: 'Session about to end',
  play: async (context) => {
    await press(context.canvasElement, 'Boete van € 159,00');
    await shows(context.canvasElement, fineText);
    await settleRead(context.canvasElement);
    await endSessionWithin(behind(context).server, 110_000);
    await behind(context).client.session.refresh();
    await shows(context.canvasElement, 'U wordt zo uitgelogd', 'Langer ingelogd blijven', fineText);
  },
};

/** Prolonging was not possible. */
export const ExtendFails: Story = {
  name: 'Session about to end, and prolonging fails',
  parameters: boxState({ ...koen, faults: sessionUnchangeable }),
  play: async (context) => {
    await shows(context.canvasElement, 'Boete van € 159,00');
    await endSessionWithin(behind(context).server, 110_000);
    await behind(context).client.session.refresh();
    await press(context.canvasElement, 'Langer ingelogd blijven');
    await shows(context.canvasElement, 'Dat is niet gelukt. Probeer het opnieuw.');
  },
};

/** After eight hours one has to log in again, however busy one is. */
export const LatestEnd: Story = {
  name: 'Session about to end, for the last time',
  parameters: boxState(latestEndNear),
  play: ({ canvasElement }) => shows(canvasElement, 'U wordt zo uitgelogd', 'moet u opnieuw inloggen'),
};

/** The session has ended by itself. Nothing personal is left on the screen; whoever logs in again is where they were. */
export const SessionExpired: Story = {
  name: 'Session expired',
  play: async (context) => {
    await press(context.canvasElement, 'Boete van € 159,00');
    await shows(context.canvasElement, fineText);
    await settleRead(context.canvasElement);
    await endSession(behind(context).server);
    await behind(context).client.session.refresh();
    await shows(context.canvasElement, 'U bent automatisch uitgelogd', 'Inloggen');
    await showsNot(context.canvasElement, 'Koen Bakker');
  },
};

/** Logged out by the person. */
export const LoggedOut: Story = {
  name: 'Logged out',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uitloggen');
    await shows(canvasElement, 'U bent uitgelogd', 'Sluit dan ook de browser');
    await showsNot(canvasElement, 'Koen Bakker');
  },
};

/** Logging out did not reach the server. Nothing personal is on the screen, and one has to know that one is still logged in. */
export const LogoutFails: Story = {
  name: 'Logging out fails',
  parameters: boxState({ ...koen, faults: sessionUnchangeable }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uitloggen');
    await shows(canvasElement, 'Uitloggen is niet gelukt', 'Opnieuw uitloggen');
    await showsNot(canvasElement, 'Koen Bakker');
  },
};

/** Marking as read goes to the server and prolongs the session, so the end can only be brought near after it. */
async function settleRead(canvas: HTMLElement): Promise<void> {
  await shows(canvas, 'Naar Prullenbak');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}
