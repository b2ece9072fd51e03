import type { Attachment, BerichtenboxClient, Message, OfflineMailbox } from '@berichtenbox/client';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { offline as dutch } from '../locales/nl/offline.js';
import { needsNetwork, whyNot } from './needs-network.js';
import { NetworkWatch } from './network-watch.js';
import type { OfflineHost } from './offline-view.js';

/** Tells of the files of a letter which are on this device, and without network which are not. */
export class KeptFiles implements ReactiveController {
  readonly #host: OfflineHost;
  readonly #network: NetworkWatch;
  #client: BerichtenboxClient | undefined;
  #offline: OfflineMailbox | undefined;
  #unsubscribe: (() => void) | undefined;
  #message: Message | undefined;
  /** Undefined until it is known. */
  #here: ReadonlySet<string> | undefined;

  constructor(host: OfflineHost) {
    this.#host = host;
    // The list says it aloud.
    this.#network = new NetworkWatch(host, () => undefined);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.#client = this.#offline = undefined;
    this.forget();
  }

  /** Another letter is shown, or none. */
  forget(): void {
    this.#message = this.#here = undefined;
  }

  /** This letter of this client is shown. */
  follow(client: BerichtenboxClient, message: Message): this {
    if (!this.#host.isConnected) {
      return this;
    }
    if (client !== this.#client) {
      this.hostDisconnected();
      this.#client = client;
      void this.#open(client);
    }
    if (message.id !== this.#message?.id || message.storeId !== this.#message.storeId) {
      this.#message = message;
      this.#here = undefined;
      this.look();
    }
    const { session: { state }, mailbox } = client;
    if (state.status === 'active') {
      this.#network.follow(state, mailbox.state);
    }
    return this;
  }

  /** Other files may be here by now. */
  readonly look = (): void => {
    const message = this.#message;
    if (message === undefined || this.#offline === undefined) {
      return;
    }
    void this.#offline.keptFiles(message).then((here) => {
      if (message === this.#message) {
        this.#here = here;
        this.#host.requestUpdate();
      }
    });
  };

  /** What there is to say of this file. */
  note(attachment: Attachment): TemplateResult | typeof nothing {
    const text = this.#host.textOf('offline', dutch);
    if (this.#here?.has(attachment.id) === true) {
      return html`<span class="small kept">${text.fileHere}</span>`;
    }
    return this.#isOutOfReach(attachment) ? whyNot(this.#reasonId(attachment), text.fileNotHere) : nothing;
  }

  /** In the tag of a control that gets this file, as long as it does. */
  control(attachment: Attachment, gets = true): unknown {
    return needsNetwork(gets && this.#isOutOfReach(attachment) ? { id: this.#reasonId(attachment), say: (sentence) => this.#host.announce(sentence) } : undefined);
  }

  #isOutOfReach({ id }: Attachment): boolean {
    return this.#network.isAway && this.#here?.has(id) === false;
  }

  /** Ids of files are the sender's, and may have spaces. */
  #reasonId({ id }: Attachment): string {
    return `not-here-${String(this.#message?.attachments.findIndex((attachment) => attachment.id === id) ?? 0)}`;
  }

  async #open(client: BerichtenboxClient): Promise<void> {
    try {
      const offline = await client.openOffline();
      if (client === this.#client) {
        this.#offline = offline;
        this.#unsubscribe = offline.subscribe(this.look);
        this.look();
      }
    } catch {
      // The code for it could not be had; the next update tries again.
      this.#client = this.#client === client ? undefined : this.#client;
    }
  }
}
