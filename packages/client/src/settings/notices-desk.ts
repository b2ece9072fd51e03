import type { WireNotice } from '@berichtenbox/contract';
import { readRecord, type Scope, type ServerConnection } from '../api/server-connection.js';
import { translator } from '../api/wire-names.js';
import { countOf, recordsOf, textOf, type Untrusted } from '../api/wire-values.js';
import { Desk, type DeskParts } from './desk.js';
import type { DismissReason, Notice, NoticesState } from './notices.js';

const path = '/meldingen';
const kindOf = translator<Notice['kind']>({
  GEEN_KANAAL: 'no-channel', NIET_BEVESTIGD: 'unverified', ADRES_WERKT_NIET: 'address-failing', GEEN_HERINNERING: 'no-reminder',
  SLAPEND: 'dormant', MACHTIGING_EINDIGT: 'mandate-ending', CONTROLE: 'check', NIEUWE_ORGANISATIES: 'new-organisations',
});
const wireReasons = { 'not-needed': 'NIET_NODIG', later: 'LATER', other: 'ANDERS' } as const;

/** What is wrong with somebody's settings (capability `meldingen`). */
export class NoticesDesk extends Desk<NoticesState> {
  /** @internal */
  constructor(parts: DeskParts) {
    super(parts, { notices: [] });
  }

  /**
   * Does not show a notice any more; it goes at once.
   *
   * @throws {BerichtenboxError} When the server could not be told; the notice is there again.
   */
  async dismiss(id: string, reason: DismissReason): Promise<void> {
    const { notices } = this.state;
    this.adopt({ notices: notices.filter((notice) => notice.id !== id) });
    try {
      const request = { path: `${path}/${encodeURIComponent(id)}/_sluiten`, method: 'POST', body: { reden: wireReasons[reason] } };
      await this.ask((connection, scope) => connection.send(request, scope, () => undefined));
    } catch (error) {
      if (this.state.phase === 'ready') this.adopt({ notices });
      throw error;
    }
  }

  protected override read(connection: ServerConnection, scope: Scope): Promise<Pick<NoticesState, 'notices'>> {
    // What a newer server tells besides these, has no sentence here.
    return connection.send({ path }, scope, async (response) => ({ notices: recordsOf((await readRecord(response))['meldingen']).flatMap(toNotice) }));
  }
}

function toNotice({ id, soort, kanaalId, aantal, datum }: Untrusted<WireNotice>): Notice[] {
  const [noticeId, kind] = [textOf(id), kindOf(soort)];
  if (!noticeId || !kind) return [];
  const [channelId, count, date] = [textOf(kanaalId), countOf(aantal), textOf(datum)];
  return [{ id: noticeId, kind, ...(channelId && { channelId }), ...(count !== undefined && { count }), ...(date && { date }) }];
}
