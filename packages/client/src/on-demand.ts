/**
 * What a person does, or has the server do: a chunk of its own, loaded when it is first needed.
 */
export { listChanges } from './api/mailbox-changes.js';
export { bringUpToDate } from './mailbox/bring-up-to-date.js';
export { followMailbox } from './mailbox/follow-mailbox.js';
export { getAttachment, openMessage, search } from './mailbox/look-up.js';
export { performActions } from './mailbox/perform-actions.js';
export { retrieveAlone } from './mailbox/retrieve-alone.js';
