import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import type { Scope, ServerConnection } from '../api/server-connection.js';
import { ProblemResponseError } from '../errors/problem-response-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';

/** A part of a file may take this long on a slow line. */
const silenceMs = 120_000;

/** Gives each request a scope; throws when nobody is logged in who may send it. */
export type ScopeOf = (signal: AbortSignal) => Scope;

/**
 * Has tus-js-client talk over the connection of the client: with its tokens, for whom one acts, and with the session that hears of every answer.
 * What went wrong last is kept, since the library tells only that something did.
 */
export class ConnectionStack implements HttpStack {
  /** Why the last request got no good answer. */
  lastError: unknown;
  readonly #connection: ServerConnection;
  readonly #scopeOf: ScopeOf;
  readonly #failed: () => void;

  /** @param failed called each time that a request got no answer. */
  constructor(connection: ServerConnection, scopeOf: ScopeOf, failed: () => void) {
    this.#connection = connection;
    this.#scopeOf = scopeOf;
    this.#failed = failed;
  }

  getName(): string {
    return 'ConnectionStack';
  }

  createRequest(method: string, url: string): HttpRequest {
    const headers: Record<string, string> = {};
    const life = new AbortController();
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => void (headers[name.toLowerCase()] = value),
      getHeader: (name) => headers[name.toLowerCase()],
      // `fetch` does not tell how much has been sent; progress is what the server has acknowledged.
      setProgressHandler: () => undefined,
      send: (body: unknown) => this.#send({ method, url, headers, ...(body instanceof Blob && { body }) }, life.signal),
      abort: () => {
        life.abort();
        return Promise.resolve();
      },
      getUnderlyingObject: () => undefined,
    };
  }

  async #send(
    { url, ...request }: { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body?: Blob }, signal: AbortSignal,
  ): Promise<HttpResponse> {
    try {
      return await this.#connection.send({ ...request, path: this.#pathOf(url), silenceMs }, this.#scopeOf(signal), ({ status, headers }) => answer(status, headers));
    } catch (error) {
      this.lastError = error;
      // The library takes any refusal of the question how far a file is for "it is gone", and would begin anew while the server starts.
      if (error instanceof ProblemResponseError && !(request.method === 'HEAD' && error.status !== 404)) return answer(error.status);
      if (error instanceof SessionExpiredError) return answer(401);
      if (!signal.aborted) this.#failed();
      throw error;
    }
  }

  /** The server says where a file goes, as a path or as a whole address; only what is below our own endpoint is ever called. */
  #pathOf(url: string): string {
    const base = this.#connection.endpoint;
    const start = url.indexOf(`${base.replace(/^https?:\/\/[^/]+/, '')}/berichten/`);
    return start < 0 ? url : url.slice(start).slice(base.replace(/^https?:\/\/[^/]+/, '').length);
  }
}

function answer(status: number, headers?: Headers): HttpResponse {
  return { getStatus: () => status, getHeader: (name) => headers?.get(name) ?? undefined, getBody: () => '', getUnderlyingObject: () => undefined };
}
