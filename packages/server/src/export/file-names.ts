const longest = 100;
/** File systems take 255 bytes; what is left is for a number and the extension. */
const longestInBytes = 200;

/** A name that every file system takes, without what a path or a shell could make something else of. */
export function safeFileName(name: string): string {
  const plain = name.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*\u2028\u2029]/gu, '_');
  const short = plain.replace(/\.pdf$/i, '').slice(0, longest);
  // Counts in whole characters, so none is cut in half.
  const { read } = new TextEncoder().encodeInto(short, new Uint8Array(longestInBytes));
  const stem = short.slice(0, read).replace(/[\uD800-\uDBFF]$/, '').replaceAll(/^[\s.]+|[\s.]+$/g, '');
  const isReserved = stem === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem.split('.')[0] ?? '');
  return `${isReserved ? '_' : ''}${stem}.pdf`;
}

/** The same name with a number when it was given before; case does not make a difference, as on most file systems. */
export function distinctName(name: string, given: Set<string>): string {
  let distinct = name;
  for (let count = 2; given.has(distinct.toLowerCase()); count += 1) distinct = name.replace(/(\.\w+)?$/, ` (${count})$1`);
  given.add(distinct.toLowerCase());
  return distinct;
}

/** `2026-03-02-gemeente-voorbeeldstad-1b4e28ba`. */
export function messageFolder(publishedAt: Date, sender: string, id: string): string {
  const slug = sender.normalize('NFD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 40);
  return `${publishedAt.toISOString().slice(0, 10)}-${slug}-${id.slice(0, 8)}`;
}
