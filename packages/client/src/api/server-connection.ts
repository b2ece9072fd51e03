import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { NetworkError } from '../errors/network-error.js';
import { hasStatus } from '../errors/problem-response-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.js';
import { failureOf, isJson } from './answer-failure.js';

/** Until when an answer matters, and for whom the request acts. */
export interface Scope {
  readonly signal: AbortSignal;
  /** Id of an acting context, for the header `Namens`; every call about a mailbox has one. */
  readonly onBehalfOf?: string;
}

/** One request. */
export interface ApiRequest {
  /** From the endpoint, with a leading slash. */
  readonly path: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the server may be silent; 30 s. */
  readonly silenceMs?: number;
}

/** Reads an answer of 2xx; `alive` is called for each part that came, so that only silence counts as too slow. */
export type Reader<T> = (response: Response, alive: () => void) => T | Promise<T>;

/** What the session wants to know of every answer. */
export interface AnswerWatcher {
  unauthorised(error: SessionExpiredError): void;
  /** 403 on a call about a mailbox: the context or the CSRF token may be of an older session. */
  refused(): void;
  /** A call about a mailbox was answered, so the server prolonged the session. */
  answered(): void;
}

/** HTTP with the server: credentials, time limits, and errors as ours. An answer that came after its scope ended is dropped. */
export class ServerConnection {
  readonly endpoint: string;
  csrfToken = '';
  watcher: AnswerWatcher | undefined;
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor(endpoint: string, customFetch?: typeof fetch) {
    this.endpoint = endpoint.replace(/\/+$/, '');
    // The global one is looked up at each call, since tests and monitoring replace it late; and neither wants to be called as a method.
    this.#fetch = (request) => (customFetch ?? fetch)(request);
  }

  /**
   * Sends a request and reads its answer.
   *
   * @throws {BerichtenboxError} When there was no good answer.
   * @throws {DOMException} `AbortError` when the scope ended first.
   */
  async send<T>(request: ApiRequest, scope: Scope, read: Reader<T>): Promise<T> {
    const silence = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), request.silenceMs ?? 30_000);
    };
    alive();
    try {
      scope.signal.throwIfAborted();
      const signal = AbortSignal.any([scope.signal, silence.signal]);
      // A `fetch` that ignores the signal must not keep anyone waiting.
      const result = await Promise.race([this.#exchange(request, { ...scope, signal }, (response) => read(response, alive)), aborted(signal)]);
      scope.signal.throwIfAborted();
      if (scope.onBehalfOf) this.watcher?.answered();
      return result;
    } catch (error) {
      scope.signal.throwIfAborted();
      throw this.#reported(error, scope);
    } finally {
      clearTimeout(timer);
    }
  }

  async #exchange<T>(request: ApiRequest, { signal, onBehalfOf }: Scope, read: (response: Response) => T | Promise<T>): Promise<T> {
    const { path, method = 'GET', body } = request;
    // JSON, unless the request says otherwise.
    const headers = new Headers({ ...(body !== undefined && { 'content-type': 'application/json' }), ...request.headers });
    if (onBehalfOf) headers.set('namens', onBehalfOf);
    if (method !== 'GET') headers.set('x-csrf-token', this.csrfToken);
    const response = await this.#fetch(
      new Request(this.endpoint + path, {
        method, headers, signal, cache: 'no-store', redirect: 'manual', ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    if (!response.ok) throw await failureOf(response);
    return read(response);
  }

  #reported(error: unknown, scope: Scope): BerichtenboxError {
    if (error instanceof SessionExpiredError) this.watcher?.unauthorised(error);
    else if (scope.onBehalfOf && hasStatus(error, 403)) this.watcher?.refused();
    return error instanceof BerichtenboxError ? error : new NetworkError(error);
  }
}

/**
 * Reads an answer that must be JSON.
 *
 * @throws {UnexpectedAnswerError} When it is something else, such as the sign-in page of a public network.
 */
export async function readJson(response: Response): Promise<unknown> {
  if (!isJson(response)) throw new UnexpectedAnswerError('Not JSON');
  try {
    return (await response.json()) as unknown;
  } catch (error) {
    throw error instanceof SyntaxError ? new UnexpectedAnswerError('Broken JSON', error) : error;
  }
}

/**
 * Reads an answer that says no more than "done".
 *
 * @throws {UnexpectedAnswerError} When it is a page.
 */
export function readNothing(response: Response): void {
  if (/html/i.test(response.headers.get('content-type') ?? '')) throw new UnexpectedAnswerError('A page instead of an answer');
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new NetworkError(signal.reason)), { once: true });
  });
}
