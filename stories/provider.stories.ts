import '@berichtenbox/widgets/inbox';
import '@berichtenbox/widgets/provider';
import '@berichtenbox/widgets/unread-count';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { boxState } from './box-state.js';
import { shows } from './on-screen.js';
import { koen } from './situations.js';

const meta = {
  title: 'Provider',
  component: 'berichtenbox-provider',
  parameters: { ...boxState(koen), ownClient: true },
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** One session and one mailbox for the elements inside it: read a letter and the number goes down. */
export const SharedMailbox: Story = {
  name: 'Two elements, one mailbox',
  render: () => html`<berichtenbox-provider endpoint="/api/v1">
    <div class="site-header"><span>Gemeente Voorbeeldstad</span><a href="#/mijn/">Mijn omgeving <berichtenbox-unread-count></berichtenbox-unread-count></a></div>
    <berichtenbox-inbox contact-phone="14 0123"></berichtenbox-inbox>
  </berichtenbox-provider>`,
  play: ({ canvasElement }) => shows(canvasElement, 'Boete van € 159,00'),
};

/** English for the box, in a Dutch page. */
export const Language: Story = {
  name: 'A language of its own',
  render: () => html`<berichtenbox-provider endpoint="/api/v1" locale="en">
    <berichtenbox-inbox></berichtenbox-inbox>
  </berichtenbox-provider>`,
  play: ({ canvasElement }) => shows(canvasElement, 'Inbox', 'Boete van € 159,00'),
};
