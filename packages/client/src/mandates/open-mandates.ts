import type { ServerConnection } from '../api/server-connection.js';
import { CapabilityMissingError } from '../errors/capability-missing-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import type { Session } from '../session/session.js';
import type { ActingContext, ActiveSession } from '../session/session-state.js';
import type { DeskParts } from '../settings/desk.js';
import { ActLogDesk } from './act-log-desk.js';
import { ClientsDesk } from './clients-desk.js';
import { mandateFailureOf } from './mandate-failure.js';
import { MandatesDesk } from './mandates-desk.js';

const desksOf = new WeakMap<Session, DeskParts['desks']>();

/** @throws {BerichtenboxError} When nobody is logged in, or the server does not have it. */
export function openMandates(connection: ServerConnection, session: Session): MandatesDesk {
  return opened(new MandatesDesk(partsFor(connection, session)));
}

/** @throws {BerichtenboxError} When nobody is logged in, or the server does not have it. */
export function openClients(connection: ServerConnection, session: Session): ClientsDesk {
  return opened(new ClientsDesk(partsFor(connection, session)));
}

/** @throws {BerichtenboxError} When nobody is logged in, or the server does not have it. */
export function openActLog(connection: ServerConnection, session: Session, mandateId: string | undefined): ActLogDesk {
  return opened(new ActLogDesk(partsFor(connection, session), mandateId));
}

function partsFor(connection: ServerConnection, session: Session): DeskParts {
  const { state } = session;
  if (state.status !== 'active') throw new SessionExpiredError(undefined, {});
  if (!state.capabilities.has('machtigen')) throw new CapabilityMissingError('machtigen');
  const desks = desksOf.get(session) ?? new Set();
  desksOf.set(session, desks);
  return { connection, session, desks, partition: ownContextOf(state).partition, contextOf: ownContextOf, failureOf: mandateFailureOf };
}

/** Nobody gives, takes back or looks into mandates for somebody else. */
function ownContextOf({ contexts: [self], context }: ActiveSession): ActingContext {
  return self ?? context;
}

function opened<D extends { load(): Promise<void> }>(desk: D): D {
  void desk.load();
  return desk;
}
