import { parseArgs } from 'node:util';

/** What the demo is told when it is started. */
export interface DemoArguments {
  readonly port: number;
  readonly host: string;
  /** Address people use; this machine's when undefined. */
  readonly publicUrl: string | undefined;
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  /** Begin with an empty database. */
  readonly fresh: boolean;
  /** How many letters Koen has, and those who are represented together; as many as were written when undefined. */
  readonly messages: number | undefined;
  readonly allowPublic: boolean;
  readonly logLevel: 'info' | 'warn';
}

const maxMessages = 100_000;

/**
 * Reads the command line (`--fresh`, `--messages N`) and the environment (`PORT`, `HOST`, `PUBLIC_URL`, `DATA_DIR`, `DATABASE_URL`, `LOG_LEVEL`, `DEMO_ALLOW_PUBLIC`).
 *
 * @throws {Error} with a sentence for whoever typed it.
 */
export function readArguments(words: readonly string[], variables: Readonly<Record<string, string | undefined>>): DemoArguments {
  const { fresh, messages } = parse(words);
  const port = wholeNumber('PORT', variables['PORT'] ?? '4300', 65_535);
  const databaseUrl = variables['DATABASE_URL'];
  if (fresh && databaseUrl !== undefined) throw new Error('--fresh deletes the embedded database only. Empty the one of DATABASE_URL yourself, or leave --fresh away.');
  return {
    port,
    host: variables['HOST'] ?? '127.0.0.1',
    publicUrl: variables['PUBLIC_URL']?.replace(/\/$/, ''),
    dataDirectory: variables['DATA_DIR'] ?? '.data',
    databaseUrl,
    fresh,
    messages: messages === undefined ? undefined : wholeNumber('--messages', messages, maxMessages),
    allowPublic: variables['DEMO_ALLOW_PUBLIC'] === 'yes',
    logLevel: variables['LOG_LEVEL'] === 'info' ? 'info' : 'warn',
  };
}

function parse(words: readonly string[]): { readonly fresh: boolean; readonly messages: string | undefined } {
  try {
    const { values } = parseArgs({ args: [...words], options: { fresh: { type: 'boolean', default: false }, messages: { type: 'string' } } });
    return { fresh: values.fresh, messages: values.messages };
  } catch (cause) {
    throw new Error('The demo knows --fresh (begin empty) and --messages N (so many letters for Koen), as in: npm start -- --fresh --messages 1000', { cause });
  }
}

function wholeNumber(name: string, text: string, max: number): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number) || number < 0 || number > max) throw new Error(`${name} must be a whole number from 0 to ${max}.`);
  return number;
}
