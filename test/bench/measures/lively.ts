import { measureBeside, type BenchRow, type Measured } from '../bench-row.js';
import { berichtenbox, livelyBox } from '../contenders.js';
import type { BenchMessage } from '../corpus.js';
import type { Lab, Visit } from '../lab.js';
import { client, LivelyMailbox } from '../lively-mailbox.js';
import type {} from '../pages/lively-box.js';
import type { CaughtUp } from '../pages/lively-box.js';
import type { Series } from '../sampling.js';
import { median } from '../statistics.js';

const rows = 50;
const firstList = 'first list of 50';

function textsOf(messages: readonly BenchMessage[]): readonly string[] {
  const [first] = messages;
  return first ? [first.subject, first.sender.name] : [];
}

/** Resolves when nothing is asked, and all rows that are there lie in the vault. */
async function settleWritten(lab: Lab, { page }: Visit): Promise<void> {
  await page.evaluate(() => livelyPage.opened());
  // Rows are written a second after they came.
  await lab.settle(page, 1_600);
}

const switchRow: BenchRow = {
  id: 'inbox.switch',
  what: 'acting for somebody whose 50 rows are kept here → their first row painted, in a browser just started',
  unit: 'ms',
  limits: [{ times: 1.5, baseline: firstList }],
  measure: ({ lab, samples }) => lab.withProfile(async (folder) => {
    const mailbox = new LivelyMailbox(rows);
    const contender = livelyBox(lab.site.serve('switch', mailbox));
    const change = (page: Visit['page'], id: string, messages: readonly BenchMessage[]): Promise<number> =>
      page.evaluate(([whom, texts]) => livelyPage.actFor(whom, texts), [id, textsOf(messages)] as const);
    await lab.visitIn(folder, { contender, count: rows }, async (visit) => {
      await settleWritten(lab, visit);
      await change(visit.page, client.id, mailbox.messages.client);
      await settleWritten(lab, visit);
    });
    const own = (): Promise<number> => lab.visitIn(folder, { contender, count: rows }, async (visit) => {
      await settleWritten(lab, visit);
      return change(visit.page, client.id, mailbox.messages.client);
    });
    const list = (): Promise<number> => lab.visit({ contender: berichtenbox, count: rows }, ({ firstListMs }) => firstListMs);
    return measureBeside({ name: 'switch', sample: own }, [{ name: firstList, sample: list }], samples);
  }),
};

/** One open inbox, of which the vault holds all rows. */
interface Inbox {
  readonly count: number;
  readonly catchUp: () => Promise<CaughtUp & { readonly bytes: number }>;
}

const most = 10_000;
const fewest = 100;
const counts = [fewest, 1000, most, 50_000];
const nameOf = (count: number): string => `${count.toLocaleString('en')} in the mailbox`;

/** Opens an inbox of each size, one in the other, and keeps all of them open. */
async function withInboxes<T>(lab: Lab, use: (inboxes: readonly Inbox[]) => Promise<T>, inboxes: readonly Inbox[] = []): Promise<T> {
  const count = counts[inboxes.length];
  if (count === undefined) return use(inboxes);
  const mailbox = new LivelyMailbox(count);
  // The first row is the same in each.
  const contender = livelyBox(lab.site.serve(`delta-${count}`, mailbox));
  return lab.withProfile((folder) => lab.visitIn(folder, { contender, count: rows }, async (visit) => {
    await settleWritten(lab, visit);
    const catchUp = async (): Promise<CaughtUp & { bytes: number }> => {
      await visit.page.bringToFront();
      const before = mailbox.answeredBytes;
      const caughtUp = await visit.page.evaluate((happened) => livelyPage.catchUp(happened), mailbox.happen());
      return { ...caughtUp, bytes: mailbox.answeredBytes - before };
    };
    return withInboxes(lab, use, [...inboxes, { count, catchUp }]);
  }));
}

type Value = (caughtUp: CaughtUp & { readonly bytes: number }, count: number) => number;

/** Measures 10,000 beside the others, all of them open, by turns. */
function measureInboxes(lab: Lab, samples: number, value: Value): Promise<Measured> {
  return withInboxes(lab, (inboxes) => {
    const series = inboxes.map(({ count, catchUp }): Series => ({ name: nameOf(count), sample: async () => value(await catchUp(), count) }));
    const own = series[counts.indexOf(most)];
    if (!own) throw new Error('There is no such inbox');
    return measureBeside(own, series.filter((each) => each !== own), samples);
  });
}

async function measureDelta(lab: Lab, samples: number): Promise<Measured> {
  const [painted, written]: [number[], number[]] = [[], []];
  const measured = await measureInboxes(lab, samples, ({ paintedMs, writtenMs }, count) => {
    if (count === most) {
      painted.push(paintedMs);
      written.push(writtenMs);
    }
    return paintedMs + writtenMs;
  });
  return { ...measured, note: `painted after ${median(painted).toFixed(0)} ms, and written in ${median(written).toFixed(0)} ms a second later` };
}

const limits = [{ times: 1.3, baseline: nameOf(fewest) }];

/** What depends on what happens at the server: acting for somebody else, and ten changes in a mailbox that is open. */
export const livelyRows: readonly BenchRow[] = [
  switchRow,
  {
    id: 'sync.delta', what: 'asking for ten changes in 10,000 → painted, and written to the vault', unit: 'ms', limits,
    measure: ({ lab, samples }) => measureDelta(lab, samples),
  },
  // Bytes are the same every time.
  { id: 'sync.delta-bytes', what: 'what the server answers to that', unit: 'bytes', limits, measure: ({ lab }) => measureInboxes(lab, 1, ({ bytes }) => bytes) },
];
