import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What somebody can be busy with on the page. */
export const mandateTasks = ['lists', 'grant', 'code', 'log'] as const;
/** @see mandateTasks */
export type MandateTask = (typeof mandateTasks)[number];

const words: Readonly<Record<MandateTask, string>> = { lists: 'machtigingen', grant: 'machtigen', code: 'code', log: 'logboek' };

/** What the fragment of the URL asks for, such as a link on another page leads to. A code is never in it. */
export class TaskRoute implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Whether the fragment of the URL is for us. */
  isOn = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  /** What is asked for, once: the fragment goes, so that a reload does not take the focus again. */
  take(): MandateTask | undefined {
    const task = this.isOn ? mandateTasks.find((known) => location.hash === `#/${words[known]}`) : undefined;
    if (task !== undefined) {
      history.replaceState(history.state, '', location.pathname + location.search);
    }
    return task;
  }

  readonly #follow = (): void => this.#host.requestUpdate();
}
