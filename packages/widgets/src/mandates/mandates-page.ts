import type { BerichtenboxClient, MandatesDesk } from '@berichtenbox/client';
import type { TemplateResult } from 'lit';
import type { CommonMessages } from '../locales/nl/common.js';
import type { MandateFormsMessages } from '../locales/nl/mandate-forms.js';
import type { MandatesMessages } from '../locales/nl/mandates.js';
import type { NamedOrganisation } from '../preferences/preferences-view.js';

/** What the parts of the page say, and the names they use. */
export interface MandateNaming {
  readonly text: MandatesMessages;
  readonly language: string;
  /** Those that can send post, by name. */
  readonly organisations: readonly NamedOrganisation[];
  /** Also of one that cannot send post any more. */
  readonly nameOf: (storeId: string) => string;
}

/** What the element gives to the parts of its page. All but the functions is as it is now. */
export interface MandatesPage {
  readonly client: BerichtenboxClient | undefined;
  readonly desk: MandatesDesk | undefined;
  readonly naming: MandateNaming;
  readonly forms: MandateFormsMessages;
  readonly common: CommonMessages;
  readonly heading: (content: unknown, offset?: number, className?: string) => TemplateResult;
  readonly update: () => void;
  /** Puts the focus there once it is shown. */
  readonly focus: (selector: string) => Promise<void>;
  readonly announce: (sentence: string) => void;
  readonly reportError: (error: unknown) => void;
  /** Back to the lists, with what became of it. */
  readonly done: (outcome?: string) => void;
  /** Back to the lists, after asking when something would be lost. */
  readonly leave: () => void;
}
