import '@berichtenbox/widgets/activation-wizard';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { active, corry, justActivated, uncheckedForLong, withoutActivation, withoutSettings } from './activation-situations.js';
import { behind, boxState, type StoryOnScreen } from './box-state.js';
import { activationFails, activationUnreachable, deactivationFails, never, noConnection, organisationsUnreachable, summaryFails, supportCode, tokenRefused } from './faults.js';
import { narrowColumn } from './host-page.js';
import { fill, press, shows, showsNot, tick } from './on-screen.js';
import { endSession, endSessionWithin } from './situations.js';

const meta = {
  title: 'Activation wizard',
  component: 'berichtenbox-activation-wizard',
  parameters: boxState(corry),
  // Nothing of one story reaches the next.
  beforeEach: () => sessionStorage.clear(),
  render: () => html`<berichtenbox-activation-wizard contact-phone="14 0123" box-href="#" preferences-href="#"></berichtenbox-activation-wizard>`,
} satisfies Meta;

export default meta;
type Story = StoryObj;

const decline = 'Ik blijf post op papier krijgen';

async function toOrganisations(canvas: HTMLElement): Promise<void> {
  await press(canvas, 'Verder: wat verandert er?');
  await press(canvas, 'Verder: organisaties kiezen');
  await shows(canvas, 'Stap 3 van 6');
}

async function toChannels(canvas: HTMLElement): Promise<void> {
  await toOrganisations(canvas);
  await tick(canvas, 'RDW');
  await tick(canvas, 'Gemeente Voorbeeldstad');
  await tick(canvas, 'Stuur het ook nog op papier (Gemeente Voorbeeldstad)');
  await press(canvas, 'Verder: meldingen kiezen');
  await shows(canvas, 'Stap 4 van 6');
}

/** With an e-mail address that was confirmed by the code that went to it. */
async function toReminders(context: StoryOnScreen & { readonly canvasElement: HTMLElement }): Promise<void> {
  const canvas = context.canvasElement;
  await toChannels(canvas);
  await press(canvas, 'E-mailadres toevoegen');
  await fill(canvas, 'Uw e-mailadres', 'corry@voorbeeld.nl');
  await press(canvas, 'Code sturen');
  await shows(canvas, 'Code van 6 cijfers');
  await fill(canvas, 'Code van 6 cijfers', behind(context).server.lastCode);
  await press(canvas, 'Bevestigen');
  await shows(canvas, 'Bevestigd op');
  await press(canvas, 'Verder: herinneringen kiezen');
  await shows(canvas, 'Stap 5 van 6');
}

async function toSummary(canvas: HTMLElement): Promise<void> {
  await toChannels(canvas);
  await tick(canvas, 'Ik wil geen meldingen');
  await press(canvas, 'Verder: herinneringen kiezen');
  await press(canvas, 'Verder: keuzes controleren');
  await shows(canvas, 'Stap 6 van 6', 'Alleen digitaal: RDW');
}

/** Looking around in a made-up box, before anything is asked. */
export const Try: Story = {
  name: 'Step 1: looking around',
  play: ({ canvasElement }) => shows(canvasElement, 'Stap 1 van 6', 'Deze brieven zijn verzonnen.', decline),
};

/** A made-up letter, open. */
export const TryLetter: Story = {
  name: 'Step 1: a made-up letter',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Gemeente Voorbeeldstad');
    await shows(canvasElement, 'Dit moet u doen', 'Betalen vóór');
  },
};

/** What changes, and what does not. */
export const About: Story = {
  name: 'Step 2: what changes',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Verder: wat verandert er?');
    await shows(canvasElement, 'Stap 2 van 6', 'Een digitale brief telt net zo zwaar');
  },
};

/** None is ticked beforehand. */
export const Organisations: Story = {
  name: 'Step 3: organisations',
  play: async ({ canvasElement }) => {
    await toOrganisations(canvasElement);
    await shows(canvasElement, '0 van', 'Waterschap Meer en Polder');
  },
};

/** Some chosen, one of which goes on sending paper too. */
export const OrganisationsChosen: Story = {
  name: 'Step 3: organisations chosen',
  play: async ({ canvasElement }) => {
    await toOrganisations(canvasElement);
    await tick(canvasElement, 'RDW');
    await tick(canvasElement, 'Stuur het ook nog op papier (RDW)');
    await tick(canvasElement, 'UWV');
    await shows(canvasElement, '2 van');
  },
};

/** Searching in the list. */
export const OrganisationsFound: Story = {
  name: 'Step 3: searching',
  play: async ({ canvasElement }) => {
    await toOrganisations(canvasElement);
    await fill(canvasElement, 'Zoek een organisatie', 'gemeente');
    await showsNot(canvasElement, 'Belastingdienst');
  },
};

/** Nothing has that name. */
export const OrganisationsNotFound: Story = {
  name: 'Step 3: searching finds nothing',
  play: async ({ canvasElement }) => {
    await toOrganisations(canvasElement);
    await fill(canvasElement, 'Zoek een organisatie', 'belastigdienst');
    await shows(canvasElement, 'Geen organisatie heet zo.');
  },
};

