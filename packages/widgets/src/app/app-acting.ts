import type { ActiveSession, BerichtenboxClient } from '@berichtenbox/client';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ActingSurroundings, type ActingHost } from '../acting/acting-surroundings.js';
import { OnDemand } from '../element/on-demand.js';
import { usersIcon } from '../icons/person-icons.js';
import { acting as dutch } from '../locales/nl/acting.js';
import { PrincipalChangeEvent } from '../mandate-switcher/principal-change-event.js';
import type { BoxPlace } from './box-place.js';

const switcher = new OnDemand(() => import('../define/mandate-switcher.js'));

/** What the whole box gives its parts. */
interface Surroundings {
  readonly endpoint: string;
  readonly locale: string;
  readonly headingLevel: number;
  readonly contactPhone: string;
  readonly clientsHref: string;
  navigate: (url: string) => void;
}

/** What the whole box has for who represents others: the way to another, and what comes instead of messages that are not to be seen. */
export class AppActing {
  readonly #host: LitElement & Surroundings;
  readonly #place: BoxPlace;
  readonly #client: () => BerichtenboxClient | undefined;
  readonly #surroundings: ActingSurroundings;
  readonly #textOf: ActingHost['textOf'];
  readonly #failed: (error: unknown) => void;
  #hadEnded = false;
  #isBackFailed = false;

  constructor(host: LitElement & Surroundings, place: BoxPlace, element: ActingHost) {
    this.#host = host;
    this.#place = place;
    this.#client = element.client;
    this.#textOf = element.textOf;
    this.#failed = element.reportError;
    this.#surroundings = new ActingSurroundings(host, element);
    host.addController({ hostUpdated: () => this.#tellEnd() });
  }

  /** The ways to another person and to everybody; nothing for who represents nobody. */
  switcher({ contexts, atLogin }: ActiveSession): TemplateResult | typeof nothing {
    if (contexts.length + atLogin.length < 2) {
      return nothing;
    }
    void switcher.load();
    const { endpoint, locale, headingLevel, contactPhone, clientsHref, navigate } = this.#host;
    return html`<berichtenbox-mandate-switcher compact .endpoint=${endpoint} .locale=${locale} .headingLevel=${headingLevel} .contactPhone=${contactPhone}
      .navigate=${navigate} @berichtenbox-ready=${stop} @berichtenbox-principal-change=${this.#switched}></berichtenbox-mandate-switcher>
      ${clientsHref === '' ? nothing : html`<a class="button subtle clients" part="clients" href=${clientsHref}>${usersIcon()}<span>${this.#textOf(dutch).toClients}</span></a>`}`;
  }

  /** What stands under the heading: what one may not do, or that it is over. */
  below(session: ActiveSession): unknown {
    const client = this.#client();
    if (client === undefined) {
      return nothing;
    }
    return this.#surroundings.hasEnded ? this.#surroundings.ended(client) : session.context.rights.has('act') ? nothing : this.#surroundings.rightsNote(client);
  }

  /** In the place of a letter that was opened for somebody else; undefined when that is not where one is. */
  otherPerson({ contexts }: ActiveSession): unknown {
    const { otherOwner } = this.#place;
    const context = contexts.find(({ partition }) => partition === otherOwner);
    return otherOwner === undefined ? undefined : this.#surroundings.otherPerson({
      name: context?.name, failed: this.#isBackFailed, goBack: () => void this.#goBack(context?.id ?? ''),
      toList: () => this.#place.go({ messageId: undefined }),
    });
  }

  /** The person chose it; the focus goes to the heading that says so. */
  readonly #switched = (event: PrincipalChangeEvent): void => {
    event.preventDefault();
    this.#focusHeading();
  };

  /** To the message one left, and the person whose it is. */
  async #goBack(contextId: string): Promise<void> {
    this.#isBackFailed = false;
    try {
      await this.#client()?.session.actFor(contextId);
      await this.#host.updateComplete;
      this.#tell();
      this.#focusHeading();
    } catch (error) {
      this.#isBackFailed = true;
      this.#failed(error);
    }
    this.#host.requestUpdate();
  }

  /** Nobody here did it, but it is somebody else's post all the same. */
  #tellEnd(): void {
    const { hasEnded } = this.#surroundings;
    if (hasEnded && !this.#hadEnded) {
      this.#tell();
    }
    this.#hadEnded = hasEnded;
  }

  #tell(): void {
    const session = this.#client()?.session.state;
    if (session?.status === 'active') {
      this.#host.dispatchEvent(new PrincipalChangeEvent(session.context.id, session.context.kind === 'self'));
    }
  }

  #focusHeading(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.band .heading')?.focus();
  }
}

/** The parts of the box are no elements of the host's; it is told once that the box is ready. */
function stop(event: Event): void {
  event.stopPropagation();
}
