import { IdentityProviderError } from '../sessions/identity-provider-error.js';
import type { IdentityProvider, LoggedInPerson, LoginOptions, LoginSecrets } from '../sessions/identity-provider.js';
import { newSecret } from '../sessions/secrets.js';

/** An identity provider that believes whoever has a `code` it gave out. */
export class MemoryIdentityProvider implements IdentityProvider {
  readonly #people = new Map<string, LoggedInPerson>();
  /** Set it to act as if the provider cannot be reached. */
  isDown = false;

  startLogin({ asksRepresentation = false }: LoginOptions = {}): Promise<{ url: string; secrets: LoginSecrets }> {
    if (this.isDown) return Promise.reject(new IdentityProviderError('unavailable'));
    const secrets = { state: newSecret(), nonce: newSecret(), codeVerifier: newSecret() };
    return Promise.resolve({ url: `https://identity-provider.invalid/authorize?state=${secrets.state}${asksRepresentation ? '&represents=asked' : ''}`, secrets });
  }

  /** The person chose who to be: what the provider adds to the address it sends the browser back to. */
  answer(person: LoggedInPerson, state: string): string {
    const code = newSecret();
    this.#people.set(code, person);
    return `?code=${code}&state=${encodeURIComponent(state)}`;
  }

  finishLogin(parameters: URLSearchParams, secrets: LoginSecrets): Promise<LoggedInPerson> {
    if (this.isDown) return Promise.reject(new IdentityProviderError('unavailable'));
    if (parameters.get('error') === 'access_denied') return Promise.reject(new IdentityProviderError('cancelled'));
    const person = this.#people.get(parameters.get('code') ?? '');
    if (person === undefined || parameters.get('state') !== secrets.state) return Promise.reject(new IdentityProviderError('refused'));
    return Promise.resolve(person);
  }

  logoutUrl(idToken: string): Promise<string> {
    if (this.isDown) return Promise.reject(new IdentityProviderError('unavailable'));
    return Promise.resolve(`https://identity-provider.invalid/logout?id_token_hint=${idToken}`);
  }
}
