import { common } from './en/common.js';
import { inbox } from './en/inbox.js';
import type { Messages } from './messages.js';

/** English. */
export const messages: Messages = { common, inbox };
