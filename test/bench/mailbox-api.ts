import type { Capability, WireMessage, WireMessageList, WireOrganisation, WireRetrievalEvent, WireSession, WireSummary } from '@berichtenbox/contract';
import { isHit, organisations, type BenchMessage } from './corpus.js';

/** Who is logged in, as the header says it. */
export const contextId = 'context-of-the-bench';
const csrfToken = 'csrf-token-of-the-bench';
const largestPage = 100;
const mostHits = 20;
const capabilities: Capability[] = ['zoeken-inhoud', 'postvak-in', 'prullenbak', 'definitief-verwijderen', 'sessie-verlengen', 'organisaties', 'ophaaluitkomst'];
const base = '/api/v1';

/**
 * A mailbox that answers as the contract says, from memory: what is measured is the widgets, not a server. Nothing a person
 * does to messages is kept.
 */
export class MailboxApi {
  #messages: readonly BenchMessage[];
  readonly #pages = new Map<string, string>();

  /** @param messages newest first */
  constructor(messages: readonly BenchMessage[]) {
    this.#messages = messages;
  }

  get messages(): readonly BenchMessage[] {
    return this.#messages;
  }

  /** From now on it has these, newest first. */
  replace(messages: readonly BenchMessage[]): void {
    this.#messages = messages;
    this.#pages.clear();
  }

  /** Answers a request to `/api/v1…`. */
  async answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.slice(pathname.indexOf(base) + base.length);
    const kind = `${request.method} ${path}`;
    if (kind === 'GET /sessie') return json(sessionAnswer());
    if (kind === 'GET /organisaties') return json({ organisaties: organisations.map(toWireOrganisation) });
    if (request.headers.get('namens') !== contextId) return problem(403, 'on-behalf-of-refused');
    if (kind === 'GET /berichten') return this.#list(searchParams);
    if (kind === 'GET /berichten/_ophalen') return this.#retrieve();
    if (kind === 'POST /berichten/_zoeken') return this.#search(((await request.json()) as { zoekvraag: string }).zoekvraag);
    const message = request.method === 'GET' ? this.messages.find(({ id }) => path === `/berichten/${id}`) : undefined;
    return message ? json(toWireMessage(message)) : problem(404, 'not-found');
  }

  #list(query: URLSearchParams): Response {
    const page = Number(query.get('pagina') ?? 0);
    const size = Math.min(Number(query.get('paginaGrootte') ?? 20), largestPage);
    const key = `${page}/${size}`;
    const text = this.#pages.get(key) ?? JSON.stringify(this.#page(page, size));
    this.#pages.set(key, text);
    return jsonText(text);
  }

  #page(page: number, size: number): WireMessageList {
    const link = (number: number) => ({ href: `${base}/berichten?pagina=${number}&paginaGrootte=${size}` });
    return {
      berichten: this.messages.slice(page * size, (page + 1) * size).map(toWireSummary),
      ...(page === 0 && { magazijnen: organisations.map(({ id }) => ({ magazijnId: id, status: 'OK' as const })) }),
      _links: {
        self: link(page),
        ...((page + 1) * size < this.messages.length && { next: link(page + 1) }),
        ...(page > 0 && { prev: link(page - 1) }),
      },
    };
  }

  #search(words: string): Response {
    const hits = this.messages.filter((message) => isHit(message, words)).slice(0, mostHits);
    return json({ berichten: hits.map(toWireSummary) });
  }

  #retrieve(): Response {
    const events: WireRetrievalEvent[] = [
      ...organisations.map(({ id, name }) => ({ event: 'magazijn-bevraging-gestart' as const, magazijnId: id, naam: name })),
      ...organisations.map(({ id }) => ({ event: 'magazijn-bevraging-voltooid' as const, magazijnId: id, status: 'OK' as const, aantalBerichten: 1 })),
      { event: 'ophalen-gereed', totaalBerichten: this.messages.length, geslaagd: organisations.length, mislukt: 0, totaalMagazijnen: organisations.length },
    ];
    return new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''), { headers: { ...headers, 'content-type': 'text/event-stream' } });
  }
}

const headers = { 'api-version': '0.1.0', 'cache-control': 'no-store' };

function jsonText(text: string): Response {
  return new Response(text, { headers: { ...headers, 'content-type': 'application/json' } });
}

/** An answer that says this. */
export function json(value: unknown): Response {
  return jsonText(JSON.stringify(value));
}

/** A refusal. */
export function problem(status: number, code: string): Response {
  const body = { type: `urn:berichtenbox:problem:${code}`, title: code, status, instance: 'urn:uuid:6a5c0f2e-0000-4000-8000-000000000000' };
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'content-type': 'application/problem+json' } });
}

function sessionAnswer(): WireSession {
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  return {
    gebruiker: { naam: 'K. Jansen' }, csrfToken, mogelijkheden: capabilities, verlooptOp: inMinutes(15), uiterlijkOp: inMinutes(480),
    contexten: [{ id: contextId, naam: 'K. Jansen', soort: 'zelf', partitie: 'partition-of-the-bench', rechten: ['lezen', 'handelen'] }],
  };
}

function toWireOrganisation({ id, name }: (typeof organisations)[number]): WireOrganisation {
  return { magazijnId: id, naam: name, soort: 'overig' };
}

/** A row, as it goes over the line. */
export function toWireSummary({ id, sender, subject, publishedAt, attachmentCount, unread, archived }: BenchMessage): WireSummary {
  return {
    berichtId: id, onderwerp: subject, publicatietijdstip: publishedAt, aantalBijlagen: attachmentCount, magazijnId: sender.id, afzender: sender.id,
    ...(archived && { map: 'archief' }), status: unread ? 'ongelezen' : 'gelezen', _links: { self: { href: `${base}/berichten/${id}` } },
  };
}

function toWireMessage(message: BenchMessage): WireMessage {
  const { berichtId, onderwerp, publicatietijdstip, magazijnId } = toWireSummary(message);
  return { berichtId, onderwerp, publicatietijdstip, magazijnId, afzender: magazijnId, inhoud: message.body, bijlagen: [], status: message.unread ? 'ongelezen' : 'gelezen' };
}
