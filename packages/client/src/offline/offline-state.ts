import type { KeyMode } from '../vault/data-key.js';
import type { VaultState } from '../vault/vault-state.js';

/**
 * Whether messages are kept on this device, and where the key to them is: `off` nothing is kept; `session` at the server, for as long as the session
 * lasts; `passkey` with the person; `device` beside what it opens, for at most seven days, which is weaker: say so to who chooses it.
 */
export type OfflineMode = 'off' | 'session' | 'passkey' | 'device';

/** How it stands with keeping messages on this device. */
export interface OfflineState extends Omit<VaultState, 'status'> {
  readonly mode: OfflineMode;
  /** What a person can turn on here themselves, as the site prefers it; none on a shared device, or where the browser cannot. Undefined where the site does not offer it, and until it is known. */
  readonly choices?: readonly KeyMode[];
  /** `off`: nothing is to be kept, or nobody is logged in; `locked`: until `unlock()` is called; `memory-only`: nothing is kept, `reason` says why. */
  readonly status: 'off' | 'locked' | 'opening' | 'open' | 'memory-only';
  /** The person said that they do not want it, or turned it off: do not bring it up again. */
  readonly isDeclined: boolean;
}
