import type { AppDependencies } from '../../app-dependencies.js';
import { appendAuditLines, type AuditEntry } from '../../audit/audit-chain.js';
import { announce } from '../../changes/announce.js';
import type { Executor } from '../../database/schema.js';
import type { MandateRow } from '../mandate-rows.js';
import type { NumberedLine } from './read-register.js';
import { RegisterLineReader, type RegisterLine } from './register-line.js';
import { applyLine, endGone, type RegisterOutcome, type RegisterWork } from './register-mandates.js';

/** How a register is taken in. */
export interface ImportOptions {
  /** Say what would come of it, and change nothing. */
  readonly isDryRun: boolean;
  /** Nothing, when a line is wrong. */
  readonly isAllOrNothing: boolean;
  /** The file does not hold the whole register: what is not in it stays as it is. */
  readonly isPart: boolean;
  /** Also when a large part of the register has gone. */
  readonly allowsManyGone: boolean;
}

/** What came of a line; `not-done` when another was wrong and it was all or nothing. */
export interface LineReport {
  readonly line: number;
  readonly outcome: RegisterOutcome | 'refused' | 'not-done';
  /** With `refused`; nothing of what stood in the line. */
  readonly reasons?: readonly string[];
}

/** What came of a register. */
export interface RegisterReport {
  readonly dryRun: boolean;
  readonly lines: readonly LineReport[];
  /** References of mandates that ended as they are not in the register any more. */
  readonly gone: readonly string[];
  /** Why nothing ended for that reason; a sentence. */
  readonly goneNotEnded?: string;
}

type Dependencies = Pick<AppDependencies, 'database' | 'keyRing' | 'clock' | 'changes' | 'log'>;

/** More that have gone than this look like a file that was cut off. */
const fewGone = 10;
const goneShare = 0.1;

/**
 * Makes of the mandates of the register what this file says: new ones, changed ones, and those that ended or are not in it any more, which end at
 * once. Taking in the same file again changes nothing. Each line is a transaction of its own, unless it is all or nothing.
 */
export async function importRegister(dependencies: Dependencies, lines: readonly NumberedLine[], options: ImportOptions): Promise<RegisterReport> {
  const judged = await judge(dependencies.database, lines);
  const isRefused = options.isAllOrNothing && judged.some(({ good }) => good === undefined);
  if (isRefused) return { dryRun: options.isDryRun, gone: [], goneNotEnded: 'A line is wrong.', lines: judged.map((line) => (line.good ? { line: line.line, outcome: 'not-done' } : refused(line))) };
  const { rows, reason } = await goneFrom(dependencies, judged, options);
  const reports: LineReport[] = [];
  const steps = [
    ...judged.map((line) => async (work: RegisterWork) => {
      reports.push(line.good ? { line: line.line, outcome: await applyLine(work, line.good) } : refused(line));
    }),
    ...rows.map(({ id }) => (work: RegisterWork) => endGone(work, id)),
  ];
  for (const together of options.isAllOrNothing ? [steps] : steps.map((step) => [step])) await perform(dependencies, options, together);
  return { dryRun: options.isDryRun, lines: reports, gone: rows.map(({ source_reference: reference }) => reference ?? ''), ...(reason !== undefined && { goneNotEnded: reason }) };
}

async function perform(dependencies: Dependencies, { isDryRun: isDry }: ImportOptions, steps: readonly ((work: RegisterWork) => Promise<unknown>)[]): Promise<void> {
  const { database, keyRing, clock } = dependencies;
  const entries: AuditEntry[] = [];
  await database.transaction().execute(async (executor) => {
    const work = { executor, keyRing, now: clock.now(), isDry, entries };
    for (const step of steps) await step(work);
    await appendAuditLines(executor, keyRing, entries);
  });
  for (const recipientId of new Set(entries.map(({ chain }) => chain))) await announce(dependencies, { kind: 'access', recipientId });
}

/** A line with what was found. */
interface JudgedLine {
  readonly line: number;
  readonly reference: string | undefined;
  readonly reasons: readonly string[];
  readonly good: RegisterLine | undefined;
}

async function judge(database: Executor, lines: readonly NumberedLine[]): Promise<readonly JudgedLine[]> {
  const known = new Set((await database.selectFrom('organisation').select('oin').execute()).map(({ oin }) => oin));
  const counts = new Map<string, number>();
  const readers = lines.map(({ line, raw }) => ({ line, reader: new RegisterLineReader(raw) }));
  for (const { reader: { reference } } of readers) if (reference !== undefined) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  return readers.map(({ line, reader }) => {
    const { reference } = reader;
    const found = reader.read();
    const reasons = [...reader.reasons];
    if (reference !== undefined && (counts.get(reference) ?? 0) > 1) reasons.push('kenmerk: this stands in the file more than once.');
    if (found?.isEnded === false && found.storeOins?.some((oin) => !known.has(oin))) reasons.push('organisaties: one of them is not in the directory.');
    return { line, reference, reasons, good: reasons.length === 0 ? found : undefined };
  });
}

function refused({ line, reasons }: JudgedLine): LineReport {
  return { line, outcome: 'refused', reasons };
}

/** The mandates that are not in the register any more. A line that is wrong still is in it, and one of which is not known what it is could be any. */
async function goneFrom(
  { database, clock }: Dependencies, judged: readonly JudgedLine[], { isPart, allowsManyGone }: ImportOptions,
): Promise<{ readonly rows: readonly MandateRow[]; readonly reason?: string }> {
  if (isPart) return { rows: [] };
  if (judged.some(({ reference }) => reference === undefined)) return { rows: [], reason: 'A line has no usable kenmerk, so it is not known which mandates are not in the register any more.' };
  const present = new Set(judged.map(({ reference }) => reference));
  const now = clock.now();
  const held = await database.selectFrom('mandate').selectAll().where('source', '=', 'register').where('source_reference', 'is not', null).where('withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)])).execute();
  const rows = held.filter(({ source_reference: reference }) => !present.has(reference ?? ''));
  if (rows.length <= Math.max(fewGone, held.length * goneShare) || allowsManyGone) return { rows };
  return { rows: [], reason: `${rows.length} of ${held.length} mandates are not in the file. When that is right, run it again with --many-gone; when the file is a part of the register, with --part.` };
}
