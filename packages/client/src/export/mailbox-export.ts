/** How much an export would hold. */
export interface ExportSize {
  readonly messageCount: number;
  readonly attachmentCount: number;
  /** Bytes of all attachments; the letters themselves are small. */
  readonly attachmentBytes: number;
}

/** How far an export is. */
export interface ExportProgress {
  /** Bytes that came in. How many there will be is not known, but for the attachments: see `size`. */
  readonly receivedBytes: number;
  /** Messages that came in whole. */
  readonly receivedMessages: number;
  /** What it will hold when everything can be had. */
  readonly size: ExportSize;
}

/** Everything in a mailbox, as one file. */
export interface MailboxExport {
  /** A ZIP file: `index.html` to read with, and a folder for each message. */
  readonly file: Blob;
  readonly messageCount: number;
  /** Whether everything is in it. */
  readonly complete: boolean;
  /** The organisations of which messages are missing, by name where there is one. */
  readonly missing: readonly string[];
}

/** What an export may be given. */
export interface ExportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
  /** When it was asked for already. */
  readonly size?: ExportSize;
}
