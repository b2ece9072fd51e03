/** Something happened to a mailbox. Ids only, as it travels between servers. */
export type MailboxChange =
  | {
      readonly kind: 'new' | 'changed'; readonly recipientId: string; readonly messageId: string;
      /** `idHash` of the session that did it, which knows already. */
      readonly by?: string;
    }
  /** Something may have been missed: anything can have changed. */
  | { readonly kind: 'missed'; readonly recipientId: string }
  /** Who may see it may have changed: a session ended, or a right was withdrawn. */
  | { readonly kind: 'access'; readonly recipientId: string };

/** Carries short texts to every process that serves the same mailboxes, this one included. */
export interface Notifications {
  /** May reject; the change itself has been made by then. */
  send(text: string): Promise<void>;
  /**
   * From now on every text that is sent is received.
   *
   * @param onGap texts may have been lost.
   */
  receive(onText: (text: string) => void, onGap: () => void): void;
}

/** Tells who follows a mailbox what happens to it, in whatever process it happens. */
export interface ChangeFeed {
  /** After the change was committed. Rejects when the others could not be told. */
  announce(change: MailboxChange): Promise<void>;
  /** @returns a function that ends it. */
  follow(recipientId: string, listener: (change: MailboxChange) => void): () => void;
}

/**
 * Makes a feed.
 *
 * @param notifications Between several processes on one database; without it, only this process is told.
 */
export function createChangeFeed(notifications: Notifications = thisProcess()): ChangeFeed {
  const listeners = new Map<string, Set<(change: MailboxChange) => void>>();
  const tell = (change: MailboxChange): void => {
    for (const listener of [...(listeners.get(change.recipientId) ?? [])]) listener(change);
  };
  notifications.receive(
    (text) => tell(JSON.parse(text) as MailboxChange),
    () => {
      for (const recipientId of [...listeners.keys()]) tell({ kind: 'missed', recipientId });
    },
  );
  return {
    announce: (change) => notifications.send(JSON.stringify(change)),
    follow: (recipientId, listener) => {
      const all = listeners.get(recipientId) ?? new Set();
      listeners.set(recipientId, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0 && listeners.get(recipientId) === all) listeners.delete(recipientId);
      };
    },
  };
}

function thisProcess(): Notifications {
  let hear: (text: string) => void = () => undefined;
  return {
    send: (text) => {
      hear(text);
      return Promise.resolve();
    },
    receive: (onText) => void (hear = onText),
  };
}
