import type { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { takeEarlyAnswer } from './early-answer.js';
import { asRecord, type WireRecord } from './wire-values.js';

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
  /** Bytes as they are; anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the server may be silent; 30 s. */
  readonly silenceMs?: number;
}

/**
 * Reads an answer of 2xx; `alive` is called for each part that came, so that only silence counts as too slow. A reader that does not
 * find what should be there throws a `wrongAnswer`.
 */
export type Reader<T> = (response: Response, alive: () => void) => T | Promise<T>;

/**
 * Tells what went wrong, from a `wrongAnswer` or from what `fetch` threw. No part of the first load.
 *
 * @throws {DOMException} `AbortError` when the scope ended meanwhile.
 */
export type Explain = (failure: unknown, scope: Scope) => Promise<BerichtenboxError>;

/** In characters; a few acts. */
const keptAliveLength = 4_000;

/** HTTP with the server: credentials, time limits, and errors as ours. An answer that came after its scope ended is dropped. */
export class ServerConnection {
  readonly endpoint: string;
  csrfToken = '';
  /** Called when a call about a mailbox was answered, so that the server prolonged the session. */
  answered: (() => void) | undefined;
  readonly #explain: Explain;
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor(endpoint: string, explain: Explain, customFetch?: typeof fetch) {
    this.endpoint = endpoint.replace(/\/+$/, '');
    this.#explain = explain;
    // The global one is looked up at each call, since tests and monitoring replace it late; and neither wants to be called as a method.
    this.#fetch = async (request) => (customFetch ? undefined : await takeEarlyAnswer(request)) ?? (customFetch ?? fetch)(request);
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
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
      // A `fetch` that ignores the signal must not keep anyone waiting.
      const result = await Promise.race([this.#exchange(request, { ...scope, signal }, (response) => read(response, alive)), aborted]);
      scope.signal.throwIfAborted();
      if (scope.onBehalfOf) this.answered?.();
      return result;
    } catch (failure) {
      scope.signal.throwIfAborted();
      throw await this.#explain(failure, scope);
    } finally {
      clearTimeout(timer);
    }
  }

  async #exchange<T>({ path, method = 'GET', headers, body }: ApiRequest, { signal, onBehalfOf }: Scope, read: (response: Response) => T | Promise<T>): Promise<T> {
    const sent = body === undefined || body instanceof Blob ? body : JSON.stringify(body);
    const response = await this.#fetch(
      new Request(this.endpoint + path, {
        method, signal, cache: 'no-store', redirect: 'manual',
        // What somebody did goes on when they leave the page at once. Of a page, 64 KiB may go like that at a time (Fetch Standard, HTTP-network-or-cache fetch).
        keepalive: method !== 'GET' && !(sent instanceof Blob) && (sent?.length ?? 0) < keptAliveLength,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(onBehalfOf && { namens: onBehalfOf }),
          ...(method !== 'GET' && { 'x-csrf-token': this.csrfToken }),
          // JSON, unless the request says otherwise.
          ...headers,
        },
        ...(sent !== undefined && { body: sent }),
      }),
    );
    if (!response.ok) throw wrongAnswer(response);
    return read(response);
  }
}

/** An answer that is not what was asked for; its cause is the response. */
export function wrongAnswer(response: Response): Error {
  return new Error('Wrong answer', { cause: response });
}

/** Reads an answer that must be JSON; what is no object has no fields. */
export async function readRecord(response: Response): Promise<WireRecord> {
  return asRecord(await response.json()) ?? {};
}
