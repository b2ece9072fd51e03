import type { CommonMessages } from './nl/common.js';
import type { InboxMessages } from './nl/inbox.js';

/**
 * All text of one language, by element. Dutch is the source: each element carries its own part of it; the other
 * languages satisfy its types and are loaded whole when asked for. To add a language: one file like `en.ts`, one line
 * in `languages.ts`.
 */
export interface Messages {
  readonly common: CommonMessages;
  readonly inbox: InboxMessages;
}
