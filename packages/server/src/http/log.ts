/** Values a log line may hold: codes, counts, templates and random ids. Never content, a name, an identity number or a URL with ids. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Structured log; `event` is a fixed kebab-case phrase, everything that varies is a field. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** A log that keeps nothing. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * What may be logged about an error: its class, its code (`ECONNREFUSED`, SQLSTATE) and where it was thrown.
 * Its message is left out, since a database puts values in there ("Key (pseudonym)=(…) already exists").
 */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = framesOf(error).slice(0, maxFrames).join(' | ');
  const cause = error.cause instanceof Error ? error.cause.name : undefined;
  return { errorName: error.name, errorCode: code, errorCause: cause, errorFrames: frames };
}

const maxFrames = 8;

/** The stack without the message that V8 puts before it; a line of that message may itself look like a frame. */
function framesOf({ stack = '', message }: Error): string[] {
  const afterMessage = stack.slice(stack.indexOf(message) + message.length);
  return afterMessage.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line)).map((line) => line.trim());
}
