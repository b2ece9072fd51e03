import type { Log, LogFields } from '../http/log.js';

/** A log that a test can read: each line as JSON. */
export class MemoryLog implements Log {
  readonly lines: string[] = [];

  info(event: string, fields?: LogFields): void {
    this.#write('info', event, fields);
  }

  warn(event: string, fields?: LogFields): void {
    this.#write('warn', event, fields);
  }

  error(event: string, fields?: LogFields): void {
    this.#write('error', event, fields);
  }

  #write(level: string, event: string, fields?: LogFields): void {
    this.lines.push(JSON.stringify({ level, event, ...fields }));
  }
}
