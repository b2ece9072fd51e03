import type { RecipientIdentity } from '../../recipients/identity.js';
import { GatewayError } from '../channels/send-result.js';
import type { PostalAddress } from './letter.js';

/** Where people live, as the register of persons or of companies has it. It is asked at printing, and nothing of it is kept. */
export interface PostalAddresses {
  /**
   * @returns undefined when the register has no address that post can be sent to.
   * @throws {GatewayError} when it may know later.
   */
  find(identity: RecipientIdentity): Promise<PostalAddress | undefined>;
}

/** Where the register is asked. */
export interface AddressServiceSettings {
  /** Takes a POST; https, or http on this machine. */
  readonly url: string;
  readonly token: string;
}

/** The address of somebody with the post of another on it: who it is for, and with whom it is delivered. */
export function careOf(name: string, [first = '', ...rest]: PostalAddress): PostalAddress {
  const lines = [name, `p/a ${first}`];
  return [...(rest.length + lines.length > maxLines ? [lines.join(' ')] : lines), ...rest];
}

const timeoutMs = 10_000;
const maxLines = 6;

/** A register behind a service that speaks the contract of docs/notifying.md: `POST {type, waarde}` answers `{regels: [...]}`, or 404. The number goes in the body, never in the URL. */
export function addressService({ url, token }: AddressServiceSettings, fetching: typeof fetch = fetch): PostalAddresses {
  return {
    async find({ type, value }) {
      const response = await fetching(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        body: JSON.stringify({ type, waarde: value }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((cause: unknown) => {
        throw new GatewayError('addresses', 'unreachable', cause);
      });
      if (response.status === 404) return undefined;
      if (!response.ok) throw new GatewayError('addresses', response.status);
      const { regels } = (await response.json()) as { readonly regels?: unknown };
      const lines = Array.isArray(regels) ? regels.filter((line): line is string => typeof line === 'string' && line.trim() !== '').slice(0, maxLines) : [];
      return lines.length < 2 ? undefined : lines;
    },
  };
}
