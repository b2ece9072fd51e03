import '@berichtenbox/widgets/message-viewer';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { behind, boxState } from './box-state.js';
import { narrowColumn } from './host-page.js';
import { arabic, decision, letterShows, markupLetter, withUnwanted, yearTable } from './markup-letters.js';
import { press, shows } from './on-screen.js';

const meta = {
  title: 'Message viewer/Letters with markup',
  component: 'berichtenbox-message-viewer',
  parameters: boxState(markupLetter('Uw zorgtoeslag voor 2026', decision)),
  render: (_, context) => html`<berichtenbox-message-viewer message-id=${behind(context).messageId} contact-phone="14 0123" closable></berichtenbox-message-viewer>`,
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** In a frame that can do nothing, in the look of the page. */
export const Decision: Story = { play: ({ canvasElement }) => letterShows(canvasElement, 'U krijgt in 2026 € 1.554 zorgtoeslag.', '€ 2.112,00', '(www.toeslagen.nl)') };

/** In the colours and type of a municipality. */
export const InATheme: Story = { name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' }, play: Decision.play! };

/** On a page that says that it is dark. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: Decision.play! };

/** 300 pixels wide: a side bar, or a telephone of 320 pixels. */
export const NarrowColumn: Story = { name: 'In a column of 300 pixels', decorators: [(story) => narrowColumn(story())], play: Decision.play! };

/** A table that does not fit scrolls by itself; the page does not. */
export const WideTable: Story = {
  name: 'A wide table in a column of 300 pixels',
  parameters: boxState(markupLetter('Uw voorschotten in 2026', yearTable)),
  decorators: [(story) => narrowColumn(story())],
  play: ({ canvasElement }) => letterShows(canvasElement, 'Kinderopvangtoeslag', 'De laatste betaling is op 20 december 2026.'),
};

/** A letter that is read from right to left, on a Dutch page. */
export const RightToLeft: Story = {
  name: 'A letter from right to left',
  parameters: boxState(markupLetter('Vertaling van uw zorgtoeslag', arabic)),
  play: ({ canvasElement }) => letterShows(canvasElement, 'السيد بيترسن،', 'Deze brief is een vertaling.'),
};

/** Images, styles and forms are taken out, and a link that is not what it says is none; it is said once. */
export const Blocked: Story = {
  name: 'With what a sender should not send',
  parameters: boxState(markupLetter('Log direct in', withUnwanted)),
  play: async ({ canvasElement }) => {
    await letterShows(canvasElement, 'Beste klant,', 'Let op: dit adres leidt naar inloggen.example.');
    await shows(canvasElement, 'Afbeeldingen en opmaak van buiten tonen wij niet.', 'Sommige links in dit bericht zijn niet veilig.');
  },
};

/** Somebody prefers the plain text, which comes with every letter. */
export const PlainText: Story = {
  name: 'As plain text',
  play: async (context) => {
    await letterShows(context.canvasElement, 'U krijgt in 2026');
    await press(context.canvasElement, 'Toon als gewone tekst');
    await shows(context.canvasElement, 'Dit is dezelfde brief als gewone tekst.', 'Toon met opmaak');
  },
};

/** Too large to be a letter. */
export const TooLarge: Story = {
  name: 'Too large to show with markup',
  parameters: boxState(markupLetter('Een heel lange lijst', '<p>x</p>'.repeat(6_000))),
  play: ({ canvasElement }) => shows(canvasElement, 'Dit bericht is te groot om met opmaak te tonen.', 'Dit is dezelfde brief als gewone tekst.'),
};
