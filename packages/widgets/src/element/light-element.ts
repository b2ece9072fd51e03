import type { BerichtenboxClient } from '@berichtenbox/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClientConnection } from '../context/client-connection.js';
import { LocaleController } from '../locales/locale-controller.js';
import type { Messages } from '../locales/messages.js';
import { BerichtenboxErrorEvent, ReadyEvent } from './element-events.js';

/** Where there are no elements (a server) the module can be imported all the same. */
const Base = (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ?? (Object as unknown as typeof HTMLElement);

const defaultEndpoint = '/api/v1';

/**
 * What an element is that does without Lit, since it stands on every page of a site and must weigh next to nothing. Connected like the
 * others: to the client of the page, in the language of the page, and never a nuisance to the page.
 */
export abstract class LightElement extends Base implements ReactiveControllerHost {
  static readonly observedAttributes: readonly string[] = ['endpoint', 'locale', 'offline', 'device'];

  readonly #controllers: ReactiveController[] = [];
  readonly #locale = new LocaleController(this);
  readonly #connection = new ClientConnection(this, () => undefined);
  #endpoint = defaultEndpoint;
  #ownLocale = '';
  #updating: Promise<boolean> | undefined;
  /** Not before it is connected: until then it is not known who provides. */
  #isListening = false;
  #ready = false;

  constructor() {
    super();
    // Set before the element was defined, these stand in the way of the accessors.
    for (const name of ['endpoint', 'locale', 'offline', 'device'] as const) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        Reflect.deleteProperty(this, name);
        Object.assign(this, { [name]: value });
      }
    }
  }

  /** Base URL of the server, on the same site. Not used inside a provider. */
  get endpoint(): string {
    return this.#endpoint;
  }

  set endpoint(value: string) {
    this.#endpoint = value;
    if (this.#isListening) {
      this.#connection.endpointChanged();
    }
  }

  /** BCP 47 tag of the language, instead of the page's nearest `lang`. */
  get locale(): string {
    return this.#ownLocale;
  }

  set locale(value: string) {
    this.#ownLocale = value;
    this.#locale.resolve();
  }

  /** What a person may turn on: that messages are kept on this device. It holds for all elements with the same client. */
  get offline(): string | undefined {
    return this.getAttribute('offline') ?? undefined;
  }

  set offline(value: string | undefined) {
    this.setAttribute('offline', value ?? 'off');
  }

  /** `shared`: the device is of many, so nothing is kept on it. */
  get device(): string | undefined {
    return this.getAttribute('device') ?? undefined;
  }

  set device(value: string | undefined) {
    this.setAttribute('device', value ?? 'private');
  }

  /** Resolves when what is to be shown now is shown. */
  get updateComplete(): Promise<boolean> {
    return this.#updating ?? Promise.resolve(true);
  }

  connectedCallback(): void {
    this.#isListening = true;
    this.#controllers.forEach((controller) => controller.hostConnected?.());
  }

  disconnectedCallback(): void {
    this.#isListening = false;
    this.#controllers.forEach((controller) => controller.hostDisconnected?.());
  }

  attributeChangedCallback(name: 'endpoint' | 'locale' | 'offline' | 'device', _: string | null, value: string | null): void {
    if (name === 'offline' || name === 'device') {
      this.requestUpdate();
      return;
    }
    this[name] = value ?? (name === 'endpoint' ? defaultEndpoint : '');
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(): void {
    // They stay as long as the element.
  }

  requestUpdate(): void {
    this.#updating ??= this.#update();
  }

  /** Shows what is the case. */
  protected abstract update(): void;

  /** The client of the page; undefined while disconnected or while the provider around the element is being loaded. */
  protected get client(): BerichtenboxClient | undefined {
    return this.#connection.client;
  }

  /** BCP 47 tag of the text that is shown. */
  protected get language(): string {
    return this.#locale.language;
  }

  /** The element's text: a part of the language, or the Dutch it carries itself. */
  protected textOf<Part extends keyof Messages>(part: Part, source: Messages[Part]): Messages[Part] {
    return this.#locale.messages?.[part] ?? source;
  }

  async #update(): Promise<boolean> {
    await this.#locale.loading;
    this.#updating = undefined;
    this.#connection.offer();
    try {
      this.update();
    } catch (error) {
      console.error(error);
      this.dispatchEvent(new BerichtenboxErrorEvent('element-failed'));
    }
    const status = this.client?.session.state.status;
    if (!this.#ready && status !== undefined && status !== 'unknown') {
      this.#ready = true;
      this.dispatchEvent(new ReadyEvent());
    }
    return true;
  }
}
