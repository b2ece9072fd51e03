import { define } from '../element/define.js';
import { UnreadCountElement } from '../unread-count/unread-count.js';

define('berichtenbox-unread-count', UnreadCountElement);

export * from '../unread-count/unread-count.js';
