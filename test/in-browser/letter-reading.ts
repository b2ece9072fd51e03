import { expect } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import type { MessageViewerElement } from '../../packages/widgets/src/message-viewer/message-viewer.js';
import { mount } from './element-page.js';
import { fakeMessage, type FakeClient } from './fake-client.js';
import type { FakeSpeech } from './fake-speech.js';

const body = 'Dhr. De Vries, betaal € 1.234,50.\nDoe dat vóór 31-07-2026.\n\n- Kenmerk 123456789\n- Zie https://www.rdw.nl/apk en bel.\n\nMaak bezwaar als u dat wilt.';

/** A letter with all that is read otherwise than it is written. */
export const writtenLetter = fakeMessage({ id: 'm1', body, unread: false });

/** How it is read. */
export const readHeader = ['Bericht van RDW', 'Onderwerp: De apk van uw auto verloopt', 'Datum: 3 maart 2026'] as const;
export const readSentences = [
  ...readHeader, 'De heer De Vries, betaal 1234 euro en 50 cent.', 'Doe dat vóór 31 juli 2026.', 'Kenmerk 1 2 3 4 5 6 7 8 9', 'Zie rdw punt nl en bel.', 'Maak bezwaar als u dat wilt.',
] as const;

/** The button with this name. */
export function button(name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** What reads, above the letter. */
export function readerOf(viewer: MessageViewerElement): HTMLElement {
  return viewer.renderRoot.querySelector<HTMLElement>('[part=reader]')!;
}

/** The words that are marked on the screen. */
export function markedWords(): string {
  return [...CSS.highlights.get('berichtenbox-reading') ?? []].map((range) => (range as Range).toString().replace(/\s+/gu, ' ')).join('');
}

/** Shows the first letter, with its aids. */
export async function showLetter(fake: FakeClient, properties: Partial<MessageViewerElement> = {}): Promise<MessageViewerElement> {
  const viewer = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1', ...properties });
  await expect.poll(() => viewer.renderRoot.querySelector('[part=reader]')).not.toBeNull();
  await expect.poll(() => viewer.renderRoot.querySelector('[part=word-list]')).not.toBeNull();
  return viewer;
}

/** Shows it, and has it read. */
export async function showReading(fake: FakeClient, speech: FakeSpeech, properties: Partial<MessageViewerElement> = {}): Promise<MessageViewerElement> {
  const viewer = await showLetter(fake, properties);
  await userEvent.click(readerOf(viewer).querySelector('button')!);
  await expect.poll(() => speech.saying).toBe(readSentences[0]);
  return viewer;
}

/** Lets the voice say all until this. */
export async function sayUpTo(speech: FakeSpeech, sentence: string | undefined): Promise<void> {
  for (let said = 0; said < 100 && speech.saying !== sentence; said += 1) {
    speech.sayWord();
    speech.sayAll();
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(speech.saying).toBe(sentence);
}
