import type { Capability, WireContext, WireSession } from '@berichtenbox/contract';
import type { ActingContext, Right } from '../session/session-state.js';
import { readRecord, wrongAnswer, type Scope, type ServerConnection } from './server-connection.js';
import { serverTime } from './server-time.js';
import { translator } from './wire-names.js';
import { asRecord, dateOf, listOf, recordsOf, textOf, type Untrusted, type WireRecord } from './wire-values.js';

/** What the server says about the session. Times left are by the server's own clock, counted from when the request was sent. */
export interface SessionAnswer {
  readonly userName: string;
  readonly contexts: readonly [ActingContext, ...ActingContext[]];
  readonly csrfToken: string;
  readonly capabilities: ReadonlySet<Capability>;
  readonly remainingMs: number;
  readonly remainingAtMostMs: number | undefined;
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
  const { gebruiker, contexten, csrfToken, verlooptOp, uiterlijkOp, mogelijkheden }: Untrusted<WireSession> = await readRecord(response);
  const [self, ...others] = recordsOf(contexten).map(toContext);
  const end = dateOf(verlooptOp);
  if (!self || !end) throw wrongAnswer(response);
  const now = serverTime(response.headers);
  const latestEnd = dateOf(uiterlijkOp);
  return {
    userName: textOf(asRecord(gebruiker)?.['naam']) ?? self.name,
    contexts: [self, ...others],
    csrfToken: textOf(csrfToken) ?? '',
    capabilities: new Set(listOf(mogelijkheden) as Capability[]),
    remainingMs: end.getTime() - now,
    remainingAtMostMs: latestEnd && latestEnd.getTime() - now,
  };
}

const rightOf = translator<Right>({ lezen: 'read', handelen: 'act', instellingen: 'settings' });

function toContext(wire: WireRecord): ActingContext {
  const { id, naam, partitie, rechten, geldigTot }: Untrusted<WireContext> = wire;
  const validUntil = dateOf(geldigTot);
  return {
    id: textOf(id) ?? '',
    name: textOf(naam) ?? '',
    kind: 'self',
    partition: textOf(partitie) ?? '',
    rights: new Set(listOf(rechten).map(rightOf).filter((right) => right !== undefined)),
    ...(validUntil && { validUntil }),
  };
}
