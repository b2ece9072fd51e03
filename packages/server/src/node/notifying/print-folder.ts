import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import type { PrintService } from '../../notifications/letters/letter-worker.js';

/**
 * A folder from which a print service takes batches. A file appears under its name when all of it is on the disk, and the same batch under the same name.
 * Files are readable by this user and its group only: there are names, addresses and letters in them.
 */
export function printFolder(folder: string): PrintService {
  return {
    async take(fileName, zip) {
      await mkdir(folder, { recursive: true, mode: 0o750 });
      // A name of its own: who was thought dead may still be writing the same batch.
      const part = join(folder, `.${fileName}.${randomUUID()}.part`);
      try {
        await pipeline(Readable.fromWeb(zip as NodeReadableStream), createWriteStream(part, { mode: 0o640 }));
        const file = await open(part, 'r');
        await file.sync().finally(() => file.close());
        await rename(part, join(folder, fileName));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
  };
}
