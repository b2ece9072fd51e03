import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { identityProviderPath } from './identity-provider/demo-clients.js';

/** Who answers what. */
export interface Destinations {
  readonly publicUrl: string;
  readonly allowPublic: boolean;
  /** The API, and what probes ask. */
  readonly app: RequestListener;
  readonly identityProvider: RequestListener;
  /** Everything else. */
  readonly portal: RequestListener;
}

const ofTheApp = /^\/(?:api\/|healthz$|readyz$|metrics$|openapi\.json$)/;

/** Sends each request to its part of the demo. */
export function routeRequests(destinations: Destinations): RequestListener {
  return (request, response) => {
    const address = otherName(request, destinations);
    if (address !== undefined) answerOtherName(request, response, address);
    else destinationOf(request.url ?? '/', destinations)(request, response);
  };
}

function destinationOf(url: string, { app, identityProvider, portal }: Destinations): RequestListener {
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
