import type { WireContext } from '@berichtenbox/contract';
import { json, problem, ScriptedServer, storeA, wireMessage } from './scripted-server.js';

/** Somebody whose mailbox the server has. */
export interface Principal {
  readonly name: string;
  readonly mailbox: ScriptedServer;
  /** What the session says of it besides its id, name and partition. */
  wire: Partial<WireContext> & { readonly gekozen?: boolean };
  isLive: boolean;
}

/** Whose something is: everything that comes from this server says so. */
export function ownerOf(tagged: string): string {
  return tagged.split('-')[0] ?? '';
}

/** A server on which one person may act for others. Ids, subjects, bodies and folders of their messages begin with whose they are. */
export class PrincipalsServer extends ScriptedServer {
  /** The first is who is logged in. */
  readonly principals: Principal[];
  /** Counts logins: the ids of contexts are of one session. */
  login = 1;
  /** Whom one may act for after choosing them at the identity provider. */
  atLogin: object[] = [];
  readonly #streams = new Map<string, Set<ReadableStreamDefaultController<Uint8Array>>>();

  /** @param names The first is who is logged in. */
  constructor(names: readonly string[] = ['piet', 'koen', 'wim'], messageCount = 2) {
    super();
    this.capabilities = [...this.capabilities, 'machtigen', 'antwoorden'];
    this.principals = names.map((name) => {
      const mailbox = new ScriptedServer();
      mailbox.add(...Array.from({ length: messageCount }, (_, index) => wireMessage(`${name}-${index}`, storeA, { onderwerp: `${name}-onderwerp ${index}`, inhoud: `${name}-inhoud` })));
      return { name, mailbox, wire: {}, isLive: true };
    });
  }

  of(name: string): Principal {
    const found = this.principals.find((principal) => principal.name === name);
    if (!found) throw new Error(`No ${name}`);
    return found;
  }

  idOf(name: string): string {
    return `context-${this.login}-${name}`;
  }

  /** The mandate ends: at once, as a server of the contract does. */
  withdraw(name: string): void {
    this.of(name).isLive = false;
    this.#endStreams(name);
  }

  /** The mandate changes, at once. */
  changeMandate(name: string, wire: Principal['wire']): void {
    this.of(name).wire = wire;
    this.#endStreams(name);
  }

  /** Whose mailbox each request was about; of a request that was about none, nothing. */
  get owners(): readonly string[] {
    return this.sent.flatMap((request) => request.headers.get('namens')?.split('-')[2] ?? []);
  }

  override async answer(request: Request, url: URL): Promise<Response> {
    const path = url.pathname.replace(/^\/api\/v1/, '');
    if (!this.isLoggedIn || path === '/organisaties' || request.method === 'DELETE' && path === '/sessie') return super.answer(request, url);
    if (path === '/sessie/namens') return this.#startActing(request);
    if (path.startsWith('/sessie')) return json({ ...(await (await super.answer(request, url)).json()) as object, contexten: this.#contexts(), viaInloggen: this.atLogin });
    const principal = this.principals.find(({ name }) => this.idOf(name) === request.headers.get('namens'));
    if (!principal?.isLive) return problem(403, 'on-behalf-of-refused');
    if (path === '/berichten/_stroom') return this.#stream(principal.name);
    if (/\/antwoorden(?:\/concept)?$/.test(path)) return replyTo(request);
    principal.mailbox.contextId = this.idOf(principal.name);
    return principal.mailbox.answer(request, url);
  }

  #stream(name: string): Response {
    const streams = this.#streams.get(name) ?? new Set();
    this.#streams.set(name, streams);
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void streams.add(controller) });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  #endStreams(name: string): void {
    for (const controller of this.#streams.get(name) ?? []) {
      try {
        controller.close();
      } catch {
        // Its reader has gone.
      }
    }
    this.#streams.delete(name);
  }

  async #startActing(request: Request): Promise<Response> {
    const { machtigingId } = (await request.json()) as { machtigingId: string };
    const principal = this.principals.slice(1).find(({ name }) => machtigingId === `mandate-${name}`);
    return principal?.isLive ? json({ context: this.#contextOf(principal) }) : problem(403, 'on-behalf-of-refused');
  }

  #contexts(): readonly object[] {
    return this.principals.filter(({ isLive }) => isLive).map((principal) => this.#contextOf(principal));
  }

  #contextOf({ name, wire }: Principal): object {
    const self = this.principals[0]?.name ?? '';
    const common = { id: this.idOf(name), naam: name, partitie: `partition-${self}-${name}`, rechten: ['lezen', 'handelen'] };
    return name === self ? { ...common, soort: 'zelf' } : { ...common, soort: 'bewindvoerder', machtigingId: `mandate-${name}`, bron: 'register', ...wire };
  }
}

/** One may reply to everything, and there is no draft yet. */
function replyTo({ method }: Request): Response {
  if (method === 'DELETE') return new Response(null, { status: 204 });
  if (method === 'PUT') return json({ versie: 1, bewaardOp: new Date().toISOString() });
  return json({ toegestaan: true, antwoorden: [], grenzen: { maxTekens: 1000, maxBestanden: 1, maxBestandsgrootte: 1, maxTotaleGrootte: 1, toegestaneTypen: [] } });
}
