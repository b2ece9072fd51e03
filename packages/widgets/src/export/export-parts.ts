import type { CSSResult } from 'lit';
import { exportStyles as ownStyles } from './export.styles.js';

/**
 * All that keeping one's messages needs: one chunk, loaded when somebody opens the dialog.
 */
export { mailboxExport as dutch } from '../locales/nl/mailbox-export.js';
export { exportContent } from './export-content.js';
export { MailboxExporting } from './mailbox-exporting.js';

/** What this part looks like. */
export const exportStyles: readonly CSSResult[] = [ownStyles];