/** Going on without having chosen: what is missing, linked to where. */
export const NothingChosen: Story = {
  name: 'Step 3: nothing chosen',
  play: async ({ canvasElement }) => {
    await toOrganisations(canvasElement);
    await press(canvasElement, 'Verder: meldingen kiezen');
    await shows(canvasElement, 'Dit moet u nog aanvullen', 'Kies minstens één organisatie.');
  },
};

/** The list of organisations cannot be fetched. */
export const OrganisationsFail: Story = {
  name: 'Step 3: organisations cannot be fetched',
  parameters: boxState({ ...corry, faults: [organisationsUnreachable] }),
  play: async ({ canvasElement }) => {
    await toOrganisations(canvasElement);
    await shows(canvasElement, 'We konden de organisaties niet ophalen.');
  },
};

/** How one hears that there is post. */
export const Channels: Story = {
  name: 'Step 4: how we reach you',
  play: async ({ canvasElement }) => {
    await toChannels(canvasElement);
    await shows(canvasElement, 'E-mailadres toevoegen', 'Ik wil geen meldingen');
  },
};

/** The code that went to the address has to be filled in. */
export const ChannelCode: Story = {
  name: 'Step 4: filling in the code',
  play: async ({ canvasElement }) => {
    await toChannels(canvasElement);
    await press(canvasElement, 'E-mailadres toevoegen');
    await fill(canvasElement, 'Uw e-mailadres', 'corry@voorbeeld.nl');
    await press(canvasElement, 'Code sturen');
    await shows(canvasElement, 'Code van 6 cijfers', 'corry@voorbeeld.nl');
  },
};

/** Going on without a way to be reached. */
export const NoChannel: Story = {
  name: 'Step 4: nothing filled in',
  play: async ({ canvasElement }) => {
    await toChannels(canvasElement);
    await press(canvasElement, 'Verder: herinneringen kiezen');
    await shows(canvasElement, 'Dit moet u nog aanvullen', 'Voeg een e-mailadres of telefoonnummer toe');
  },
};

/** What a notification may say, and when one is reminded. */
export const Reminders: Story = {
  name: 'Step 5: reminders',
  play: async (context) => {
    await toReminders(context);
    await shows(context.canvasElement, 'Wat mag er in een melding staan?', 'Wilt u een herinnering', 'Dit doen we altijd');
  },
};

/** Who wants no notifications is not reminded. */
export const NoReminders: Story = {
  name: 'Step 5: without notifications',
  play: async ({ canvasElement }) => {
    await toChannels(canvasElement);
    await tick(canvasElement, 'Ik wil geen meldingen');
    await press(canvasElement, 'Verder: herinneringen kiezen');
    await shows(canvasElement, 'U krijgt geen meldingen, dus ook geen herinneringen.');
  },
};

/** Everything once more, and the one button that activates. */
export const Summary: Story = {
  name: 'Step 6: summary',
  play: async (context) => {
    await toReminders(context);
    await press(context.canvasElement, 'Verder: keuzes controleren');
    await shows(context.canvasElement, 'Stap 6 van 6', 'corry@voorbeeld.nl', 'Berichtenbox activeren', decline);
  },
};

/** In the colours and type of a municipality. */
export const InATheme: Story = { ...Summary, name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' } };

/** On a page that says that it is dark. */
export const InTheDark: Story = { ...Summary, name: 'On a dark page', globals: { theme: 'dark' } };

/** 300 pixels wide. */
export const NarrowColumn: Story = { ...Summary, name: 'In a column of 300 pixels', decorators: [(story) => narrowColumn(story())] };

/** A page that is read from right to left. */
export const RightToLeft: Story = { ...OrganisationsChosen, name: 'On a page from right to left', globals: { language: 'ar' } };

/** In English. */
export const English: Story = {
  globals: { language: 'en' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Next: what changes?');
    await shows(canvasElement, 'Step 2 of 6', 'I will keep receiving paper mail');
  },
};

/** The choices could not be made ready. */
export const SummaryFails: Story = {
  name: 'Step 6: the summary fails',
  parameters: boxState({ ...corry, faults: [summaryFails] }),
  play: async ({ canvasElement }) => {
    await toSummary(canvasElement);
    await shows(canvasElement, 'We konden uw keuzes niet klaarzetten. Er is niets geactiveerd.');
  },
};

/** Activating fails; everything is still there. */
export const ActivationFails: Story = {
  name: 'Step 6: activating fails',
  parameters: boxState({ ...corry, faults: [activationFails] }),
  play: async ({ canvasElement }) => {
    await toSummary(canvasElement);
    await press(canvasElement, 'Berichtenbox activeren');
    await shows(canvasElement, 'Activeren is niet gelukt. Uw keuzes zijn er nog.', supportCode);
  },
};

/** The summary was too long ago. */
export const TokenExpired: Story = {
  name: 'Step 6: too long ago',
  parameters: boxState({ ...corry, faults: [tokenRefused] }),
  play: async ({ canvasElement }) => {
    await toSummary(canvasElement);
    await press(canvasElement, 'Berichtenbox activeren');
    await shows(canvasElement, 'U was te lang op deze pagina. Er is niets geactiveerd.');
  },
};

/** Somebody said no. */
export const Declined: Story = {
  play: async ({ canvasElement }) => {
    await toChannels(canvasElement);
    await press(canvasElement, decline);
    await shows(canvasElement, 'U blijft post op papier krijgen', 'Er is niets veranderd.', 'Terug naar stap 4');
  },
};

/** Just activated. */
export const Activated: Story = {
  play: async ({ canvasElement }) => {
    await toSummary(canvasElement);
    await press(canvasElement, 'Berichtenbox activeren');
    await shows(canvasElement, 'Uw Berichtenbox is nu actief', 'U kunt dit ongedaan maken tot en met');
  },
};

/** Active for some time. */
export const Active: Story = { parameters: boxState(active), play: ({ canvasElement }) => shows(canvasElement, 'Uw Berichtenbox is actief', 'Belastingdienst', 'Berichtenbox opzeggen') };

/** Activated less than 14 days ago. */
export const Undoable: Story = {
  name: 'Active, can be taken back', parameters: boxState(justActivated), play: ({ canvasElement }) => shows(canvasElement, 'Activeren ongedaan maken'),
};

/** Once every half year. */
export const CheckDue: Story = {
  name: 'Active, is it still right?', parameters: boxState(uncheckedForLong), play: ({ canvasElement }) => shows(canvasElement, 'Klopt dit nog?', 'Ja, dit klopt nog'),
};

/** Giving the box up: what happens then. */
export const Deactivate: Story = {
  name: 'Giving up: are you sure?',
  parameters: boxState(active),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Berichtenbox opzeggen');
    await shows(canvasElement, 'Wilt u de Berichtenbox opzeggen?', 'Berichtenbox houden');
  },
};

