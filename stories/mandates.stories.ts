import '@berichtenbox/widgets/mandates';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { behind, boxState } from './box-state.js';
import { mandatesFail, never, noConnection, withoutSettings } from './faults.js';
import { narrowColumn } from './host-page.js';
import { changeElsewhere, everyMandate, overMandates, received } from './mandate-situations.js';
import { fill, press, shows, tick } from './on-screen.js';
import { koen, newcomer } from './situations.js';
import { clients } from './switcher-situations.js';

const meta = {
  title: 'Mandates',
  component: 'berichtenbox-mandates',
  parameters: boxState(everyMandate),
  render: () => html`<berichtenbox-mandates contact-phone="14 0123" box-href="#berichten"></berichtenbox-mandates>`,
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** Who may, what and until when, what they do not see, and whose mail one handles. */
export const Mandates: Story = {
  play: ({ canvasElement }) => shows(canvasElement, 'Wie mag mijn post regelen', 'Buurman Ton Uitgenodigd', 'Sanne Pietersen Actief', 'Sanne Pietersen ziet geen post van', 'Alleen de rechter kan dit veranderen', 'Voor wie ik post regel', 'Wim Pietersen'),
};

/** In the colours and type of a municipality. */
export const InATheme: Story = { name: 'In a theme (NL Design System, Voorbeeld)', globals: { theme: 'voorbeeld' }, play: Mandates.play! };

/** On a page that says that it is dark. */
export const InTheDark: Story = { name: 'On a dark page', globals: { theme: 'dark' }, play: Mandates.play! };

/** 300 pixels wide. */
export const NarrowColumn: Story = { name: 'In a column of 300 pixels', decorators: [(story) => narrowColumn(story())], play: Mandates.play! };

/** A page that is read from right to left. */
export const RightToLeft: Story = { name: 'On a page from right to left', globals: { language: 'ar' }, play: Mandates.play! };

/** In English. */
export const English: Story = { globals: { language: 'en' }, play: ({ canvasElement }) => shows(canvasElement, 'Who may handle my mail', 'Sanne Pietersen does not see mail from') };

/** Nobody acts for anybody. */
export const None: Story = { name: 'No mandates', parameters: boxState(newcomer), play: ({ canvasElement }) => shows(canvasElement, 'Niemand mag uw post zien of regelen.', 'U regelt voor niemand de post.') };

/** One person whose mail one handles. */
export const One: Story = { name: 'One mandate', parameters: boxState(received(1)), play: ({ canvasElement }) => shows(canvasElement, 'Cliënt 0001') };

/** Five of them. */
export const Five: Story = { name: 'Five mandates', parameters: boxState(received(5)), play: ({ canvasElement }) => shows(canvasElement, 'Cliënt 0001', 'Cliënt 0005') };

/** Fifty: one can search. */
export const Fifty: Story = { name: 'Fifty mandates', parameters: boxState(received(50)), play: ({ canvasElement }) => shows(canvasElement, 'Zoek een persoon', 'Cliënt 0050') };

/** A thousand, fifty at a time. */
export const Thousand: Story = { name: 'A thousand mandates', parameters: boxState(received(1000)), play: ({ canvasElement }) => shows(canvasElement, 'U ziet er 50 van 1000.') };

/** What ended, expired or was never accepted stands apart. */
export const Over: Story = {
  name: 'Expired and withdrawn',
  parameters: boxState(overMandates),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Gestopt en verlopen (3)');
    await shows(canvasElement, 'Gestopt op', 'door Greet de Vries', 'De code is niet op tijd ingevuld.');
  },
};

/** What is asked. */
export const Granting: Story = {
  name: 'Letting somebody act',
  parameters: boxState(newcomer),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Iemand machtigen');
    await fill(canvasElement, 'Hoe noemt u deze persoon?', 'Sanne');
    await tick(canvasElement, 'Familie');
    await tick(canvasElement, 'Alleen van deze organisaties');
    await tick(canvasElement, 'RDW');
    await tick(canvasElement, 'UWV');
    await shows(canvasElement, 'Wat mag Sanne?');
  },
};

/** The same in a narrow column. */
export const GrantingNarrow: Story = { ...Granting, name: 'Letting somebody act, 300 pixels', decorators: [(story) => narrowColumn(story())] };

/** What is not right, with links to it. */
export const Mistake: Story = {
  name: 'A mistake',
  parameters: boxState(newcomer),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Iemand machtigen');
    await press(canvasElement, 'Verder naar controleren');
    await shows(canvasElement, 'Er klopt nog iets niet', 'Vul in hoe u deze persoon noemt.');
  },
};

/** In plain words, before there is a code. */
export const Check: Story = {
  name: 'Checking it',
  parameters: boxState(newcomer),
  play: async (context) => {
    await Granting.play!(context);
    await press(context.canvasElement, 'Verder naar controleren');
    await shows(context.canvasElement, 'Klopt dit?', 'Alleen post van RDW en UWV.', 'Sanne ziet geen post van');
  },
};

