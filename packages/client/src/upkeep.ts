import { failureOf } from './api/answer-failure.js';
import { toOrganisation } from './api/organisation-mapper.js';
import type { Explain } from './api/server-connection.js';
import { MailboxUpkeep } from './mailbox/mailbox-upkeep.js';
import { OfflineAccess } from './offline/offline-access.js';
import { SessionUpkeep } from './session/session-upkeep.js';
import type { ClientParts } from './take-over.js';

/**
 * What keeps session and mailbox in step with the server and the other tabs, and does what is asked of them, once it has taken over.
 */
export interface Upkeep {
  readonly session: SessionUpkeep;
  readonly mailbox: MailboxUpkeep;
  readonly offline: OfflineAccess;
  readonly explain: Explain;
  close(): void;
}

/** Takes over from a session and a mailbox, with what they have by now. */
export function takeOver(parts: ClientParts): Upkeep {
  const { directory, tabs } = parts;
  directory.toOrganisation = toOrganisation;
  const session = new SessionUpkeep(parts, { leaveFor: (state) => mailbox.leaveFor(state), settled: () => offline.settled(), unsentElsewhere: () => offline.unsentElsewhere() });
  let access: OfflineAccess | undefined;
  const mailbox: MailboxUpkeep = new MailboxUpkeep(parts, () => void session.doubt(), { offline: () => access?.mailbox, restored: async (contextId) => access?.restored(contextId) });
  const offline = (access = new OfflineAccess(parts, mailbox));
  // Phone numbers and such are there from now on.
  directory.changed();
  tabs.listen((message) => {
    session.hear(message);
    mailbox.hear(message);
    if (message.type === 'outbox') offline.mailbox?.hear(message);
  });
  return {
    session, mailbox, offline,
    explain: async (failure, scope) => {
      const error = await failureOf(failure);
      scope.signal.throwIfAborted();
      session.failed(error, scope);
      return error;
    },
    close: () => {
      session.close();
      mailbox.close();
      offline.close();
    },
  };
}
