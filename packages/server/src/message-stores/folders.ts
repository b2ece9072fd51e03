import { blank } from './text-rules.js';

/** The folder of what was put in the bin. */
export const trashFolder = 'prullenbak';

/** The folders of what somebody put away. */
export const putAwayFolders: readonly string[] = [trashFolder, 'archief'];
/** A name for no folder at all (capability `postvak-in`). */
const inbox = 'inbox';

/** A folder as it is kept: null is the inbox; the well-known ones in lower case, a person's own as they wrote it. */
export function toFolder(name: string): string | null {
  const trimmed = name.trim();
  const lowerCase = trimmed.toLowerCase();
  if (lowerCase === inbox) return null;
  return putAwayFolders.includes(lowerCase) ? lowerCase : trimmed;
}

/** Why a folder cannot have this name, as a sentence; undefined when it can. */
export function whyNotAFolderName(name: string): string | undefined {
  if (blank.test(name)) return 'The name of a folder is not blank.';
  return /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(name) ? 'The name of a folder is one line, without control characters or marks that change the direction of the text.' : undefined;
}
