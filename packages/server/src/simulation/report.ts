import { defaultPolicy, type PolicyConfiguration } from '../notification-policy/policy-configuration.js';
import { assumptions, type Assumption } from './assumptions.js';
import { senders, type Sender } from './population.js';
import type { Worlds } from './simulate.js';
import { costEuros, type Tally } from './tally.js';

/** What came of one world. */
export interface WorldReport {
  /** Messages with legal effect that nobody read before their deadline, digitally or on paper. */
  readonly missedLegal: number;
  readonly legal: number;
  /** Those that were opened before their deadline, and those that were only read on paper by then. */
  readonly legalOpened: number;
  readonly legalOnPaper: number;
  readonly missedLegalShare: number;
  readonly personsMissingShare: number;
  readonly letters: number;
  readonly contactRecoveryLetters: number;
  readonly notifications: number;
  readonly notificationsPerPersonYear: number;
  readonly emails: number;
  readonly sms: number;
  readonly costEuros: number;
  readonly costEurosPerPersonYear: number;
  readonly openedShare: Readonly<Record<Sender, number>>;
}

/** What `npm run simulate -- --json` prints. */
export interface SimulationReport {
  readonly persons: number;
  readonly seed: number;
  readonly policy: WorldReport;
  readonly bareMail: WorldReport;
  readonly assumptions: Readonly<Record<string, Assumption>>;
  readonly configuration: PolicyConfiguration;
}

/** The figures of both worlds, and what they rest on. */
export function reportOf(seed: number, worlds: Worlds): SimulationReport {
  return { persons: worlds.policy.persons, seed, policy: worldReport(worlds.policy), bareMail: worldReport(worlds.bareMail), assumptions, configuration: defaultPolicy };
}

function worldReport(tally: Tally): WorldReport {
  const { persons, legal, legalOpened, legalOnPaper, missedLegal, personsMissing, letters, contactRecoveryLetters, notifications, emails, sms } = tally;
  const openedShare = { taxOffice: 0, municipalities: 0, others: 0 };
  for (const sender of senders) openedShare[sender] = ratio(tally.opened[sender], tally.messages[sender]);
  return {
    missedLegal, legal, legalOpened, legalOnPaper, missedLegalShare: ratio(missedLegal, legal), personsMissingShare: ratio(personsMissing, persons), letters, contactRecoveryLetters,
    notifications, notificationsPerPersonYear: ratio(notifications, persons), emails, sms,
    costEuros: costEuros(tally), costEurosPerPersonYear: ratio(costEuros(tally), persons), openedShare,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}

/** The same as a table for people, with every assumption under it. */
export function tableOf({ persons, seed, policy, bareMail, assumptions: all }: SimulationReport): string {
  const lines: readonly (readonly [string, string, string])[] = [
    ['', 'bare e-mail', 'policy'],
    ...rows.map(([label, text]) => [label, text(bareMail), text(policy)] as const),
  ];
  const table = lines.map(([label, bare, ours]) => `${label.padEnd(52)}${bare.padStart(14)}${ours.padStart(14)}`);
  const basis = Object.entries(all).map(([name, { value, source, meaning }]) => `  ${name.padEnd(28)}${String(value).padStart(6)}  ${source.padEnd(10)}${meaning}`);
  return [`${whole(persons)} persons, one year, seed ${seed}`, '', ...table, '', 'Assumptions', ...basis, ''].join('\n');
}

const whole = (number: number): string => number.toLocaleString('en');
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const rows: readonly (readonly [string, (world: WorldReport) => string])[] = [
  ['letters with legal effect', ({ legal }) => whole(legal)],
  ['  opened before the deadline', ({ legalOpened }) => whole(legalOpened)],
  ['  read on paper before the deadline', ({ legalOnPaper }) => whole(legalOnPaper)],
  ['  missed', ({ missedLegal }) => whole(missedLegal)],
  ['  missed, of all', ({ missedLegalShare }) => percent(missedLegalShare)],
  ['people who missed one or more', ({ personsMissingShare }) => percent(personsMissingShare)],
  ['letters on paper', ({ letters }) => whole(letters)],
  ['contact recovery letters', ({ contactRecoveryLetters }) => whole(contactRecoveryLetters)],
  ['notifications per person per year', ({ notificationsPerPersonYear }) => notificationsPerPersonYear.toFixed(1)],
  ['cost per person per year (€)', ({ costEurosPerPersonYear }) => costEurosPerPersonYear.toFixed(2)],
  ['cost (€)', ({ costEuros: euros }) => whole(Math.round(euros))],
  ['opened: tax office', ({ openedShare }) => percent(openedShare.taxOffice)],
  ['opened: municipalities', ({ openedShare }) => percent(openedShare.municipalities)],
  ['opened: others', ({ openedShare }) => percent(openedShare.others)],
];
