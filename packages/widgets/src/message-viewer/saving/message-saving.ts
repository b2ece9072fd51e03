import { BerichtenboxError, type BerichtenboxClient, type Message } from '@berichtenbox/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ToolSurroundings } from '../letter-tools.js';
import { recipient, viewedBy } from '../letter-header.js';
import { ownedFileName } from '../owned-file-name.js';
import { ObjectUrls } from '../object-urls.js';
import { saveFile } from '../save-file.js';

/** Where saving a message stands. */
export type SavingState =
  | { readonly phase: 'idle' }
  /** `done` of `total` attachments have been tried. */
  | { readonly phase: 'saving'; readonly done: number; readonly total: number }
  /** Saved, but for these attachments. */
  | { readonly phase: 'partial'; readonly missing: readonly string[] }
  | { readonly phase: 'failed'; readonly error: unknown };

const idle: SavingState = { phase: 'idle' };

/** Saves the message on the screen as one file. What that needs is loaded when it is first used. */
export class MessageSaving implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #around: ToolSurroundings;
  readonly #urls = new ObjectUrls();
  #state = idle;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, around: ToolSurroundings) {
    this.#host = host;
    this.#around = around;
    host.addController(this);
  }

  get state(): SavingState {
    return this.#state;
  }

  hostDisconnected(): void {
    this.forget();
    this.#urls.revokeAll();
  }

  /** Stops, and says nothing more about it: the person wants that, or another letter is shown. */
  readonly forget = (): void => {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#set(idle);
  };

  /** @param language of the text around the letter, as a BCP 47 tag */
  async save(client: BerichtenboxClient, message: Message, language: string): Promise<void> {
    if (this.#abort !== undefined) {
      return;
    }
    const { signal } = (this.#abort = new AbortController());
    const total = message.attachments.length;
    this.#set({ phase: 'saving', done: 0, total });
    try {
      const { saveMessage } = await import('./save-message.js');
      const { file, name, missing } = await saveMessage({
        message, language, signal, text: this.#around.text(), recipient: recipient(client), viewedBy: viewedBy(client),
        fetch: ({ id }) => client.mailbox.attachment(message.id, id, { signal }),
        progress: (done) => this.#set({ phase: 'saving', done, total }),
      });
      signal.throwIfAborted();
      this.#saved(file, ownedFileName(client, name), missing);
    } catch (error) {
      if (!signal.aborted) {
        this.#failed(error);
      }
    }
  }

  #saved(file: Blob, name: string, missing: readonly string[]): void {
    const text = this.#around.text();
    this.#abort = undefined;
    saveFile(new Blob([file], { type: 'application/octet-stream' }), name, this.#urls);
    this.#set(missing.length === 0 ? idle : { phase: 'partial', missing });
    this.#around.say(missing.length === 0 ? text.saved(name) : text.savedWithout(missing.length));
  }

  #failed(error: unknown): void {
    this.#abort = undefined;
    this.#set({ phase: 'failed', error });
    this.#around.say(this.#around.text().saveFailed);
    this.#around.failed(error instanceof BerichtenboxError ? error : new Error('a message could not be saved', { cause: error }));
  }

  #set(state: SavingState): void {
    if (this.#state !== state) {
      this.#state = state;
      this.#host.requestUpdate();
    }
  }
}
