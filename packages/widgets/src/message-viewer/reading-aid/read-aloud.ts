import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../../announcer/announcer.js';
import { OnDemand } from '../../element/on-demand.js';
import { infoIcon, warningIcon } from '../../icons/icons.js';
import type { ReadingAidMessages } from '../../locales/nl/reading-aid.js';
import type { LetterReading, ReadingState } from './letter-reading.js';
import { pauseIcon, playIcon, stopIcon, volumeIcon } from './reader-icons.js';
import type { LetterToRead } from './reading-aid.js';

const part = new OnDemand(() => import('./letter-reading.js'));

/** Times the voice's own speed. */
const rates = [0.75, 1, 1.25, 1.5] as const;

// Of this visit; kept nowhere.
let rate = 1;
/** For whose letters a voice may be used that is sent the text. */
let agreedFor: string | undefined;

const silent: ReadingState = { phase: 'silent' };

/** Reads the letter on the screen aloud, with buttons above it. */
export class ReadAloud implements ReactiveController {
  readonly #host: LitElement;
  #letter: LetterToRead | undefined;
  #text: ReadingAidMessages | undefined;
  #reading: LetterReading | undefined;
  #state = silent;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#reading?.placeAgain();
  }

  /** Silent, and forgets the letter. */
  forget(): void {
    this.#letter = undefined;
    this.#stop();
  }

  /** The buttons, in the state in which the reading is. */
  template(letter: LetterToRead, text: ReadingAidMessages): TemplateResult {
    this.#letter = letter;
    this.#text = text;
    const state = this.#state;
    const reading = state.phase === 'reading' || state.phase === 'paused' ? state : undefined;
    return html`<div class=${reading === undefined ? 'reader no-print' : 'reader on no-print'} part="reader" role="group" aria-label=${text.reader}>
      <div class="reader-buttons">
        <button class=${reading === undefined ? 'button subtle' : 'button'} type="button" aria-disabled=${state.phase === 'preparing' ? 'true' : 'false'}
          @click=${this.#press} @pointerenter=${this.#prepare} @focus=${this.#prepare}>${this.#mainIcon()}<span>${this.#mainWords(text)}</span></button>
        ${reading === undefined ? nothing : html`<button class="button" type="button" @click=${this.#pressStop}>${stopIcon()}<span>${text.stop}</span></button>
          ${this.#speed(text)}
          <span class="muted small progress">${text.progress(reading.sentence, reading.count)}</span>`}
      </div>
      ${this.#notice(text)}
    </div>`;
  }

  /** One and the same button, so that the focus stays on it. */
  #mainWords(text: ReadingAidMessages): string {
    switch (this.#state.phase) {
      case 'reading':
        return text.pause;
      case 'paused':
        return text.resume;
      case 'preparing':
        return text.preparing;
      default:
        return text.readAloud;
    }
  }

  #mainIcon(): TemplateResult {
    switch (this.#state.phase) {
      case 'reading':
        return pauseIcon();
      case 'paused':
        return playIcon();
      default:
        return volumeIcon();
    }
  }

  #speed(text: ReadingAidMessages): TemplateResult {
    return html`<label class="speed"><span>${text.speed}</span>
      <select class="field" @change=${this.#changeSpeed}>${rates.map((one) => html`<option value=${one} ?selected=${one === rate}>${text.speeds[one]}</option>`)}</select>
    </label>`;
  }

  #notice(text: ReadingAidMessages): TemplateResult | typeof nothing {
    switch (this.#state.phase) {
      case 'asking':
        return html`<div class="alert">${infoIcon()}<div class="body">
          <p>${text.remoteVoice(this.#state.voice)}</p>
          <div class="actions">
            <button class="button" type="button" @click=${this.#agree}>${text.readAnyway}</button>
            <button class="button" type="button" @click=${this.#pressStop}>${text.doNotRead}</button>
          </div>
        </div></div>`;
      case 'impossible':
        return html`<div class="alert warning">${warningIcon()}<div class="body"><p>${text.obstacles[this.#state.why]}</p></div></div>`;
      default:
        return nothing;
    }
  }

  /** Before it is pressed, since some browsers speak only at once after a press. */
  readonly #prepare = (): void => {
    void part.load();
  };

  readonly #press = (): void => {
    switch (this.#state.phase) {
      case 'reading':
        this.#reading?.pause();
        break;
      case 'paused':
        this.#reading?.resume();
        break;
      case 'preparing':
        break;
      default:
        void this.#start();
    }
  };

  readonly #pressStop = (): void => {
    this.#stop();
    this.#focusMain();
  };

  readonly #agree = (): void => {
    agreedFor = this.#letter?.owner;
    this.#focusMain();
    void this.#start();
  };

  readonly #changeSpeed = ({ currentTarget }: Event): void => {
    rate = Number((currentTarget as HTMLSelectElement).value);
    this.#reading?.setRate(rate);
    this.#host.requestUpdate();
  };

  async #start(): Promise<void> {
    const letter = this.#letter;
    this.#stop();
    if (letter === undefined) {
      return;
    }
    if (part.value === undefined) {
      this.#become({ phase: 'preparing' });
    }
    const { LetterReading } = part.value ?? await part.load();
    if (letter.signal.aborted) {
      return;
    }
    const reading = new LetterReading({
      message: letter.message,
      words: letter.markupWords(),
      rate,
      mayLeaveDevice: agreedFor === letter.owner,
      root: this.#host.renderRoot,
      changed: (state, finished) => {
        if (reading === this.#reading) {
          this.#become(state, finished);
        }
      },
    });
    this.#reading = reading;
    await reading.start();
  }

  #stop(): void {
    const reading = this.#reading;
    this.#reading = undefined;
    reading?.stop();
    this.#become(silent);
  }

  /** Nothing is announced while a voice reads: the two would talk at the same time. */
  #become(state: ReadingState, finished = false): void {
    this.#state = state;
    const text = this.#text;
    if (text !== undefined && (finished || state.phase === 'asking' || state.phase === 'impossible')) {
      const words = state.phase === 'asking' ? text.remoteVoice(state.voice) : state.phase === 'impossible' ? text.obstacles[state.why] : text.finished;
      announce(this.#host.ownerDocument, words, text.language);
    }
    this.#host.requestUpdate();
  }

  #focusMain(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.reader button')?.focus();
  }
}
