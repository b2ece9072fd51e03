import '@berichtenbox/widgets/app';
import '@berichtenbox/widgets/mandate-switcher';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { behind, boxState } from './box-state.js';
import { switchingFails, switchingUnreachable } from './faults.js';
import { narrowColumn } from './host-page.js';
import { fill, press, shows, showsNot } from './on-screen.js';
import { koen } from './situations.js';
import { atLogin, clients, endsSoon, forKoen, outOfScope, withdraw } from './switcher-situations.js';

const meta = {
  title: 'Mandate switcher',
  component: 'berichtenbox-mandate-switcher',
  parameters: boxState(clients(5)),
  // Logging in elsewhere sends the page to another one, which is not here.
  render: () => html`<berichtenbox-mandate-switcher .navigate=${() => undefined}></berichtenbox-mandate-switcher>
    <p>De rest van de pagina.</p>`,
} satisfies Meta;

export default meta;
type Story = StoryObj;

const wholeBox: Story = {
  render: () => html`<berichtenbox-app contact-phone="14 0123" .navigate=${() => undefined}></berichtenbox-app>`,
};

/** Whose post one sees now. */
export const Closed: Story = { play: ({ canvasElement }) => shows(canvasElement, 'Uw eigen post – wisselen') };

/** Oneself first, and with whom it is, in words. */
export const One: Story = {
  name: 'One client',
  parameters: boxState(forKoen),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uw eigen post');
    await shows(canvasElement, 'Wiens post wilt u bekijken?', 'J. Pietersen uzelf', 'Koen Bakker bewindvoerder');
  },
};

/** From five people on one can search. */
export const Five: Story = {
  name: 'Five clients',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uw eigen post');
    await shows(canvasElement, 'Zoek een persoon', '6 personen', 'Çelik Jansen (1942)');
  },
};

/** In the colours and type of a municipality. */
export const InATheme: Story = { name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' }, play: Five.play! };

/** On a page that says that it is dark. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: Five.play! };

/** 300 pixels wide. */
export const NarrowColumn: Story = { name: 'In a column of 300 pixels', decorators: [(story) => narrowColumn(story())], play: Five.play! };

/** With letters twice as large. */
export const LargeText: Story = { name: 'With text of 200 %', decorators: [(story) => html`<div class="large-text">${story()}</div>`], play: Five.play! };

/** A page that is read from right to left. */
export const RightToLeft: Story = { name: 'On a page from right to left', globals: { language: 'ar' }, play: Five.play! };

/** In English. */
export const English: Story = {
  globals: { language: 'en' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Your own mail');
    await shows(canvasElement, 'Whose mail do you want to see?', 'financial administrator');
  },
};

/** Fifty, with one that is marked. */
export const Fifty: Story = {
  name: 'Fifty clients, with a favourite',
  parameters: boxState(clients(50)),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uw eigen post');
    await press(canvasElement, 'Favoriet: Koen Bakker');
    await shows(canvasElement, 'Favorieten', 'Iedereen', '51 personen');
  },
};

/** A thousand; fifty of them at a time. */
export const Thousand: Story = {
  name: 'A thousand clients',
  parameters: boxState(clients(1_000)),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uw eigen post');
    await shows(canvasElement, '1001 personen', 'U ziet 50 van 1000 personen.', 'Toon meer');
  },
};

/** Without regard to accents. */
export const Searching: Story = {
  name: 'Searching among a thousand',
  parameters: boxState(clients(1_000)),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uw eigen post');
    await fill(canvasElement, 'Zoek een persoon', 'zoe yilmaz');
    await shows(canvasElement, 'van 1001 personen', 'Zoë Yılmaz');
  },
};

/** Nobody of that name. */
export const NothingFound: Story = {
  name: 'Nobody found',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uw eigen post');
    await fill(canvasElement, 'Zoek een persoon', 'qqq');
    await shows(canvasElement, 'Geen persoon gevonden.');
  },
};

/** What one may, of which organisations, and until when. */
export const OutOfScope: Story = {
  name: 'A limited mandate',
  parameters: boxState(outOfScope),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uw eigen post');
    await press(canvasElement, 'Hoe ik dit mag');
    await shows(canvasElement, 'Alleen post van', 'RDW', 'Alleen deze soort post: betaalverzoeken.', 'U mag niet antwoorden, verplaatsen of verwijderen.');
  },
};

