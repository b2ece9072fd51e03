import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { BerichtenboxElement } from '../element/berichtenbox-element.js';
import { loginHref } from '../element/login-link.js';
import { infoIcon, loginIcon } from '../icons/icons.js';
import { sessionNotice as dutch, type SessionNoticeMessages } from '../locales/nl/session-notice.js';
import { moreStyles } from '../theme/more-styles.js';
import { sharedStyles } from '../theme/shared-styles.js';
import { expiringNotice, expiringSentence } from './expiring-notice.js';
import { endingOf, SessionEnd } from './session-end.js';
import { sessionNoticeStyles } from './session-notice.styles.js';

export { SessionExpiredEvent } from './session-expired-event.js';

/**
 * For pages that are composed of single elements: says two minutes before that the session ends, with one button to go on, and says
 * when it has ended. Takes no room while there is nothing to say. `berichtenbox-app` has it inside.
 *
 * @summary Warns before one is logged out.
 * @fires {SessionExpiredEvent} berichtenbox-session-expired - The session has ended by itself. Cancelable: then nothing is shown.
 * @fires {BerichtenboxErrorEvent} berichtenbox-error - Prolonging failed; it has been shown to the person.
 * @csspart session-notice - The notice.
 * @example
 * ```html
 * <berichtenbox-session-notice></berichtenbox-session-notice>
 * <berichtenbox-inbox></berichtenbox-inbox>
 * ```
 */
export class SessionNoticeElement extends BerichtenboxElement {
  static override styles: CSSResultGroup = [sharedStyles, moreStyles, sessionNoticeStyles];

  readonly #end = new SessionEnd(this, (ending) => this.announce(`${this.#text.expiring}. ${expiringSentence(ending, this.#text)}`));
  @state() private extendFailed = false;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#end.follow(this.client?.session.state);
  }

  protected override content(): unknown {
    const session = this.client?.session.state;
    const ending = endingOf(session);
    if (ending !== undefined) {
      return expiringNotice(ending, {
        text: this.#text,
        heading: this.heading(this.#text.expiring, 0, 'notice-heading'),
        failed: this.extendFailed,
        extend: () => void this.#extend(),
      });
    }
    if (session?.status !== 'expired' || this.#end.handledByHost) {
      return nothing;
    }
    return html`<div class="alert info" part="session-notice">${infoIcon()}
      <div class="body">
        ${this.heading(this.#text.expired, 0, 'notice-heading')}
        <p>${this.#text.expiredBody}</p>
        <div class="actions"><a class="button primary" href=${loginHref(session.loginUrl)}>${loginIcon()}${this.common.login}</a></div>
      </div>
    </div>`;
  }

  get #text(): SessionNoticeMessages {
    return this.textOf('sessionNotice', dutch);
  }

  async #extend(): Promise<void> {
    this.extendFailed = false;
    try {
      await this.client?.session.extend();
      this.announce(this.#text.extended);
    } catch (error) {
      this.extendFailed = true;
      this.announce(this.#text.extendFailed);
      this.reportError(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'berichtenbox-session-notice': SessionNoticeElement;
  }
}