/** The code, once. */
export const Code: Story = {
  name: 'The code',
  parameters: boxState(newcomer),
  play: async (context) => {
    await Check.play!(context);
    await press(context.canvasElement, 'Code maken');
    await shows(context.canvasElement, 'De code voor Sanne', 'U ziet deze code alleen nu.', 'Stuur de code niet per e-mail of app.');
  },
};

/** The same in a narrow column. */
export const CodeNarrow: Story = { ...Code, name: 'The code, 300 pixels', decorators: [(story) => narrowColumn(story())] };

/** Going away before one has it. */
export const CodeNotNoted: Story = {
  name: 'Going away from the code',
  parameters: boxState(newcomer),
  play: async (context) => {
    await Code.play!(context);
    await press(context.canvasElement, 'Terug naar machtigingen');
    await shows(context.canvasElement, 'Heeft u de code genoteerd?');
  },
};

/** A code that somebody gave, and that is not right. */
export const WrongCode: Story = {
  name: 'A wrong code',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Code invullen');
    await fill(canvasElement, 'Code van 12 letters en cijfers', 'KQ7M 2XPD 9RHT');
    await press(canvasElement, 'Bekijk wat deze code betekent');
    await shows(canvasElement, 'Deze code klopt niet of is al gebruikt.');
  },
};

/** Taking back is asked about, with what it does. */
export const Ending: Story = {
  name: 'Taking back',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Stoppen, Sanne Pietersen');
    await shows(canvasElement, 'Wilt u de machtiging van Sanne Pietersen stoppen?', 'kan uw post dan meteen niet meer zien');
  },
};

/** It holds no longer. */
export const Ended: Story = {
  name: 'Taken back',
  play: async (context) => {
    await Ending.play!(context);
    await press(context.canvasElement, 'Ja, stoppen');
    await shows(context.canvasElement, 'Gestopt. Sanne Pietersen kan uw post niet meer zien.');
  },
};

/** Changed on another device meanwhile. */
export const Conflict: Story = {
  name: 'Changed on another device',
  play: async (context) => {
    const { canvasElement } = context;
    await press(canvasElement, 'Veranderen of verlengen, Sanne Pietersen');
    await tick(canvasElement, 'Mijn instellingen veranderen');
    await changeElsewhere(behind(context).server);
    await press(canvasElement, 'Opslaan');
    await shows(canvasElement, 'Deze machtiging is ook ergens anders veranderd', 'Meldingen en brieven op papier gaan naar Sanne Pietersen.', 'nog niet opgeslagen');
  },
};

/** What was done; here only that a code was withdrawn. */
export const Log: Story = {
  name: 'What was seen and done',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Code intrekken, Buurman Ton');
    await press(canvasElement, 'Ja, stoppen');
    await shows(canvasElement, 'De code voor Buurman Ton werkt niet meer.');
    await press(canvasElement, 'Wat is er gezien en gedaan');
    await shows(canvasElement, 'U stopte de machtiging.');
  },
};

/** It is about oneself, also while one acts for somebody else. */
export const OnBehalf: Story = {
  name: 'While acting for somebody else',
  parameters: boxState(clients(5)),
  play: async (context) => {
    const { client } = behind(context);
    await client.start();
    const { state } = client.session;
    if (state.status === 'active') await client.session.actFor(state.contexts[1]!.id);
    await shows(context.canvasElement, 'Deze pagina gaat over uzelf');
  },
};

/** Nothing is said in the first moments; then what is going on. */
export const Loading: Story = { parameters: boxState({ ...newcomer, faults: [never('*/api/v1/machtigingen')] }), play: ({ canvasElement }) => shows(canvasElement, 'Uw machtigingen worden opgehaald…') };

/** They cannot be had. */
export const LoadFails: Story = { name: 'Loading fails', parameters: boxState({ ...newcomer, faults: [mandatesFail] }), play: ({ canvasElement }) => shows(canvasElement, 'Uw machtigingen zijn nu niet te zien') };

/** There is no connection at all. */
export const Offline: Story = { name: 'Without a connection', parameters: boxState({ ...koen, faults: [noConnection] }), play: ({ canvasElement }) => shows(canvasElement, 'Er is geen verbinding.') };

/** On a server of the bare standard. */
export const Absent: Story = { name: 'A server without mandates', parameters: boxState({ ...koen, faults: [withoutSettings] }), play: ({ canvasElement }) => shows(canvasElement, 'Op deze website kunt u niemand machtigen') };

/** Nobody is logged in. */
export const Anonymous: Story = { name: 'Not logged in', parameters: boxState({}), play: ({ canvasElement }) => shows(canvasElement, 'Log in om te zien wie uw post mag regelen') };
