/**
 * Who is known at the demo's identity provider. Its secrets are no secrets: whoever can reach it may log in as any persona with one
 * click, which is why it refuses to run anywhere but on this machine.
 */
export const identityProviderPath = '/demo/identiteit';

/** Where access tokens are fetched, below the address of the demo (OAuth2 client credentials, HTTP Basic). */
export const tokenPath = `${identityProviderPath}/token`;

/** Scope of the tokens with which organisations deliver. */
export const senderScope = 'berichten:aanleveren';
/** Scope of the token with which the operator switches stores. */
export const operatorScope = 'magazijnen:beheren';

/** The operator of the demo. */
export const operatorClient = { id: 'beheerder', secret: 'demo-geheim-beheerder' } as const;

/** An organisation, as the identity provider knows it: its OIN is its name there. */
export function senderClient(oin: string): { readonly id: string; readonly secret: string } {
  return { id: oin, secret: `demo-geheim-${oin}` };
}
