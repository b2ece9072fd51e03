import '@berichtenbox/widgets/preferences';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { behind, boxState } from './box-state.js';
import { never, noCodes, noConnection, noPreview, savingFails, supportCode, withoutRight, withoutSettings } from './faults.js';
import { narrowColumn } from './host-page.js';
import { press, shows, tick, type } from './on-screen.js';
import { changeElsewhere, everyChannel, longAddress, onPaper, unconfirmed, unreachableSettings, withoutChannels } from './settings-situations.js';
import { endSession, koen } from './situations.js';

const meta = {
  title: 'Preferences',
  component: 'berichtenbox-preferences',
  args: { 'contact-phone': '14 0123', 'heading-level': 2, 'activation-href': '#activeren' },
  parameters: boxState(koen),
  render: ({ 'contact-phone': contactPhone, 'heading-level': headingLevel, 'activation-href': activationHref }) => html`<berichtenbox-preferences
    contact-phone=${contactPhone} heading-level=${headingLevel} activation-href=${activationHref}></berichtenbox-preferences>`,
} satisfies Meta<{ readonly 'contact-phone': string; readonly 'heading-level': number; readonly 'activation-href': string }>;

export default meta;
type Story = StoryObj<typeof meta.args>;

/** How one is told of a message, and how one's post comes. */
export const Settings: Story = {
  name: 'Settings',
  play: ({ canvasElement }) => shows(canvasElement, 'Hoe we u bereiken', 'koen.bakker@post.example', 'Extra controle: altijd aan', 'Digitaal of op papier', 'RDW'),
};

/** In the colours and type of a municipality. */
export const InATheme: Story = { name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' }, play: Settings.play! };

/** On a page that says that it is dark. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: Settings.play! };

/** 300 pixels wide. */
export const NarrowColumn: Story = { name: 'In a column of 300 pixels', decorators: [(story) => narrowColumn(story())], play: Settings.play! };

/** In English. */
export const English: Story = { globals: { language: 'en' }, play: ({ canvasElement }) => shows(canvasElement, 'How we reach you', 'Extra check: always on') };

/** A page that is read from right to left. */
export const RightToLeft: Story = { name: 'On a page from right to left', globals: { language: 'ar' }, play: Settings.play! };

/** Addresses in every state: confirmed, not confirmed, one that does not work, one that was not looked at for long; and a browser. */
export const EveryChannel: Story = {
  name: 'Addresses in every state',
  parameters: boxState(everyChannel),
  play: ({ canvasElement }) => shows(canvasElement, 'Bevestigd op', 'Nog niet bevestigd', 'Onze laatste melding kwam niet aan.', 'U heeft dit voor het laatst bevestigd op', 'Staat aan sinds'),
};

/** The same in a narrow column. */
export const EveryChannelNarrow: Story = { ...EveryChannel, name: 'Addresses in every state, 300 pixels', decorators: [(story) => narrowColumn(story())] };

/** Nothing to reach somebody by. */
export const NoChannels: Story = {
  name: 'No address yet',
  parameters: boxState(withoutChannels),
  play: ({ canvasElement }) => shows(canvasElement, 'U heeft nog niets toegevoegd.'),
};

/** An address that cannot be one. */
export const WrongAddress: Story = {
  name: 'A wrong address',
  parameters: boxState(withoutChannels),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'E-mailadres toevoegen');
    await type(canvasElement, 'j.pietersen');
    await press(canvasElement, 'Code sturen');
    await shows(canvasElement, 'Vul een heel e-mailadres in');
  },
};

/** A code is on its way. */
export const CodeSent: Story = {
  name: 'A code was sent',
  parameters: boxState(withoutChannels),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'E-mailadres toevoegen');
    await type(canvasElement, 'j.pietersen@post.example');
    await press(canvasElement, 'Code sturen');
    await shows(canvasElement, 'We hebben een code gestuurd naar j.pietersen@post.example.', 'U kunt de code gebruiken tot');
  },
};

/** The code was right. */
export const Confirmed: Story = {
  name: 'Confirmed with the code',
  parameters: boxState(withoutChannels),
  play: async (context) => {
    await CodeSent.play!(context);
    await type(context.canvasElement, behind(context).server.lastCode);
    await press(context.canvasElement, 'Bevestigen');
    await shows(context.canvasElement, 'Bevestigd op');
  },
};

/** Not that code; it may be tried a few times more. */
export const WrongCode: Story = {
  name: 'A wrong code',
  parameters: boxState(withoutChannels),
  play: async (context) => {
    await CodeSent.play!(context);
    await type(context.canvasElement, behind(context).server.lastCode === '000000' ? '111111' : '000000');
    await press(context.canvasElement, 'Bevestigen');
    await shows(context.canvasElement, 'Deze code klopt niet. U kunt het nog 4 keer proberen.');
  },
};

/** It was begun some time ago. */
export const Unconfirmed: Story = {
  name: 'A code that was never filled in',
  parameters: boxState(unconfirmed),
  play: ({ canvasElement }) => shows(canvasElement, 'Nog niet bevestigd', 'Code van 6 cijfers', 'Nieuwe code aanvragen'),
};

/** Asked for too often. */
export const TooManyCodes: Story = {
  name: 'Too many codes',
  parameters: boxState({ ...withoutChannels, faults: noCodes }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'E-mailadres toevoegen');
    await type(canvasElement, 'j.pietersen@post.example');
    await press(canvasElement, 'Code sturen');
    await shows(canvasElement, 'U heeft vaak een code aangevraagd.');
  },
};

