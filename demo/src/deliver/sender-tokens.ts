import { identityProviderPath, senderClient, senderScope } from '../identity-provider/demo-clients.js';
import type { DeliverArguments } from './deliver-arguments.js';
import { DeliverError } from './deliver-error.js';

/** Gives the access token of an organisation; asks for each only once. */
export type SenderTokens = (oin: string) => Promise<string>;

/**
 * Tokens from an OAuth2 server (client credentials, HTTP Basic).
 *
 * @see RFC 6749 section 4.4
 */
export function senderTokens(options: Omit<DeliverArguments, 'file' | 'recipient'>, fetch: typeof globalThis.fetch): SenderTokens {
  const tokens = new Map<string, Promise<string>>();
  let tokenUrl: Promise<string> | undefined;
  return (oin) => {
    tokenUrl ??= options.tokenUrl === undefined ? discoverTokenUrl(options.url, fetch) : Promise.resolve(options.tokenUrl);
    const address = tokenUrl;
    const token = tokens.get(oin) ?? address.then((url) => askToken(url, credentials(oin, options), fetch));
    tokens.set(oin, token);
    return token;
  };
}

interface Credentials {
  readonly id: string;
  readonly secret: string;
}

function credentials(oin: string, { clientId, clientSecret }: Pick<DeliverArguments, 'clientId' | 'clientSecret'>): Credentials {
  const demo = senderClient(oin);
  return { id: clientId ?? demo.id, secret: clientSecret ?? demo.secret };
}

async function discoverTokenUrl(url: string, fetch: typeof globalThis.fetch): Promise<string> {
  const response = await reach(`${url}${identityProviderPath}/.well-known/openid-configuration`, {}, fetch);
  if (response.status === 503) throw new DeliverError(`${url} is still starting. Try again in a moment.`);
  const document = response.ok ? await readJson(response) : undefined;
  const endpoint = document?.['token_endpoint'];
  if (typeof endpoint !== 'string') throw new DeliverError(`${url} runs, but has no identity provider of the demo. Is it another server? Say with DELIVER_TOKEN_URL where tokens come from.`);
  return endpoint;
}

async function askToken(tokenUrl: string, { id, secret }: Credentials, fetch: typeof globalThis.fetch): Promise<string> {
  const response = await reach(tokenUrl, {
    method: 'POST',
    headers: { 'Authorization': `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: senderScope }).toString(),
  }, fetch);
  const token = (await readJson(response))?.['access_token'];
  if (!response.ok || typeof token !== 'string') throw new SenderUnknownError(`The identity provider gives ${id} no access token (status ${response.status}): it does not know this organisation, or the secret is wrong.`);
  return token;
}

/** The identity provider does not let this organisation in; others may still deliver. */
export class SenderUnknownError extends Error {
  override readonly name = 'SenderUnknownError';
}

/**
 * Sends a request.
 *
 * @throws {DeliverError} when nothing answers at that address.
 */
export async function reach(address: string, init: RequestInit, fetch: typeof globalThis.fetch): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    throw new DeliverError(`Nothing answers at ${new URL(address).origin}. Start the server first with \`npm start\`, or say with --url where it is.`, { cause });
  }
}

/** The body as an object, or undefined when it is something else. */
export async function readJson(response: Response): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const value: unknown = await response.json();
    return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : undefined;
  } catch {
    return undefined;
  }
}
