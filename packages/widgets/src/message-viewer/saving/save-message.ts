import { BerichtenboxError, type Attachment, type Message } from '@berichtenbox/client';
import { downloadZip } from 'client-zip';
import { displayLine } from '../display-text.js';
import { safeFileName, safeName } from '../file-name.js';
import { letterPaper, type PaperAttachment, type PaperContext } from '../paper/letter-paper.js';
import { paperFile } from '../paper/paper-file.js';
import { isPdf } from '../pdf.js';

/** What is needed to save a message. */
export interface MessageSource extends Omit<PaperContext, 'attachments'> {
  readonly message: Message;
  readonly fetch: (attachment: Attachment) => Promise<Blob>;
  readonly signal: AbortSignal;
  /** How many of the attachments have been tried. */
  readonly progress: (done: number) => void;
}

/** A message as one file. */
export interface SavedMessage {
  readonly file: Blob;
  readonly name: string;
  /** Names of the attachments that could not be had, as they are shown. */
  readonly missing: readonly string[];
}

interface Fetched extends PaperAttachment {
  readonly content?: Blob;
}

const folder = 'bijlagen';

/**
 * Makes one file of a message: the letter, and its attachments under safe names beside it. An attachment that cannot be had is named in
 * the letter instead. Without attachments it is the letter alone.
 *
 * @throws {DOMException} `AbortError` when the signal was aborted
 * @throws {BerichtenboxError} when the session has ended meanwhile
 */
export async function saveMessage(source: MessageSource): Promise<SavedMessage> {
  const { message, text, signal } = source;
  const attachments = await fetchAll(source);
  const letter = paperFile(await letterPaper(message, { ...source, attachments }));
  signal.throwIfAborted();
  const files = attachments.flatMap(({ name, content }) => (content === undefined ? [] : [{ name: `${folder}/${name}`, input: content, lastModified: message.publishedAt }]));
  const stem = `${message.publishedAt.toLocaleDateString('sv')} ${displayLine(message.senderName)} ${displayLine(message.subject)}`;
  const missing = attachments.flatMap((attachment) => (attachment.missing ? [attachment.name] : []));
  if (files.length === 0) {
    return { file: new Blob([letter]), name: safeName(stem, '.html', text.messageFile), missing };
  }
  const page = { name: `${text.messageFile}.html`, input: letter, lastModified: message.publishedAt };
  return { file: await downloadZip([page, ...files]).blob(), name: safeName(stem, '.zip', text.messageFile), missing };
}

async function fetchAll({ message, text, fetch, signal, progress }: MessageSource): Promise<readonly Fetched[]> {
  const fetched: Fetched[] = [];
  const taken = new Set<string>();
  for (const attachment of message.attachments) {
    progress(fetched.length);
    try {
      const content = await fetch(attachment);
      const name = unique(safeFileName(attachment.name, await isPdf(content), text.attachmentName), taken);
      fetched.push({ name, href: `${folder}/${encodeURIComponent(name)}`, content });
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof BerichtenboxError) || error.code === 'session-expired') {
        throw error;
      }
      fetched.push({ name: displayLine(attachment.name) || text.attachmentName, missing: true });
    }
  }
  return fetched;
}

/** Some systems see no difference between capitals and small letters. */
function unique(name: string, taken: Set<string>): string {
  const [, stem = name, extension = ''] = /^(.*)(\.[^.]+)$/s.exec(name) ?? [];
  let result = name;
  for (let count = 2; taken.has(result.toLowerCase()); count += 1) {
    result = `${stem} (${count})${extension}`;
  }
  taken.add(result.toLowerCase());
  return result;
}
