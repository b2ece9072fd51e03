import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NodeListener } from '@berichtenbox/server/node';
import { identityProviderPath } from './identity-provider/demo-clients.js';

/** Who answers what. */
export interface Destinations {
  readonly publicUrl: string;
  readonly allowPublic: boolean;
  /** The API, and what probes ask. */
  readonly app: NodeListener;
  readonly identityProvider: NodeListener;
  /** Everything else. */
  readonly portal: NodeListener;
}

const ofTheApp = /^\/(?:api\/|healthz$|readyz$|metrics$|openapi\.json$)/;

/** Sends each request to its part of the demo. */
export function routeRequests(destinations: Destinations): NodeListener {
  return (request, response) => {
    const address = otherName(request, destinations);
    if (address === undefined) return destinationOf(request.url ?? '/', destinations)(request, response);
    answerOtherName(request, response, address);
    return undefined;
  };
}

function destinationOf(url: string, { app, identityProvider, portal }: Destinations): NodeListener {
  const [path = '/'] = url.split('?');
  if (path.startsWith(`${identityProviderPath}/`)) return identityProvider;
  return ofTheApp.test(path) ? app : portal;
}

/** The right address, when this machine was called by another name: cookies belong to one name, and another site may point its name here. */
function otherName({ headers, url = '/' }: IncomingMessage, { publicUrl, allowPublic }: Destinations): string | undefined {
  return allowPublic || headers.host === new URL(publicUrl).host ? undefined : publicUrl + url;
}

function answerOtherName({ method, headers }: IncomingMessage, response: ServerResponse, address: string): void {
  const isPage = method === 'GET' && headers.accept?.includes('text/html') === true;
  if (isPage) response.writeHead(307, { Location: address }).end();
  else response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`De demo staat op ${new URL(address).origin}\n`);
}
