import type { ActiveSession } from '@berichtenbox/client';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { OnDemand } from '../element/on-demand.js';
import { backIcon } from '../icons/icons.js';
import type { AppMessages } from '../locales/nl/app.js';
import { NoticeFollowEvent } from '../notices/notice-follow-event.js';
import type { PreferencesElement, PreferencesPart } from '../preferences/preferences.js';
import { keyIcon, settingsIcon } from './app-icons.js';
import type { BoxPlace } from './box-place.js';
import { settingsHash, wholeFolder } from './hash-route.js';
import { PreferencesOpenEvent } from './preferences-open-event.js';

const preferences = new OnDemand(() => import('../define/preferences.js'));
const notices = new OnDemand(() => import('../define/notices.js'));

/** What the whole box gives its parts. */
interface Surroundings {
  readonly endpoint: string;
  readonly locale: string;
  readonly headingLevel: number;
  readonly contactPhone: string;
  readonly routing: string;
  readonly activationHref: string;
  readonly mandatesHref: string;
  navigate: (url: string) => void;
}

/** One's settings and the notices about them, inside the whole box. What they consist of is loaded when it is needed. */
export class AppSettings {
  readonly #host: LitElement & Surroundings;
  readonly #place: () => BoxPlace;
  #target: { readonly part: PreferencesPart; readonly channelId: string | undefined } | undefined;

  constructor(host: LitElement & Surroundings, place: () => BoxPlace) {
    this.#host = host;
    this.#place = place;
  }

  /** The way there; nothing on a server without settings, or for whom they are not. */
  entry(session: ActiveSession, text: AppMessages): TemplateResult | typeof nothing {
    if (!session.capabilities.has('voorkeuren') || !session.context.rights.has('settings')) {
      return nothing;
    }
    const content = html`${settingsIcon()}<span>${text.settings}</span>`;
    const current = this.#place().settings ? 'page' : nothing;
    return this.#host.routing === 'hash'
      ? html`<a class="button subtle settings" part="settings" href=${settingsHash} aria-current=${current} @click=${this.#follow}>${content}</a>`
      : html`<button class="button subtle settings" part="settings" type="button" aria-current=${current} @click=${this.#follow}>${content}</button>`;
  }

  /** The way to who may act for whom; nothing on a server without it, or when the page did not say where that is. */
  mandates({ capabilities }: ActiveSession, text: AppMessages): TemplateResult | typeof nothing {
    const { mandatesHref } = this.#host;
    return mandatesHref === '' || !capabilities.has('machtigen')
      ? nothing
      : html`<a class="button subtle mandates" part="mandates" href=${mandatesHref}>${keyIcon()}<span>${text.mandates}</span></a>`;
  }

  /** What is wrong with them, above the messages. */
  notices(session: ActiveSession): TemplateResult | typeof nothing {
    if (!session.capabilities.has('meldingen') || this.#place().settings) {
      return nothing;
    }
    void notices.load();
    const { endpoint, locale, headingLevel, contactPhone, mandatesHref } = this.#host;
    return html`<berichtenbox-notices part="notices" .endpoint=${endpoint} .locale=${locale} .headingLevel=${headingLevel + 1} .contactPhone=${contactPhone}
      .mandatesHref=${mandatesHref} @berichtenbox-ready=${stop} @berichtenbox-notice-follow=${this.#followNotice}></berichtenbox-notices>`;
  }

  /** The settings themselves. They stay in place, hidden, when the session ends: what was not saved is still there when one comes back. */
  pane(isShown: boolean, text: AppMessages): TemplateResult | typeof nothing {
    if (!this.#place().settings) {
      return nothing;
    }
    void preferences.load();
    const { endpoint, locale, headingLevel, contactPhone, activationHref } = this.#host;
    return html`<div class="settings-pane" part="preferences" ?hidden=${!isShown} @berichtenbox-ready=${stop}>
      <button class="button subtle to-box no-print" type="button" @click=${() => void this.#toBox()}>${backIcon()}<span>${text.toBox}</span></button>
      <berichtenbox-preferences .endpoint=${endpoint} .locale=${locale} .headingLevel=${headingLevel + 1} .contactPhone=${contactPhone}
        .activationHref=${activationHref}></berichtenbox-preferences>
    </div>`;
  }

  /** For who wants to go elsewhere: asks first, when something is not saved. Undefined when nothing has to be asked. */
  readonly hold = (): Promise<boolean> | undefined => {
    const element = this.#element;
    return element?.hasUnsavedChanges === true ? element.confirmLeave() : undefined;
  };

  /** A person came here: the focus comes along, to where they wanted to be. */
  async focus(): Promise<void> {
    await preferences.load();
    await this.#host.updateComplete;
    if (this.#target === undefined) {
      this.#element?.focus();
    } else {
      this.#element?.focusPart(this.#target.part, this.#target.channelId);
      this.#target = undefined;
    }
  }

  get #element(): PreferencesElement | null {
    return this.#host.renderRoot.querySelector('berichtenbox-preferences');
  }

  readonly #follow = (event: MouseEvent): void => {
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (!isElsewhere) {
      event.preventDefault();
      this.#open();
    }
  };

  #open(part?: PreferencesPart, channelId?: string): void {
    if (!this.#host.dispatchEvent(new PreferencesOpenEvent())) {
      return;
    }
    this.#target = part === undefined ? undefined : { part, channelId };
    if (this.#place().settings) {
      void this.focus();
    } else {
      this.#place().go({ settings: true });
    }
  }

  async #toBox(): Promise<void> {
    if ((await this.hold()) !== false) {
      this.#place().go({ settings: false });
    }
  }

  readonly #followNotice = (event: NoticeFollowEvent): void => {
    // The host hears it from us, after which it is known whether it wants to do it itself.
    event.stopPropagation();
    event.preventDefault();
    const { kind, channelId } = event;
    if (!this.#host.dispatchEvent(new NoticeFollowEvent(kind, channelId))) {
      return;
    }
    switch (kind) {
      case 'dormant':
        this.#place().go({ folder: 'inbox', messageId: undefined, view: { ...wholeFolder, unreadOnly: true } });
        break;
      case 'no-reminder':
        this.#open('reminders');
        break;
      case 'new-organisations':
        this.#open('organisations');
        break;
      case 'check':
        this.#open();
        break;
      case 'mandate-ending':
        if (this.#host.mandatesHref !== '') {
          this.#host.navigate(this.#host.mandatesHref);
        }
        break;
      default:
        this.#open('channels', channelId);
    }
  };
}

/** The parts of the box are no elements of the host's; it is told once that the box is ready. */
function stop(event: Event): void {
  event.stopPropagation();
}
