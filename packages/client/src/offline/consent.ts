import type { ActiveSession } from '../session/session-state.js';
import type { KeyMode } from '../vault/data-key.js';
import { findOwnVault } from '../vault/own-vault.js';
import { readConsent, writeConsent } from './kept-consent.js';
import { possibleModes } from './possible-modes.js';

/** What a site offers, which may change. */
export interface ConsentParts {
  readonly connection: { readonly endpoint: string };
  readonly offers: readonly string[];
}

/** What one person can turn on, and did. */
export interface Choice {
  readonly choices: readonly KeyMode[];
  readonly mode: KeyMode | undefined;
  /** They said that they do not want it. */
  readonly isDeclined: boolean;
}

/** Which way of keeping messages a person turned on themselves, on this device. It holds for who is logged in, whomever they act for. */
export class Consent {
  readonly #parts: ConsentParts;
  /** Whose choice holds now. */
  #chooser: string | undefined;

  constructor(parts: ConsentParts) {
    this.#parts = parts;
  }

  /** The choice that holds now is this person's. */
  take(person: Pick<ActiveSession, 'contexts' | 'context'> | string): void {
    this.#chooser = typeof person === 'string' ? person : ownPartition(person);
  }

  /** No choice holds any more in this page. */
  leave(): void {
    this.#chooser = undefined;
  }

  /** Whether the choice that holds is of who is logged in now. */
  isOf(active: ActiveSession): boolean {
    return this.#chooser === ownPartition(active);
  }

  /** What this person can choose, and what they chose on an earlier visit. */
  async look(active: ActiveSession): Promise<Choice> {
    const { offers, connection } = this.#parts;
    const [choices, kept] = await Promise.all([possibleModes(offers, active.capabilities.has('kluis')), readConsent(connection.endpoint, ownPartition(active))]);
    return { choices, mode: kept !== undefined && kept !== 'no' && offers.includes(kept) ? kept : undefined, isDeclined: kept === 'no' };
  }

  /** What somebody turned on that opens without the server; undefined when nothing of that kind is here. */
  async standing(): Promise<'passkey' | 'device' | undefined> {
    for (const mode of this.#parts.offers) {
      if ((mode === 'passkey' || mode === 'device') && (await findOwnVault(this.#parts.connection.endpoint, mode)) !== undefined) return mode;
    }
    return undefined;
  }

  /** Holds on the next visits too. */
  async keep(mode: KeyMode): Promise<void> {
    if (this.#chooser !== undefined) await writeConsent(this.#parts.connection.endpoint, this.#chooser, mode);
  }

  /** Who chose does not want it any more. */
  async takeBack(): Promise<void> {
    if (this.#chooser !== undefined) await writeConsent(this.#parts.connection.endpoint, this.#chooser, 'no');
  }

  /** This person does not want it. */
  async decline(active: ActiveSession): Promise<void> {
    await writeConsent(this.#parts.connection.endpoint, ownPartition(active), 'no');
  }

  /** Whether the choice that holds here was taken back, in this tab or another. */
  async isTakenBack(): Promise<boolean> {
    const chooser = this.#chooser;
    return chooser !== undefined && (await readConsent(this.#parts.connection.endpoint, chooser)) === 'no' && this.#chooser === chooser;
  }
}

/** Whether the same person is logged in, whomever they act for. */
export function isSamePerson(one: ActiveSession, other: ActiveSession): boolean {
  return ownPartition(one) === ownPartition(other);
}

function ownPartition({ contexts: [self], context }: Pick<ActiveSession, 'contexts' | 'context'>): string {
  return (self ?? context).partition;
}
