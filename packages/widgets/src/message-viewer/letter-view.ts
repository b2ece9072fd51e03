import type { Attachment, BerichtenboxClient, Message } from '@berichtenbox/client';
import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon } from '../icons/icons.js';
import type { CommonMessages } from '../locales/nl/common.js';
import type { MessageViewerMessages } from '../locales/nl/message-viewer.js';
import { actionCard } from './action-card.js';
import type { AttachmentPurpose, AttachmentState } from './attachment-files.js';
import { attachmentList } from './attachment-list.js';
import { displayLine } from './display-text.js';
import { letterActionBar } from './letter-action-bar.js';
import type { LastAct, LetterAct } from './letter-actions.js';
import { letterBody } from './letter-body.js';
import { letterHeader } from './letter-header.js';
import { letterHelp } from './letter-help.js';
import { legalNote, reasonNote, referenceNote } from './letter-notes.js';
import type { LetterAids, ReadingAid } from './reading-aid/reading-aid.js';
import { caseMessages, type MessageLinks } from './message-links.js';
import type { Reply } from './reply/reply.js';
import type { RichBody } from './rich-body/rich-body.js';
import type { SavingState } from './saving/message-saving.js';

/** What the parts of a letter need from the element: words, and what can be done. */
export interface LetterView {
  readonly client: BerichtenboxClient;
  readonly text: MessageViewerMessages;
  readonly common: CommonMessages;
  readonly language: string;
  /** Number of the help desk, or empty. */
  readonly contactPhone: string;
  readonly heading: (content: unknown, offset?: number, className?: string) => TemplateResult;
  /** To other messages. */
  readonly links: MessageLinks;
  /** Shows the text with its markup, where there is any. */
  readonly rich: RichBody;
  /** Helps to read the text. */
  readonly reading: ReadingAid;
  /** Replies to it, where its sender takes replies. */
  readonly reply: Reply;
  /** Aborted when this letter goes. */
  readonly signal: AbortSignal;
  /** Level of the element's first heading. */
  readonly headingLevel: number;
  /** What a person did last to this letter. */
  readonly done: LastAct | undefined;
  readonly undo: () => void;
  readonly perform: (act: LetterAct) => void;
  readonly attachmentState: (attachmentId: string) => AttachmentState;
  /** Whether it is on this device, where that is worth saying. */
  readonly attachmentNote: (attachment: Attachment) => unknown;
  /** In the tag of a control that gets it, as long as it does. */
  readonly gettingAttachment: (attachment: Attachment, gets?: boolean) => unknown;
  readonly getAttachment: (attachment: Attachment, purpose: AttachmentPurpose) => void;
  readonly closeAttachment: (attachment: Attachment) => void;
  /** What was asked for last could not be had: a file, a copy. */
  readonly toolFailed: boolean;
  readonly isCopied: (words: string) => boolean;
  readonly copy: (words: string) => void;
  readonly print: () => void;
  /** How saving the whole message goes. */
  readonly saving: SavingState;
  readonly save: () => void;
  readonly stopSaving: () => void;
  /** As a file for a calendar. */
  readonly saveDeadline: (deadline: string) => void;
}

/** A letter with all that goes with it, in the order in which one reads it. */
export function letterView(message: Message, view: LetterView): TemplateResult {
  const { client, text, heading } = view;
  const sender = displayLine(message.senderName);
  const aids = view.reading.of({
    message, owner: ownerOf(client), markupWords: () => view.rich.words, signal: view.signal,
  });
  return html`<article part="message">
    ${letterHeader(message, view)}
    ${message.stale ? html`<div class="alert warning">${infoIcon()}<div class="body"><p>${text.stale(sender)}</p></div></div>` : nothing}
    ${letterActionBar(message, view)}
    ${referenceNote(message, view)}
    ${actionCard(message, view)}
    ${legalNote(message, view)}
    <div class="reading">${aids.tools}${letterText(message, view, aids)}${aids.words}</div>
    ${reasonNote(message, view)}
    ${message.attachments.length === 0 ? nothing : attachments(message, view)}
    ${view.reply.of(message, view)}
    ${caseMessages(message, (title) => heading(title, 1, 'part-heading'), view.links)}
    ${letterHelp(sender, client.organisations.find(message.senderId), view.contactPhone, heading(text.help, 1, 'part-heading'), text)}
  </article>`;
}

function ownerOf({ session: { state } }: BerichtenboxClient): string {
  return state.status === 'active' ? state.context.partition : '';
}

/** What the sender wrote. */
function letterText(message: Message, { text, language, headingLevel, rich }: LetterView, aids: LetterAids): TemplateResult {
  const plain = (): unknown => (message.body.trim() === ''
    ? html`<p class="muted" lang=${language}>${message.attachments.length > 0 ? text.noBody : text.noContent}</p>`
    : letterBody(message.body, text, aids.show));
  return html`<div class="letter" part="body" lang="nl">
    ${rich.template(message.html, {
      text, language, plain, subject: displayLine(message.subject), headingLevel: (Math.trunc(headingLevel) || 2) + 1,
    })}
  </div>`;
}

function attachments(message: Message, { text, common, language, heading, ...view }: LetterView): TemplateResult {
  return attachmentList(message.attachments, {
    text, common, language,
    heading: heading(text.attachments, 1, 'part-heading'),
    state: view.attachmentState, note: view.attachmentNote, getting: view.gettingAttachment, get: view.getAttachment, close: view.closeAttachment,
  });
}
