/** What becomes of a request. */
export type Fate = 'ok' | 'lost-before' | 'lost-after' | 'busy' | 'too-many' | 'twice';

const fates: readonly Fate[] = ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'lost-before', 'lost-after', 'busy', 'too-many', 'twice'];

/** Numbers that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Between the tabs and the server: holds back every request and every answer until it is let through, in any order, and loses some. */
export class Network {
  readonly #random: () => number;
  readonly #held: (() => void)[] = [];
  readonly #atServer = new Set<Promise<Response>>();
  /** From then on everything passes at once, and nothing is lost. */
  isHealed = false;

  constructor(random: () => number) {
    this.#random = random;
  }

  get isQuiet(): boolean {
    return this.#held.length === 0;
  }

  /** Lets one through, whichever. */
  release(): void {
    const [let1] = this.#held.splice(Math.floor(this.#random() * this.#held.length), 1);
    let1?.();
  }

  heal(): void {
    this.isHealed = true;
    for (const each of this.#held.splice(0)) each();
  }

  /** Carries a request to the server and the answer back. */
  async carry(request: Request, server: (request: Request) => Promise<Response>): Promise<Response> {
    const fate = this.isHealed ? 'ok' : (fates[Math.floor(this.#random() * fates.length)] ?? 'ok');
    await this.#hold(request.signal);
    if (fate === 'lost-before') throw new TypeError('Failed to fetch');
    if (fate === 'busy' || fate === 'too-many') return problem(fate === 'busy' ? 503 : 429);
    const again = fate === 'twice' ? this.#ask(server, request.clone()) : undefined;
    const answer = await this.#ask(server, request);
    await (await again)?.body?.cancel();
    await this.#hold(request.signal);
    if (fate !== 'lost-after') return answer;
    await answer.body?.cancel();
    throw new TypeError('Failed to fetch');
  }

  /** Resolves when the server has nothing more to do. */
  async served(): Promise<void> {
    while (this.#atServer.size > 0) await Promise.allSettled(this.#atServer);
  }

  async #ask(server: (request: Request) => Promise<Response>, request: Request): Promise<Response> {
    const answer = server(request);
    this.#atServer.add(answer);
    try {
      return await answer;
    } finally {
      this.#atServer.delete(answer);
    }
  }

  #hold(signal: AbortSignal): Promise<void> {
    if (this.isHealed || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => this.#held.push(resolve));
  }
}

function problem(status: number): Response {
  const body = { type: `urn:berichtenbox:problem:${status === 503 ? 'not-available' : 'too-many-requests'}`, title: 'Later', status };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json', 'retry-after': '0' } });
}
