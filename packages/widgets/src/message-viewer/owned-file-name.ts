import type { BerichtenboxClient } from '@berichtenbox/client';
import { onBehalfOf } from '../context/on-behalf-of.js';
import { safeName } from './file-name.js';

/**
 * The name of a file of somebody else's post says whose it is: among other downloads it must not be mistaken for another's.
 *
 * @param name with its extension, safe already
 */
export function ownedFileName(client: BerichtenboxClient | undefined, name: string): string {
  const owner = onBehalfOf(client);
  const [, stem = name, extension = ''] = /^(.*)(\.[a-z]+)$/s.exec(name) ?? [];
  return owner === undefined ? name : safeName(`${owner} - ${stem}`, extension, stem);
}
