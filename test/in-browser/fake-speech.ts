/** A voice as `getVoices` lists it; the class of the browser cannot be made. */
export function fakeVoice(part: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice {
  return { name: 'Xander', lang: 'nl-NL', localService: true, default: false, voiceURI: 'xander', ...part };
}

/** The browser's own takes no voice but its own. */
class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  pitch = 1;
  volume = 1;
  readonly text: string;

  constructor(text = '') {
    super();
    this.text = text;
  }
}

/**
 * What a headless browser lacks: a `speechSynthesis` with voices, whose voice speaks when a test says so. Like a real one it tells of its
 * voices late if so asked, takes one utterance after the other, and tells of everything in events that come later.
 */
export class FakeSpeech extends EventTarget {
  voices: readonly SpeechSynthesisVoice[];
  paused = false;
  /** All that it was asked to say, in order. */
  readonly asked: FakeUtterance[] = [];
  /** What it does not say because a person has to press something first. */
  refusing: SpeechSynthesisErrorCode | undefined;
  /** Takes what it is given, and never begins nor says why. */
  isStuck = false;
  #queue: FakeUtterance[] = [];
  #current: FakeUtterance | undefined;
  readonly #before: readonly (readonly [string, PropertyDescriptor | undefined])[];

  constructor(voices: readonly SpeechSynthesisVoice[] = [fakeVoice()]) {
    super();
    this.voices = voices;
    this.#before = ['speechSynthesis', 'SpeechSynthesisUtterance'].map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
    Object.defineProperty(globalThis, 'speechSynthesis', { value: this, configurable: true });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: FakeUtterance, configurable: true, writable: true });
  }

  /** The browser has its own again. */
  remove(): void {
    for (const [name, descriptor] of this.#before) {
      if (descriptor !== undefined) {
        Object.defineProperty(globalThis, name, descriptor);
      }
    }
  }

  get speaking(): boolean {
    return this.#current !== undefined;
  }

  get pending(): boolean {
    return this.#queue.length > 0;
  }

  getVoices(): readonly SpeechSynthesisVoice[] {
    return this.voices;
  }

  /** The voices are known now. */
  tellVoices(voices: readonly SpeechSynthesisVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  speak(utterance: FakeUtterance): void {
    this.asked.push(utterance);
    this.#queue.push(utterance);
    queueMicrotask(() => this.#next());
  }

  cancel(): void {
    const gone = [...(this.#current === undefined ? [] : [[this.#current, 'interrupted'] as const]), ...this.#queue.map((one) => [one, 'canceled'] as const)];
    this.#current = undefined;
    this.#queue = [];
    queueMicrotask(() => gone.forEach(([utterance, error]) => utterance.dispatchEvent(failure(error))));
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
    queueMicrotask(() => this.#next());
  }

  /** What it says now; undefined while it is silent. */
  get saying(): string | undefined {
    return this.#current?.text;
  }

  /** It has said a word of what it says now. */
  sayWord(): void {
    this.#current?.dispatchEvent(Object.assign(new Event('boundary'), { name: 'word', charIndex: 0, elapsedTime: 0 }));
  }

  /** It has said what it says now. */
  sayAll(): void {
    const said = this.#current;
    this.#current = undefined;
    said?.dispatchEvent(new Event('end'));
    queueMicrotask(() => this.#next());
  }

  /** Something goes wrong with what it says now. */
  fail(error: SpeechSynthesisErrorCode): void {
    const said = this.#current;
    this.#current = undefined;
    said?.dispatchEvent(failure(error));
  }

  #next(): void {
    if (this.paused || this.isStuck || this.#current !== undefined) {
      return;
    }
    this.#current = this.#queue.shift();
    if (this.#current !== undefined && this.refusing !== undefined) {
      this.fail(this.refusing);
    } else {
      this.#current?.dispatchEvent(new Event('start'));
    }
  }
}

function failure(error: SpeechSynthesisErrorCode): Event {
  return Object.assign(new Event('error'), { error, charIndex: 0, elapsedTime: 0 });
}
