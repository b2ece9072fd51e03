import { wrongAnswer, type ApiRequest, type Scope, type ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { hasStatus, ProblemResponseError } from '../errors/problem-response-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import { pause } from '../pause.js';
import { UnreadableFileError } from './unreadable-file-error.js';
import { repliesPath } from './reply-requests.js';

/** Half a megabyte: a step of progress, and what is sent again at most when the connection breaks without a word. */
const partByteLength = 512 * 1024;
/** Counted anew after each part that came over. */
const retryDelaysMs = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000];
/** A part of a file may take this long on a slow line. */
const silenceMs = 120_000;

/** Gives each request a scope; throws when nobody is logged in who may send it. */
export type ScopeOf = (signal: AbortSignal) => Scope;

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
 * @see tus 1.0.0, with the extension creation
 */
export class FileUpload {
  readonly #parts: UploadParts;
  readonly #listener: UploadListener;
  readonly #life = new AbortController();
  #uploadId: string | undefined;
  /** How much the server has; undefined when it has to be asked. */
  #offset: number | undefined;
  /** Since the last part that came over. */
  #failures = 0;

  constructor(parts: UploadParts, listener: UploadListener) {
    this.#parts = parts;
    this.#listener = listener;
    this.#uploadId = parts.uploadId;
  }

  /** Sends the file, from where the server has it. Never rejects: the listener hears what became of it. */
  async start(): Promise<void> {
    while (!this.#hasStopped()) {
      try {
        await this.#proceed();
        this.#listener.done();
        return;
      } catch (error) {
        if (this.#hasStopped()) return;
        // The server has more of it than it told; of one that has not begun, 409 says that there is no room.
        const isAhead = this.#offset !== undefined && hasStatus(error, 409);
        const delayMs = isAhead || mayHelp(error) ? retryDelaysMs[this.#failures++] : undefined;
        this.#offset = undefined;
        if (delayMs === undefined) {
          this.#listener.failed(error);
          return;
        }
        if (!(error instanceof ProblemResponseError)) this.#listener.retrying();
        await pause(Math.max(delayMs, error instanceof BerichtenboxError ? error.retryAfterMs ?? 0 : 0), this.#life.signal).catch(() => undefined);
      }
    }
  }

  /** Sends no more; what the server has stays there. */
  stop(): void {
    this.#life.abort();
  }

  #hasStopped(): boolean {
    return this.#life.signal.aborted;
  }

  async #proceed(): Promise<void> {
    const { size } = this.#parts.file;
    if (this.#uploadId !== undefined) this.#offset = await this.#ask(this.#uploadId);
    const uploadId = this.#uploadId ?? await this.#begin();
    for (let offset = this.#offset ?? 0; offset < size; ) {
      offset = this.#offset = await this.#sendPart(uploadId, offset);
      this.#failures = 0;
      this.#listener.progress(offset);
      this.#life.signal.throwIfAborted();
    }
  }

  /** Has the server make room. */
  async #begin(): Promise<string> {
    const { file } = this.#parts;
    const about = { filename: file.name, lastmodified: String(file.lastModified), ...(file.type !== '' && { filetype: file.type }) };
    const headers = { 'upload-length': String(file.size), 'upload-metadata': Object.entries(about).map(([name, value]) => `${name} ${base64(value)}`).join(',') };
    const uploadId = await this.#send({ path: '', method: 'POST', headers }, (response) => {
      const id = response.headers.get('location')?.split('/').at(-1);
      if (!id) throw wrongAnswer(response);
      return id;
    });
    this.#uploadId = uploadId;
    this.#offset = 0;
    this.#listener.begun(uploadId);
    return uploadId;
  }

  /** How much of it the server has; undefined when it has it no longer, and it must begin anew. */
  async #ask(uploadId: string): Promise<number | undefined> {
    try {
      return await this.#send({ path: `/${uploadId}`, method: 'HEAD' }, (response) => this.#offsetOf(response));
    } catch (error) {
      if (!hasStatus(error, 404)) throw error;
      this.#uploadId = undefined;
      return undefined;
    }
  }

  async #sendPart(uploadId: string, start: number): Promise<number> {
    const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(start) };
    const body = await inMemory(this.#parts.file.slice(start, start + partByteLength));
    return this.#send({ path: `/${uploadId}`, method: 'PATCH', headers, body }, (response) => {
      const offset = this.#offsetOf(response);
      if (offset <= start) throw wrongAnswer(response);
      return offset;
    });
  }

  #offsetOf(response: Response): number {
    const offset = Number(response.headers.get('upload-offset') ?? NaN);
    if (!Number.isInteger(offset) || offset < 0 || offset > this.#parts.file.size) throw wrongAnswer(response);
    return offset;
  }

  #send<T>({ path, headers, ...request }: ApiRequest, read: (response: Response) => T): Promise<T> {
    const { connection, messageId, scopeOf } = this.#parts;
    const whole = { ...request, path: `${repliesPath(messageId)}/bestanden${path}`, headers: { 'tus-resumable': '1.0.0', ...headers }, silenceMs };
    return connection.send(whole, scopeOf(this.#life.signal), read);
  }
}

/** Read beforehand: the browser tells of a file that is moved or changed meanwhile as if the connection were away. */
async function inMemory(part: Blob): Promise<Blob> {
  try {
    return new Blob([await part.arrayBuffer()]);
  } catch (cause) {
    throw new UnreadableFileError(cause);
  }
}

/** Without an answer, or when the server is busy or broken. */
function mayHelp(error: unknown): boolean {
  if (!(error instanceof ProblemResponseError)) return error instanceof BerichtenboxError && !(error instanceof SessionExpiredError);
  return error.status >= 500 || error.status === 429;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
