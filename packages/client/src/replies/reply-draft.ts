import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import type { ReplacedText } from './reply.js';

/** Where keeping the text stands. */
export interface DraftState {
  readonly saving: 'nothing-yet' | 'unsaved' | 'saving' | 'saved' | 'failed';
  readonly savedAt?: Date;
  readonly replaced?: ReplacedText;
}

/** What was kept. */
export interface KeptDraft {
  readonly version: number;
  readonly savedAt: Date;
  readonly replaced: ReplacedText | undefined;
}

const afterTypingMs = 800;
const afterFailureMs = 10_000;

/** Has the server keep a text, shortly after each pause in typing, one at a time; what failed is tried again. */
export class ReplyDraft {
  readonly #keep: (text: string, version: number) => Promise<KeptDraft>;
  readonly #changed: () => void;
  #state: DraftState = { saving: 'nothing-yet' };
  #version = 0;
  #text = '';
  #isDirty = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(keep: (text: string, version: number) => Promise<KeptDraft>, changed: () => void) {
    this.#keep = keep;
    this.#changed = changed;
  }

  get state(): DraftState {
    return this.#state;
  }

  get text(): string {
    return this.#text;
  }

  /** What the server has. */
  adopt(text: string, version: number, savedAt: Date | undefined): void {
    this.#text = text;
    this.#version = version;
    if (savedAt) this.#state = { saving: 'saved', savedAt };
  }

  /** Another text; it is kept in a moment. */
  change(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#isDirty = true;
    this.#set({ saving: this.#state.saving === 'failed' ? 'failed' : 'unsaved' });
    this.#plan(afterTypingMs);
  }

  /** Keeps the text now, if there is anything to keep. Never rejects: what went wrong is in the state. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#isDirty) await (this.#running = this.#save().finally(() => (this.#running = undefined)));
  }

  /** Puts the text from elsewhere back, and keeps the one that was here for changing it back. */
  takeReplaced(): void {
    const { replaced } = this.#state;
    if (!replaced) return;
    this.#state = { ...this.#state, replaced: { text: this.#text, savedAt: new Date() } };
    this.change(replaced.text);
  }

  /** The text from elsewhere is not wanted. */
  forgetReplaced(): void {
    this.#state = { saving: this.#state.saving, ...(this.#state.savedAt && { savedAt: this.#state.savedAt }) };
    this.#changed();
  }

  /** Keeps nothing any more; resolves when nothing is under way. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isDirty = false;
    await this.#running;
  }

  async #save(): Promise<void> {
    this.#isDirty = false;
    if (this.#state.saving !== 'failed') this.#set({ saving: 'saving' });
    const text = this.#text;
    try {
      const { version, savedAt, replaced } = await this.#keep(text, this.#version);
      this.#version = version;
      this.#set({ saving: text === this.#text ? 'saved' : 'unsaved', savedAt, ...(replaced && { replaced }) });
    } catch (error) {
      if (!(error instanceof BerichtenboxError)) return;
      this.#isDirty = true;
      this.#set({ saving: 'failed' });
      this.#plan(error.retryAfterMs ?? afterFailureMs);
    }
  }

  #plan(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #set(change: DraftState): void {
    this.#state = { ...this.#state, ...change };
    this.#changed();
  }
}
