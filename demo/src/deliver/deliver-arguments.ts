import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DeliverError } from './deliver-error.js';

/** What the command was told. */
export interface DeliverArguments {
  /** Absolute path of the file with deliveries. */
  readonly file: string;
  /** Scheme, host and port of the server, without a slash at the end. */
  readonly url: string;
  /** Whom the deliveries are for that do not say so, such as those of an export: `BSN:999990019`. */
  readonly recipient: { readonly type: string; readonly waarde: string } | undefined;
  /** Where tokens come from and as whom; the demo's own identity provider and secrets where absent. */
  readonly tokenUrl: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
}

const usage = 'Use it as: npm run deliver -- FILE [--url http://localhost:4300] [--recipient BSN:999990019]';

/**
 * Reads the command line and the environment (`PORT`, `DELIVER_TOKEN_URL`, `DELIVER_CLIENT_ID`, `DELIVER_CLIENT_SECRET`).
 *
 * @throws {DeliverError} when the file is missing, or there is more or something else than that.
 */
export function readDeliverArguments(words: readonly string[], variables: Readonly<Record<string, string | undefined>>): DeliverArguments {
  const { file, url, recipient } = parse(words);
  if (file === undefined) throw new DeliverError(`Which file? ${usage}`);
  return {
    // npm runs scripts in the project's folder; the path is as seen from where npm was typed.
    file: resolve(variables['INIT_CWD'] ?? '.', file),
    url: readUrl(url ?? `http://localhost:${variables['PORT'] ?? '4300'}`),
    recipient: readRecipient(recipient),
    tokenUrl: variables['DELIVER_TOKEN_URL'],
    clientId: variables['DELIVER_CLIENT_ID'],
    clientSecret: variables['DELIVER_CLIENT_SECRET'],
  };
}

function parse(words: readonly string[]): { readonly file: string | undefined; readonly url: string | undefined; readonly recipient: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: { url: { type: 'string' }, recipient: { type: 'string' } }, allowPositionals: true });
    if (positionals.length > 1) throw new Error('more than one file');
    return { file: positionals[0], url: values.url, recipient: values.recipient };
  } catch (cause) {
    throw new DeliverError(`That is not understood. ${usage}`, { cause });
  }
}

function readRecipient(text: string | undefined): DeliverArguments['recipient'] {
  if (text === undefined) return undefined;
  const [, type, waarde] = /^(BSN|RSIN|KVK|OIN):([0-9]{8,20})$/.exec(text) ?? [];
  if (type === undefined || waarde === undefined) throw new DeliverError('--recipient must be a kind and a number, such as BSN:999990019');
  return { type, waarde };
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw new DeliverError('--url must be a whole address, such as http://localhost:4300');
  return url.origin;
}
