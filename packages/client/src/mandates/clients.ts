import type { MandateKind } from '../session/session-state.js';
import type { DeskState } from '../settings/desk-state.js';

/** Somebody one acts for, with what waits there; nothing else of their messages. */
export interface ActingClient {
  readonly mandateId: string;
  readonly name: string;
  readonly kind: MandateKind;
  readonly validUntil?: Date;
  /** Absent when nothing was fetched for this person lately. */
  readonly unread?: number;
  readonly actionNeeded?: number;
  /** The nearest deadline: a day in the Netherlands, such as `2026-07-31`, and the organisation. */
  readonly firstDeadline?: { readonly date: string; readonly storeId: string };
  /** False when an organisation did not answer in the last fetch, or nothing was fetched lately. */
  readonly complete: boolean;
}

/** Everybody one acts for, in no order. */
export interface ClientsState extends DeskState {
  readonly clients: readonly ActingClient[];
}
