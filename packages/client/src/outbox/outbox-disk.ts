import { keyOf } from '../mailbox/message-order.js';
import type { Vault } from '../vault/vault.js';
import type { Command, KeptCommand } from './command.js';
import type { CommandRecords } from './flush.js';
import type { OutboxCopy } from './outbox-copy.js';
import type { ActedMessages } from './outbox.js';

/** What the disk works with. */
export interface DiskParts {
  readonly vault: Vault;
  readonly signal: AbortSignal;
  readonly shown: ActedMessages;
}

/** What another tab told of the disk. */
export interface DiskNews {
  /** Keys of what a person took back: that it is not there any more does not mean that it was carried out. */
  readonly takenBack?: readonly string[];
  /** What is new is in its first request. */
  readonly isFresh?: boolean;
}

/** The outbox as it is kept in the vault, and what this tab knows of it kept in step with that. When the disk cannot be used any more, what this tab knows is all there is. */
export class OutboxDisk implements CommandRecords {
  readonly #parts: DiskParts;
  readonly #copy: OutboxCopy;
  readonly #takenBack = new Set<string>();
  #reading: Promise<void> | undefined;
  #mustRead = false;
  #isFresh = false;

  constructor(parts: DiskParts, copy: OutboxCopy) {
    this.#parts = parts;
    this.#copy = copy;
  }

  /** Writes down what is shown already; what could not be written is shown no longer. */
  async add(commands: readonly Command[]): Promise<boolean> {
    const numbers = await this.#parts.vault.addActs(commands.map((act) => ({ messageKey: keyOf(act), act })));
    if (numbers) this.#copy.written(commands, numbers);
    else this.#copy.drop(new Set(commands.map(({ key }) => key)));
    return numbers !== undefined;
  }

  /** Reads it; one reading at a time, and another when it may have changed meanwhile. */
  read({ takenBack = [], isFresh = false }: DiskNews = {}): Promise<void> {
    takenBack.forEach((key) => this.#takenBack.add(key));
    this.#mustRead = true;
    this.#isFresh ||= isFresh;
    return (this.#reading ??= this.#readAll().finally(() => (this.#reading = undefined)));
  }

  async list(): Promise<readonly KeptCommand[]> {
    const { vault, signal } = this.#parts;
    await this.read();
    signal.throwIfAborted();
    // Wiped, or of another version of this code from now on: that sends it.
    if (vault.state.reason === 'ended') this.#copy.drop(new Set(this.#copy.acts().map(({ act }) => act.key)));
    return this.#copy.acts();
  }

  async replace(commands: readonly KeptCommand[]): Promise<void> {
    await this.#parts.vault.replaceActs(commands.map(({ number, act }) => ({ number, messageKey: keyOf(act), act })));
    this.#copy.replace(commands.map(({ act }) => act));
  }

  remove(numbers: readonly number[]): Promise<void> {
    return this.#parts.vault.removeActs(numbers);
  }

  /** Of these, nothing is left of what was not sent, and what may have been sent is to be asked for. */
  async withdraw(numbers: readonly number[]): Promise<void> {
    const kept = (await this.#parts.vault.listActs<Command>()).filter(({ number, act }) => numbers.includes(number) && !act.refusal);
    const unsent = kept.filter(({ act }) => !act.tried);
    await this.replace(kept.filter(({ act }) => act.tried).map(({ number, act }) => ({ number, act: { ...act, withdrawn: true } })));
    await this.remove(unsent.map(({ number }) => number));
    this.#copy.drop(new Set(unsent.map(({ act }) => act.key)));
  }

  async #readAll(): Promise<void> {
    const { vault, signal, shown } = this.#parts;
    while (this.#mustRead) {
      this.#mustRead = false;
      const isFresh = this.#isFresh;
      this.#isFresh = false;
      const asOf = this.#copy.change;
      const acts = await vault.listActs<Command>();
      if (vault.state.status !== 'open' || signal.aborted) return;
      const gone = (command: Command): void => {
        // Another tab had it carried out; that tells everything but the names of one's own folders.
        if (isToOwnFolder(command) && !this.#takenBack.has(command.key)) shown.settle(command, { folder: command.change.folder ?? '' });
      };
      this.#copy.adopt(acts, { asOf, isFresh, gone });
    }
  }
}

function isToOwnFolder({ change: { folder }, withdrawn, refusal }: Command): boolean {
  return folder !== undefined && !withdrawn && !refusal && folder !== 'inbox' && folder !== 'archive' && folder !== 'trash';
}
