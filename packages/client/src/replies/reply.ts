import type { BerichtenboxError } from '../errors/berichtenbox-error.js';

/** What a reply may hold. */
export interface ReplyLimits {
  readonly maxCharacters: number;
  readonly maxFiles: number;
  /** Of one file. */
  readonly maxFileByteLength: number;
  /** Of all files together. */
  readonly maxTotalByteLength: number;
  /** Media types. */
  readonly mediaTypes: readonly string[];
}

/** A reply that was received; the proof of that. */
export interface ReplyReceipt {
  readonly id: string;
  /** To quote. */
  readonly reference: string;
  readonly receivedAt: Date;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly byteLength: number | undefined }[];
}

/** Why a file cannot go with the reply; all but the last are known before it is sent. */
export type FileProblem = 'type' | 'empty' | 'too-large' | 'too-many' | 'too-large-together' | 'content' | 'unreadable' | 'failed';

/** A file of a reply that is being written. */
export interface ReplyFile {
  /** Of this file in this editor. */
  readonly key: string;
  readonly name: string;
  readonly byteLength: number;
  /** How much of it the server has. */
  readonly sentBytes: number;
  /**
   * `retrying`: the connection is away, and it goes on by itself when it is back. `needs-file`: begun in an earlier visit; it goes on when the person chooses
   * the same file again. `refused`: it can only be taken out.
   */
  readonly status: 'waiting' | 'uploading' | 'retrying' | 'paused' | 'needs-file' | 'done' | 'refused' | 'failed';
  /** With `refused` and `failed`. */
  readonly problem?: FileProblem;
}

/** A text that another tab or device kept, of which this one took the place. */
export interface ReplacedText {
  readonly text: string;
  readonly savedAt: Date;
}

/** Where a reply stands. */
export interface ReplyState {
  readonly phase: 'loading' | 'load-failed' | 'closed' | 'writing' | 'sending' | 'sent';
  /** Why it could not be loaded or sent. */
  readonly failure?: BerichtenboxError;
  /** With `closed`: why one may not reply. */
  readonly reason?: 'not-allowed' | 'no-right';
  readonly limits?: ReplyLimits;
  /** What was replied before, oldest first. */
  readonly receipts: readonly ReplyReceipt[];
  readonly text: string;
  /** Whether the server has the text. */
  readonly saving: 'nothing-yet' | 'unsaved' | 'saving' | 'saved' | 'failed';
  readonly savedAt?: Date;
  readonly replaced?: ReplacedText;
  readonly files: readonly ReplyFile[];
  /** With `sent`. */
  readonly receipt?: ReplyReceipt;
}
