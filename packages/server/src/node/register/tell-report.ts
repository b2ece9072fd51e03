import type { LineReport, RegisterReport } from '../../mandates/register/import-register.js';

/** What happens with a line, for people. */
const words: Readonly<Record<LineReport['outcome'], string>> = {
  created: 'new', changed: 'changed', replaced: 'ended, and a new one begun', ended: 'ended', unchanged: 'as it was', past: 'has ended already, not taken in', refused: 'refused', 'not-done': 'not done',
};

/** Whether every line was right, and what has gone could be ended. */
export function isWhole({ lines, goneNotEnded }: RegisterReport): boolean {
  return goneNotEnded === undefined && lines.every(({ outcome }) => outcome !== 'refused' && outcome !== 'not-done');
}

/** The report for people: each line, what is wrong with it, what has gone, and the counts. */
export function tellReport(report: RegisterReport): string {
  const { dryRun, lines, gone, goneNotEnded } = report;
  const counts = new Map<LineReport['outcome'], number>();
  for (const { outcome } of lines) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [
    ...lines.flatMap(({ line, outcome, reasons = [] }) => [`${outcome === 'refused' || outcome === 'not-done' ? '✗' : '✓'} ${String(line).padStart(5)}  ${words[outcome]}`, ...reasons.map((reason) => `           ${reason}`)]),
    ...gone.map((reference) => `✓        ${reference} is not in the register any more: ended`),
    ...(goneNotEnded === undefined ? [] : [`✗ Nothing that is not in the file was ended. ${goneNotEnded}`]),
    [...counts].map(([outcome, count]) => `${count} ${words[outcome]}`).concat(`${gone.length} gone`).join('; '),
    ...(dryRun ? ['This was a dry run: nothing was written.'] : []),
    '',
  ].join('\n');
}
