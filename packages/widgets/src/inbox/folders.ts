import type { MessageSummary } from '@berichtenbox/client';

/** A folder with what lies in it. */
export interface Folder {
  /** `inbox`, `archive`, `trash`, or a person's own name for it. */
  readonly name: string;
  readonly messages: readonly MessageSummary[];
  readonly unreadCount: number;
}

const systemFolders = ['inbox', 'archive', 'trash'];

/** Whether a person made it. */
export function isOwnFolder({ name }: Pick<Folder, 'name'>): boolean {
  return !systemFolders.includes(name);
}

/**
 * The folders to show: inbox and archive always, then the person's own by name, and the bin last.
 *
 * @param hasTrash whether the server keeps what was deleted; without it there is a bin only when something lies in it
 */
export function foldersOf(messages: readonly MessageSummary[], language: string, hasTrash: boolean): readonly Folder[] {
  const byName = new Map<string, MessageSummary[]>([['inbox', []], ['archive', []]]);
  for (const message of messages) {
    const folder = byName.get(message.folder);
    if (folder === undefined) {
      byName.set(message.folder, [message]);
    } else {
      folder.push(message);
    }
  }
  const own = [...byName.keys()].filter((name) => isOwnFolder({ name }));
  // A collator takes the browser some milliseconds to make, and most people have no folders of their own.
  if (own.length > 1) {
    own.sort(new Intl.Collator(language).compare);
  }
  const names = ['inbox', 'archive', ...own, ...(hasTrash || byName.has('trash') ? ['trash'] : [])];
  return names.map((name) => {
    const contents = byName.get(name) ?? [];
    return { name, messages: contents, unreadCount: contents.filter((message) => message.unread).length };
  });
}
