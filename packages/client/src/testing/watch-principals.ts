import type { BerichtenboxClient } from '../index.js';
import { ownerOf } from './principals-server.js';

/**
 * Watches that a client never holds anything of one person while it acts for another, whatever changes and in whatever order.
 *
 * @returns what was found, which is still being added to.
 */
export function watchPrincipals({ session, mailbox }: BerichtenboxClient): readonly string[] {
  const leaks: string[] = [];
  const look = (): void => {
    const acting = session.state.status === 'active' ? session.state.context.name : undefined;
    const shown = [
      ...mailbox.state.messages.flatMap(({ id, subject }) => [id, subject]),
      ...mailbox.state.actionFailures.flatMap(({ messageIds }) => messageIds),
    ];
    for (const tagged of shown) if (ownerOf(tagged) !== acting) leaks.push(`${tagged} under ${acting ?? 'nobody'}`);
  };
  session.subscribe(look);
  mailbox.subscribe(look);
  return leaks;
}
