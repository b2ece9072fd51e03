/**
 * All elements, defined. For one element: `@berichtenbox/widgets/inbox`; for its class without defining it:
 * `@berichtenbox/widgets/inbox/element`.
 */
export { BerichtenboxErrorEvent, ReadyEvent } from './element/element-events.js';
export * from './define/activation-wizard.js';
export * from './define/app.js';
export * from './define/client-overview.js';
export * from './define/inbox.js';
export * from './define/mandate-switcher.js';
export * from './define/mandates.js';
export * from './define/message-viewer.js';
export * from './define/notices.js';
export * from './define/preferences.js';
export * from './define/provider.js';
export * from './define/session-notice.js';
export * from './define/unread-count.js';
