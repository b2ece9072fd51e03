import { createClient, type BerichtenboxClient, type MailboxAction, type MessageSummary } from '@berichtenbox/client';
import { plantDefect, type Defect, type Send } from './defects.js';
import { installClock, jump, letPass, tabNow, type TabClock } from './tab-clock.js';

/** How a tab begins. */
export interface TabOptions {
  readonly name: string;
  readonly endpoint: string;
  readonly clock: TabClock;
  /** Begins every key that is made in this history. */
  readonly run: string;
  readonly isOnline: boolean;
  readonly defect: Defect | undefined;
}

/** Something that a person does. */
export interface TabAct {
  readonly number: number;
  readonly action: MailboxAction | 'retry' | 'dismiss' | 'discard';
  readonly ids: readonly string[];
  readonly folder?: string;
}

/** What somebody wants with some letters. */
export interface Wish {
  readonly action: MailboxAction;
  /** Those for which it changes anything. */
  readonly ids: readonly string[];
  /** It was done under this id before, and refused. */
  readonly again?: string;
}

/** What a tab shows. */
export interface TabView {
  readonly status: string;
  /** For whom one acts by its own account. */
  readonly actsFor: string | undefined;
  readonly offline: string;
  /** It is thought that the server cannot tell who is there. */
  readonly isAlone: boolean;
  readonly isBusy: boolean;
  readonly messages: readonly { readonly id: string; readonly unread: boolean; readonly folder: string; readonly handled: boolean }[];
  /** To how many messages something was done that the server has not answered, whether it waits or is being sent. */
  readonly unanswered: number;
  readonly waiting: readonly { readonly id: string; readonly waitsFor: string; readonly ids: readonly string[] }[];
  readonly failures: readonly { readonly id: string; readonly ids: readonly string[]; readonly code: string }[];
  /** Of what an ended mandate took with it, how much it told. */
  readonly toldLost: number;
  /** All of it, to look for words in. */
  readonly text: string;
}

/** What a test can ask of a tab. */
export interface TabPage {
  open(options: TabOptions): Promise<void>;
  /** Does it, without waiting for what comes of it. Returns what was wished by that, and what was shown just before. */
  act(act: TabAct): { readonly wish: Wish | undefined; readonly view: TabView };
  look(): TabView;
  /** Waits until this one's letters are there, or until all was sent, or until that took too long. */
  until(what: 'begun' | 'sent', actsFor: string, patienceMs: number): Promise<TabView>;
  goOnline(isOnline: boolean, isTold: boolean): void;
  jump(ms: number): void;
  letPass(ms: number): void;
  refreshSession(): Promise<void>;
  /** @param leaveUnsent gives up what was not carried out for whom one acts now, as a person may when asked. */
  actFor(name: string, leaveUnsent: boolean): Promise<void>;
  sendWaiting(): Promise<void>;
  load(): Promise<void>;
}

/** What a tab tells the test, at once. */
export type Report =
  /** An act was acknowledged. */
  | { readonly type: 'acknowledged'; readonly run: string; readonly number: number }
  | { readonly type: 'failed'; readonly run: string; readonly id: string; readonly ids: readonly string[]; readonly code: string };

/** Of the fast clock. */
const pollMs = 100;

