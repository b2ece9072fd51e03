import type { ServerConnection } from '../api/server-connection.js';
import { hasStatus } from '../errors/problem-response-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import { FileUpload, type ScopeOf } from './file-upload.js';
import { UnreadableFileError } from './unreadable-file-error.js';
import { removeUpload, type DraftFile } from './reply-requests.js';
import type { FileProblem, ReplyFile, ReplyLimits } from './reply.js';

/** What the files of a reply work with. */
export interface ReplyFilesParts {
  readonly connection: ServerConnection;
  readonly scopeOf: ScopeOf;
  readonly messageId: string;
  readonly changed: () => void;
}

interface Entry {
  shown: ReplyFile;
  /** Not there for a file of an earlier visit. */
  file: File | undefined;
  uploadId: string | undefined;
  readonly lastModified: number | undefined;
  upload: FileUpload | undefined;
}

const extensions: Readonly<Record<string, RegExp>> = {
  'application/pdf': /\.pdf$/i, 'image/jpeg': /\.(jpe?g|jpe|jfif)$/i, 'image/png': /\.png$/i,
};
const active = new Set<ReplyFile['status']>(['uploading', 'retrying']);
let keys = 0;

/** The files of one reply: what is wrong with each is said at once, the others are uploaded one after the other. */
export class ReplyFiles {
  readonly #parts: ReplyFilesParts;
  #entries: readonly Entry[] = [];
  #isHeld = false;

  constructor(parts: ReplyFilesParts) {
    this.#parts = parts;
  }

  get list(): readonly ReplyFile[] {
    return this.#entries.map(({ shown }) => shown);
  }

  /** Ids of what is there as a whole, in order. */
  get uploadIds(): readonly string[] {
    return this.#entries.flatMap(({ shown, uploadId }) => (shown.status === 'done' && uploadId !== undefined ? [uploadId] : []));
  }

  /** Takes over what was uploaded in an earlier visit. */
  adopt(files: readonly DraftFile[]): void {
    const adopted = files.map(({ uploadId, name, byteLength, sentBytes, lastModified }): Entry => ({
      shown: { key: `file-${++keys}`, name, byteLength, sentBytes, status: sentBytes === byteLength ? 'done' : 'needs-file' },
      file: undefined, uploadId, lastModified, upload: undefined,
    }));
    this.#entries = [...this.#entries, ...adopted];
  }

  /** Adds files that a person chose. One that was broken off in an earlier visit goes on when it is chosen again. */
  add(files: readonly File[], limits: ReplyLimits): void {
    for (const file of files) {
      const earlier = this.#entries.find(({ shown, lastModified }) => shown.status === 'needs-file' && shown.byteLength === file.size && lastModified === file.lastModified);
      if (earlier !== undefined) {
        earlier.file = file;
        this.#show(earlier, { status: 'waiting' });
        continue;
      }
      const problem = this.#problemOf(file, limits);
      const shown: ReplyFile = { key: `file-${++keys}`, name: file.name, byteLength: file.size, sentBytes: 0, ...(problem ? { status: 'refused', problem } : { status: 'waiting' }) };
      this.#entries = [...this.#entries, { shown, file, uploadId: undefined, lastModified: file.lastModified, upload: undefined }];
    }
    this.#next();
  }

  /** Sends no more of this file until it is resumed. */
  pause(key: string): void {
    const entry = this.#find(key);
    if (entry && (active.has(entry.shown.status) || entry.shown.status === 'waiting')) this.#stop(entry, { status: 'paused' });
    this.#next();
  }

  /** Goes on with what was paused or failed. */
  resume(key: string): void {
    const entry = this.#find(key);
    if (entry?.file && (entry.shown.status === 'paused' || entry.shown.status === 'failed')) this.#show(entry, { status: 'waiting' });
    this.#next();
  }

