/**
 * The headless client: session, mailbox and directory, without a framework. Runs in a page, a worker and Node.
 */
export type { Capability } from '@berichtenbox/contract';
export { afterPaint } from './after-paint.js';
export type { EarlyAnswer, EarlyAnswers } from './api/early-answer.js';
export { createClient, type BerichtenboxClient, type ClientOptions } from './client.js';
export { BerichtenboxError, type ErrorCode } from './errors/berichtenbox-error.js';
export type { ExportOptions, ExportProgress, ExportSize, MailboxExport } from './export/mailbox-export.js';
export { MandateError, type MandateErrorCode } from './errors/mandate-error.js';
export { UnsentWorkError } from './errors/unsent-work-error.js';
export { SettingsError, type SettingsErrorCode } from './errors/settings-error.js';
export { foldText, searchLocally } from './mailbox/local-search.js';
export type { Mailbox } from './mailbox/mailbox.js';
export type { ActionFailure, MailboxAction, MailboxState, StoreProgress, WaitingAction } from './mailbox/mailbox-state.js';
export type { Attachment, Delivery, Message, MessageMetadata, MessageSummary, MessageType, Payment } from './mailbox/message.js';
export type { Act, ActLogLine, ActLogState } from './mandates/act-log.js';
export type { ActLogDesk } from './mandates/act-log-desk.js';
export type { ActingClient, ClientsState } from './mandates/clients.js';
export type { ClientsDesk } from './mandates/clients-desk.js';
export type { MandatesDesk } from './mandates/mandates-desk.js';
export type { MadeInvitation, Mandate, MandateChanges, MandateInvitation, MandateMail, MandateScope, MandatesState } from './mandates/mandates.js';
export type { OfflineMailbox } from './offline/offline-mailbox.js';
export type { OfflineMode, OfflineState } from './offline/offline-state.js';
export type { KeyMode } from './vault/data-key.js';
export type { MemoryOnlyReason } from './vault/open-database.js';
export type { PasskeyLabel } from './vault/passkey-key.js';
export type { OrganisationDirectory } from './organisations/organisation-directory.js';
export type { Organisation } from './organisations/organisation.js';
export type { ReplyEditor } from './replies/reply-editor.js';
export type { FileProblem, ReplacedText, ReplyFile, ReplyLimits, ReplyReceipt, ReplyState } from './replies/reply.js';
export type { ActForOptions, LogoutOptions, Session } from './session/session.js';
export type { AccessEnded, ActingContext, ActiveSession, AtLogin, MandateKind, MandateSource, Right, SessionState, UnsentWork } from './session/session-state.js';
export type { ActivationDesk } from './settings/activation-desk.js';
export type { ActivationChoices, ActivationState, ActivationToken } from './settings/activation.js';
export type { DeskState } from './settings/desk-state.js';
export type { NoticesDesk } from './settings/notices-desk.js';
export type { DismissReason, Notice, NoticesState } from './settings/notices.js';
export type { PreferencesDesk } from './settings/preferences-desk.js';
export type {
  Channel, Digest, Disclosure, NotificationLanguage, NotificationPreview, OrganisationDelivery, Preferences, PreferencesChanges, PreferencesState, PushSubscriptionValues, QuietHours,
  Reminders, SentCode,
} from './settings/preferences.js';
export type { Store } from './store.js';
export { losesUnsent } from './worker/loses-unsent.js';
export { watchForUpdate, type ReadyUpdate } from './worker/watch-for-update.js';
export { outboxTag, type PageMessage, type WorkerMessage } from './worker/worker-message.js';
