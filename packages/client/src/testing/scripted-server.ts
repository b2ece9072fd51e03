import type { WireAction, WireMessage, WireRetrievalEvent, WireSummary } from '@berichtenbox/contract';
import { createClient, type BerichtenboxClient, type ClientOptions } from '../index.js';

export const storeA = '00000001001299992000';
export const storeB = '00000001001299993000';
const csrfToken = 'csrf-token-of-this-session';

/** Answers one request. */
export type Handler = (request: Request, url: URL) => Response | Promise<Response>;

/** A message as the contract has it. */
export function wireMessage(id: string, storeId: string, change: Partial<WireMessage & WireSummary> = {}): WireMessage & WireSummary {
  return {
    berichtId: id, magazijnId: storeId, afzender: storeId, onderwerp: `Onderwerp ${id}`,
    publicatietijdstip: '2026-03-01T10:00:00Z', aantalBijlagen: 0, ...change,
  };
}

/** A JSON answer; from 400 on a problem. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers } });
}

/** RFC 9457 problem. */
export function problem(status: number, code = 'internal', headers: Record<string, string> = {}, more: object = {}): Response {
  return json({ type: `urn:berichtenbox:problem:${code}`, title: code, status, instance: 'urn:uuid:6a5c0f2e-0000-4000-8000-000000000000', ...more }, status, headers);
}

/** What a public network answers before one signed in. */
export function page(html = '<h1>Welkom op de wifi</h1>'): Response {
  return new Response(html, { headers: { 'content-type': 'text/html' } });
}

