import type { ObjectUrls } from './object-urls.js';

/** Browsers read the bytes of a download some time after the click; Firefox has been seen to take seconds. */
const keepDownloadMs = 60_000;

/** Has the browser save a file. Its type is ours: nothing that a sender wrote is ever opened as a page by this. */
export function saveFile(content: Blob, fileName: string, urls: ObjectUrls): void {
  const url = urls.create(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => urls.revoke(url), keepDownloadMs);
}
