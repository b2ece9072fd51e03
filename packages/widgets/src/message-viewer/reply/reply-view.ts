import type { Message, ReplyEditor, ReplyLimits, ReplyReceipt, ReplyState } from '@berichtenbox/client';
import type { ReplyMessages } from '../../locales/nl/reply.js';
import type { LetterView } from '../letter-view.js';

/** Something that keeps a reply from being sent, and where it is. */
export interface ReplyError {
  /** Id of the field, or of the file. */
  readonly target: string;
  readonly sentence: string;
}

/** What the parts of a reply need. */
export interface ReplyView {
  readonly message: Message;
  readonly letter: LetterView;
  readonly text: ReplyMessages;
  readonly sender: string;
  readonly editor: ReplyEditor;
  readonly state: ReplyState;
  /** Found when the person wanted to send it. */
  readonly errors: readonly ReplyError[];
  /** The person was asked whether everything may be thrown away. */
  readonly isDiscarding: boolean;
  readonly act: ReplyActs;
}

/** What a person can do. */
export interface ReplyActs {
  readonly open: () => void;
  readonly close: () => void;
  readonly send: () => void;
  readonly addFiles: (files: FileList | null | undefined) => void;
  readonly removeFile: (key: string) => void;
  readonly discard: (step: 'ask' | 'yes' | 'no') => void;
  readonly takeReplaced: (take: boolean) => void;
  readonly saveProof: (receipt: ReplyReceipt) => void;
  readonly writeAnother: () => void;
  readonly goTo: (target: string) => void;
}

/** Characters as the server counts them: a smiley is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** What keeps this reply from being sent. */
export function errorsOf({ text: written, files }: ReplyState, limits: ReplyLimits, text: ReplyMessages, nameOf: (name: string) => string): readonly ReplyError[] {
  const errors: ReplyError[] = [];
  if (written.trim() === '' && files.length === 0) {
    errors.push({ target: 'reply-text', sentence: text.empty });
  }
  if (lengthOf(written) > limits.maxCharacters) {
    errors.push({ target: 'reply-text', sentence: text.tooLong });
  }
  for (const { key, name, status } of files) {
    if (status === 'refused') {
      errors.push({ target: key, sentence: text.cannotGo(nameOf(name)) });
    } else if (status !== 'done') {
      errors.push({ target: key, sentence: text.notDone(nameOf(name)) });
    }
  }
  return errors;
}
