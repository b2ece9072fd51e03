const maxLength = 120;
/** Control characters, line ends, and marks that show `fdp.exe` as `exe.pdf` or are not seen at all. */
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\uFFFD]/gu;

/**
 * The name under which a person's file is kept: the last part of a path, on one line, without what cannot be seen. Where the rules for senders refuse
 * a name, a person is not bothered with it.
 *
 * @param name as their computer said it.
 * @returns the name with its extension, at most 120 characters; only the extension when nothing else is left, empty when there is none.
 */
export function cleanFileName(name: string): string {
  const ownName = name.split(/[/\\]/).at(-1) ?? '';
  const clean = ownName.normalize('NFC').replaceAll(unwanted, '').replaceAll(/\s+/g, ' ').replace(/^[ .]+(?=[^.]*[^ .])/, '').trim();
  const characters = Array.from(clean);
  if (characters.length <= maxLength) return clean;
  const extension = Array.from(/\.\w{1,5}$/.exec(clean)?.[0] ?? '');
  return [...characters.slice(0, maxLength - extension.length), ...extension].join('');
}
