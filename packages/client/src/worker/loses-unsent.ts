import type { BerichtenboxClient } from '../client.js';
import { unsentOf } from '../session/unsent-work.js';

/** Whether something that the server does not have yet would be lost if the page were loaded anew now. What is kept on the device would not. */
export function losesUnsent({ session, mailbox }: BerichtenboxClient): boolean {
  const { actions, replies } = unsentOf(session);
  // Acts wait only where they are kept.
  return replies > 0 || (actions > 0 && mailbox.state.waiting.length === 0);
}