/** Removing is asked about, more so when it is the last. */
export const Removing: Story = {
  name: 'Removing an address',
  parameters: boxState(everyChannel),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Verwijderen j.pietersen@post.example');
    await shows(canvasElement, 'Wilt u j.pietersen@post.example verwijderen?');
  },
};

/** What is changed is not saved by itself; the way to save stays in sight. */
export const Unsaved: Story = {
  name: 'Not saved yet',
  play: async ({ canvasElement }) => {
    await tick(canvasElement, 'Alleen dat er een bericht is');
    await shows(canvasElement, 'U heeft veranderingen die nog niet zijn opgeslagen.');
  },
};

/** The same where there is little room. */
export const UnsavedNarrow: Story = { ...Unsaved, name: 'Not saved yet, 300 pixels', decorators: [(story) => narrowColumn(story())] };

/** The server has it. */
export const Saved: Story = {
  name: 'Saved',
  play: async ({ canvasElement }) => {
    await tick(canvasElement, 'Alleen dat er een bericht is');
    await press(canvasElement, 'Opslaan');
    await shows(canvasElement, 'Opgeslagen');
  },
};

/** Reminders without a moment: a list of what is wrong, each with a link to where it is. */
export const Mistake: Story = {
  name: 'A mistake',
  play: async ({ canvasElement }) => {
    for (const moment of ['Na 3 dagen', 'Na 7 dagen', '7 dagen van tevoren', '2 dagen van tevoren']) await tick(canvasElement, moment);
    await press(canvasElement, 'Opslaan');
    await shows(canvasElement, 'Uw instellingen zijn nog niet opgeslagen', 'Kies minstens 1 moment voor een herinnering');
  },
};

/** Saving did not work; nothing of what was changed is lost. */
export const SaveFails: Story = {
  name: 'Saving fails',
  parameters: boxState({ ...koen, faults: [savingFails] }),
  play: async ({ canvasElement }) => {
    await tick(canvasElement, 'Alleen dat er een bericht is');
    await press(canvasElement, 'Opslaan');
    await shows(canvasElement, 'Uw instellingen zijn niet opgeslagen. Uw veranderingen staan er nog.', supportCode);
  },
};

/** Saved on another device meanwhile: what was changed there is told, what was changed here is kept. */
export const Conflict: Story = {
  name: 'Changed on another device',
  play: async (context) => {
    await tick(context.canvasElement, 'Alleen dat er een bericht is');
    await changeElsewhere(behind(context).server);
    await press(context.canvasElement, 'Opslaan');
    await shows(context.canvasElement, 'Uw instellingen zijn ook ergens anders veranderd', 'Taal van uw meldingen: Engels', '1 melding per dag: om 08:00', 'staat er nog');
  },
};

/** What a notification says cannot be shown; choosing works all the same. */
export const NoPreview: Story = {
  name: 'No example of a notification',
  parameters: boxState({ ...koen, faults: [noPreview] }),
  play: ({ canvasElement }) => shows(canvasElement, 'Het voorbeeld is nu niet te zien.'),
};

/** The longest address and the longest name. */
export const LongWords: Story = {
  name: 'Long words and names, 300 pixels',
  parameters: boxState(longAddress),
  decorators: [(story) => narrowColumn(story())],
  play: ({ canvasElement }) => shows(canvasElement, 'voornaam.achternaam.', 'Hoogheemraadschapsbelastingsamenwerkings'),
};

/** Nothing is said in the first moments; then what is going on. */
export const Loading: Story = {
  name: 'Loading',
  parameters: boxState({ ...koen, faults: [never('*/api/v1/voorkeuren')] }),
  play: ({ canvasElement }) => shows(canvasElement, 'Uw instellingen worden opgehaald…'),
};

/** The settings cannot be had. */
export const LoadFails: Story = {
  name: 'Loading fails',
  parameters: boxState(unreachableSettings),
  play: ({ canvasElement }) => shows(canvasElement, 'Uw instellingen zijn nu niet te zien', 'Er is geen verbinding.', 'Opnieuw proberen'),
};

/** There is no connection at all. */
export const Offline: Story = {
  name: 'Without a connection',
  parameters: boxState({ ...koen, faults: [noConnection] }),
  play: ({ canvasElement }) => shows(canvasElement, 'Er is geen verbinding.'),
};

/** Somebody who gets everything on paper. */
export const NotActivated: Story = {
  name: 'Box not activated',
  parameters: boxState(onPaper),
  play: ({ canvasElement }) => shows(canvasElement, 'U krijgt uw post op papier', 'Bekijken hoe activeren werkt'),
};

/** Acting for somebody whose settings are theirs alone. */
export const NoPermission: Story = {
  name: 'Not allowed',
  parameters: boxState({ ...koen, faults: [withoutRight] }),
  play: ({ canvasElement }) => shows(canvasElement, 'U mag de instellingen van Koen Bakker niet zien of veranderen.'),
};

/** On a server of the bare standard. */
export const Absent: Story = {
  name: 'A server without settings',
  parameters: boxState({ ...koen, faults: [withoutSettings] }),
  play: ({ canvasElement }) => shows(canvasElement, 'Op deze website kunt u geen instellingen kiezen'),
};

/** Nobody is logged in. */
export const Anonymous: Story = {
  name: 'Not logged in',
  parameters: boxState({}),
  play: ({ canvasElement }) => shows(canvasElement, 'Log in om te zien en te kiezen hoe u hoort dat er een bericht is.'),
};

/** The session has ended; what was not saved is still there after logging in on this page. */
export const Expired: Story = {
  name: 'Session expired',
  play: async (context) => {
    await Unsaved.play!(context);
    await endSession(behind(context).server);
    await behind(context).client.session.refresh();
    await shows(context.canvasElement, 'U bent automatisch uitgelogd');
  },
};
