import type { ActiveSession, BerichtenboxClient, MailboxState, MessageSummary } from '@berichtenbox/client';
import type { CSSResult, ReactiveElement, TemplateResult } from 'lit';
import type { CommonMessages } from '../locales/nl/common.js';
import type { InboxMessages } from '../locales/nl/inbox.js';
import type { InboxToolsMessages } from '../locales/nl/inbox-tools.js';
import type { MailboxExportMessages } from '../locales/nl/mailbox-export.js';
import type { OfflineSurroundings } from '../offline/offline-surroundings.js';
import type { Folder } from './folders.js';

/** The element, as far as its tools change what it shows. */
export interface InboxHost extends ReactiveElement {
  folder: string;
  unreadOnly: boolean;
  actionNeeded: boolean;
  period: string;
  pages: number;
}

/** What the element gives its tools. */
export interface InboxSurroundings {
  readonly client: () => BerichtenboxClient | undefined;
  readonly text: () => InboxMessages;
  readonly toolsText: () => InboxToolsMessages;
  readonly common: () => CommonMessages;
  readonly language: () => string;
  /** `offset` levels below the element's first heading. */
  readonly heading: (content: unknown, offset: number, className?: string) => TemplateResult;
  readonly phone: () => unknown;
  readonly announce: (sentence: string) => void;
  readonly reportError: (error: unknown) => void;
  /** Where messages are kept on this device, or can be. */
  readonly offline: () => OfflineSurroundings | undefined;
  /** What is in a folder, in words. */
  readonly summary: (folder: Folder, mailbox: MailboxState) => string;
  readonly refresh: () => void;
  /** Text of taking everything along, or the Dutch that it brings itself. */
  readonly exportText: (dutch: MailboxExportMessages) => MailboxExportMessages;
  /** Adds styles to the element. */
  readonly wear: (styles: readonly CSSResult[]) => void;
}

/** What is in the mailbox, and where in it one is. */
export interface Box {
  readonly session: ActiveSession;
  readonly mailbox: MailboxState;
  readonly folders: readonly Folder[];
  readonly folder: Folder;
  /** So many rows are shown at most. */
  readonly shownCount: number;
}

/** What the list shows. */
export interface ShownList {
  readonly messages: readonly MessageSummary[];
  readonly heading: string;
  readonly summary: string;
  /** The folder as it is: not searched, filtered or selected in. */
  readonly isPlain: boolean;
  readonly isSearch: boolean;
}