/** Giving up fails. */
export const DeactivationFails: Story = {
  name: 'Giving up fails',
  parameters: boxState({ ...active, faults: [deactivationFails] }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Berichtenbox opzeggen');
    await shows(canvasElement, 'Berichtenbox houden');
    await press(canvasElement, 'Berichtenbox opzeggen');
    await shows(canvasElement, 'Opzeggen is niet gelukt. Uw Berichtenbox is nog actief.');
  },
};

/** Given up, and that can be taken back. */
export const Deactivated: Story = {
  name: 'Given up',
  parameters: boxState(active),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Berichtenbox opzeggen');
    await shows(canvasElement, 'Berichtenbox houden');
    await press(canvasElement, 'Berichtenbox opzeggen');
    await shows(canvasElement, 'U heeft de Berichtenbox opgezegd', 'Opzeggen ongedaan maken');
  },
};

/** Nobody is logged in: one can look, and it is said what is possible without DigiD. */
export const Anonymous: Story = {
  name: 'Not logged in', parameters: boxState({}), play: ({ canvasElement }) => shows(canvasElement, 'Inloggen', 'Heeft u geen DigiD?', 'Deze brieven zijn verzonnen.'),
};

/** The server is asked whether the box is active. */
export const Loading: Story = {
  parameters: boxState({ ...corry, faults: [never('*/api/v1/activatie')] }), play: ({ canvasElement }) => shows(canvasElement, 'We kijken of uw Berichtenbox actief is'),
};

/** It cannot be found out whether the box is active. */
export const Failed: Story = {
  parameters: boxState({ ...corry, faults: [activationUnreachable] }), play: ({ canvasElement }) => shows(canvasElement, 'We kunnen nu niet zien of uw Berichtenbox actief is', 'Er is niets veranderd.'),
};

/** There is no connection. */
export const Offline: Story = {
  name: 'No connection', parameters: boxState({ ...corry, faults: [noConnection] }), play: ({ canvasElement }) => shows(canvasElement, 'Er is geen verbinding.', 'Opnieuw proberen'),
};

/** One may not decide this for the one for whom one acts. */
export const NoPermission: Story = {
  name: 'Not allowed', parameters: boxState(withoutSettings), play: ({ canvasElement }) => shows(canvasElement, 'U mag dit niet instellen'),
};

/** The server has no activation. */
export const Missing: Story = {
  name: 'Not on this server', parameters: boxState(withoutActivation), play: ({ canvasElement }) => shows(canvasElement, 'U kunt de Berichtenbox hier niet activeren'),
};

/** Two minutes before the session ends. */
export const SessionEnding: Story = {
  name: 'Session about to end',
  play: async (context) => {
    const { server, client } = behind(context);
    await toOrganisations(context.canvasElement);
    await endSessionWithin(server, 110_000);
    await client.session.refresh();
    await shows(context.canvasElement, 'U wordt zo uitgelogd', 'Stap 3 van 6');
  },
};

/** The session has ended; nothing is lost. */
export const SessionExpired: Story = {
  name: 'Session expired',
  play: async (context) => {
    const { server, client } = behind(context);
    await toOrganisations(context.canvasElement);
    await endSession(server);
    await client.session.refresh();
    await shows(context.canvasElement, 'U bent automatisch uitgelogd', 'Uw keuzes zijn er nog.');
  },
};
