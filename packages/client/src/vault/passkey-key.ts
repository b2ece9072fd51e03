import type { KeyFacts, KeySource } from './data-key.js';

/** What is asked of passkeys here; in a worker there are none, so the names are not in the library. */
interface PasskeyCredential {
  readonly rawId: ArrayBuffer;
  getClientExtensionResults(): { readonly prf?: { readonly enabled?: boolean; readonly results?: { readonly first?: BufferSource } } };
}

interface CredentialsContainer {
  create(options: object): Promise<PasskeyCredential | null>;
  get(options: object): Promise<PasskeyCredential | null>;
}

/** What the person sees of the passkey. */
export interface PasskeyLabel {
  /** Whose it is: the site. */
  readonly site: string;
  /** What it is for. */
  readonly purpose: string;
}

const encoder = new TextEncoder();
/** ES256, EdDSA and RS256. Nothing is ever signed with it that anybody looks at. */
const algorithms = [-7, -8, -257];

/** Whether this browser may have passkeys that can hold a key; only making one tells for certain. */
export function canHavePasskey(): boolean {
  return 'PublicKeyCredential' in globalThis && credentials() !== undefined;
}

/**
 * A key that follows from a passkey of this person (WebAuthn, extension `prf`): neither the passkey nor this device alone gives it, and the person
 * is asked for their finger, face or code each time. Call it as the answer to a press: browsers refuse it otherwise.
 *
 * @see https://www.w3.org/TR/webauthn-3/#prf-extension
 */
export function passkeyKey({ site, purpose }: PasskeyLabel): KeySource {
  return {
    mode: 'passkey',
    async create() {
      const salt = random(32);
      const publicKey = {
        challenge: random(32),
        rp: { name: site },
        // Opaque: it is no account, and says nothing about the person.
        user: { id: random(16), name: purpose, displayName: purpose },
        pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { userVerification: 'required', residentKey: 'discouraged' },
        extensions: prf(salt),
      };
      const made = await credentials()?.create({ publicKey });
      if (!made?.getClientExtensionResults().prf?.enabled) throw new TypeError('This passkey can hold no key');
      const passkey = { credentialId: new Uint8Array(made.rawId), salt };
      // Some give it when they are made, others when they are asked again.
      const secret = secretOf(made);
      return { kek: secret ? await keyFrom(secret) : await ask(passkey), facts: { passkey } };
    },
    async find({ passkey }) {
      if (!passkey) throw new TypeError('This vault has no passkey');
      return ask(passkey);
    },
  };
}

/** @throws {DOMException} `NotAllowedError` when the person did not want to, or took too long. */
async function ask({ credentialId, salt }: Required<KeyFacts>['passkey']): Promise<CryptoKey> {
  const publicKey = {
    challenge: random(32), allowCredentials: [{ type: 'public-key', id: credentialId }], userVerification: 'required', extensions: prf(salt),
  };
  const answer = await credentials()?.get({ publicKey });
  const secret = answer && secretOf(answer);
  if (!secret) throw new TypeError('This passkey gave no key');
  return keyFrom(secret);
}

function secretOf(credential: PasskeyCredential): BufferSource | undefined {
  return credential.getClientExtensionResults().prf?.results?.first;
}

async function keyFrom(secret: BufferSource): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: encoder.encode('berichtenbox vault passkey') };
  return crypto.subtle.deriveKey(derivation, root, { name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

function prf(salt: Uint8Array<ArrayBuffer>): object {
  return { prf: { eval: { first: salt } } };
}

function random(byteLength: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(byteLength));
}

function credentials(): CredentialsContainer | undefined {
  return (navigator as { credentials?: CredentialsContainer }).credentials;
}
