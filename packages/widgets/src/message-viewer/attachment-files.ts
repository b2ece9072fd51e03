import type { Attachment, BerichtenboxClient } from '@berichtenbox/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { safeFileName } from './file-name.js';
import { ownedFileName } from './owned-file-name.js';
import { ObjectUrls } from './object-urls.js';
import { isPdf } from './pdf.js';
import { saveFile } from './save-file.js';

/** What somebody wants with an attachment. */
export type AttachmentPurpose = 'view' | 'save';

/** Where an attachment stands. */
export type AttachmentState =
  | { readonly phase: 'idle' | 'not-pdf' }
  /** `slow`: worth showing how far it is; `total` in bytes is unknown when neither sender nor server said it. */
  | { readonly phase: 'fetching'; readonly slow: boolean; readonly received: number; readonly total: number | undefined }
  | { readonly phase: 'failed'; readonly purpose: AttachmentPurpose; readonly error: unknown }
  | { readonly phase: 'viewing'; readonly url: string };

type Fetching = AttachmentState & { readonly phase: 'fetching' };

/** What happened that people or the host must be told. */
export interface AttachmentListener {
  viewing(attachment: Attachment): void;
  saved(fileName: string): void;
  failed(error: unknown): void;
}

/** Which message of which mailbox the attachments are of. */
export interface AttachmentOwner {
  readonly client: BerichtenboxClient;
  readonly messageId: string;
}

const slowAfterMs = 300;
const idle: AttachmentState = { phase: 'idle' };

/** Fetches attachments, shows a PDF, saves files; keeps nothing longer than it is needed. */
export class AttachmentFiles implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #listener: AttachmentListener;
  readonly #urls = new ObjectUrls();
  readonly #states = new Map<string, AttachmentState>();
  readonly #fetches = new Map<string, AbortController>();

  constructor(host: ReactiveControllerHost, listener: AttachmentListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  state(attachmentId: string): AttachmentState {
    return this.#states.get(attachmentId) ?? idle;
  }

  /** Stops and drops everything: another letter is shown, or none. */
  forget(): void {
    this.#fetches.forEach((fetching) => fetching.abort());
    this.#fetches.clear();
    this.#states.clear();
    this.#urls.revokeAll();
  }

  /** Stops fetching, or closes what is shown. */
  close(attachmentId: string): void {
    this.#fetches.get(attachmentId)?.abort();
    this.#set(attachmentId, idle);
  }

  /**
   * Fetches the attachment and shows or saves it.
   *
   * @param fallbackName for a file whose own name has nothing usable
   */
  async get(owner: AttachmentOwner, attachment: Attachment, purpose: AttachmentPurpose, fallbackName: string): Promise<void> {
    const { id } = attachment;
    if (this.#fetches.has(id)) {
      return;
    }
    const fetching = new AbortController();
    this.#fetches.set(id, fetching);
    const viewed = this.state(id);
    try {
      const content = await this.#fetch(owner, attachment, fetching.signal);
      const pdf = await isPdf(content);
      fetching.signal.throwIfAborted();
      if (purpose === 'save') {
        this.#set(id, viewed.phase === 'viewing' ? viewed : idle);
        this.#save(content, ownedFileName(owner.client, safeFileName(attachment.name, pdf, fallbackName)));
      } else {
        this.#view(content, attachment, pdf);
      }
    } catch (error) {
      if (!fetching.signal.aborted) {
        this.#set(id, { phase: 'failed', purpose, error });
        this.#listener.failed(error);
      }
    } finally {
      if (this.#fetches.get(id) === fetching) {
        this.#fetches.delete(id);
      }
    }
  }

  async #fetch({ client, messageId }: AttachmentOwner, { id, byteLength }: Attachment, signal: AbortSignal): Promise<Blob> {
    const keepsShowing = this.state(id).phase === 'viewing';
    let progress: Fetching = { phase: 'fetching', slow: false, received: 0, total: byteLength };
    const update = (part: Partial<Fetching>): void => {
      progress = { ...progress, ...part };
      if (!signal.aborted && !keepsShowing) {
        this.#set(id, progress);
      }
    };
    update({});
    const timer = setTimeout(() => update({ slow: true }), slowAfterMs);
    try {
      return await client.mailbox.attachment(messageId, id, {
        signal,
        onProgress: (received, total) => update({ received, total: total ?? byteLength }),
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #view(content: Blob, attachment: Attachment, pdf: boolean): void {
    for (const [id, state] of this.#states) {
      if (state.phase === 'viewing') {
        this.close(id);
      }
    }
    if (pdf) {
      // The type is ours, not the server's: what begins as a PDF can then never run as a page.
      const url = this.#urls.create(new Blob([content], { type: 'application/pdf' }));
      this.#set(attachment.id, { phase: 'viewing', url });
      this.#listener.viewing(attachment);
    } else {
      this.#set(attachment.id, { phase: 'not-pdf' });
    }
  }

  #save(content: Blob, fileName: string): void {
    saveFile(new Blob([content], { type: 'application/octet-stream' }), fileName, this.#urls);
    this.#listener.saved(fileName);
  }

  #set(attachmentId: string, state: AttachmentState): void {
    const before = this.state(attachmentId);
    if (before.phase === 'viewing' && before !== state) {
      this.#urls.revoke(before.url);
    }
    this.#states.set(attachmentId, state);
    this.#host.requestUpdate();
  }
}
