import type { ScriptSentence } from './letter-script.js';

/** Told how the reading goes. */
export interface ReaderListener {
  /** This sentence is being read now, counted from 0. */
  reading(sentence: ScriptSentence, index: number): void;
  /** Somebody else took the voice: another page, or the system. */
  interrupted(): void;
  finished(): void;
  /** `blocked`: the browser wants the person to press a button first. */
  failed(why: 'blocked' | 'failed'): void;
}

/** A browser that has not begun by then never will. */
const patienceMs = 10_000;

/**
 * Reads a letter aloud, a sentence at a time.
 *
 * One sentence at a time, because Chromium falls silent after fifteen seconds of one text with some voices. A pause ends the sentence, and
 * reading goes on from its start: browsers on Android end it anyway, others cannot go on after a long pause, and who listens hears it whole.
 */
export class Reader {
  readonly #speech: SpeechSynthesis;
  readonly #voice: SpeechSynthesisVoice;
  readonly #script: readonly ScriptSentence[];
  readonly #listener: ReaderListener;
  /** Held on to: Chromium forgets to tell of the end of one that nobody holds. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #index = 0;
  #rate = 1;

  constructor(voice: SpeechSynthesisVoice, script: readonly ScriptSentence[], listener: ReaderListener) {
    this.#speech = speechSynthesis;
    this.#voice = voice;
    this.#script = script;
    this.#listener = listener;
  }

  /** How many sentences the letter has. */
  get count(): number {
    return this.#script.length;
  }

  /** Reads on from the sentence where it was. */
  read(): void {
    this.stop();
    const sentence = this.#script[this.#index];
    if (sentence === undefined) {
      this.#listener.finished();
      return;
    }
    this.#listener.reading(sentence, this.#index);
    this.#say(sentence);
  }

  /** Silent at once; `read` goes on from the start of the sentence. */
  stop(): void {
    clearTimeout(this.#patience);
    if (this.#utterance !== undefined) {
      this.#utterance = undefined;
      this.#speech.cancel();
    }
  }

  /**
   * Faster or slower from now on.
   *
   * @param rate 1 is the voice's own speed
   */
  setRate(rate: number): void {
    const isReading = this.#utterance !== undefined;
    this.#rate = rate;
    if (isReading) {
      this.read();
    }
  }

  #say({ spoken }: ScriptSentence): void {
    const utterance = new SpeechSynthesisUtterance(spoken);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.rate = this.#rate;
    utterance.addEventListener('start', () => clearTimeout(this.#patience));
    utterance.addEventListener('end', () => this.#ended(utterance));
    utterance.addEventListener('error', (event) => this.#failed(utterance, event.error));
    this.#utterance = utterance;
    this.#patience = setTimeout(() => this.#failed(utterance, 'synthesis-unavailable'), patienceMs);
    // Another page may have left the voice paused; it then waits for ever.
    this.#speech.resume();
    this.#speech.speak(utterance);
  }

  /** What comes from a sentence that was stopped is old news. */
  #ended(utterance: SpeechSynthesisUtterance): void {
    if (utterance === this.#utterance) {
      this.#utterance = undefined;
      this.#index += 1;
      this.read();
    }
  }

  #failed(utterance: SpeechSynthesisUtterance, error: SpeechSynthesisErrorCode): void {
    if (utterance !== this.#utterance) {
      return;
    }
    this.stop();
    if (error === 'interrupted' || error === 'canceled') {
      this.#listener.interrupted();
    } else {
      this.#listener.failed(error === 'not-allowed' ? 'blocked' : 'failed');
    }
  }
}
