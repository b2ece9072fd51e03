import type { DetailedError, Upload } from 'tus-js-client';
import type { ServerConnection } from '../api/server-connection.js';
import { ConnectionStack, type ScopeOf } from './connection-stack.js';
import { repliesPath } from './reply-requests.js';

/** Half a megabyte: a step of progress, and what is sent again at most when the connection breaks without a word. */
const chunkSize = 512 * 1024;
/** Counted anew after each part that came over. */
const retryDelays = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000];

/** What becomes of an upload. */
export interface UploadListener {
  /** The server made room for it. */
  begun(uploadId: string): void;
  progress(sentBytes: number): void;
  /** The connection is away; it is tried again by itself. */
  retrying(): void;
  done(): void;
  failed(error: unknown): void;
}

/** What is uploaded, and over what. */
export interface UploadParts {
  readonly connection: ServerConnection;
  readonly scopeOf: ScopeOf;
  readonly messageId: string;
  readonly file: File;
  /** Of an upload that was begun before. */
  readonly uploadId: string | undefined;
}

/**
 * One file on its way, by the tus protocol. Nothing of it is kept in the browser: where it goes on after a break, the server says.
 *
 * @see tus 1.0.0
 */
export class FileUpload {
  readonly #parts: UploadParts;
  readonly #listener: UploadListener;
  #upload: Upload | undefined;
  #isStopped = false;

  constructor(parts: UploadParts, listener: UploadListener) {
    this.#parts = parts;
    this.#listener = listener;
  }

  /** Sends the file, from where the server has it. */
  async start(): Promise<void> {
    try {
      const { Upload } = await import('tus-js-client');
      if (this.#isStopped) return;
      this.#upload = new Upload(this.#parts.file, this.#options());
      this.#upload.start();
    } catch (error) {
      if (!this.#isStopped) this.#listener.failed(error);
    }
  }

  /** Sends no more; what the server has stays there. */
  stop(): void {
    this.#isStopped = true;
    void this.#upload?.abort();
  }

  #options(): ConstructorParameters<typeof Upload>[1] {
    const { connection, scopeOf, messageId, file, uploadId } = this.#parts;
    const listener = this.#listener;
    const stack = new ConnectionStack(connection, scopeOf, () => listener.retrying());
    const endpoint = `${connection.endpoint}${repliesPath(messageId)}/bestanden`;
    return {
      endpoint,
      ...(uploadId !== undefined && { uploadUrl: `${endpoint}/${uploadId}` }),
      metadata: { filename: file.name, lastmodified: String(file.lastModified), ...(file.type !== '' && { filetype: file.type }) },
      chunkSize,
      retryDelays,
      httpStack: stack,
      fileReader: { openFile: (source: File) => Promise.resolve(sourceOf(source)) },
      fingerprint: () => Promise.resolve(''),
      storeFingerprintForResuming: false,
      onShouldRetry: ({ originalRequest, originalResponse }: DetailedError) => mayHelp(originalRequest.getMethod(), originalResponse?.getStatus()),
      onUploadUrlAvailable: () => {
        const begun = this.#upload?.url?.split('/').at(-1);
        if (begun !== undefined && !this.#isStopped) listener.begun(begun);
      },
      onChunkComplete: (_, sentBytes) => listener.progress(sentBytes),
      onSuccess: () => listener.done(),
      onError: (error) => {
        if (!this.#isStopped) listener.failed(stack.lastError ?? error);
      },
    };
  }
}

/** Without an answer, when the server is busy or broken, or when it has more of the file than it told (409). */
function mayHelp(method: string, status: number | undefined): boolean {
  return status === undefined || status >= 500 || status === 429 || (status === 409 && method === 'PATCH');
}

function sourceOf(file: Blob) {
  return {
    size: file.size,
    slice: (start: number, end: number) => Promise.resolve({ value: file.slice(start, end), done: end >= file.size }),
    close: () => undefined,
  };
}
