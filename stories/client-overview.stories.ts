import '@berichtenbox/widgets/client-overview';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { behind, boxState } from './box-state.js';
import { clientsFail, never, noConnection, withoutSettings } from './faults.js';
import { narrowColumn } from './host-page.js';
import { fill, press, shows } from './on-screen.js';
import { koen, newcomer } from './situations.js';
import { clients, endsSoon, forKoen, outOfScope, withdraw } from './switcher-situations.js';

const meta = {
  title: 'Client overview',
  component: 'berichtenbox-client-overview',
  parameters: boxState(clients(5)),
  render: () => html`<berichtenbox-client-overview contact-phone="14 0123" mandates-href="#machtigingen"></berichtenbox-client-overview>`,
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** Five, with what waits: whoever has the nearest deadline first. */
export const Five: Story = { name: 'Five clients', play: ({ canvasElement }) => shows(canvasElement, 'Voor wie u post regelt', '5 personen.', 'Koen Bakker', 'Zoek een persoon') };

/** In the colours and type of a municipality. */
export const InATheme: Story = { name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' }, play: Five.play! };

/** On a page that says that it is dark. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: Five.play! };

/** 300 pixels wide. */
export const NarrowColumn: Story = { name: 'In a column of 300 pixels', decorators: [(story) => narrowColumn(story())], play: Five.play! };

/** A page that is read from right to left. */
export const RightToLeft: Story = { name: 'On a page from right to left', globals: { language: 'ar' }, play: Five.play! };

/** In English. */
export const English: Story = { globals: { language: 'en' }, play: ({ canvasElement }) => shows(canvasElement, 'People whose mail you handle', '5 people.') };

/** One person: nothing to search among. */
export const One: Story = { name: 'One client', parameters: boxState(forKoen), play: ({ canvasElement }) => shows(canvasElement, '1 persoon.', 'Koen Bakker') };

/** Fifty. */
export const Fifty: Story = { name: 'Fifty clients', parameters: boxState(clients(50)), play: ({ canvasElement }) => shows(canvasElement, '50 personen.') };

/** A thousand, fifty at a time. */
export const Thousand: Story = {
  name: 'A thousand clients',
  parameters: boxState(clients(1000)),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '1000 personen.', 'U ziet 50 van 1000 personen.');
    await press(canvasElement, 'Toon meer');
    await shows(canvasElement, 'U ziet 100 van 1000 personen.');
  },
};

/** Searched, and nobody found. */
export const NothingFound: Story = {
  name: 'Nobody found',
  play: async ({ canvasElement }) => {
    await fill(canvasElement, 'Zoek een persoon', 'zzz');
    await shows(canvasElement, 'Geen persoon gevonden.', 'Toon iedereen');
  },
};

/** A mandate that ends in a moment. */
export const EndsSoon: Story = { name: 'A mandate that ends soon', parameters: boxState(endsSoon), play: ({ canvasElement }) => shows(canvasElement, 'Koen Bakker bewindvoerder, tot') };

/** Only letters within the mandate count. */
export const OutOfScope: Story = { name: 'A limited mandate', parameters: boxState(outOfScope), play: ({ canvasElement }) => shows(canvasElement, 'Koen Bakker hulp, tot') };

/** Taken back while the list was open. */
export const Withdrawn: Story = {
  name: 'A mandate that was taken back',
  parameters: boxState(forKoen),
  play: async (context) => {
    await shows(context.canvasElement, 'Koen Bakker');
    await withdraw(behind(context).server);
    await press(context.canvasElement, 'Bekijk de post van Koen Bakker');
    await shows(context.canvasElement, 'U mag de post van Koen Bakker niet bekijken.');
  },
};

/** One acts for nobody. */
export const Nobody: Story = { name: 'No clients', parameters: boxState(newcomer), play: ({ canvasElement }) => shows(canvasElement, 'U regelt nog voor niemand de post', 'Naar Machtigingen') };

/** Nothing is said in the first moments; then what is going on. */
export const Loading: Story = { parameters: boxState({ ...newcomer, faults: [never('*/api/v1/machtigingen/overzicht')] }), play: ({ canvasElement }) => shows(canvasElement, 'We halen het overzicht op.') };

/** It cannot be had. */
export const LoadFails: Story = { name: 'Loading fails', parameters: boxState({ ...newcomer, faults: [clientsFail] }), play: ({ canvasElement }) => shows(canvasElement, 'We kunnen het overzicht nu niet laten zien') };

/** There is no connection at all. */
export const Offline: Story = { name: 'Without a connection', parameters: boxState({ ...koen, faults: [noConnection] }), play: ({ canvasElement }) => shows(canvasElement, 'Er is geen verbinding.') };

/** On a server of the bare standard. */
export const Absent: Story = { name: 'A server without mandates', parameters: boxState({ ...koen, faults: [withoutSettings] }), play: ({ canvasElement }) => shows(canvasElement, 'Hier kan dit niet') };

/** Nobody is logged in. */
export const Anonymous: Story = { name: 'Not logged in', parameters: boxState({}), play: ({ canvasElement }) => shows(canvasElement, 'Log in om te zien voor wie u post regelt') };