/** An `_ophalen` stream, and how it ends. */
export function stream(events: readonly WireRetrievalEvent[], end: 'close' | 'cut' | 'stall' = 'close'): Response {
  const bytes = new TextEncoder().encode(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      if (end === 'close') controller.close();
      if (end === 'cut') setTimeout(() => controller.error(new TypeError('terminated')), 1);
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

/** A server of the contract whose answers can be replaced one by one: for the faults that the real one cannot produce. */
export class ScriptedServer {
  readonly requests: string[] = [];
  readonly sent: Request[] = [];
  capabilities: string[] = ['zoeken-inhoud', 'postvak-in', 'prullenbak', 'definitief-verwijderen', 'sessie-verlengen'];
  messages = new Map<string, WireMessage & WireSummary>();
  /** What `_ophalen` finds per store; the list shows the stores that answered OK. */
  outcomes: Record<string, 'OK' | 'FOUT' | 'TIMEOUT'> = { [storeA]: 'OK', [storeB]: 'OK' };
  isRetrieved = true;
  /** Whether the list says how each store answered in the last round, which the bare standard does not. */
  tellsOutcomes = false;
  /** Whether it tells what changed since a cursor (capability `wijzigingen`); with `change`, in tests of that. */
  tellsChanges = false;
  isLoggedIn = true;
  contextId = 'context-of-this-session-1';
  partition = 'partition-koen';
  /** What it is of this session; 32 bytes in base64url. */
  vaultKey = 'A'.repeat(43);
  endsInMs = 15 * 60_000;
  clockOffsetMs = 0;
  #listed = new Set([storeA, storeB]);
  readonly #changed: { readonly berichtId: string; readonly magazijnId: string }[] = [];
  readonly #once = new Map<string, Handler[]>();

  add(...messages: (WireMessage & WireSummary)[]): void {
    for (const message of messages) this.messages.set(message.berichtId, message);
  }

  /** Another device did something to this message; without what, it deleted it for good. */
  change(id: string, change?: Partial<WireSummary>): void {
    const message = this.messages.get(id);
    if (!message) return;
    if (change) Object.assign(message, change);
    else this.messages.delete(id);
    this.#changed.push({ berichtId: id, magazijnId: message.magazijnId });
  }

  /** Answers the next request of this kind, such as `PATCH /berichten/1`; several are used in order. */
  next(kind: string, ...handlers: Handler[]): void {
    this.#once.set(kind, [...(this.#once.get(kind) ?? []), ...handlers]);
  }

  count(kind: string): number {
    return this.requests.filter((request) => request === kind).length;
  }

  readonly fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const request = input as Request;
    const url = new URL(request.url);
    const kind = `${request.method} ${url.pathname.replace(/^\/api\/v1/, '')}`;
    this.requests.push(kind);
    this.sent.push(request.clone());
    await Promise.resolve();
    const answer = await (this.#once.get(kind)?.shift() ?? ((...args) => this.answer(...args)))(request, url);
    if (!answer.headers.has('date')) answer.headers.set('date', new Date(Date.now() + this.clockOffsetMs).toUTCString());
    return answer;
  };

  /** What the server answers of itself. */
  async answer(request: Request, url: URL): Promise<Response> {
    const [, collection = '', id = '', action] = url.pathname.replace(/^\/api\/v1/, '').split('/');
    if (!this.isLoggedIn) return problem(401, 'not-logged-in', {}, { inlogUrl: '/api/v1/inloggen' });
    if (id === 'kluissleutel') return request.headers.get('namens') === this.contextId ? json({ sleutel: this.vaultKey }) : problem(403, 'on-behalf-of-refused');
    if (collection === 'sessie') return request.method === 'DELETE' ? json({ uitlogUrl: '/uit' }) : json(this.#session());
    if (collection === 'organisaties') return json({ organisaties: [{ magazijnId: storeA, naam: 'Belastingdienst', soort: 'rijk' }] });
    if (request.headers.get('namens') !== this.contextId) return problem(403, 'on-behalf-of-refused');
    if (request.method !== 'GET' && request.headers.get('x-csrf-token') !== csrfToken) return problem(403, 'csrf-token-wrong');
    if (id === '_ophalen') return this.#retrieve();
    if (!this.isRetrieved) return problem(409, 'not-retrieved');
    if (!id) return this.#list(url);
    if (id === '_wijzigingen' && this.tellsChanges) return this.#changes(url);
    if (id === '_acties') return this.#acties(request);
    if (id === '_zoeken') return json({ berichten: this.#visible().map(summaryOf) });
    return this.#message(request, id, action);
  }

  #session(): object {
    return {
      gebruiker: { naam: 'K. Jansen' }, csrfToken, mogelijkheden: this.capabilities,
      contexten: [{ id: this.contextId, naam: 'K. Jansen', soort: 'zelf', partitie: this.partition, rechten: ['lezen', 'handelen'] }],
      verlooptOp: new Date(Math.floor((Date.now() + this.clockOffsetMs + this.endsInMs) / 1000) * 1000).toISOString(),
    };
  }

  #retrieve(): Response {
    const stores = Object.entries(this.outcomes);
    this.#listed = new Set(stores.filter(([, status]) => status === 'OK').map(([storeId]) => storeId));
    this.isRetrieved = true;
    const failed = stores.length - this.#listed.size;
    return stream([
      ...stores.map(([magazijnId]) => ({ event: 'magazijn-bevraging-gestart' as const, magazijnId, naam: `Magazijn ${magazijnId.slice(-4)}` })),
      ...stores.map(([magazijnId, status]) => ({ event: 'magazijn-bevraging-voltooid' as const, magazijnId, status, ...(status === 'OK' && { aantalBerichten: 1 }) })),
      { event: 'ophalen-gereed', totaalBerichten: 0, geslaagd: this.#listed.size, mislukt: failed, totaalMagazijnen: stores.length },
    ]);
  }

  #visible(): (WireMessage & WireSummary)[] {
    return [...this.messages.values()].filter(({ magazijnId }) => this.#listed.has(magazijnId));
  }

  #list(url: URL): Response {
    const number = Number(url.searchParams.get('pagina'));
    const size = Math.min(Number(url.searchParams.get('paginaGrootte')), 100);
    const all = this.#visible();
    const hasNext = (number + 1) * size < all.length;
    const next = hasNext && { next: { href: `/ergens/anders/berichten?pagina=${number + 1}&paginaGrootte=${size}` } };
    const outcomes = this.tellsOutcomes && { magazijnen: Object.entries(this.outcomes).map(([magazijnId, status]) => ({ magazijnId, status })) };
    const cursor = this.tellsChanges && number === 0 && { cursor: this.#cursor() };
    return json({ berichten: all.slice(number * size, (number + 1) * size).map(summaryOf), ...outcomes, ...cursor, _links: { self: { href: '?' }, ...next } });
  }

  #cursor(): string {
    return `cursor-${this.#changed.length}-${[...this.#listed].sort().join('-')}`;
  }

  #changes(url: URL): Response {
    const [, since, ...listed] = (url.searchParams.get('sinds') ?? '').split('-');
    if (listed.join('-') !== [...this.#listed].sort().join('-')) return problem(410, 'cursor-expired');
    const ids = new Map(this.#changed.slice(Number(since)).map((change) => [change.berichtId, change]));
    const isThere = ({ berichtId }: WireSummary) => ids.has(berichtId);
    return json({
      cursor: this.#cursor(), berichten: this.#visible().filter(isThere).map(summaryOf), verdwenen: [...ids.values()].filter(({ berichtId }) => !this.messages.has(berichtId)),
      magazijnen: Object.entries(this.outcomes).map(([magazijnId, status]) => ({ magazijnId, status })), meer: false,
    });
  }

  async #acties(request: Request): Promise<Response> {
    const { acties } = (await request.json()) as { acties: readonly WireAction[] };
    const resultaten = [];
    for (const { sleutel, berichtId, soort, map } of acties) {
      const message = this.messages.get(berichtId);
      if (!message) {
        resultaten.push({ sleutel, status: 404, probleem: { instance: 'urn:uuid:6a5c0f2e-0000-4000-8000-000000000000' } });
        continue;
      }
      if (soort === 'gelezen' || soort === 'ongelezen') message.status = soort;
      else if (soort === 'afgehandeld' || soort === 'onafgehandeld') message.afgehandeld = soort === 'afgehandeld';
      else if (soort === 'definitief-verwijderen') this.messages.delete(berichtId);
      else message.map = soort === 'verplaatsen' ? map ?? '' : soort === 'verwijderen' ? 'prullenbak' : 'inbox';
      const tells = soort !== 'verwijderen' && soort !== 'definitief-verwijderen';
      resultaten.push({ sleutel, status: tells ? 200 : 204, ...(tells && { bericht: summaryOf(message) }) });
    }
    return json({ resultaten });
  }

  async #message(request: Request, id: string, action: string | undefined): Promise<Response> {
    const message = this.messages.get(id);
    if (!message) return problem(404, 'not-found');
    if (action === '_definitiefVerwijderen') this.messages.delete(id);
    else if (request.method === 'DELETE') message.map = 'Prullenbak';
    if (request.method === 'DELETE' || action) return new Response(null, { status: 204 });
    if (request.method === 'PATCH') {
      const { status, map, afgehandeld } = (await request.json()) as { status?: 'gelezen'; map?: string; afgehandeld?: boolean };
      if (status) message.status = status;
      if (map) message.map = map;
      if (afgehandeld !== undefined) message.afgehandeld = afgehandeld;
    }
    return json({ ...message, aantalBijlagen: undefined });
  }
}

function summaryOf(message: WireMessage & WireSummary): WireSummary {
  const summary = { ...message };
  delete summary.inhoud;
  delete summary.bijlagen;
  return summary;
}

let clients = 0;

/** A client of this server; clients with the same `site` are tabs of one browser. */
export function clientOf(server: ScriptedServer, site = `site-${++clients}`, options: Omit<ClientOptions, 'endpoint' | 'fetch'> = {}): BerichtenboxClient {
  return createClient({ endpoint: `https://${site}.test/api/v1/`, fetch: server.fetch, ...options });
}
