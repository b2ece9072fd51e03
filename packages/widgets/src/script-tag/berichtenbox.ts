import { ElementLoader, type DefineElement } from './element-loader.js';

/** What all elements stand on is asked for beside the element that needs it, instead of after it. */
function beside(define: DefineElement): DefineElement {
  return async () => Promise.all([define(), import('../element/connected-element.js')]);
}

/**
 * What `<script type="module" src="berichtenbox.js">` runs: elements load when their tag is in the page.
 */
new ElementLoader({
  'berichtenbox-app': beside(() => import('../define/app.js')),
  'berichtenbox-inbox': beside(() => import('../define/inbox.js')),
  'berichtenbox-message-viewer': beside(() => import('../define/message-viewer.js')),
  'berichtenbox-provider': beside(() => import('../define/provider.js')),
  'berichtenbox-session-notice': beside(() => import('../define/session-notice.js')),
  'berichtenbox-unread-count': beside(() => import('../define/unread-count.js')),
}).watch(document);