/** Makes it. */
export function createTabPage(): TabPage {
  let client: BerichtenboxClient;
  let options: TabOptions;
  let offline: Awaited<ReturnType<BerichtenboxClient['openOffline']>> | undefined;
  let online = true;
  let lost = 0;
  Object.defineProperty(navigator, 'onLine', { get: () => online });
  const report = (told: Report): void => (globalThis as unknown as { report(text: string): void }).report(JSON.stringify(told));
  return {
    async open(given) {
      options = given;
      online = options.isOnline;
      installClock(options.clock);
      const plain: Send = (request) => fetch(request);
      const send = options.defect ? plantDefect(options.defect, plain) : plain;
      client = createClient({ endpoint: options.endpoint, offline: 'device', now: tabNow, fetch: (input) => send(named(input as Request, options.name)) });
      const told = new Set<string>();
      client.mailbox.subscribe(({ actionFailures }) => {
        for (const { id, messageIds, error } of actionFailures) {
          const what = { id, ids: messageIds, code: error.code };
          if (!told.has(JSON.stringify(what))) report({ type: 'failed', run: options.run, ...what });
          told.add(JSON.stringify(what));
        }
      });
      client.session.subscribe((state) => {
        if (state.status === 'active' && state.accessEnded) lost = state.accessEnded.unsent.actions;
      });
      void client.start();
      offline = await client.openOffline();
    },
    act(act) {
      const view = this.look();
      const wish = wishOf(client, act);
      void numbered(options.run, act.number, () => perform(client, act)).then(
        () => report({ type: 'acknowledged', run: options.run, number: act.number }),
        // Nobody is logged in: nothing was promised.
        () => undefined,
      );
      return { wish, view };
    },
    look() {
      const { session: { state: session }, mailbox: { state } } = client;
      return {
        status: session.status,
        actsFor: session.status === 'active' ? session.context.name : undefined,
        offline: offline?.state.status ?? 'off',
        isAlone: session.status === 'active' && session.offline === true,
        isBusy: state.refreshing,
        messages: state.messages.map(({ id, unread, folder, handled }) => ({ id, unread, folder, handled: handled ?? false })),
        unanswered: [...client.session.unsent].reduce((sum, source) => sum + (source.count().actions ?? 0), 0) - state.actionFailures.reduce((sum, { messageIds }) => sum + messageIds.length, 0),
        waiting: state.waiting.map(({ id, messageIds, waitsFor }) => ({ id, waitsFor, ids: messageIds })),
        failures: state.actionFailures.map(({ id, messageIds, error }) => ({ id, ids: messageIds, code: error.code })),
        toldLost: lost,
        text: JSON.stringify(state),
      };
    },
    async until(what, actsFor, patienceMs) {
      for (const end = performance.now() + patienceMs; ; await new Promise((resolve) => setTimeout(resolve, pollMs))) {
        const view = this.look();
        const isReady = view.actsFor === actsFor && view.offline === 'open' && !view.isBusy && view.messages.length > 0;
        if ((isReady && (what === 'begun' || view.waiting.length === 0)) || performance.now() > end) return view;
      }
    },
    goOnline(isOnline, isTold) {
      online = isOnline;
      if (isTold) globalThis.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
    },
    jump, letPass,
    refreshSession: () => client.session.refresh(),
    async actFor(name, leaveUnsent) {
      const { state } = client.session;
      const context = state.status === 'active' ? state.contexts.find((each) => each.name === name) : undefined;
      if (context) await client.session.actFor(context.id, { leaveUnsent }).catch(() => undefined);
    },
    sendWaiting: () => client.mailbox.sendWaiting().catch(() => undefined),
    load: () => client.mailbox.load(),
  };
}

function wishOf({ mailbox: { state } }: BerichtenboxClient, { action, ids, folder = 'archive' }: TabAct): Wish | undefined {
  if (action === 'discard' || action === 'dismiss') return undefined;
  if (action === 'retry') {
    const failure = state.actionFailures.find(({ id }) => id === ids[0]);
    return failure && { action: failure.action, ids: failure.messageIds, again: failure.id };
  }
  const changes: Readonly<Record<MailboxAction, (message: MessageSummary) => boolean>> = {
    'mark-read': ({ unread }) => unread,
    'mark-unread': ({ unread }) => !unread,
    'mark-handled': ({ handled }) => handled !== true,
    'mark-unhandled': ({ handled }) => handled === true,
    move: (message) => message.folder !== folder,
    bin: (message) => message.folder !== 'trash',
    restore: (message) => message.folder !== 'inbox',
    purge: () => true,
  };
  return { action, ids: state.messages.filter((message) => ids.includes(message.id) && changes[action](message)).map(({ id }) => id) };
}

async function perform({ mailbox }: BerichtenboxClient, { action, ids, folder = 'archive' }: TabAct): Promise<void> {
  switch (action) {
    case 'mark-read': return mailbox.markRead(ids);
    case 'mark-unread': return mailbox.markUnread(ids);
    case 'mark-handled': return mailbox.markHandled(ids);
    case 'mark-unhandled': return mailbox.markUnhandled(ids);
    case 'move': return mailbox.move(ids, folder);
    case 'bin': return mailbox.bin(ids);
    case 'restore': return mailbox.restore(ids);
    case 'purge': return mailbox.purge(ids);
    case 'retry': return mailbox.retryAction(ids[0] ?? '');
    case 'discard': return mailbox.discardWaiting(ids[0] ?? '');
    case 'dismiss': mailbox.dismissAction(ids[0] ?? '');
  }
}

/** Has the keys that are made by this work tell of which act they are. */
function numbered<T>(run: string, number: number, work: () => T): T {
  const real = crypto.randomUUID.bind(crypto);
  let count = 0;
  crypto.randomUUID = () => {
    const [hexNumber, hexCount] = [number.toString(16).padStart(4, '0'), (count++).toString(16).padStart(3, '0')];
    return `${run}-${hexNumber}-4${hexCount}-8${real().slice(20)}` as ReturnType<typeof real>;
  };
  try {
    return work();
  } finally {
    crypto.randomUUID = real;
  }
}

function named(request: Request, tab: string): Request {
  request.headers.set('x-tab', tab);
  return request;
}
