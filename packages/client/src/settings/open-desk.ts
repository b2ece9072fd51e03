import type { Capability } from '@berichtenbox/contract';
import type { ServerConnection } from '../api/server-connection.js';
import { CapabilityMissingError } from '../errors/capability-missing-error.js';
import { SessionExpiredError } from '../errors/session-expired-error.js';
import type { Session } from '../session/session.js';
import { ActivationDesk } from './activation-desk.js';
import type { DeskParts } from './desk.js';
import { NoticesDesk } from './notices-desk.js';
import { PreferencesDesk } from './preferences-desk.js';
import { settingsFailureOf } from './settings-failure.js';

const desksOf = new WeakMap<Session, DeskParts['desks']>();

/** @throws {BerichtenboxError} When nobody is logged in, or the server does not have it. */
export function openActivation(connection: ServerConnection, session: Session): ActivationDesk {
  return opened(new ActivationDesk(partsFor(connection, session, 'activatie')));
}

/** @throws {BerichtenboxError} When nobody is logged in, or the server does not have it. */
export function openPreferences(connection: ServerConnection, session: Session): PreferencesDesk {
  return opened(new PreferencesDesk(partsFor(connection, session, 'voorkeuren')));
}

/** @throws {BerichtenboxError} When nobody is logged in, or the server does not have it. */
export function openNotices(connection: ServerConnection, session: Session): NoticesDesk {
  return opened(new NoticesDesk(partsFor(connection, session, 'meldingen')));
}

function partsFor(connection: ServerConnection, session: Session, capability: Capability): DeskParts {
  const { state } = session;
  if (state.status !== 'active') throw new SessionExpiredError(undefined, {});
  if (!state.capabilities.has(capability)) throw new CapabilityMissingError(capability);
  const desks = desksOf.get(session) ?? new Set();
  desksOf.set(session, desks);
  return { connection, session, desks, partition: state.context.partition, contextOf: ({ context }) => context, failureOf: settingsFailureOf };
}

function opened<D extends { load(): Promise<void> }>(desk: D): D {
  void desk.load();
  return desk;
}
