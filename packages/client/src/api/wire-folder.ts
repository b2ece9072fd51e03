/** The wire name of a folder. */
export function wireFolderOf(folder: string): string {
  return folder === 'archive' ? 'archief' : folder === 'trash' ? 'prullenbak' : folder;
}
