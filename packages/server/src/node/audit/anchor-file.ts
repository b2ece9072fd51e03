import { appendFile, readFile } from 'node:fs/promises';
import type { AuditAnchor } from '../../audit/audit-anchor.js';
import type { LogFields } from '../../http/log.js';

/** Older ones say nothing that these do not: what was there then, is still in them. */
const newest = 60;

/** An anchor as fields of a line of JSON: the same in the server's log and in a file. */
export function anchorFields({ until, chains, lines, digest }: AuditAnchor): LogFields {
  return { until: until.toISOString(), chains, lines, digest };
}

/**
 * The newest anchors in a file: a line of JSON each, as this command or the server's log writes them. Other lines are passed over, so a log will do as it is.
 *
 * @returns undefined when there is no such file.
 * @throws {Error} when an anchor is damaged, or there is none.
 */
export async function readAnchors(file: string): Promise<readonly AuditAnchor[] | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Error(`The anchors in ${file} cannot be read: ${code ?? 'an unknown error'}.`, { cause: error });
  });
  if (text === undefined) return undefined;
  const anchors = text.split('\n').flatMap((line, index) => (line.includes('"digest"') ? [parseAnchor(line, `${file}, line ${index + 1}`)] : []));
  if (anchors.length === 0) throw new Error(`There is no anchor in ${file}. Name a file that is not there yet to begin one.`);
  return anchors.sort((one, other) => one.until.getTime() - other.until.getTime()).slice(-newest);
}

/** Adds an anchor to the end of a file, which is made when it is not there. */
export async function addAnchor(file: string, anchor: AuditAnchor): Promise<void> {
  await appendFile(file, `${JSON.stringify(anchorFields(anchor))}\n`, { mode: 0o600 });
}

function parseAnchor(line: string, where: string): AuditAnchor {
  const { until, chains, lines, digest } = jsonOf(line) as Partial<Record<keyof AuditAnchor, unknown>>;
  const moment = new Date(typeof until === 'string' ? until : Number.NaN);
  if (Number.isNaN(moment.getTime()) || !Number.isInteger(chains) || !Number.isInteger(lines) || typeof digest !== 'string' || !/^([0-9a-f]{64})?$/.test(digest)) {
    throw new Error(`The anchor in ${where}, is damaged.`);
  }
  return { until: moment, chains: chains as number, lines: lines as number, digest };
}

function jsonOf(line: string): object {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
