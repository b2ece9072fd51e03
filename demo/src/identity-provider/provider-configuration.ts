import { createHash } from 'node:crypto';
import { interactionPolicy, type Account, type ClientMetadata, type Configuration, type InteractionResults, type KoaContextWithOIDC } from 'oidc-provider';
import type { DemoPersona } from '../seed/personas.js';
import { identityProviderPath, operatorClient, operatorScope, senderClient, senderScope } from './demo-clients.js';
import { memoryAdapter } from './memory-adapter.js';
import { pageHeaders } from './page.js';
import { errorPage, loggedOutPage } from './pages.js';
import { mayRepresent, representsClaim } from './representations.js';
import type { ProviderSecrets } from './signing-keys.js';

/** Who can log in, who delivers, and where the demo is. */
export interface ProviderOptions {
  /** Such as `http://localhost:4300`. */
  readonly publicUrl: string;
  readonly personas: readonly DemoPersona[];
  /** Organisation numbers of the senders. */
  readonly oins: readonly string[];
  readonly secrets: ProviderSecrets;
}

/** How the portal is known here. */
export const portalClientId = 'portaal';
const oinPattern = /^[0-9]{20}$/;

/** The subject: opaque, the same each time, and not derived from a number. */
export function subjectOf(persona: DemoPersona): string {
  return createHash('sha256').update(`DemoID ${persona.key}`).digest('base64url');
}

/** What the pages where one chooses hand over to the provider. */
export interface ChoiceResult extends InteractionResults {
  /** Key of who is represented. */
  readonly represents?: string;
}

/** Settings of oidc-provider. */
export function providerConfiguration({ publicUrl, personas, oins, secrets }: ProviderOptions): Configuration {
  return {
    adapter: memoryAdapter(),
    jwks: { keys: [secrets.signingKey] },
    clients: [portalClient(publicUrl, secrets.portalSecret), ...machineClients(oins)],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    scopes: ['openid', 'profile', 'identiteit', senderScope, operatorScope],
    // With the code flow these are given by the userinfo endpoint only: the ID token holds the opaque subject and nothing else.
    claims: { openid: ['sub'], profile: ['name'], identiteit: ['bsn', 'kvk'], represents: null },
    findAccount: (context, subject, token) => findAccount(context, { personas, subject, grantId: token?.grantId }),
    pkce: { required: () => true },
    cookies: { keys: [secrets.cookieKey], names: { session: 'demoid', interaction: 'demoid-stap', resume: 'demoid-verder' }, long: { path: identityProviderPath, sameSite: 'lax' }, short: { sameSite: 'lax' } },
    interactions: { url: (_context, { uid }) => `${identityProviderPath}/kiezen/${uid}`, policy: alwaysAsk() },
    loadExistingGrant,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      // To ask for `represents`.
      claimsParameter: { enabled: true },
      resourceIndicators: { enabled: true, defaultResource: resourceOf(publicUrl), getResourceServerInfo: apiResource },
      // Its page is replaced afterwards, in identity-provider.ts.
      rpInitiatedLogout: { enabled: true, logoutSource: () => undefined, postLogoutSuccessSource: (context) => answerPage(context, loggedOutPage()) },
    },
    extraTokenClaims: (_context, token) => (oinPattern.test(String(token.clientId)) ? { oin: token.clientId } : undefined),
    renderError: (context) => answerPage(context, errorPage()),
    ttl: { AccessToken: 300, ClientCredentials: 3_600, Grant: 3_600, IdToken: 3_600, Interaction: 1_800, Session: 28_800 },
  };
}

/** Answers a page with its headers. */
export function answerPage(context: { set(headers: Record<string, string>): void; body: unknown }, text: string): void {
  context.body = text;
  context.set(pageHeaders);
}

function portalClient(publicUrl: string, secret: string): ClientMetadata {
  return {
    client_id: portalClientId,
    client_secret: secret,
    redirect_uris: [`${publicUrl}/api/v1/inloggen/antwoord`],
    post_logout_redirect_uris: [`${publicUrl}/`],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_basic',
  };
}

function machineClients(oins: readonly string[]): ClientMetadata[] {
  const machine = { redirect_uris: [], response_types: [], grant_types: ['client_credentials'], token_endpoint_auth_method: 'client_secret_basic' } as const;
  const senders = oins.map(senderClient).map(({ id, secret }) => ({ ...machine, client_id: id, client_secret: secret, scope: senderScope }));
  return [...senders, { ...machine, client_id: operatorClient.id, client_secret: operatorClient.secret, scope: operatorScope }].map((client) => ({
    ...client, redirect_uris: [], response_types: [], grant_types: [...client.grant_types],
  }));
}

/** Where a grant says for whom it was given: it lives as long as the login, and goes with every token of it. */
const representedIn = 'urn:demo:vertegenwoordigt';

interface AccountSearch {
  readonly personas: readonly DemoPersona[];
  readonly subject: string;
  /** Of the token with which is asked. */
  readonly grantId: string | undefined;
}

async function findAccount({ oidc: { provider } }: KoaContextWithOIDC, { personas, subject, grantId }: AccountSearch): Promise<Account | undefined> {
  const persona = personas.find((each) => subjectOf(each) === subject);
  if (persona === undefined) return undefined;
  const grant = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  const representedKey = grant?.getResourceScope(representedIn);
  const represented = mayRepresent(persona.key).find(({ key }) => key === representedKey);
  return { accountId: subject, claims: () => ({ ...claimsOf(persona, subject), ...(represented && { represents: representsClaim(represented, provider.issuer) }) }) };
}

function claimsOf({ name, identity }: DemoPersona, sub: string): { sub: string; name: string; bsn?: string; kvk?: string } {
  return { sub, name, ...(identity.type === 'BSN' ? { bsn: identity.value } : { kvk: identity.value }) };
}

/** Like DigiD: whoever was logged in before is asked again. */
function alwaysAsk(): interactionPolicy.DefaultPolicy {
  const { base, Check } = interactionPolicy;
  const policy = base();
  policy.get('login')?.checks.add(new Check('always', 'Choose who to be', (context) => context.oidc.result?.login === undefined));
  return policy;
}

/** The portal belongs to the demo; nobody is asked whether it may know who they are. */
async function loadExistingGrant(context: KoaContextWithOIDC): Promise<InstanceType<KoaContextWithOIDC['oidc']['provider']['Grant']> | undefined> {
  const { client, session, provider, result } = context.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile identiteit');
  grant.addOIDCClaims(['represents']);
  const { represents } = (result ?? {}) as ChoiceResult;
  if (represents !== undefined) grant.addResourceScope(representedIn, represents);
  await grant.save();
  return grant;
}

/** Machines get tokens for the API; the portal's own token is for the userinfo endpoint. */
function resourceOf(publicUrl: string): NonNullable<NonNullable<Configuration['features']>['resourceIndicators']>['defaultResource'] {
  return (_context, client) => (client.grantTypeAllowed('client_credentials') ? `${publicUrl}/api/v1` : []);
}

function apiResource(_context: KoaContextWithOIDC, resource: string) {
  return { scope: `${senderScope} ${operatorScope}`, audience: resource, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } } as const;
}
