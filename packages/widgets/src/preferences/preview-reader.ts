import type { Disclosure, NotificationLanguage, PreferencesDesk } from '@berichtenbox/client';
import type { ReactiveControllerHost } from 'lit';
import type { PreviewStep } from './preferences-view.js';

/** What a notification would say, read again whenever something is chosen that changes it. */
export class PreviewReader {
  readonly #host: ReactiveControllerHost;
  readonly #known = new Map<string, PreviewStep>();
  #desk: PreferencesDesk | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The preview of these choices as far as it is known; it is asked for when it is not. */
  of(desk: PreferencesDesk, disclosure: Disclosure, language: NotificationLanguage): PreviewStep {
    if (desk !== this.#desk) {
      this.#known.clear();
      this.#desk = desk;
    }
    const known = this.#known.get(keyOf(disclosure, language));
    if (known !== undefined) {
      return known;
    }
    void this.#read(desk, disclosure, language);
    return { phase: 'loading' };
  }

  /** Try again what failed. */
  retry(): void {
    for (const [key, { phase }] of this.#known) {
      if (phase === 'failed') {
        this.#known.delete(key);
      }
    }
    this.#host.requestUpdate();
  }

  async #read(desk: PreferencesDesk, disclosure: Disclosure, language: NotificationLanguage): Promise<void> {
    const key = keyOf(disclosure, language);
    this.#known.set(key, { phase: 'loading' });
    const step: PreviewStep = await desk.preview(disclosure, language).then((preview) => ({ phase: 'ready', preview }), () => ({ phase: 'failed' }));
    if (desk === this.#desk) {
      this.#known.set(key, step);
      this.#host.requestUpdate();
    }
  }
}

function keyOf(disclosure: Disclosure, language: NotificationLanguage): string {
  return `${disclosure} ${language}`;
}
