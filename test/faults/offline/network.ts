import type { ServerResponse } from 'node:http';

/** What becomes of a request. `slow` is answered late; `late` is lost, and reaches the server all the same, after more has happened. */
export type Fate =
  | 'ok' | 'slow' | 'lost-before' | 'lost-after' | 'cut' | 'late' | 'twice'
  | 'too-many' | 'busy' | 'failed' | 'bad-gateway' | 'bad-gateway-after' | 'not-available' | 'html';

const actFates: readonly Fate[] = ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'slow', 'slow', 'lost-before', 'lost-after', 'cut', 'late', 'twice', 'twice', 'too-many', 'busy', 'failed', 'bad-gateway', 'bad-gateway-after', 'not-available', 'html'];
const readFates: readonly Fate[] = ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'slow', 'lost-before', 'cut', 'not-available', 'html'];

/** A request on its way to the server. */
export interface Carried {
  readonly method: string;
  /** From the endpoint. */
  readonly path: string;
  readonly body: string;
  readonly headers: Headers;
  /** The tab that sent it. */
  readonly tab: string;
  /** How often an act came, by its keys. */
  readonly keys: readonly string[];
}

/** What the network works with. */
export interface NetworkParts {
  readonly random: () => number;
  readonly server: (carried: Carried) => Promise<Response>;
  /** An act came by, whatever becomes of it; what it returns is called when whoever sent it waits no longer. */
  readonly sees: (carried: Carried) => () => void;
}

/** Between the tabs of one browser and the server: loses, cuts, doubles, delays and forges, as chance has it. */
export class Network {
  readonly #parts: NetworkParts;
  readonly #late = new Set<() => void>();
  readonly #open = new Set<ServerResponse>();
  #working = 0;
  /** Nothing goes wrong any more. */
  isHealed = false;
  /** Nothing reaches the server. */
  isAway = false;
  /** What happened to each act, for who has to find out why. */
  readonly log: string[] = [];

  constructor(parts: NetworkParts) {
    this.#parts = parts;
  }

  /** Resolves when nothing is on its way to the server. */
  get isQuiet(): boolean {
    return this.#working === 0 && this.#late.size === 0;
  }

  /** What was thought lost reaches the server now. */
  deliverLate(): void {
    for (const deliver of [...this.#late]) deliver();
  }

  /** Cuts whatever is under way, as when the network or the server goes. */
  cutAll(): void {
    for (const response of this.#open) response.destroy();
  }

  /** Carries a request to the server and the answer back. */
  async carry(carried: Carried, outgoing: ServerResponse): Promise<void> {
    this.#open.add(outgoing);
    outgoing.once('close', () => this.#open.delete(outgoing));
    const isAct = carried.keys.length > 0;
    const fate = this.#fateOf(carried, isAct);
    if (isAct) {
      this.log.push(`${carried.tab} ${carried.keys.map((key) => key.slice(9, 13)).join('+')} ${this.isAway ? 'away' : fate}`);
      if (!this.isAway) outgoing.once('close', this.#parts.sees(carried));
    }
    if (this.isAway || fate === 'lost-before') {
      outgoing.destroy();
      return;
    }
    await this.#suffer(fate, carried, outgoing);
  }

  #fateOf({ path }: Carried, isAct: boolean): Fate {
    if (this.isHealed || path.endsWith('_stroom')) return 'ok';
    const fates = isAct ? actFates : readFates;
    return fates[Math.floor(this.#parts.random() * fates.length)] ?? 'ok';
  }

  async #suffer(fate: Fate, carried: Carried, outgoing: ServerResponse): Promise<void> {
    const forged = forge(fate);
    if (forged) {
      await send(outgoing, forged);
      return;
    }
    if (fate === 'late') {
      outgoing.destroy();
      await this.#untilLate();
    }
    if (fate === 'slow') await new Promise((resolve) => setTimeout(resolve, 20 + 180 * this.#parts.random()));
    const again = fate === 'twice' ? this.#ask(carried) : undefined;
    const answer = await this.#ask(carried).catch(() => undefined);
    await (await again?.catch(() => undefined))?.body?.cancel();
    if (!answer || fate === 'lost-after' || fate === 'late') {
      await answer?.body?.cancel();
      outgoing.destroy();
    } else if (fate === 'bad-gateway-after') {
      await answer.body?.cancel();
      await send(outgoing, problem(502, 'store-failed'));
    } else await send(outgoing, answer, fate === 'cut');
    if (carried.keys.length > 0) this.log.push(`=${answer?.status ?? 'none'}`);
  }

  async #ask(carried: Carried): Promise<Response> {
    this.#working += 1;
    try {
      return await this.#parts.server(carried);
    } finally {
      this.#working -= 1;
    }
  }

  #untilLate(): Promise<void> {
    return new Promise((resolve) => {
      const deliver = (): void => {
        this.#late.delete(deliver);
        resolve();
      };
      this.#late.add(deliver);
    });
  }
}

/** What a server, or somebody on the way, answers without doing anything. */
function forge(fate: Fate): Response | undefined {
  switch (fate) {
    case 'too-many': return problem(429, 'too-many-requests', { 'retry-after': '2' });
    case 'busy': return problem(409, 'idempotency-key-busy', { 'retry-after': '1' });
    case 'failed': return problem(500, 'internal-error');
    case 'bad-gateway': return new Response('Bad Gateway', { status: 502, headers: { 'content-type': 'text/plain' } });
    case 'not-available': return problem(503, 'not-available', { 'retry-after': '1' });
    case 'html': return new Response('<!doctype html><title>Wifi</title>Log in on this network', { headers: { 'content-type': 'text/html' } });
    default: return undefined;
  }
}

function problem(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ type: `urn:berichtenbox:problem:${code}`, title: 'No', status }, { status, headers: { ...headers, 'content-type': 'application/problem+json' } });
}

/** Passes an answer on, to its end or to half of it. */
async function send(outgoing: ServerResponse, answer: Response, isCut = false): Promise<void> {
  const { status, headers, body } = answer;
  const reader = body?.getReader();
  outgoing.once('close', () => void reader?.cancel().catch(() => undefined));
  try {
    const kept = [...headers].filter(([name]) => name !== 'set-cookie' && name !== 'content-length');
    outgoing.writeHead(status, Object.fromEntries(kept));
    outgoing.flushHeaders();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      if (isCut) {
        outgoing.write(part.value.subarray(0, part.value.length / 2), () => outgoing.destroy());
        return;
      }
      outgoing.write(part.value);
    }
    if (isCut) outgoing.destroy();
    else outgoing.end();
  } catch {
    outgoing.destroy();
  }
}
