import { app } from './en/app.js';
import { common } from './en/common.js';
import { inbox } from './en/inbox.js';
import { inboxStates } from './en/inbox-states.js';
import { inboxTools } from './en/inbox-tools.js';
import { messageViewer } from './en/message-viewer.js';
import { readingAid } from './en/reading-aid.js';
import { sessionNotice } from './en/session-notice.js';
import { unreadCount } from './en/unread-count.js';
import type { Messages } from './messages.js';

/** English. */
export const messages: Messages = { app, common, inbox, inboxStates, inboxTools, messageViewer, readingAid, sessionNotice, unreadCount };
