import type { Message } from '@berichtenbox/client';
import { dutchVoice } from './dutch-voice.js';
import { bringIntoView, isInView } from './follow-reading.js';
import { letterScript, type ScriptSentence } from './letter-script.js';
import { Reader } from './reader.js';
import { SentenceHighlight } from './sentence-highlight.js';
import { placeOf } from './sentence-place.js';

/** Why a letter cannot be read aloud. */
export type ReadingObstacle = 'no-speech' | 'no-voice' | 'blocked' | 'failed';

/** Where the reading of a letter stands. */
export type ReadingState =
  | { readonly phase: 'silent' | 'preparing' }
  /** There is only a voice that is sent what it reads: the person decides. `voice` is its name. */
  | { readonly phase: 'asking'; readonly voice: string }
  | { readonly phase: 'impossible'; readonly why: ReadingObstacle }
  /** `sentence` of `count`, from 1. */
  | { readonly phase: 'reading' | 'paused'; readonly sentence: number; readonly count: number };

/** What the reading of a letter needs. */
export interface ReadingContext {
  readonly message: Message;
  /** The words of the sender's markup, when that is what is shown. */
  readonly words: string | undefined;
  readonly rate: number;
  /** Whether the person has said that a voice elsewhere may be used. */
  readonly mayLeaveDevice: boolean;
  /** The letter view. */
  readonly root: ParentNode;
  readonly changed: (state: ReadingState, finished: boolean) => void;
}

/** One reading of a letter, from its preparation to its end. Loaded when somebody first asks for it. */
export class LetterReading {
  readonly #context: ReadingContext;
  readonly #highlight = new SentenceHighlight();
  readonly #abort = new AbortController();
  #reader: Reader | undefined;
  #sentence: ScriptSentence | undefined;
  #state: ReadingState = { phase: 'preparing' };

  constructor(context: ReadingContext) {
    this.#context = context;
    addEventListener('pagehide', this.stop);
  }

  /** Begins, or says why not. Call it while a press is handled: some browsers speak only then. */
  async start(): Promise<void> {
    if (!('speechSynthesis' in globalThis)) {
      this.#become({ phase: 'impossible', why: 'no-speech' });
      return;
    }
    this.#become({ phase: 'preparing' });
    const found = await dutchVoice(speechSynthesis, this.#abort.signal);
    if (this.#abort.signal.aborted) {
      return;
    }
    if (found.kind === 'none') {
      this.#become({ phase: 'impossible', why: 'no-voice' });
    } else if (found.kind === 'remote' && !this.#context.mayLeaveDevice) {
      this.#become({ phase: 'asking', voice: found.voice.name });
    } else {
      this.#read(found.voice);
    }
  }

  /** Silent until `resume`. */
  pause(): void {
    if (this.#state.phase === 'reading') {
      this.#reader?.stop();
      this.#become({ ...this.#state, phase: 'paused' });
    }
  }

  /** Reads on, from the start of the sentence. */
  resume(): void {
    this.#reader?.read();
  }

  /** Faster or slower from now on. */
  setRate(rate: number): void {
    this.#reader?.setRate(rate);
  }

  /** Silent for good, with nothing marked. */
  readonly stop = (): void => {
    this.#end({ phase: 'silent' });
  };

  /** After each update of the letter view: what was marked may be somewhere else now. */
  placeAgain(): void {
    if (this.#sentence !== undefined) {
      this.#mark(this.#sentence);
    }
  }

  #read(voice: SpeechSynthesisVoice): void {
    const { message, words, rate } = this.#context;
    const script = letterScript(message, words);
    this.#reader = new Reader(voice, script, {
      reading: (sentence, index) => {
        this.#follow(sentence);
        this.#become({ phase: 'reading', sentence: index + 1, count: script.length });
      },
      interrupted: () => this.pause(),
      finished: () => this.#end({ phase: 'silent' }, true),
      failed: (why) => this.#end({ phase: 'impossible', why }),
    });
    this.#reader.setRate(rate);
    this.#reader.read();
  }

  /** Only along with who reads along: who has scrolled away from the last sentence looks at something else. */
  #follow(sentence: ScriptSentence): void {
    const last = this.#highlight.range;
    const readsAlong = last === undefined || isInView(last);
    this.#sentence = sentence;
    this.#mark(sentence);
    const { range } = this.#highlight;
    if (range !== undefined && readsAlong) {
      bringIntoView(range, this.#context.root.querySelector('.reader')?.getBoundingClientRect().height ?? 0);
    }
  }

  #mark(sentence: ScriptSentence): void {
    this.#highlight.show(placeOf(sentence, this.#context.root), this.#context.root.querySelector('article'));
  }

  #end(state: ReadingState, finished = false): void {
    removeEventListener('pagehide', this.stop);
    this.#abort.abort();
    this.#reader?.stop();
    this.#reader = undefined;
    this.#sentence = undefined;
    this.#highlight.show(undefined, null);
    this.#become(state, finished);
  }

  #become(state: ReadingState, finished = false): void {
    this.#state = state;
    this.#context.changed(state, finished);
  }
}
