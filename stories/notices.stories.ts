import '@berichtenbox/widgets/notices';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { behind, boxState } from './box-state.js';
import { mandateEnds, never, noticesFail, withoutSettings } from './faults.js';
import { narrowColumn } from './host-page.js';
import { press, shows, showsNot } from './on-screen.js';
import { awayForLong, failingAddress, longUnchecked, newOrganisations, unconfirmed, withoutChannels, withoutReminders } from './settings-situations.js';
import { koen } from './situations.js';

const meta = {
  title: 'Notices',
  component: 'berichtenbox-notices',
  args: { 'preferences-href': '#instellingen', 'box-href': '#berichten' },
  parameters: boxState(withoutChannels),
  render: ({ 'preferences-href': preferencesHref, 'box-href': boxHref }) => html`<berichtenbox-notices preferences-href=${preferencesHref} box-href=${boxHref}></berichtenbox-notices>
    <p>De rest van de pagina.</p>`,
} satisfies Meta<{ readonly 'preferences-href': string; readonly 'box-href': string }>;

export default meta;
type Story = StoryObj<typeof meta.args>;

/** Nothing to reach somebody by. */
export const NoChannel: Story = {
  name: 'No address',
  play: ({ canvasElement }) => shows(canvasElement, 'U krijgt geen melding als er een bericht is', 'E-mailadres toevoegen', 'Sluiten'),
};

/** In the colours and type of a municipality. */
export const InATheme: Story = { name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' }, play: NoChannel.play! };

/** On a page that says that it is dark. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: NoChannel.play! };

/** 300 pixels wide. */
export const NarrowColumn: Story = { name: 'In a column of 300 pixels', decorators: [(story) => narrowColumn(story())], play: NoChannel.play! };

/** In English. */
export const English: Story = { globals: { language: 'en' }, play: ({ canvasElement }) => shows(canvasElement, 'You get no notification', 'Add an e-mail address') };

/** A page that is read from right to left. */
export const RightToLeft: Story = { name: 'On a page from right to left', globals: { language: 'ar' }, play: NoChannel.play! };

/** The code was never filled in. */
export const Unverified: Story = {
  name: 'Address not confirmed',
  parameters: boxState(unconfirmed),
  play: ({ canvasElement }) => shows(canvasElement, 'U heeft een adres of nummer nog niet bevestigd.', 'Nu bevestigen'),
};

/** What we sent came back. */
export const AddressFailing: Story = {
  name: 'Address does not work',
  parameters: boxState(failingAddress),
  play: ({ canvasElement }) => shows(canvasElement, 'Onze meldingen komen niet goed bij u aan.', 'Controleren'),
};

/** Reminders are off. */
export const NoReminder: Story = {
  name: 'No reminders',
  parameters: boxState(withoutReminders),
  play: ({ canvasElement }) => shows(canvasElement, 'U krijgt geen herinnering als u een bericht niet opent.', 'Herinneringen aanzetten'),
};

/** Nobody was here for more than a year, and letters wait. */
export const Dormant: Story = {
  name: 'Not here for a long time',
  parameters: boxState(awayForLong),
  play: ({ canvasElement }) => shows(canvasElement, 'U bent hier lang niet geweest.', 'die u niet heeft geopend', 'Ongelezen berichten bekijken'),
};

/** Whether everything is still right is asked each half year. */
export const Check: Story = {
  name: 'Is everything still right?',
  parameters: boxState(longUnchecked),
  play: ({ canvasElement }) => shows(canvasElement, 'U heeft uw instellingen een half jaar niet bekeken. Klopt alles nog?', 'Ja, alles klopt', 'Instellingen bekijken'),
};

/** It is right: one press, and it is gone for half a year. */
export const Checked: Story = {
  name: 'Everything is still right',
  parameters: boxState(longUnchecked),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Ja, alles klopt');
    await shows(canvasElement, 'Bedankt. Over een half jaar vragen we het weer.');
  },
};

/** There are organisations of which nobody chose anything. */
export const NewOrganisations: Story = {
  name: 'New organisations',
  parameters: boxState(newOrganisations),
  play: ({ canvasElement }) => shows(canvasElement, '2 nieuwe organisaties kunnen u ook digitaal post sturen. Nu krijgt u die nog op papier.', 'Organisaties bekijken'),
};

/** Somebody else may soon no longer act; on a page without a place for mandates it only says so. */
export const MandateEnding: Story = {
  name: 'A mandate ends',
  parameters: boxState({ ...koen, faults: [mandateEnds] }),
  play: ({ canvasElement }) => shows(canvasElement, 'Een machtiging stopt op 31 maart 2026.'),
};

/** Putting it away is asked about: the reason decides whether it comes back. */
export const Dismissing: Story = {
  name: 'Putting it away',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Sluiten');
    await shows(canvasElement, 'Waarom sluit u dit?', 'Ik heb dit niet nodig', 'Ik doe dit later');
  },
};

/** The same in a narrow column. */
export const DismissingNarrow: Story = { ...Dismissing, name: 'Putting it away, 300 pixels', decorators: [(story) => narrowColumn(story())] };

/** It is gone; the sentence goes as soon as one moves on. */
export const Dismissed: Story = {
  name: 'Put away',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Sluiten');
    await press(canvasElement, 'Ik doe dit later');
    await showsNot(canvasElement, 'U krijgt geen melding');
  },
};

/** The server cannot say. */
export const LoadFails: Story = {
  name: 'Loading fails',
  parameters: boxState({ ...koen, faults: [noticesFail] }),
  play: ({ canvasElement }) => shows(canvasElement, 'We kunnen nu niet zien of uw instellingen kloppen.', 'Opnieuw proberen'),
};

/** Until it is known, it takes no room. */
export const Loading: Story = {
  name: 'Loading',
  parameters: boxState({ ...withoutChannels, faults: [never('*/api/v1/meldingen')] }),
  play: async (context) => {
    await behind(context).client.start();
    await shows(context.canvasElement, 'De rest van de pagina.');
    await showsNot(context.canvasElement, 'melding');
  },
};

/** On a server of the bare standard. */
export const Absent: Story = {
  name: 'A server without notices',
  parameters: boxState({ ...withoutChannels, faults: [withoutSettings] }),
  play: Loading.play!,
};
