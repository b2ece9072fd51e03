import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { clearPage, focused, settled, spoken, violations } from '../../../../../test/in-browser/element-page.js';
import { activeSession, FakeClient } from '../../../../../test/in-browser/fake-client.js';
import { FakeSpeech, fakeVoice } from '../../../../../test/in-browser/fake-speech.js';
import { button, markedWords, readerOf, readSentences, showLetter, showReading, writtenLetter } from '../../../../../test/in-browser/letter-reading.js';
import '../../define/message-viewer.js';
import '../../define/provider.js';

describe('reading a letter aloud', () => {
  let speech: FakeSpeech;
  let fake: FakeClient;
  beforeEach(() => {
    speech = new FakeSpeech();
    fake = new FakeClient([writtenLetter]);
  });
  afterEach(async () => {
    await clearPage();
    speech.remove();
  });

  describe('chooses a voice', () => {
    it('of the device before one of the internet, and Dutch of the Netherlands before that of Belgium', async () => {
      speech.voices = [
        fakeVoice({ name: 'Google', localService: false, default: true }), fakeVoice({ name: 'Zira', lang: 'en-US' }),
        fakeVoice({ name: 'Ellen', lang: 'nl-BE' }), fakeVoice({ name: 'Claire', lang: 'nl_NL' }),
      ];
      await showReading(fake, speech);
      expect(speech.asked[0]?.voice?.name).toBe('Claire');
    });

    it('that the browser tells of only later', async () => {
      speech.voices = [];
      const viewer = await showLetter(fake);
      await userEvent.click(button('Lees voor'));
      await expect.element(button('Stem zoeken…')).toBeVisible();
      expect(await violations(viewer)).toEqual([]);
      speech.tellVoices([fakeVoice()]);
      await expect.poll(() => speech.saying).toBe(readSentences[0]);
    });

    it('elsewhere only when the person wants that, after saying that the text goes there', async () => {
      speech.voices = [fakeVoice({ name: 'Google Nederlands', localService: false })];
      const viewer = await showLetter(fake);
      await userEvent.click(button('Lees voor'));
      await expect.element(button('Toch voorlezen')).toBeVisible();
      expect(readerOf(viewer).textContent).toContain('Er is wel een stem op internet: Google Nederlands. Kiest u die, dan gaat de tekst van uw bericht naar de maker van die stem.');
      await expect.poll(spoken).toContain('gaat de tekst van uw bericht naar de maker');
      expect([speech.asked, await violations(viewer)]).toEqual([[], []]);
      await userEvent.click(button('Niet voorlezen'));
      expect([speech.asked, focused()?.textContent.trim()]).toEqual([[], 'Lees voor']);
      await userEvent.click(button('Lees voor'));
      await userEvent.click(button('Toch voorlezen'));
      await expect.poll(() => speech.saying).toBe(readSentences[0]);
      expect(focused()?.textContent.trim()).toBe('Pauzeer');
      await userEvent.click(button('Stop'));
      await userEvent.click(button('Lees voor'));
      await expect.poll(() => speech.saying).toBe(readSentences[0]);

      // For the letters of somebody else it is asked again.
      const session = activeSession();
      fake.session.set({ ...session, context: { ...session.context, partition: 'p2' } });
      await settled(viewer);
      await userEvent.click(button('Lees voor'));
      await expect.element(button('Toch voorlezen')).toBeVisible();
      expect(speech.saying).toBe(undefined);
    });

    it('and says so when there is none, and tries again when asked', async () => {
      speech.voices = [fakeVoice({ lang: 'en-GB' })];
      const viewer = await showLetter(fake);
      await userEvent.click(button('Lees voor'));
      await expect.poll(() => readerOf(viewer).textContent).toContain('Er is geen Nederlandse stem gevonden.');
      await expect.poll(spoken).toContain('Er is geen Nederlandse stem gevonden.');
      expect(await violations(viewer)).toEqual([]);
      speech.voices = [fakeVoice()];
      await userEvent.click(button('Lees voor'));
      await expect.poll(() => speech.saying).toBe(readSentences[0]);
    });
  });

  it('says so in a browser that cannot speak', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'speechSynthesis')!;
    Reflect.deleteProperty(globalThis, 'speechSynthesis');
    try {
      const viewer = await showLetter(fake);
      await userEvent.click(button('Lees voor'));
      await expect.poll(() => readerOf(viewer).textContent).toContain('Deze browser kan niet voorlezen.');
    } finally {
      Object.defineProperty(globalThis, 'speechSynthesis', own);
    }
  });

  it.each([
    ['not-allowed', 'De browser hield het voorlezen tegen.'],
    ['network', 'Voorlezen lukt nu niet.'],
  ] as const)('says so when the browser answers %s, and works at the next press', async (error, words) => {
    speech.refusing = error;
    const viewer = await showLetter(fake);
    await userEvent.click(button('Lees voor'));
    await expect.poll(() => readerOf(viewer).textContent).toContain(words);
    expect(markedWords()).toBe('');
    speech.refusing = undefined;
    await userEvent.click(button('Lees voor'));
    await expect.poll(() => speech.saying).toBe(readSentences[0]);
  });

  it('says so when the voice never begins, and works at the next press', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    try {
      speech.isStuck = true;
      const viewer = await showLetter(fake);
      await userEvent.click(button('Lees voor'));
      await expect.element(button('Pauzeer')).toBeVisible();
      const patience = timers.mock.calls.findLast(([, ms]) => ms === 10_000);
      // As if so much time had gone by.
      (patience?.[0] as () => void)();
      await expect.poll(() => readerOf(viewer).textContent).toContain('Voorlezen lukt nu niet.');
      await expect.poll(spoken).toContain('Voorlezen lukt nu niet.');
      expect([markedWords(), await violations(viewer)]).toEqual(['', []]);
      speech.isStuck = false;
      await userEvent.click(button('Lees voor'));
      await expect.poll(() => speech.saying).toBe(readSentences[0]);
    } finally {
      timers.mockRestore();
    }
  });

  it('does not wait for a voice that has begun', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    try {
      await showReading(fake, speech);
      const at = timers.mock.calls.findLastIndex(([, ms]) => ms === 10_000);
      expect(cleared.mock.calls.map(([timer]) => timer)).toContain(timers.mock.results[at]?.value);
    } finally {
      timers.mockRestore();
      cleared.mockRestore();
    }
  });

  it('is paused when another page takes the voice', async () => {
    await showReading(fake, speech);
    speech.fail('interrupted');
    await expect.element(button('Lees verder')).toBeVisible();
    await userEvent.click(button('Lees verder'));
    await expect.poll(() => speech.saying).toBe(readSentences[0]);
  });

  it('speaks also when another page has left the voice paused', async () => {
    speech.pause();
    await showReading(fake, speech);
  });
});
