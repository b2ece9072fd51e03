import type { Capability, WireContext, WireSession } from '@berichtenbox/contract';
import type { ActingContext, Right } from '../session/session-state.js';
import { readRecord, wrongAnswer, type Scope, type ServerConnection } from './server-connection.js';
import { serverTime } from './server-time.js';
import { translator } from './wire-names.js';
import { asRecord, dateOf, listOf, recordsOf, textOf, type Untrusted, type WireRecord } from './wire-values.js';

/** What the server says about the session. Times left are by the server's own clock, counted from when the request was sent. */
export interface SessionAnswer {
  readonly userName: string;
  readonly self: ActingContext;
  /** Whom else one may act for, and whom after logging in anew, as it came over the line: most people have none. */
  readonly others: readonly WireRecord[];
  readonly atLogin: readonly WireRecord[];
  readonly csrfToken: string;
  readonly capabilities: ReadonlySet<Capability>;
  readonly remainingMs: number;
  readonly remainingAtMostMs: number | undefined;
  /** When the server answered, by its own clock. */
  readonly answeredAt: number;
}

/** Asks who is logged in; that does not prolong the session. */
export function readSession(connection: ServerConnection, scope: Scope): Promise<SessionAnswer> {
  return connection.send({ path: '/sessie' }, scope, toSession);
}

/** Prolongs the session. */
export function extendSession(connection: ServerConnection, scope: Scope): Promise<SessionAnswer> {
  return connection.send({ path: '/sessie/verlengen', method: 'POST' }, scope, toSession);
}

async function toSession(response: Response): Promise<SessionAnswer> {
  const wire = await readRecord(response);
  const { gebruiker, contexten, csrfToken, verlooptOp, uiterlijkOp, mogelijkheden }: Untrusted<WireSession> = wire;
  const [own, ...others] = recordsOf(contexten);
  const end = dateOf(verlooptOp);
  if (!own || !end) throw wrongAnswer(response);
  const self = toOwnContext(own);
  const answeredAt = serverTime(response.headers);
  const latestEnd = dateOf(uiterlijkOp);
  return {
    userName: textOf(asRecord(gebruiker)?.['naam']) ?? self.name,
    self, others, answeredAt,
    atLogin: recordsOf(wire['viaInloggen']),
    csrfToken: textOf(csrfToken) ?? '',
    capabilities: new Set(listOf(mogelijkheden) as Capability[]),
    remainingMs: end.getTime() - answeredAt,
    remainingAtMostMs: latestEnd && latestEnd.getTime() - answeredAt,
  };
}

const rightOf = translator<Right>({ lezen: 'read', handelen: 'act', instellingen: 'settings' });

/** What one may do. */
export function toRights(wire: unknown): ReadonlySet<Right> {
  return new Set(listOf(wire).map(rightOf).filter((right) => right !== undefined));
}

/** A context with what it has when it is oneself. */
export function toOwnContext({ id, naam, partitie, rechten }: Untrusted<WireContext>): ActingContext {
  return { id: textOf(id) ?? '', name: textOf(naam) ?? '', kind: 'self', partition: textOf(partitie) ?? '', rights: toRights(rechten) };
}
