import '@berichtenbox/widgets/session-notice';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { behind, boxState, type StoryOnScreen } from './box-state.js';
import { sessionUnchangeable } from './faults.js';
import { narrowColumn } from './host-page.js';
import { press, shows, showsNot } from './on-screen.js';
import { endSession, endSessionWithin, koen, latestEndNear } from './situations.js';

const meta = {
  title: 'Session notice',
  component: 'berichtenbox-session-notice',
  parameters: boxState(koen),
  render: () => html`<berichtenbox-session-notice></berichtenbox-session-notice><p>De rest van de pagina.</p>`,
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** Two minutes before the end, with one button to go on. It stays in sight while the page scrolls. */
export const Ending: Story = {
  name: 'Session about to end',
  play: async (context) => {
    await bringEndNear(context, 110_000);
    await shows(context.canvasElement, 'U wordt zo uitgelogd', 'Over 2 minuten', 'Langer ingelogd blijven');
  },
};

/** In the colours and type of a municipality. */
export const InATheme: Story = { name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' }, play: Ending.play! };

/** On a page that says that it is dark. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: Ending.play! };

/** 300 pixels wide. */
export const NarrowColumn: Story = { name: 'In a column of 300 pixels', decorators: [(story) => narrowColumn(story())], play: Ending.play! };

/** In English. */
export const English: Story = {
  globals: { language: 'en' },
  play: async (context) => {
    await bringEndNear(context, 110_000);
    await shows(context.canvasElement, 'minutes');
  },
};

/** A page that is read from right to left. */
export const RightToLeft: Story = { name: 'On a page from right to left', globals: { language: 'ar' }, play: Ending.play! };

/** The last minute. The words change once, not each second. */
export const LastMinute: Story = {
  name: 'Last minute',
  play: async (context) => {
    await bringEndNear(context, 50_000);
    await shows(context.canvasElement, 'Over minder dan een minuut');
  },
};

/** After eight hours one has to log in again, however busy one is; there is no button then. */
export const LatestEnd: Story = {
  name: 'Session about to end, for the last time',
  parameters: boxState(latestEndNear),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'moet u opnieuw inloggen');
    await showsNot(canvasElement, 'Langer ingelogd blijven');
  },
};

/** Prolonging was not possible. */
export const ExtendFails: Story = {
  name: 'Prolonging fails',
  parameters: boxState({ ...koen, faults: sessionUnchangeable }),
  play: async (context) => {
    await bringEndNear(context, 110_000);
    await press(context.canvasElement, 'Langer ingelogd blijven');
    await shows(context.canvasElement, 'Dat is niet gelukt. Probeer het opnieuw.');
  },
};

/** The session has ended. */
export const Expired: Story = {
  name: 'Session expired',
  play: async (context) => {
    await behind(context).client.start();
    await endSession(behind(context).server);
    await behind(context).client.session.refresh();
    await shows(context.canvasElement, 'U bent automatisch uitgelogd', 'Inloggen');
  },
};

/** As long as the end is far off it takes no room. */
export const Quiet: Story = {
  name: 'Nothing to say',
  play: async (context) => {
    await behind(context).client.start();
    await shows(context.canvasElement, 'De rest van de pagina.');
    await showsNot(context.canvasElement, 'uitgelogd');
  },
};

/** Once the mailbox is there, since fetching it prolongs the session. */
async function bringEndNear(context: StoryOnScreen, milliseconds: number): Promise<void> {
  const { server, client } = behind(context);
  await client.start();
  await endSessionWithin(server, milliseconds);
  await client.session.refresh();
}
