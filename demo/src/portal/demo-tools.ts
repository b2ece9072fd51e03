import type { Hono } from 'hono';
import type { MovableClock } from '../clock/movable-clock.js';
import type { PassTime } from '../clock/pass-time.js';
import type { RefusedAddresses } from '../post/refused-addresses.js';
import type { PostOffice } from '../post/post-office.js';
import type { PersonaKey } from '../seed/personas.js';

/** What the pages about the demonstration itself work with. */
export interface DemoTools {
  readonly clock: MovableClock;
  readonly passTime: PassTime;
  readonly office: PostOffice;
  readonly refused: RefusedAddresses;
  /** What answers here for others: gateways and registers. */
  readonly services: Hono;
  /** Addresses that can be made to refuse, those of the personas first. */
  readonly addresses: () => Promise<readonly DemoAddress[]>;
  /** Whose mailbox this is; undefined when it is nobody's one can log in as. */
  readonly personaOf: (recipientId: string) => PersonaKey | undefined;
}

/** Where somebody can be reached. */
export interface DemoAddress {
  readonly kind: 'email' | 'sms' | 'push';
  readonly address: string;
  /** What it is called, when the address says nothing to people. */
  readonly name?: string;
  readonly persona?: PersonaKey;
}
