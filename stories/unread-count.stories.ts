import '@berichtenbox/widgets/unread-count';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { behind, boxState, type StoryOnScreen } from './box-state.js';
import { mailboxUnreachable } from './faults.js';
import { shows, showsNot } from './on-screen.js';
import { fetching, koen, newcomer, tenThousand } from './situations.js';

const meta = {
  title: 'Unread count',
  component: 'berichtenbox-unread-count',
  parameters: boxState(koen),
  render: () => html`<div class="site-header"><span>Gemeente Voorbeeldstad</span>
    <a href="#/mijn/">Mijn omgeving <berichtenbox-unread-count></berichtenbox-unread-count></a></div>`,
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** In the link to the box, in the header of the site. It is read as part of that link: "Mijn omgeving, 17 ongelezen berichten". */
export const Unread: Story = {
  name: 'Unread messages',
  play: async (context) => {
    await shows(context.canvasElement, 'Mijn omgeving');
    await showsCount(context);
  },
};

/** In the colours of a municipality. */
export const InATheme: Story = { name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' }, play: Unread.play! };

/** On a page that says that it is dark. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: Unread.play! };

/** Nobody counts further than that. */
export const MoreThanNinetyNine: Story = {
  name: 'More than 99',
  parameters: boxState(tenThousand),
  play: ({ canvasElement }) => shows(canvasElement, '99+'),
};

/** Nothing unread: nothing to see. */
export const NothingUnread: Story = {
  name: 'Nothing unread',
  parameters: boxState(newcomer),
  play: async (context) => {
    await behind(context).client.start();
    await showsNoCount(context.canvasElement);
  },
};

/** Nobody is logged in: nothing to see. */
export const NotLoggedIn: Story = { name: 'Not logged in', parameters: boxState({}), play: ({ canvasElement }) => showsNoCount(canvasElement) };

/** Not known yet: nothing to see, rather than a number that jumps. */
export const Loading: Story = { parameters: boxState(fetching), play: ({ canvasElement }) => showsNoCount(canvasElement) };

/** Not known: nothing to see. */
export const Offline: Story = {
  name: 'No connection',
  parameters: boxState({ ...koen, faults: [mailboxUnreachable] }),
  play: ({ canvasElement }) => showsNoCount(canvasElement),
};

async function showsCount(context: StoryOnScreen & { readonly canvasElement: HTMLElement }): Promise<void> {
  const { client } = behind(context);
  await client.start();
  await shows(context.canvasElement, `Mijn omgeving ${String(client.mailbox.unreadCount())}`);
}

async function showsNoCount(canvas: HTMLElement): Promise<void> {
  await shows(canvas, 'Mijn omgeving');
  for (const digit of '0123456789') await showsNot(canvas, digit);
}
