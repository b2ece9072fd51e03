/**
 * What is not needed to show the first list; a chunk of its own, loaded when it is first needed.
 */
export { readAttachment, readMessage, searchMessages } from './api/message-requests.js';
export { bringUpToDate } from './mailbox/bring-up-to-date.js';
export { searchLocally } from './mailbox/local-search.js';
export { performAction } from './mailbox/perform-action.js';
export { retrieveAlone } from './mailbox/retrieve-alone.js';
