import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeClient, fakeMessage } from '../../../../../test/in-browser/fake-client.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, violations } from '../../../../../test/in-browser/element-page.js';
import { FakeSpeech, fakeVoice } from '../../../../../test/in-browser/fake-speech.js';
import { button, markedWords, readerOf, readHeader, readSentences, sayUpTo, showLetter, showReading, writtenLetter } from '../../../../../test/in-browser/letter-reading.js';
import '../../define/message-viewer.js';
import '../../define/provider.js';
import type { MessageViewerElement } from '../message-viewer.js';

describe('reading a letter aloud', () => {
  let speech: FakeSpeech;
  let fake: FakeClient;
  beforeEach(() => {
    speech = new FakeSpeech();
    fake = new FakeClient([writtenLetter, fakeMessage({ id: 'm2', body: 'Iets anders.', unread: false })]);
  });
  afterEach(async () => {
    await clearPage();
    speech.remove();
    vi.restoreAllMocks();
  });

  it('says from whom, about what and when, and then each sentence as one says it, in Dutch', async () => {
    await showReading(fake, speech);
    await sayUpTo(speech, readSentences.at(-1));
    expect(speech.asked.map(({ text }) => text)).toEqual(readSentences);
    expect(new Set(speech.asked.map(({ lang, rate, voice }) => `${lang} ${String(rate)} ${voice?.name ?? ''}`))).toEqual(new Set(['nl-NL 1 Xander']));
  });

  it('says first what is to be done, before when, and what happens otherwise', async () => {
    const actionText = 'Laat uw auto keuren.';
    fake = new FakeClient([{ ...writtenLetter, actionPrompt: 'provide-information', actionText, deadline: '2026-07-31', consequence: 'U krijgt een boete.' }]);
    await showReading(fake, speech);
    await sayUpTo(speech, readSentences[3]);
    expect(speech.asked.map(({ text }) => text).slice(3, 6)).toEqual(['Wat moet u doen? Laat uw auto keuren.', 'Doe dit uiterlijk 31 juli 2026.', 'Als u niets doet: U krijgt een boete.']);
  });

  it('says the words of the markup, when that is what is shown', async () => {
    fake = new FakeClient([{ ...writtenLetter, html: '<p>Andere <b>woorden</b>.</p>' }]);
    const viewer = await mount('berichtenbox-message-viewer', fake.client, { messageId: 'm1' });
    await expect.poll(() => viewer.renderRoot.querySelector('iframe')).not.toBeNull();
    await expect.poll(() => viewer.renderRoot.querySelector('[part=reader]')).not.toBeNull();
    await userEvent.click(readerOf(viewer).querySelector('button')!);
    await expect.poll(() => speech.saying).toBe(readHeader[0]);
    await sayUpTo(speech, 'Andere woorden.');
    expect(markedWords()).toBe('');
  });

  it('marks what it says, word for word, also across a link and an explained word, and nothing afterwards', async () => {
    const viewer = await showReading(fake, speech);
    expect(markedWords()).toBe('RDW');
    const seen: string[] = [];
    for (const sentence of readSentences.slice(1)) {
      await sayUpTo(speech, sentence);
      seen.push(markedWords());
    }
    expect(seen).toEqual([
      'De apk van uw auto verloopt', '3 maart 2026', 'Dhr. De Vries, betaal € 1.234,50.', 'Doe dat vóór 31-07-2026.', 'Kenmerk 123456789',
      'Zie https://www.rdw.nl/apk (opent in een nieuw tabblad) en bel.', 'Maak bezwaar als u dat wilt.',
    ]);
    speech.sayAll();
    await settled(viewer);
    expect(markedWords()).toBe('');
  });

  it('marks nothing of a letter that the browser has translated, and reads on', async () => {
    const viewer = await showReading(fake, speech);
    viewer.renderRoot.querySelector('.paragraph')!.textContent = 'Dear Sir, pay.';
    await sayUpTo(speech, readSentences[3]);
    expect(markedWords()).toBe('');
  });

  it('marks with boxes behind the words in a browser without highlights', async () => {
    const { highlights } = CSS;
    Reflect.deleteProperty(CSS, 'highlights');
    expect('highlights' in CSS).toBe(false);
    try {
      const viewer = await showReading(fake, speech);
      await sayUpTo(speech, readSentences[3]);
      const box = viewer.renderRoot.querySelector('.reading-boxes span')!.getBoundingClientRect();
      const paragraph = viewer.renderRoot.querySelector('.paragraph')!.getBoundingClientRect();
      expect([Math.abs(box.left - paragraph.left) < 2, Math.abs(box.top - paragraph.top) < 12, box.width > 100]).toEqual([true, true, true]);
      await userEvent.click(button('Stop'));
      expect(viewer.renderRoot.querySelector('.reading-boxes')).toBeNull();
    } finally {
      Object.defineProperty(CSS, 'highlights', { value: highlights, configurable: true });
    }
  });

  it('says at the end that it is done, once, and nothing while a voice speaks', async () => {
    const viewer = await showLetter(fake);
    const region = document.querySelector('[data-berichtenbox=announcer]')!.shadowRoot!.querySelector('[role=status]')!;
    region.textContent = '';
    const announced: string[] = [];
    const observer = new MutationObserver(() => announced.push(region.textContent));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    await userEvent.click(button('Lees voor'));
    await expect.poll(() => speech.saying).toBe(readSentences[0]);
    await sayUpTo(speech, readSentences.at(-1));
    speech.sayAll();
    await expect.poll(spoken).toBe('Voorlezen is klaar.');
    observer.disconnect();
    expect(announced.filter((words) => words !== '')).toEqual(['Voorlezen is klaar.']);
    await expect.element(button('Lees voor')).toBeVisible();
    expect(readerOf(viewer).querySelectorAll('button').length).toBe(1);
  });

  describe('with its buttons', () => {
    it('pauses and goes on from the start of the sentence, with the focus on one and the same button', async () => {
      const viewer = await showReading(fake, speech);
      await sayUpTo(speech, readSentences[4]);
      const main = focused();
      expect(main?.textContent.trim()).toBe('Pauzeer');
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => speech.saying).toBe(undefined);
      expect([focused(), main?.textContent.trim()]).toEqual([main, 'Lees verder']);
      expect(markedWords()).toBe('Doe dat vóór 31-07-2026.');
      expect(readerOf(viewer).textContent).toContain('Zin 5 van 8');
      await userEvent.keyboard(' ');
      await expect.poll(() => speech.saying).toBe(readSentences[4]);
      expect(focused()).toBe(main);
    });

    it('stops, and begins again from the start', async () => {
      const viewer = await showReading(fake, speech);
      await sayUpTo(speech, readSentences[4]);
      await userEvent.keyboard('{Tab}{Enter}');
      await expect.poll(() => speech.saying).toBe(undefined);
      await settled(viewer);
      expect([focused()?.textContent.trim(), markedWords()]).toEqual(['Lees voor', '']);
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => speech.saying).toBe(readSentences[0]);
    });

    it('goes faster or slower from the sentence on, and remembers that for the next letter', async () => {
      const viewer = await showReading(fake, speech);
      await sayUpTo(speech, readSentences[4]);
      await userEvent.selectOptions(page.getByRole('combobox', { name: 'Snelheid' }), 'Snel (1,5×)');
      await expect.poll(() => speech.asked.at(-1)?.rate).toBe(1.5);
      expect(speech.saying).toBe(readSentences[4]);
      viewer.messageId = 'm2';
      await settled(viewer);
      await userEvent.click(button('Lees voor'));
      await expect.poll(() => speech.asked.at(-1)?.rate).toBe(1.5);
      await userEvent.selectOptions(page.getByRole('combobox', { name: 'Snelheid' }), 'Gewoon (1×)');
    });

    it('is in order in every state: to hear, to press, and in 320 pixels', async () => {
      await page.viewport(320, 640);
      const viewer = await showLetter(fake);
      expect([await violations(viewer), smallTargets(viewer), overflow()]).toEqual([[], [], 0]);
      await userEvent.click(button('Lees voor'));
      await expect.element(button('Pauzeer')).toBeVisible();
      expect([await violations(viewer), smallTargets(viewer), overflow()]).toEqual([[], [], 0]);
      await userEvent.click(button('Pauzeer'));
      await expect.element(button('Lees verder')).toBeVisible();
      expect([await violations(viewer), smallTargets(viewer), overflow()]).toEqual([[], [], 0]);
      await expect.element(page.getByRole('group', { name: 'Voorlezen' })).toBeVisible();
    });

    it('does not go on paper', async () => {
      const viewer = await showReading(fake, speech);
      await emulate({ media: 'print' });
      expect(readerOf(viewer).checkVisibility()).toBe(false);
    });
  });

  describe('is silent at once', () => {
    const stopped = async (viewer: MessageViewerElement) => {
      await settled(viewer);
      return [speech.saying, speech.pending, markedWords()];
    };

    it('when another letter is shown', async () => {
      const viewer = await showReading(fake, speech);
      viewer.messageId = 'm2';
      expect(await stopped(viewer)).toEqual([undefined, false, '']);
      await expect.element(button('Lees voor')).toBeVisible();
    });

    it('when the element leaves the page, and reads again when it is back', async () => {
      const viewer = await showReading(fake, speech);
      const { parentElement } = viewer;
      viewer.remove();
      expect([speech.saying, markedWords()]).toEqual([undefined, '']);
      parentElement!.append(viewer);
      await expect.element(button('Lees voor')).toBeVisible();
      await userEvent.click(button('Lees voor'));
      await expect.poll(() => speech.saying).toBe(readSentences[0]);
    });

    it.each(['expired', 'logged-out'] as const)('when the session is %s, here or in another tab', async (status) => {
      const viewer = await showReading(fake, speech);
      fake.session.set({ status, loginUrl: '/inloggen' });
      expect(await stopped(viewer)).toEqual([undefined, false, '']);
    });

    it('when the page is left', async () => {
      const viewer = await showReading(fake, speech);
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(await stopped(viewer)).toEqual([undefined, false, '']);
      await expect.element(button('Lees voor')).toBeVisible();
    });

    it('when it goes while the voice is still being looked for', async () => {
      speech.voices = [];
      const viewer = await showLetter(fake);
      await userEvent.click(button('Lees voor'));
      await expect.element(button('Stem zoeken…')).toBeVisible();
      viewer.messageId = 'm2';
      await settled(viewer);
      speech.tellVoices([fakeVoice()]);
      expect([...await stopped(viewer), speech.asked]).toEqual([undefined, false, '', []]);
    });
  });

  describe('with a long letter', () => {
    const paragraphs = Array.from({ length: 60 }, (_, index) => `Dit is zin nummer ${index} van deze brief.`);
    beforeEach(() => {
      fake = new FakeClient([fakeMessage({ id: 'm1', unread: false, body: `${paragraphs.join('\n\n')}\n\nMaak bezwaar.` })]);
    });
    const inWindow = () => {
      const { top, bottom } = ([...CSS.highlights.get('berichtenbox-reading')!][0] as Range).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };

    it('scrolls along, at once for who wants no motion', async () => {
      await emulate({ 'prefers-reduced-motion': 'reduce' });
      const scrolled = vi.spyOn(window, 'scrollBy');
      await showReading(fake, speech);
      await sayUpTo(speech, paragraphs[50]);
      expect([inWindow(), scrollY > 0]).toEqual([true, true]);
      expect(new Set(scrolled.mock.calls.map(([options]) => (options as unknown as ScrollToOptions).behavior))).toEqual(new Set(['auto']));
    });

    it('stays where somebody has scrolled to, and goes along again when they are back', async () => {
      await emulate({ 'prefers-reduced-motion': 'reduce' });
      await showReading(fake, speech);
      await sayUpTo(speech, paragraphs[30]);
      scrollTo({ top: 0, behavior: 'instant' });
      await sayUpTo(speech, paragraphs[40]);
      expect(scrollY).toBe(0);
      ([...CSS.highlights.get('berichtenbox-reading')!][0] as Range).startContainer.parentElement!.scrollIntoView({ block: 'end' });
      await sayUpTo(speech, paragraphs[55]);
      expect(inWindow()).toBe(true);
    });
  });

  it('can be seen in forced colours', async () => {
    await emulate({ 'forced-colors': 'active' });
    const viewer = await showReading(fake, speech);
    expect(getComputedStyle(viewer.renderRoot.querySelector('.sender')!, '::highlight(berichtenbox-reading)').backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    expect(await violations(viewer)).toEqual([]);
  });
});
