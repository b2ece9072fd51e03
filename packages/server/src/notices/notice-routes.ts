import type { WireNotice } from '@berichtenbox/contract';
import { Hono } from 'hono';
import { authorise, type Authorisation } from '../authorisation/authorise.js';
import type { AppDependencies } from '../app-dependencies.js';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError } from '../http/problem.js';
import { readNoticeFacts } from './notice-facts.js';
import { isDismissed, noticesOf, type Dismissal, type Notice, type NoticeKind } from './notice-rules.js';

const kinds: Readonly<Record<NoticeKind, WireNotice['soort']>> = {
  'no-channel': 'GEEN_KANAAL', unverified: 'NIET_BEVESTIGD', 'address-failing': 'ADRES_WERKT_NIET', 'no-reminder': 'GEEN_HERINNERING',
  dormant: 'SLAPEND', 'mandate-ending': 'MACHTIGING_EINDIGT', check: 'CONTROLE', 'new-organisations': 'NIEUWE_ORGANISATIES',
};
const reasons = { NIET_NODIG: 'not-needed', LATER: 'later', ANDERS: 'other' } as const;

/** What is wrong with somebody's settings. */
export function noticeRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/meldingen', async (c) => {
    // A page asks this by itself.
    const by = await authorise(c, 'settings', { isPersonHere: false });
    const notices = await currentNotices(c.var.dependencies, by);
    await by.record(c.var.dependencies.database, { count: notices.length });
    return c.json({ meldingen: notices.map(toWire) });
  });
  routes.post('/meldingen/:meldingId/_sluiten', async (c) => {
    const { dependencies } = c.var;
    const by = await authorise(c, 'settings');
    const { path: { meldingId }, body: { reden } } = validated(c, 'dismissNotice');
    const notice = (await currentNotices(dependencies, by)).find(({ id }) => id === meldingId);
    if (notice === undefined) throw new ProblemError('not-found');
    await dismiss(dependencies, by, { notice, reason: reasons[reden] });
    return c.body(null, 204);
  });
  return routes;
}

async function currentNotices({ database, clock }: Pick<AppDependencies, 'database' | 'clock'>, { reach, context }: Authorisation): Promise<Notice[]> {
  const now = clock.now();
  const dismissals = await database.selectFrom('notice_dismissal').selectAll().where('recipient_id', '=', reach.recipientId).execute();
  const known = dismissals.map(({ notice_id: noticeId, reason, count, dismissed_at: at }): Dismissal => ({ noticeId, reason, count: count ?? undefined, at }));
  return noticesOf(await readNoticeFacts(database, { reach, isOneself: context.mandate === undefined }, now)).filter((notice) => !isDismissed(notice, known, now));
}

async function dismiss(
  { database, clock }: Pick<AppDependencies, 'database' | 'clock'>, { recipientId, record }: Authorisation, { notice, reason }: { readonly notice: Notice; readonly reason: Dismissal['reason'] },
): Promise<void> {
  const values = { reason, count: notice.count ?? null, dismissed_at: clock.now() };
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('notice_dismissal')
      .values({ recipient_id: recipientId, notice_id: notice.id, ...values })
      .onConflict((conflict) => conflict.columns(['recipient_id', 'notice_id']).doUpdateSet(values))
      .execute();
    await record(transaction);
  });
}

function toWire({ id, kind, channelId, count, date }: Notice): WireNotice {
  return { id, soort: kinds[kind], ...(channelId !== undefined && { kanaalId: channelId }), ...(count !== undefined && { aantal: count }), ...(date !== undefined && { datum: date }) };
}
