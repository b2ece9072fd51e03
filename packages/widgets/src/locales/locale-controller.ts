import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { composedAncestors } from '../context/composed-ancestors.js';
import { loadMessages, supportedLanguage } from './languages.js';
import type { Messages } from './messages.js';

/**
 * The language of an element: its own `locale`, or else the nearest `locale` of one of our elements or `lang` around
 * it. Decided when the element connects or its `locale` changes, not when `lang` changes later: a browser that
 * translates the page changes that, and translates our text too.
 */
export class LocaleController implements ReactiveController {
  readonly #host: HTMLElement & ReactiveControllerHost & { locale: string };
  #language = 'nl';
  #messages: Messages | undefined;
  #loading: Promise<void> | undefined;

  constructor(host: HTMLElement & ReactiveControllerHost & { locale: string }) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag of the text that is shown now. */
  get language(): string {
    return this.#language;
  }

  /** Undefined when the language is Dutch. */
  get messages(): Messages | undefined {
    return this.#messages;
  }

  /** Pending while text is loaded, so that the first paint waits for it instead of flashing Dutch. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  hostConnected(): void {
    this.resolve();
  }

  /** Decide again; called when the element's own `locale` changed. */
  resolve(): void {
    const language = supportedLanguage(this.#host.locale || this.#nearestLanguage());
    if (language === 'nl') {
      this.#loading = undefined;
      this.#show('nl', undefined);
    } else if (language !== this.#language) {
      const loading = loadMessages(language).then((messages) => {
        if (this.#loading === loading) {
          this.#loading = undefined;
          this.#show(messages === undefined ? 'nl' : language, messages);
        }
      });
      this.#loading = loading;
    }
  }

  #show(language: string, messages: Messages | undefined): void {
    if (language !== this.#language) {
      this.#language = language;
      this.#messages = messages;
      this.#host.requestUpdate();
    }
  }

  #nearestLanguage(): string {
    const own = this.#host.getAttribute('lang');
    if (own !== null && own !== '') {
      return own;
    }
    for (const ancestor of composedAncestors(this.#host)) {
      const ours = ancestor.localName.startsWith('berichtenbox-') ? ancestor.getAttribute('locale') : null;
      const tag = ours ?? ancestor.getAttribute('lang');
      if (tag !== null && tag !== '') {
        return tag;
      }
    }
    return 'nl';
  }
}
