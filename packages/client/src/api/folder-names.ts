import { translator } from './wire-names.js';

const systemFolder = translator({ inbox: 'inbox', archief: 'archive', archive: 'archive', prullenbak: 'trash', trash: 'trash' });

/** The folder behind a wire name: absent is the inbox, and the case of the system's own folders is not agreed upon. */
export function folderOf(wireName: string | undefined): string {
  const name = wireName?.trim() ?? '';
  return systemFolder(name.toLowerCase() || 'inbox') ?? name;
}
