const systemFolders: ReadonlyMap<string, string> = new Map([
  ['inbox', 'inbox'], ['archief', 'archive'], ['archive', 'archive'], ['prullenbak', 'trash'], ['trash', 'trash'],
]);

/** The folder behind a wire name: absent is the inbox, and the case of the system's own folders is not agreed upon. */
export function folderOf(wireName: string | undefined): string {
  const name = wireName?.trim() ?? '';
  return systemFolders.get(name.toLowerCase() || 'inbox') ?? name;
}

/** The wire name of a folder. */
export function wireFolderOf(folder: string): string {
  return folder === 'archive' ? 'archief' : folder === 'trash' ? 'prullenbak' : folder;
}
