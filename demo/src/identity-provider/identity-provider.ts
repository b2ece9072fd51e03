import type { IncomingMessage, RequestListener } from 'node:http';
import Provider, { type KoaContextWithOIDC } from 'oidc-provider';
import type { DemoPersona } from '../seed/personas.js';
import { identityProviderPath } from './demo-clients.js';
import { pageStyle } from './page-style.js';
import { continueScript, errorPage, logoutPage, oneself, personaPage, representationPage } from './pages.js';
import { answerPage, portalClientId, providerConfiguration, subjectOf, type ChoiceResult, type ProviderOptions } from './provider-configuration.js';
import { mayRepresent } from './representations.js';

/** The stand-in for DigiD and eHerkenning, and for whoever gives organisations their access tokens. */
export interface DemoIdentityProvider {
  readonly issuer: string;
  /** Name and secret of the portal here. */
  readonly portal: { readonly clientId: string; readonly clientSecret: string };
  /** Answers everything under `identityProviderPath`. */
  readonly listener: RequestListener;
}

/** A request before the provider has looked at it. */
type PlainContext = Parameters<Parameters<Provider['use']>[0]>[0];

/** Whether it may run on an address that others can reach. */
export interface Exposure {
  readonly allowPublic: boolean;
}

/**
 * Makes the identity provider of the demo.
 *
 * @throws {Error} when the demo would be on an address that others can reach, and nobody said that it may: there, anybody could log in as anybody.
 */
export function createIdentityProvider(options: ProviderOptions, { allowPublic }: Exposure): DemoIdentityProvider {
  const { publicUrl, personas, secrets } = options;
  if (!allowPublic && !isOnThisMachine(new URL(publicUrl))) {
    throw new Error(
      `The demo lets anybody log in as anybody, so it runs on this machine only, and ${publicUrl} is not. Leave PUBLIC_URL away, or set DEMO_ALLOW_PUBLIC=yes if only people you trust can reach that address.`,
    );
  }
  const issuer = publicUrl + identityProviderPath;
  const provider = new Provider(issuer, providerConfiguration(options));
  provider.proxy = allowPublic;
  provider.use(async (context, next) => {
    if (!(await answerOwnPage(context, provider, personas))) await next();
    // Absent when no route of the provider was found.
    const oidc = context['oidc'] as KoaContextWithOIDC['oidc'] | undefined;
    if (oidc?.route === 'end_session' && context.status === 200) replaceLogoutPage(context, oidc);
  });
  const callback = provider.callback();
  return {
    issuer,
    portal: { clientId: portalClientId, clientSecret: secrets.portalSecret },
    listener: (request, response) => {
      // As Express does: the provider builds its own addresses from both.
      Object.assign(request, { originalUrl: request.url });
      request.url = request.url?.slice(identityProviderPath.length) ?? '/';
      void callback(request, response);
    },
  };
}

function isOnThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** @returns Whether the address was one of ours. */
async function answerOwnPage(context: PlainContext, provider: Provider, personas: readonly DemoPersona[]): Promise<boolean> {
  if (context.path === '/stijl.css') answerAsset(context, 'text/css', pageStyle);
  else if (context.path === '/doorgaan.js') answerAsset(context, 'text/javascript', continueScript);
  else if (context.path.startsWith('/kiezen/')) await answerChoice(context, provider, personas);
  else return false;
  return true;
}

function answerAsset(context: PlainContext, type: string, text: string): void {
  context.type = type;
  context.body = text;
  context.set({ 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' });
}

async function answerChoice(context: PlainContext, provider: Provider, personas: readonly DemoPersona[]): Promise<void> {
  const details = await provider.interactionDetails(context.req, context.res).catch(() => undefined);
  if (details === undefined) {
    context.status = 400;
    answerPage(context, errorPage());
    return;
  }
  const action = identityProviderPath + context.path;
  if (context.method !== 'POST') {
    answerPage(context, personaPage(personas, action));
    return;
  }
  const form = new URLSearchParams(await readText(context.req));
  const persona = personas.find(({ key }) => key === form.get('persona'));
  const choices = persona !== undefined && asksRepresentation(details.params) ? mayRepresent(persona.key) : [];
  const chosen = form.get('namens');
  const represented = choices.find(({ key }) => key === chosen);
  if (persona !== undefined && choices.length > 0 && represented === undefined && chosen !== oneself && chosen !== '') {
    answerPage(context, representationPage(persona, choices, action));
    return;
  }
  const turnedBack = persona === undefined || chosen === '';
  const result: ChoiceResult = turnedBack
    ? { error: 'access_denied', error_description: 'The person turned back.' }
    : { login: { accountId: subjectOf(persona) }, ...(represented && { represents: represented.key }) };
  context.respond = false;
  await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
}

/** Whether the site wants to know for whom the person acts (OpenID Connect Core section 5.5); the provider has read it as JSON before. */
function asksRepresentation({ claims }: Readonly<Record<string, unknown>>): boolean {
  if (typeof claims !== 'string') return false;
  const { userinfo } = JSON.parse(claims) as { readonly userinfo?: Readonly<Record<string, unknown>> };
  return userinfo?.['represents'] !== undefined;
}

/** Both of the provider's own pages need a script in the page or ask whether one is sure; who pressed "Uitloggen" is. */
function replaceLogoutPage(context: PlainContext, oidc: KoaContextWithOIDC['oidc']): void {
  const { secret } = oidc.session?.state as { secret: string };
  answerPage(context, logoutPage(oidc.urlFor('end_session_confirm'), secret));
}

const maxFormBytes = 1_000;

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let byteLength = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    byteLength += chunk.byteLength;
    if (byteLength <= maxFormBytes) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
