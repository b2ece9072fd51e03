import type { Selectable } from 'kysely';
import type { KeyRing } from '../recipients/key-ring.js';
import { auditHashes } from './audit-chain.js';
import type { AuditHeadTable, AuditLineTable } from './audit-tables.js';

/**
 * What is wrong: lines that are not what was written there (or that nobody wrote), lines that are gone, lines after the end, a chain whose end
 * is not known or not the last line, and lines that cannot be judged since their key is not in the key ring.
 */
export type FindingKind = 'changed' | 'missing' | 'after-end' | 'end-missing' | 'end-changed' | 'key-missing';

/** Something that is wrong with a chain. */
export interface Finding {
  readonly kind: FindingKind;
  /** Opaque. */
  readonly chain: string;
  /** Positions of the first and last line that it is about. */
  readonly from: number;
  readonly to: number;
}

/** A line as it is read to be checked. */
export interface CheckedLine extends Selectable<AuditLineTable> {
  /** Its moment is finer than a millisecond, which no server writes and no hash would show. */
  readonly is_finer: boolean;
}

/** Checks one chain; give it the lines in order, and at last where the chain ends. */
export class ChainCheck {
  readonly chain: string;
  readonly #keyRing: KeyRing;
  readonly #report: (finding: Finding) => void;
  #position = 0;
  #hash = '';

  constructor(chain: string, keyRing: KeyRing, report: (finding: Finding) => void) {
    this.chain = chain;
    this.#keyRing = keyRing;
    this.#report = report;
  }

  async add(line: CheckedLine): Promise<void> {
    const { position } = line;
    const next = this.#position + 1;
    if (position < next) {
      // Only what is put before the first line, since they come in order.
      this.#found('changed', position, position);
      return;
    }
    if (position > next) this.#found('missing', next, position - 1);
    else await this.#judge(line);
    // What a line is chained to is what stands in the one before, right or wrong: one that was changed does not make the rest wrong.
    [this.#position, this.#hash] = [position, line.hash];
  }

  /** @param head Undefined when there is none. */
  end(head: Selectable<AuditHeadTable> | undefined): void {
    const last = this.#position;
    if (head === undefined) this.#found('end-missing', last, last);
    else if (head.position > last) this.#found('missing', last + 1, head.position);
    else if (head.position < last) this.#found('after-end', head.position + 1, last);
    else if (head.hash !== this.#hash) this.#found('end-changed', last, last);
  }

  async #judge({ is_finer: isFiner, ...line }: CheckedLine): Promise<void> {
    const hashes = await this.#hashesOf(line);
    if (isFiner || hashes === undefined) this.#found('changed', line.position, line.position);
    else if (!hashes.some((hash) => keyOf(hash) === keyOf(line.hash))) this.#found('key-missing', line.position, line.position);
    else if (!hashes.includes(line.hash)) this.#found('changed', line.position, line.position);
  }

  /** Undefined for what cannot be a line at all, such as one of the end of time. */
  async #hashesOf(line: Selectable<AuditLineTable>): Promise<readonly string[] | undefined> {
    try {
      return await auditHashes(this.#keyRing, line, this.#hash);
    } catch {
      return undefined;
    }
  }

  #found(kind: FindingKind, from: number, to: number): void {
    this.#report({ kind, chain: this.chain, from, to });
  }
}

/** The id of the key, which stands before a keyed hash. */
function keyOf(hash: string): string {
  return hash.split('.')[0] ?? '';
}
