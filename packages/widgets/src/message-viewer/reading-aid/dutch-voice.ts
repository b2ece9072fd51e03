/** What there is to read Dutch aloud with. `remote`: the voice is a service elsewhere, which is sent each sentence. */
export type DutchVoice =
  | { readonly kind: 'local' | 'remote'; readonly voice: SpeechSynthesisVoice }
  | { readonly kind: 'none' };

/** Browsers tell of their voices a little after they are first asked; some never do. */
const patienceMs = 3_000;

/**
 * The best Dutch voice of this browser: one on the device itself when there is one, since a letter is nobody else's business; then one
 * from the Netherlands; then the person's own default.
 *
 * @param signal when aborted, what is known by then counts
 */
export async function dutchVoice(speech: SpeechSynthesis, signal: AbortSignal): Promise<DutchVoice> {
  if (speech.getVoices().length === 0) {
    await voicesChange(speech, signal);
  }
  const ranked = speech.getVoices().filter(({ lang }) => /^(?:nl|nld|dut)(?:$|[-_])/i.test(lang)).sort((a, b) => rank(b) - rank(a));
  const voice = ranked[0];
  return voice === undefined ? { kind: 'none' } : { kind: voice.localService ? 'local' : 'remote', voice };
}

function rank({ localService, lang, default: isDefault }: SpeechSynthesisVoice): number {
  return (localService ? 4 : 0) + (/^(?:nl|nld|dut)(?:$|[-_]nld?$)/i.test(lang) ? 2 : 0) + (isDefault ? 1 : 0);
}

function voicesChange(speech: SpeechSynthesis, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      speech.removeEventListener('voiceschanged', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, patienceMs);
    speech.addEventListener('voiceschanged', end);
    signal.addEventListener('abort', end);
  });
}
