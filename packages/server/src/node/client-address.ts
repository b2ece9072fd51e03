import type { IncomingMessage } from 'node:http';

/**
 * Finds the address a request comes from. `X-Forwarded-For` is believed only as far as our own proxies wrote it; what a client
 * puts in front of that is not read.
 *
 * @param trustedProxies How many proxies of our own stand before this server; each adds one address at the end.
 */
export function clientAddress(trustedProxies: number): (request: Request, environment: unknown) => string | undefined {
  return (request, environment) => {
    if (trustedProxies === 0) return (environment as { incoming?: IncomingMessage } | undefined)?.incoming?.socket.remoteAddress;
    return request.headers.get('X-Forwarded-For')?.split(',').at(-trustedProxies)?.trim();
  };
}
