import type { Executor } from '../database/schema.js';

/**
 * What the whole log was up to a moment, in one digest. Kept where who can change the database cannot, it shows later whether an end of a chain,
 * or a chain as a whole, was taken away since; the chains themselves cannot.
 */
export interface AuditAnchor {
  /** Lines after this moment are not in it. */
  readonly until: Date;
  readonly chains: number;
  readonly lines: number;
  /** SHA-256, in hexadecimals. */
  readonly digest: string;
}

/** The last line of a chain up to a moment. */
interface LastLine {
  readonly chain: string;
  readonly position: number;
  readonly hash: string;
}

/** A line gets its moment before it is stored, and clocks of servers differ a little: after so long nothing is added before a moment any more. */
const settledAfterMs = 5 * 60_000;
const pageSize = 1_000;
const encoder = new TextEncoder();

/** The moment up to which an anchor that is taken now can be, and stay, true. */
export function settledMoment(now: Date): Date {
  return new Date(now.getTime() - settledAfterMs);
}

/** Reckons an anchor from the last lines of all chains, in the order of the chains. */
export class AnchorReckoning {
  #chains = 0;
  #lines = 0;
  #digest = '';

  async add({ chain, position, hash }: LastLine): Promise<void> {
    this.#chains += 1;
    this.#lines += position;
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(`${this.#digest}\n${chain} ${position} ${hash}`)));
    this.#digest = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  result(until: Date): AuditAnchor {
    return { until, chains: this.#chains, lines: this.#lines, digest: this.#digest };
  }
}

/** The anchor of the log as it is now, without reading all of its lines. */
export async function takeAnchor(database: Executor, now: Date): Promise<AuditAnchor> {
  const until = settledMoment(now);
  const reckoning = new AnchorReckoning();
  let after: string | undefined;
  for (;;) {
    const chains = await database
      .selectFrom('audit_head')
      .leftJoinLateral((eb) => eb
        .selectFrom('audit_line')
        .select(['audit_line.position', 'audit_line.hash'])
        .whereRef('audit_line.chain', '=', 'audit_head.chain')
        .where('at', '<=', until)
        .orderBy('position', 'desc')
        .limit(1)
        .as('last'), (join) => join.onTrue())
      .select(['audit_head.chain', 'last.position', 'last.hash'])
      .$if(after !== undefined, (query) => query.where('audit_head.chain', '>', after ?? ''))
      .orderBy('audit_head.chain')
      .limit(pageSize)
      .execute();
    for (const { chain, position, hash } of chains) {
      if (position !== null && hash !== null) await reckoning.add({ chain, position, hash });
    }
    if (chains.length < pageSize) return reckoning.result(until);
    after = chains.at(-1)?.chain;
  }
}
