import { ElementLoader } from './element-loader.js';

/**
 * What `<script type="module" src="berichtenbox.js">` runs: elements load when their tag is in the page.
 */
new ElementLoader({
  'berichtenbox-activation-wizard': () => import('../define/activation-wizard.js'),
  'berichtenbox-app': () => import('../define/app.js'),
  'berichtenbox-client-overview': () => import('../define/client-overview.js'),
  'berichtenbox-inbox': () => import('../define/inbox.js'),
  'berichtenbox-mandate-switcher': () => import('../define/mandate-switcher.js'),
  'berichtenbox-mandates': () => import('../define/mandates.js'),
  'berichtenbox-message-viewer': () => import('../define/message-viewer.js'),
  'berichtenbox-notices': () => import('../define/notices.js'),
  'berichtenbox-preferences': () => import('../define/preferences.js'),
  'berichtenbox-provider': () => import('./foundation.js'),
  'berichtenbox-session-notice': () => import('../define/session-notice.js'),
  'berichtenbox-unread-count': () => import('../define/unread-count.js'),
}).watch(document);
