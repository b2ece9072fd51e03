import type { SessionTransport } from '@berichtenbox/server';

/** Holds the one session of this page; a script can neither read nor send the header that would carry it. */
export class MemorySessionTransport implements SessionTransport {
  sessionId: string | undefined;

  read(): string | undefined {
    return this.sessionId;
  }

  write(_context: unknown, sessionId: string): void {
    this.sessionId = sessionId;
  }

  clear(): void {
    this.sessionId = undefined;
  }
}
