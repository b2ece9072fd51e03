/**
 * What is not needed to show the first list; a chunk of its own, loaded when it is first needed.
 */
export { endSession } from './api/end-session.js';
export { bringUpToDate } from './mailbox/bring-up-to-date.js';
export { getAttachment, openMessage, search } from './mailbox/look-up.js';
export { performActions } from './mailbox/perform-actions.js';
export { retrieveAlone } from './mailbox/retrieve-alone.js';
