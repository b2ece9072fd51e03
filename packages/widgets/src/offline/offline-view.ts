import type { BerichtenboxClient, OfflineMailbox, OfflineState } from '@berichtenbox/client';
import type { CSSResult, LitElement, TemplateResult } from 'lit';
import type { CommonMessages } from '../locales/nl/common.js';
import type { OfflineMessages } from '../locales/nl/offline.js';

/** What is used of the element around it. */
export interface OfflineHost extends LitElement {
  addStyles(styles: readonly CSSResult[]): void;
  textOf(part: 'offline', dutch: OfflineMessages): OfflineMessages;
  readonly common: CommonMessages;
  readonly language: string;
  /** `offset` levels below the element's first heading. */
  heading(content: unknown, offset?: number, className?: string): TemplateResult;
  announce(sentence: string): void;
  reportError(error: unknown): void;
}

/** Words, and where they stand. */
interface OfflineWording {
  readonly text: OfflineMessages;
  readonly common: CommonMessages;
  readonly language: string;
  readonly heading: (content: unknown, offset?: number, className?: string) => TemplateResult;
  readonly announce: (sentence: string) => void;
  readonly reportError: (error: unknown) => void;
}

/** What is kept on this device, and how that stands. */
export interface OfflineView extends OfflineWording {
  readonly client: BerichtenboxClient;
  readonly offline: OfflineMailbox;
  readonly state: OfflineState;
}
