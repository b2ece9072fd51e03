import type { ActingMessages } from './nl/acting.js';
import type { ActLogMessages } from './nl/act-log.js';
import type { ActivationMessages } from './nl/activation.js';
import type { AppMessages } from './nl/app.js';
import type { AppUpdateMessages } from './nl/app-update.js';
import type { ClientOverviewMessages } from './nl/client-overview.js';
import type { CommonMessages } from './nl/common.js';
import type { ContactChannelsMessages } from './nl/contact-channels.js';
import type { InboxMessages } from './nl/inbox.js';
import type { InboxStatesMessages } from './nl/inbox-states.js';
import type { InboxToolsMessages } from './nl/inbox-tools.js';
import type { MailboxExportMessages } from './nl/mailbox-export.js';
import type { MandateFormsMessages } from './nl/mandate-forms.js';
import type { MandateSwitcherMessages } from './nl/mandate-switcher.js';
import type { MandatesMessages } from './nl/mandates.js';
import type { MessageViewerMessages } from './nl/message-viewer.js';
import type { NoticesMessages } from './nl/notices.js';
import type { OfflineMessages } from './nl/offline.js';
import type { PreferencesMessages } from './nl/preferences.js';
import type { ReadingAidMessages } from './nl/reading-aid.js';
import type { ReplyMessages } from './nl/reply.js';
import type { SessionNoticeMessages } from './nl/session-notice.js';
import type { UnreadCountMessages } from './nl/unread-count.js';

/**
 * All text of one language, by element. Dutch is the source: each element carries its own part of it; the other
 * languages satisfy its types and are loaded whole when asked for. To add a language: one file like `en.ts`, which also says how
 * dates are written, and one line in `languages.ts`.
 */
export interface Messages {
  readonly common: CommonMessages;
  readonly acting: ActingMessages;
  readonly actLog: ActLogMessages;
  readonly activation: ActivationMessages;
  readonly app: AppMessages;
  readonly appUpdate: AppUpdateMessages;
  readonly clientOverview: ClientOverviewMessages;
  readonly contactChannels: ContactChannelsMessages;
  readonly inbox: InboxMessages;
  readonly inboxStates: InboxStatesMessages;
  readonly inboxTools: InboxToolsMessages;
  readonly mailboxExport: MailboxExportMessages;
  readonly mandateForms: MandateFormsMessages;
  readonly mandates: MandatesMessages;
  readonly mandateSwitcher: MandateSwitcherMessages;
  readonly messageViewer: MessageViewerMessages;
  readonly notices: NoticesMessages;
  readonly offline: OfflineMessages;
  readonly preferences: PreferencesMessages;
  readonly readingAid: ReadingAidMessages;
  readonly reply: ReplyMessages;
  readonly sessionNotice: SessionNoticeMessages;
  readonly unreadCount: UnreadCountMessages;
}
