import { define } from '../element/define.js';
import { SessionNoticeElement } from '../session-notice/session-notice.js';

define('berichtenbox-session-notice', SessionNoticeElement);

export * from '../session-notice/session-notice.js';
