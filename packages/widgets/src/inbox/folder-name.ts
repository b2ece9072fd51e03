import type { InboxToolsMessages } from '../locales/nl/inbox-tools.js';

const maxLength = 128;
/** Control characters, and marks that change the direction of the text around them. */
const forbidden = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Language and words. */
export interface FolderNameWording {
  readonly text: InboxToolsMessages;
  readonly folderName: (folder: string) => string;
}

/**
 * Why a new folder cannot have this name, as a sentence; undefined when it can. The rules are those of the server.
 *
 * @param folders the ones there are
 */
export function whyNotAFolderName(name: string, folders: readonly string[], { text, folderName }: FolderNameWording): string | undefined {
  const trimmed = name.trim();
  const lowerCase = trimmed.toLowerCase();
  // The server has words of its own for the folders that everybody has.
  const known = { inbox: 'inbox', archief: 'archive', archive: 'archive', prullenbak: 'trash', trash: 'trash' }[lowerCase];
  const taken = known ?? [...folders, 'inbox'].find((folder) => folder.toLowerCase() === lowerCase || folderName(folder).toLowerCase() === lowerCase);
  if (trimmed === '') {
    return text.folderNameBlank;
  }
  if (taken !== undefined) {
    return text.folderNameTaken(taken);
  }
  if (trimmed.length > maxLength) {
    return text.folderNameTooLong;
  }
  return forbidden.test(trimmed) ? text.folderNameOneLine : undefined;
}