/** Who has to be chosen while logging in; that is said beforehand. */
export const AtLogin: Story = {
  name: 'Somebody to be chosen while logging in',
  parameters: boxState(atLogin),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uw eigen post');
    await shows(canvasElement, 'Garage Van Dijk B.V. medewerker Hiervoor logt u opnieuw in.');
  },
};

/** The end has passed while the list was open. */
export const Expired: Story = {
  name: 'A mandate that expired',
  parameters: boxState(endsSoon),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Uw eigen post');
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    await press(canvasElement, 'Uw eigen post');
    await shows(canvasElement, 'bewindvoerder, gestopt op');
  },
};

/** It was taken back just before one chose it. */
export const Refused: Story = {
  name: 'A mandate that was taken back',
  parameters: boxState(forKoen),
  play: async (context) => {
    await shows(context.canvasElement, 'Uw eigen post');
    await press(context.canvasElement, 'Uw eigen post');
    await withdraw(behind(context).server);
    await press(context.canvasElement, 'Koen Bakker');
    await shows(context.canvasElement, 'Uw eigen post', 'De rest van de pagina.');
  },
};

/** The server fails. */
export const Fails: Story = {
  name: 'Changing fails',
  parameters: boxState({ ...forKoen, faults: [switchingFails] }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uw eigen post');
    await press(canvasElement, 'Koen Bakker');
    await shows(canvasElement, 'Het lukt nu niet om de post van Koen Bakker te openen.', 'Code voor de helpdesk');
  },
};

/** There is no connection. */
export const Offline: Story = {
  name: 'No connection',
  parameters: boxState({ ...forKoen, faults: [switchingUnreachable] }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uw eigen post');
    await press(canvasElement, 'Koen Bakker');
    await shows(canvasElement, 'Het lukt nu niet om de post van Koen Bakker te openen.', 'Er is geen verbinding.');
  },
};

/** Who represents nobody sees nothing at all. */
export const Nobody: Story = {
  name: 'Nobody to act for',
  parameters: boxState(koen),
  play: async (context) => {
    await behind(context).client.start();
    await shows(context.canvasElement, 'De rest van de pagina.');
    await showsNot(context.canvasElement, 'wisselen');
  },
};

/** The whole box while one acts for somebody else: the word and the name stand above everything. */
export const InTheBox: Story = {
  ...wholeBox,
  name: 'In the whole box, acting for somebody',
  parameters: boxState(forKoen),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Wisselen van persoon');
    await press(canvasElement, 'Koen Bakker');
    await shows(canvasElement, 'U kijkt namens Koen Bakker', 'Boete van € 159,00');
  },
};

/** The same in the dark. */
export const InTheBoxInTheDark: Story = { ...InTheBox, name: 'In the whole box, on a dark page', globals: { theme: 'dark' } };

/** The same in the colours of a municipality. */
export const InTheBoxInATheme: Story = { ...InTheBox, name: 'In the whole box, in a theme', globals: { theme: 'voorbeeld' } };

/** The same, 300 pixels wide. */
export const InTheBoxNarrow: Story = { ...InTheBox, name: 'In the whole box, 300 pixels', decorators: [(story) => narrowColumn(story())] };

/** One may only read; why there are no buttons is said once. */
export const ReadOnly: Story = {
  ...wholeBox,
  name: 'In the whole box, only to read',
  parameters: boxState(outOfScope),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Wisselen van persoon');
    await press(canvasElement, 'Koen Bakker');
    await shows(canvasElement, 'U mag de post van Koen Bakker lezen. U mag niet antwoorden, verplaatsen of verwijderen.');
  },
};

/** The mandate ends while one looks: nothing of it is left. */
export const WithdrawnMeanwhile: Story = {
  ...wholeBox,
  name: 'In the whole box, withdrawn meanwhile',
  parameters: boxState(forKoen),
  play: async (context) => {
    await press(context.canvasElement, 'Wisselen van persoon');
    await press(context.canvasElement, 'Koen Bakker');
    await shows(context.canvasElement, 'Boete van € 159,00');
    await withdraw(behind(context).server);
    await behind(context).client.session.refresh();
    await shows(context.canvasElement, 'U kunt de post van Koen Bakker niet meer bekijken.', 'De machtiging is beëindigd.', 'Verder met uw eigen post');
    await showsNot(context.canvasElement, 'Boete');
  },
};
