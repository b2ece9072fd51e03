import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { preferencesParts, type PreferencesPart } from './preferences-view.js';

const words: Readonly<Record<PreferencesPart, string>> = {
  channels: 'bereiken', disclosure: 'inhoud', reminders: 'herinneringen', quiet: 'rust', organisations: 'organisaties',
};
const pattern = /^#\/([a-z]+)(?:\/([\w-]{1,64}))?$/;

/** A part of the settings, where somebody wants to be. */
export interface AskedPart {
  readonly part: PreferencesPart;
  /** Opaque id, with `channels`. */
  readonly channelId: string | undefined;
}

/**
 * The URL of a part of the page with settings: `/mijn/instellingen/#/herinneringen`. A URL that has a fragment stays as it is: that page has
 * a route of its own.
 */
export function hrefOfPart(href: string, { part, channelId }: AskedPart): string {
  return href.includes('#') ? href : `${href}#/${words[part]}${channelId === undefined ? '' : `/${encodeURIComponent(channelId)}`}`;
}

/** The part that the fragment of the URL asks for, such as a notice on another page leads to. */
export class PartRoute implements ReactiveController {
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
  take(): AskedPart | undefined {
    const [, word, channelId] = (this.isOn ? pattern.exec(location.hash) : null) ?? [];
    const part = preferencesParts.find((known) => words[known] === word);
    if (part === undefined) {
      return undefined;
    }
    history.replaceState(history.state, '', location.pathname + location.search);
    return { part, channelId };
  }

  readonly #follow = (): void => this.#host.requestUpdate();
}
