import type { MailboxAction } from '../mailbox/mailbox-state.js';
import type { KnownChange } from '../mailbox/message-records.js';

/** What the server refused for good, as it is kept until the person tries again or takes it away. */
export interface KeptRefusal {
  readonly status: number;
  readonly supportCode?: string;
  /** The message was changed elsewhere after the person saw it. */
  readonly isOvertaken?: true;
}

/** Something a person did with one message, as it is kept until the server gave its final answer: what JSON can say. */
export interface Command {
  /** Makes a repeated request harmless. */
  readonly key: string;
  readonly id: string;
  readonly storeId: string;
  readonly action: MailboxAction;
  readonly change: KnownChange;
  /** What was done in one go shares this. */
  readonly batchId: string;
  /** The message as the person saw it; absent where the server does not say. */
  readonly version?: string;
  /** By this device's clock, in milliseconds. */
  readonly madeAt: number;
  /** Nobody asked for it: a letter is read by opening it. */
  readonly byItself?: true;
  /** Its store failed in the last round: that it cannot be found does not mean that it has gone. */
  readonly isStale?: true;
  /** It may have been sent. */
  readonly tried?: true;
  /** Taken back by the person after it may have been sent: what became of it is asked. */
  readonly withdrawn?: true;
  readonly refusal?: KeptRefusal;
}

/** A command, by its number in the vault: the order in which things were done. */
export interface KeptCommand {
  readonly number: number;
  readonly act: Command;
}

/** Whether it is still to be carried out. */
export function isOpen({ refusal, withdrawn }: Command): boolean {
  return !refusal && !withdrawn;
}
