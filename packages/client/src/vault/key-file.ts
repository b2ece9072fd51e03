/**
 * Wrapped data keys lie in files of their own (the origin private file system), because a file can be taken away: what is deleted from IndexedDB
 * stays in its files for as long as the browser likes.
 */
const folderName = 'berichtenbox-vault-keys';

/** Writes a file of this vault; false where the browser has no such files (before Safari 26, and in some private windows). */
export async function writeKeyFile(vault: string, file: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const folder = await (await keyFolder(true)).getDirectoryHandle(vault, { create: true });
    const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
    await stream.write(bytes);
    await stream.close();
    return true;
  } catch {
    return false;
  }
}

/** What is in this file; undefined when it is not there any more. */
export async function readKeyFile(vault: string, file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const folder = await (await keyFolder(false)).getDirectoryHandle(vault);
    return new Uint8Array(await (await (await folder.getFileHandle(file)).getFile()).arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Takes away one file of this vault, or all of them. */
export async function removeKeyFiles(vault: string, file?: string): Promise<void> {
  try {
    const folder = await keyFolder(false);
    if (file === undefined) await folder.removeEntry(vault, { recursive: true });
    else await (await folder.getDirectoryHandle(vault)).removeEntry(file);
  } catch {
    // There were none.
  }
}

async function keyFolder(create: boolean): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create });
}
