import type { BerichtenboxClient, Message } from '@berichtenbox/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import { onBehalfOf } from '../context/on-behalf-of.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { MessageViewerMessages } from '../locales/nl/message-viewer.js';
import { displayLine } from './display-text.js';
import { daysUntil } from './due-date.js';
import { recipient, viewedBy } from './letter-header.js';
import { ownedFileName } from './owned-file-name.js';
import { ObjectUrls } from './object-urls.js';
import { saveFile } from './save-file.js';

/** The element, as far as the tools need it. */
export interface ToolSurroundings {
  readonly text: () => MessageViewerMessages;
  readonly common: () => CommonMessages;
  readonly say: (sentence: string) => void;
  readonly failed: (error: unknown) => void;
}

/** What one can take along of a letter: its payment reference, its deadline, a print. What each needs is loaded when it is first used. */
export class LetterTools implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #around: ToolSurroundings;
  readonly #urls = new ObjectUrls();
  #copied: string | undefined;
  #problem = false;

  constructor(host: ReactiveElement, around: ToolSurroundings) {
    this.#host = host;
    this.#around = around;
    host.addController(this);
  }

  /** The last thing asked for did not succeed. */
  get problem(): boolean {
    return this.#problem;
  }

  hostDisconnected(): void {
    this.forget();
    this.#urls.revokeAll();
    this.#host.renderRoot.querySelector('.paper')?.remove();
  }

  /** Another letter is shown, or none. */
  forget(): void {
    this.#copied = undefined;
    this.#problem = false;
  }

  readonly isCopied = (text: string): boolean => this.#copied === text;

  readonly copy = async (text: string): Promise<void> => {
    await this.#try(async () => {
      await navigator.clipboard.writeText(text);
      this.#copied = text;
      this.#around.say(this.#around.text().copiedAloud);
    });
  };

  /** Saves the last day as a file for any calendar. */
  async saveDeadline(client: BerichtenboxClient, { id, safeTitle, senderName, subject }: Message, deadline: string): Promise<void> {
    await this.#try(async () => {
      const { calendarFile } = await import('./calendar-file.js');
      const text = this.#around.text();
      const owner = onBehalfOf(client);
      const what = safeTitle ?? `${displayLine(senderName)}: ${displayLine(subject)}`;
      const title = owner === undefined ? what : `${what} (${this.#around.common().forWhom(displayLine(owner))})`;
      const file = calendarFile({ id, domain: location.hostname, day: deadline, title }, daysUntil(deadline));
      saveFile(new Blob([file], { type: 'text/calendar' }), ownedFileName(client, `${text.deadlineFile}-${deadline}.ics`), this.#urls);
      this.#around.say(text.calendarSaved);
    });
  }

  /** Prints the letter, and only that. */
  async print(client: BerichtenboxClient, message: Message, language: string): Promise<void> {
    await this.#try(async () => {
      const [{ letterPaper }, { printPaper }] = await Promise.all([import('./paper/letter-paper.js'), import('./paper/print-paper.js')]);
      const text = this.#around.text();
      const attachments = message.attachments.map(({ name }) => ({ name: displayLine(name) || text.attachmentName }));
      const paper = await letterPaper(message, { text, language, recipient: recipient(client), viewedBy: viewedBy(client), attachments });
      await printPaper(paper, this.#host.renderRoot);
    });
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.forget();
    try {
      await act();
    } catch (error) {
      this.#problem = true;
      this.#around.say(this.#around.text().toolFailed);
      this.#around.failed(error);
    }
    this.#host.requestUpdate();
  }
}
