import '@berichtenbox/widgets/inbox';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { boxState, type BoxState } from './box-state.js';
import { exportFails, exportUnreachable, never, supportCode } from './faults.js';
import { press, shows } from './on-screen.js';
import { breakStoreOf, koen } from './situations.js';

const meta = {
  title: 'Inbox/Keeping all messages',
  component: 'berichtenbox-inbox',
  parameters: boxState(koen),
  render: () => html`<berichtenbox-inbox contact-phone="14 0123"></berichtenbox-inbox>`,
} satisfies Meta;

export default meta;

type Story = StoryObj;

const rdwDown: BoxState = { ...koen, prepare: (server) => breakStoreOf(server, 'rdw') };

async function open(canvas: HTMLElement): Promise<void> {
  await press(canvas, 'Meer mogelijkheden');
  await press(canvas, 'Alle berichten downloaden');
}

async function make(canvas: HTMLElement): Promise<void> {
  await open(canvas);
  await press(canvas, 'Maak bestand');
}

/** What the file will hold, and that it then stands on this device. */
export const Ready: Story = {
  name: 'Before the file is made',
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await shows(canvasElement, 'Het bestand krijgt', 'De bijlagen zijn samen', 'Gebruiken anderen dit apparaat ook?', 'Maak bestand');
  },
};

/** The server counts. */
export const Counting: Story = {
  parameters: boxState({ ...koen, faults: [never('*/api/v1/export/omvang')] }),
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await shows(canvasElement, 'We kijken hoeveel berichten u heeft.');
  },
};

/** How far it is, with a way to stop. */
export const Making: Story = {
  name: 'While the file is made',
  parameters: boxState({ ...koen, faults: [never('*/api/v1/export')] }),
  play: async ({ canvasElement }) => {
    await make(canvasElement);
    await shows(canvasElement, 'We maken uw bestand.', '0 van', 'Annuleren');
  },
};

/** The browser has saved it. */
export const Saved: Story = {
  play: async ({ canvasElement }) => {
    await make(canvasElement);
    await shows(canvasElement, 'Bewaard als berichtenbox-', 'Sluiten');
  },
};

/** The RDW does not answer: there is a file, and it is said what is not in it. */
export const Incomplete: Story = {
  parameters: boxState(rdwDown),
  play: async ({ canvasElement }) => {
    await make(canvasElement);
    await shows(canvasElement, 'Het bestand is niet compleet.', 'Van RDW konden wij niet alles ophalen.');
  },
};

/** The server could not do it. */
export const Failed: Story = {
  parameters: boxState({ ...koen, faults: [exportFails] }),
  play: async ({ canvasElement }) => {
    await make(canvasElement);
    await shows(canvasElement, 'Het bestand is niet gemaakt.', '14 0123', supportCode, 'Opnieuw proberen');
  },
};

/** The connection is gone before there is anything to see. */
export const Offline: Story = {
  parameters: boxState({ ...koen, faults: [exportUnreachable] }),
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await shows(canvasElement, 'We konden niet zien hoeveel berichten u heeft.', 'Er is geen verbinding.');
  },
};
