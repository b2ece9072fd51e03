import type { Context } from 'hono';

/** How the session id travels: a cookie, or (in Storybook, where scripts cannot set the header `Cookie`) memory. */
export interface SessionTransport {
  read(c: Context): string | undefined;
  write(c: Context, sessionId: string): void;
  clear(c: Context): void;
}
