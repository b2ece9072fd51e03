import '@berichtenbox/widgets/message-viewer';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FakeSpeech, fakeVoice } from '../test/in-browser/fake-speech.js';
import { behind, boxState } from './box-state.js';
import { narrowColumn } from './host-page.js';
import { press, shows, showsNot } from './on-screen.js';
import { difficultLetter, easyLetter } from './situations.js';

/** Stands in for the voices that this browser has, so that the stories are the same everywhere. */
let speech: FakeSpeech;
const withVoices = (...voices: readonly SpeechSynthesisVoice[]) => () => {
  speech = new FakeSpeech(voices);
  return () => speech.remove();
};

const meta = {
  title: 'Message viewer/Reading aid',
  component: 'berichtenbox-message-viewer',
  parameters: boxState(difficultLetter),
  beforeEach: withVoices(fakeVoice()),
  render: (_, context) => html`<berichtenbox-message-viewer message-id=${behind(context).messageId} contact-phone="14 0123"></berichtenbox-message-viewer>`,
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** Presses the button, and lets the voice say the first sentences: sender, subject, date, salutation. */
async function readUpToTheLetter(canvas: HTMLElement): Promise<void> {
  await press(canvas, 'Lees voor');
  await shows(canvas, 'Pauzeer', 'Zin 1 van');
  for (let said = 1; said < 5; said += 1) {
    speech.sayAll();
    await shows(canvas, `Zin ${said + 1} van`);
  }
}

/** A letter with difficult words: each is marked where it first stands, and all are listed under the letter. */
export const DifficultWords: Story = {
  name: 'A letter with difficult words',
  play: ({ canvasElement }) => shows(canvasElement, 'Lees voor', 'Moeilijke woorden in deze brief (6)'),
};

/** A word explained beside the text. */
export const WordExplained: Story = {
  name: 'A word explained',
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Moeilijke woorden in deze brief');
    await press(canvasElement, 'voorlopige aanslag');
    await shows(canvasElement, 'Een schatting van uw belasting');
  },
};

/** All words of the letter with their explanations. */
export const WordList: Story = {
  name: 'The list of words',
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Moeilijke woorden in deze brief');
    await shows(canvasElement, 'U laat weten dat u het niet eens bent met een besluit.');
  },
};

/** Nothing to explain, so nothing about it. */
export const NoDifficultWords: Story = {
  name: 'A letter without difficult words',
  parameters: boxState(easyLetter),
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'Lees voor', 'De glasbak');
    await showsNot(canvasElement, 'Moeilijke woorden');
  },
};

/** The sentence that the voice says is marked. */
export const Reading: Story = { name: 'Being read aloud', play: ({ canvasElement }) => readUpToTheLetter(canvasElement) };

/** The same, on a page that says that it is dark. */
export const ReadingInTheDark: Story = { ...Reading, name: 'Being read aloud, on a dark page', globals: { theme: 'dark' } };

/** The same, in the colours and type of a municipality. */
export const ReadingInATheme: Story = { ...Reading, name: 'Being read aloud, in a theme', globals: { theme: 'voorbeeld' } };

/** The same, in a column of 300 pixels. */
export const ReadingNarrow: Story = { ...Reading, name: 'Being read aloud, in a column of 300 pixels', decorators: [(story) => narrowColumn(story())] };

/** Silent until one goes on, from the start of the sentence. */
export const Paused: Story = {
  play: async ({ canvasElement }) => {
    await readUpToTheLetter(canvasElement);
    await press(canvasElement, 'Pauzeer');
    await shows(canvasElement, 'Lees verder');
  },
};

/** This device has no Dutch voice. */
export const NoVoice: Story = {
  name: 'No Dutch voice',
  beforeEach: withVoices(fakeVoice({ name: 'Zira', lang: 'en-US' })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Lees voor');
    await shows(canvasElement, 'Er is geen Nederlandse stem gevonden');
  },
};

/** The only Dutch voice is a service elsewhere, which would be sent the letter: one is asked first. */
export const OnlyRemoteVoice: Story = {
  name: 'Only a voice on the internet',
  beforeEach: withVoices(fakeVoice({ name: 'Google Nederlands', localService: false })),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Lees voor');
    await shows(canvasElement, 'Toch voorlezen', 'Niet voorlezen');
  },
};

/** The browser refuses, for instance because nothing was pressed yet. */
export const Blocked: Story = {
  name: 'The browser does not let it speak',
  play: async ({ canvasElement }) => {
    speech.refusing = 'not-allowed';
    await press(canvasElement, 'Lees voor');
    await shows(canvasElement, 'De browser hield het voorlezen tegen');
  },
};

/** English around the letter; what explains it and what is read stays Dutch. */
export const English: Story = { globals: { language: 'en' }, play: ({ canvasElement }) => shows(canvasElement, 'Read aloud in Dutch', 'Difficult words in this letter') };
