import { sql, type Selectable } from 'kysely';
import type { Executor } from '../database/schema.js';
import type { KeyRing } from '../recipients/key-ring.js';
import { AnchorReckoning, settledMoment, type AuditAnchor } from './audit-anchor.js';
import type { AuditHeadTable } from './audit-tables.js';
import { ChainCheck, type CheckedLine, type Finding } from './check-chain.js';

/** What came of verifying the whole log. */
export interface Verification {
  readonly chains: number;
  readonly lines: number;
  /** How much is wrong; of that the first are in `findings`. */
  readonly findingCount: number;
  readonly findings: readonly Finding[];
  /** Each anchor that was given, and what the log says of the same moment now. */
  readonly anchors: readonly { readonly anchor: AuditAnchor; readonly now: AuditAnchor }[];
  /** Of the log as it is. */
  readonly newAnchor: AuditAnchor;
}

/** More would fill the memory and a screen, and say nothing new. */
const maxFindings = 1_000;
const pageSize = 1_000;

/**
 * Checks every line of every chain, a page at a time. Give it a transaction that sees one moment: a line that is added meanwhile would look as
 * one after the end.
 */
export async function verifyLog(executor: Executor, keyRing: KeyRing, { anchors, now }: { readonly anchors: readonly AuditAnchor[]; readonly now: Date }): Promise<Verification> {
  const findings: Finding[] = [];
  let findingCount = 0;
  const report = (finding: Finding) => {
    findingCount += 1;
    if (findings.length < maxFindings) findings.push(finding);
  };
  const times = [...anchors.map(({ until }) => until), settledMoment(now)].map((until) => ({ until, reckoning: new AnchorReckoning() }));
  const walk = new LogWalk(keyRing, readHeads(executor), { times, report });
  for await (const line of readLines(executor)) await walk.add(line);
  await walk.end();
  const results = times.map(({ until, reckoning }) => reckoning.result(until));
  return {
    chains: walk.chains, lines: walk.lines, findingCount, findings,
    anchors: anchors.map((anchor, index) => ({ anchor, now: results[index] ?? anchor })),
    newAnchor: results.at(-1) ?? new AnchorReckoning().result(settledMoment(now)),
  };
}

interface WalkOptions {
  /** Moments of which an anchor is reckoned. */
  readonly times: readonly { readonly until: Date; readonly reckoning: AnchorReckoning }[];
  readonly report: (finding: Finding) => void;
}

/** Goes over the chains in their order, each with its lines in their order; the ends of the chains are read beside them. */
class LogWalk {
  chains = 0;
  lines = 0;
  readonly #keyRing: KeyRing;
  readonly #heads: AsyncGenerator<Selectable<AuditHeadTable>>;
  readonly #options: WalkOptions;
  /** The end that comes next; undefined at first, null when there are no more. */
  #head: Selectable<AuditHeadTable> | null | undefined;
  #check: ChainCheck | undefined;
  /** The last line of this chain up to each of the times. */
  #lastLines: (CheckedLine | undefined)[] = [];

  constructor(keyRing: KeyRing, heads: AsyncGenerator<Selectable<AuditHeadTable>>, options: WalkOptions) {
    this.#keyRing = keyRing;
    this.#heads = heads;
    this.#options = options;
  }

  async add(line: CheckedLine): Promise<void> {
    this.lines += 1;
    const check = this.#check?.chain === line.chain ? this.#check : await this.#nextChain(line.chain);
    await check.add(line);
    for (const [index, { until }] of this.#options.times.entries()) if (line.at <= until) this.#lastLines[index] = line;
  }

  async end(): Promise<void> {
    await this.#endChain();
    await this.#endEmptyChains(undefined);
  }

  async #nextChain(chain: string): Promise<ChainCheck> {
    await this.#endChain();
    await this.#endEmptyChains(chain);
    return this.#begin(chain);
  }

  #begin(chain: string): ChainCheck {
    this.chains += 1;
    this.#lastLines = [];
    this.#check = new ChainCheck(chain, this.#keyRing, this.#options.report);
    return this.#check;
  }

  async #endChain(): Promise<void> {
    const check = this.#check;
    if (check === undefined) return;
    this.#check = undefined;
    const head = await this.#peekHead();
    const own = head?.chain === check.chain ? head : undefined;
    check.end(own);
    for (const [index, { reckoning }] of this.#options.times.entries()) {
      const last = this.#lastLines[index];
      if (last !== undefined) await reckoning.add(last);
    }
    if (own !== undefined) this.#head = undefined;
  }

  /** Chains that have an end, but no line; before this one, or all that are left. */
  async #endEmptyChains(before: string | undefined): Promise<void> {
    for (let head = await this.#peekHead(); head !== null && (before === undefined || head.chain < before); head = await this.#peekHead()) {
      this.#begin(head.chain);
      await this.#endChain();
    }
  }

  async #peekHead(): Promise<Selectable<AuditHeadTable> | null> {
    if (this.#head === undefined) {
      const next = await this.#heads.next();
      this.#head = next.done === true ? null : next.value;
    }
    return this.#head;
  }
}

async function* readLines(executor: Executor): AsyncGenerator<CheckedLine> {
  let last: CheckedLine | undefined;
  for (;;) {
    const after = last;
    const page = await executor
      .selectFrom('audit_line')
      .selectAll()
      .select(sql<boolean>`at <> date_trunc('milliseconds', at)`.as('is_finer'))
      .$if(after !== undefined, (query) => query.where(sql<boolean>`(chain, position) > (${after?.chain}::uuid, ${after?.position}::integer)`))
      .orderBy('chain')
      .orderBy('position')
      .limit(pageSize)
      .execute();
    yield* page;
    last = page.at(-1);
    if (page.length < pageSize) return;
  }
}

async function* readHeads(executor: Executor): AsyncGenerator<Selectable<AuditHeadTable>> {
  let last: string | undefined;
  for (;;) {
    const page = await executor
      .selectFrom('audit_head')
      .selectAll()
      .$if(last !== undefined, (query) => query.where('chain', '>', last ?? ''))
      .orderBy('chain')
      .limit(pageSize)
      .execute();
    yield* page;
    last = page.at(-1)?.chain;
    if (page.length < pageSize) return;
  }
}
