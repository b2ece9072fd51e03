import { define } from '../element/define.js';
import { InboxElement } from '../inbox/inbox.js';

define('berichtenbox-inbox', InboxElement);

export * from '../inbox/inbox.js';