  /** Takes a file out, here and on the server. What is left there when that fails is thrown away when the reply is sent, or in time. */
  async remove(key: string): Promise<void> {
    const entry = this.#find(key);
    if (!entry) return;
    entry.upload?.stop();
    this.#entries = this.#entries.filter((other) => other !== entry);
    this.#next();
    const { connection, messageId, scopeOf } = this.#parts;
    if (entry.uploadId !== undefined) await removeUpload(connection, messageId, entry.uploadId, scopeOf(new AbortController().signal)).catch(() => undefined);
  }

  /** The session has ended: nothing is sent, and all of it can go on after the same person logged in again. */
  hold(): void {
    this.#isHeld = true;
    for (const entry of this.#entries) if (active.has(entry.shown.status)) this.#stop(entry, { status: 'waiting' });
  }

  /** Goes on with everything that waits; at once with what waits for the connection to come back. */
  proceed(): void {
    this.#isHeld = false;
    for (const entry of this.#entries) if (entry.shown.status === 'retrying') this.#stop(entry, { status: 'waiting' });
    this.#next();
  }

  /** Stops and forgets everything. */
  clear(): void {
    for (const { upload } of this.#entries) upload?.stop();
    this.#entries = [];
  }

  #problemOf(file: File, limits: ReplyLimits): FileProblem | undefined {
    const others = this.#entries.filter(({ shown }) => shown.status !== 'refused');
    if (!limits.mediaTypes.some((type) => extensions[type]?.test(file.name))) return 'type';
    if (file.size === 0) return 'empty';
    if (file.size > limits.maxFileByteLength) return 'too-large';
    if (others.length >= limits.maxFiles) return 'too-many';
    return others.reduce((sum, { shown }) => sum + shown.byteLength, file.size) > limits.maxTotalByteLength ? 'too-large-together' : undefined;
  }

  #next(): void {
    const waiting = this.#entries.find(({ shown }) => shown.status === 'waiting');
    if (waiting?.file && !this.#isHeld && !this.#entries.some(({ shown }) => active.has(shown.status))) this.#start(waiting, waiting.file);
    this.#parts.changed();
  }

  #start(entry: Entry, file: File): void {
    const { uploadId } = entry;
    const upload = new FileUpload({ ...this.#parts, file, uploadId }, {
      begun: (id) => void (entry.uploadId = id),
      progress: (sentBytes) => this.#show(entry, { status: 'uploading', sentBytes }),
      retrying: () => this.#show(entry, { status: 'retrying' }),
      done: () => {
        this.#show(entry, { status: 'done', sentBytes: entry.shown.byteLength });
        this.#next();
      },
      failed: (error) => this.#fail(entry, error),
    });
    entry.upload = upload;
    this.#show(entry, { status: 'uploading' });
    void upload.start();
  }

  #fail(entry: Entry, error: unknown): void {
    if (error instanceof SessionExpiredError) {
      this.#isHeld = true;
      this.#show(entry, { status: 'waiting' });
    } else {
      const problem: FileProblem = error instanceof UnreadableFileError ? 'unreadable' : hasStatus(error, 415) ? 'content' : hasStatus(error, 413) ? 'too-large' : hasStatus(error, 409) ? 'too-many' : 'failed';
      // What the server refused for good is no longer there.
      if ((problem !== 'failed' && problem !== 'unreadable') || hasStatus(error, 404)) entry.uploadId = undefined;
      this.#show(entry, { status: problem === 'failed' ? 'failed' : 'refused', problem });
    }
    this.#next();
  }

  #stop(entry: Entry, change: Partial<ReplyFile>): void {
    entry.upload?.stop();
    entry.upload = undefined;
    this.#show(entry, change);
  }

  #show(entry: Entry, change: Partial<ReplyFile>): void {
    entry.shown = { ...entry.shown, ...change };
    this.#parts.changed();
  }

  #find(key: string): Entry | undefined {
    return this.#entries.find(({ shown }) => shown.key === key);
  }
}
