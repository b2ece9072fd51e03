import type { WireChangeEvent } from '@berichtenbox/contract';
import type { MailboxChange } from './change-feed.js';

/** What a stream of changes is made of. */
export interface FollowedMailbox {
  /** Begins to tell of changes, and returns what ends that. */
  follow(listener: (change: MailboxChange) => void): () => void;
  /** Whether a change of this message may be told to who follows; undefined: of every message. */
  readonly concerns: ((messageId: string) => Promise<boolean>) | undefined;
  /** After how many milliseconds who follows may no longer do so; undefined when that is not known beforehand. */
  msLeft(): number | undefined;
  /** Whether who follows may still do so. */
  isAllowed(): Promise<boolean>;
  /** The messages that became visible by themselves since this was last asked. */
  nowVisible(): Promise<readonly string[]>;
  /** The session that follows; it knows what it did itself. */
  readonly session: string;
  readonly heartbeatMs: number;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal | undefined;
  /** It has ended, however that came. */
  ended(): void;
}

/** So many frames may wait for a slow reader; after that it is told once that anything may have changed. */
const waitingFrames = 32;
/** A reader who takes nothing for so many heartbeats is gone. */
const patienceInBeats = 4;

/** A body of server-sent events that tells what changes in a mailbox, for as long as that may be told (HTML Living Standard section 9.2.5). */
export function changeStream(mailbox: FollowedMailbox): ReadableStream<Uint8Array> {
  const stream = new ChangeStream(mailbox);
  return new ReadableStream<Uint8Array>(stream, { highWaterMark: waitingFrames });
}

class ChangeStream implements UnderlyingDefaultSource<Uint8Array> {
  readonly #mailbox: FollowedMailbox;
  readonly #encoder = new TextEncoder();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #unfollow: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Something could not be told, as the reader is behind. */
  #isBehind = false;
  #beatsBehind = 0;
  /** Changes are told in the order in which they were heard. */
  #telling: Promise<void> = Promise.resolve();
  readonly #stop = (): void => this.#end();

  constructor(mailbox: FollowedMailbox) {
    this.#mailbox = mailbox;
  }

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.#controller = controller;
    const { stopping } = this.#mailbox;
    this.#unfollow = this.#mailbox.follow((change) => this.#hear(change));
    stopping?.addEventListener('abort', this.#stop);
    // The first bytes let the reader know that it is being told from here on.
    this.#write(': begin\n\n');
    if (stopping?.aborted) this.#end();
    else this.#plan();
  }

  pull(): void {
    if (!this.#isBehind) return;
    this.#isBehind = false;
    this.#beatsBehind = 0;
    this.#tell({ event: 'gewijzigd' });
  }

  cancel(): void {
    this.#end();
  }

  #hear(change: MailboxChange): void {
    if (change.kind === 'access') void this.#beat();
    else if (change.kind === 'missed') this.#tell({ event: 'gewijzigd' });
    else if (change.by !== this.#mailbox.session) this.#tellIfConcerned({ event: change.kind === 'new' ? 'nieuw' : 'gewijzigd', berichtId: change.messageId }, change.messageId);
  }

  #tellIfConcerned(event: WireChangeEvent, messageId: string): void {
    const { concerns } = this.#mailbox;
    if (concerns === undefined) {
      this.#tell(event);
      return;
    }
    // When it cannot be found out it is not told; the next look at the list will.
    this.#telling = this.#telling.then(async () => {
      if (await concerns(messageId).catch(() => false)) this.#tell(event);
    });
  }

  #tell(event: WireChangeEvent): void {
    if ((this.#controller?.desiredSize ?? 0) > 1) this.#write(`data: ${JSON.stringify(event)}\n\n`);
    else this.#isBehind = true;
  }

  #write(text: string): void {
    this.#controller?.enqueue(this.#encoder.encode(text));
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#controller) this.#timer = setTimeout(() => void this.#beat(), this.#nextBeatMs());
  }

  /** Not later than when it must end. */
  #nextBeatMs(): number {
    const { heartbeatMs } = this.#mailbox;
    return Math.max(0, Math.min(heartbeatMs, this.#mailbox.msLeft() ?? heartbeatMs));
  }

  /** Looks whether this may go on, tells what became visible meanwhile, and shows that the stream is alive. */
  async #beat(): Promise<void> {
    if (!(await this.#look())) {
      this.#end();
      return;
    }
    if ((this.#controller?.desiredSize ?? 0) > 1) this.#write(': \n\n');
    else if (++this.#beatsBehind > patienceInBeats) this.#end();
    this.#plan();
  }

  async #look(): Promise<boolean> {
    try {
      if (!(await this.#mailbox.isAllowed())) return false;
      for (const berichtId of await this.#mailbox.nowVisible()) this.#tell({ event: 'nieuw', berichtId });
      return true;
    } catch {
      // Without its database the server cannot say that this may go on; the reader tries again later.
      return false;
    }
  }

  #end(): void {
    const controller = this.#controller;
    if (controller === undefined) return;
    this.#controller = undefined;
    clearTimeout(this.#timer);
    this.#unfollow();
    this.#mailbox.stopping?.removeEventListener('abort', this.#stop);
    this.#mailbox.ended();
    try {
      controller.close();
    } catch {
      // The reader left first.
    }
  }
}
