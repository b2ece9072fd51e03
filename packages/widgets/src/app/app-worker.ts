import { nothing, type ReactiveController } from 'lit';
import { OnDemand } from '../element/on-demand.js';
import type { WorkerLink, WorkerLinkHost } from './worker-link.js';

const link = new OnDemand(() => import('./worker-link.js'));

/** What the whole box has with the site's service worker. Where there is none, nothing of it is loaded. */
export class AppWorker implements ReactiveController {
  readonly #host: WorkerLinkHost;
  #isConnected = false;
  #link: WorkerLink | undefined;

  constructor(host: WorkerLinkHost) {
    this.#host = host;
    host.element.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    void this.#start();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#link?.close();
    this.#link = undefined;
  }

  /** That there is a new version; nothing when there is none. */
  notice(): unknown {
    return this.#link?.notice() ?? nothing;
  }

  async #start(): Promise<void> {
    try {
      await navigator.serviceWorker.ready;
    } catch {
      // No workers here: not in a page that is not secure, nor in a frame with a sandbox.
      return;
    }
    const { WorkerLink } = await link.load();
    if (this.#isConnected) this.#link ??= new WorkerLink(this.#host);
  }
}
