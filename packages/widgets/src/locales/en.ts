import { addDates } from './dates.js';
import { acting } from './en/acting.js';
import { actLog } from './en/act-log.js';
import { activation } from './en/activation.js';
import { app } from './en/app.js';
import { appUpdate } from './en/app-update.js';
import { clientOverview } from './en/client-overview.js';
import { common } from './en/common.js';
import { contactChannels } from './en/contact-channels.js';
import { inbox } from './en/inbox.js';
import { inboxStates } from './en/inbox-states.js';
import { inboxTools } from './en/inbox-tools.js';
import { mailboxExport } from './en/mailbox-export.js';
import { mandateForms } from './en/mandate-forms.js';
import { mandateSwitcher } from './en/mandate-switcher.js';
import { mandates } from './en/mandates.js';
import { messageViewer } from './en/message-viewer.js';
import { notices } from './en/notices.js';
import { offline } from './en/offline.js';
import { preferences } from './en/preferences.js';
import { readingAid } from './en/reading-aid.js';
import { reply } from './en/reply.js';
import { sessionNotice } from './en/session-notice.js';
import { unreadCount } from './en/unread-count.js';
import { intlDates } from './intl-dates.js';
import type { Messages } from './messages.js';

// English without a country would be American, with the month first; the letters are from Europe.
addDates('en', intlDates('en-GB'));

/** English. */
export const messages: Messages = {
  acting, actLog, activation, app, appUpdate, clientOverview, common, contactChannels, inbox, inboxStates, inboxTools, mailboxExport, mandateForms, mandates, mandateSwitcher, messageViewer, notices, offline, preferences, readingAid, reply, sessionNotice, unreadCount,
};
