import { BerichtenboxError, type BerichtenboxClient, type ExportProgress, type ExportSize } from '@berichtenbox/client';
import { ownedFileName } from '../message-viewer/owned-file-name.js';
import { ObjectUrls } from '../message-viewer/object-urls.js';
import { saveFile } from '../message-viewer/save-file.js';

/** Where keeping all messages stands. */
export type ExportStep =
  | { readonly phase: 'counting' }
  | { readonly phase: 'ready'; readonly size: ExportSize }
  | { readonly phase: 'making'; readonly size: ExportSize; readonly progress?: ExportProgress }
  /** Saved, but not all of these organisations. */
  | { readonly phase: 'saved'; readonly name: string; readonly complete: boolean; readonly missing: readonly string[] }
  | { readonly phase: 'failed'; readonly while: 'counting' | 'making'; readonly error: BerichtenboxError | undefined };

/** Who is told. */
export interface ExportWatch {
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

/** Takes everything along: counts, makes the file, has it saved. */
export class MailboxExporting {
  readonly #client: BerichtenboxClient;
  readonly #watch: ExportWatch;
  readonly #life = new AbortController();
  readonly #urls = new ObjectUrls();
  #step: ExportStep = { phase: 'counting' };
  #size: ExportSize | undefined;

  constructor(client: BerichtenboxClient, watch: ExportWatch) {
    this.#client = client;
    this.#watch = watch;
  }

  get step(): ExportStep {
    return this.#step;
  }

  /** How much there is. */
  async count(): Promise<void> {
    this.#set({ phase: 'counting' });
    await this.#try('counting', async (signal) => {
      this.#size = await this.#client.mailbox.exportSize({ signal });
      this.#set({ phase: 'ready', size: this.#size });
    });
  }

  /** Makes the file. */
  async make(): Promise<void> {
    const size = this.#size;
    if (size === undefined || this.#step.phase === 'making') {
      return;
    }
    this.#set({ phase: 'making', size });
    await this.#try('making', async (signal) => {
      const { file, complete, missing } = await this.#client.mailbox.export({
        size, signal, onProgress: (progress) => this.#set({ phase: 'making', size, progress }),
      });
      signal.throwIfAborted();
      const name = ownedFileName(this.#client, `berichtenbox-${localDay(new Date())}.zip`);
      saveFile(file, name, this.#urls);
      this.#set({ phase: 'saved', name, complete, missing });
    });
  }

  /** Ends it; what was saved stays. The file itself is let go of a minute after it was saved. */
  stop(): void {
    this.#life.abort();
  }

  async #try(phase: 'counting' | 'making', work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#life;
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) {
        this.#set({ phase: 'failed', while: phase, error: error instanceof BerichtenboxError ? error : undefined });
        this.#watch.failed(error);
      }
    }
  }

  #set(step: ExportStep): void {
    if (!this.#life.signal.aborted) {
      this.#step = step;
      this.#watch.changed();
    }
  }
}

/** The day where the person is, as in `2026-11-25`. */
function localDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
