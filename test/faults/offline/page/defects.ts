import type { KeptCommand } from '../../../../packages/client/src/outbox/command.js';
import { OutboxCopy } from '../../../../packages/client/src/outbox/outbox-copy.js';
import { Outbox } from '../../../../packages/client/src/outbox/outbox.js';
import { Vault } from '../../../../packages/client/src/vault/vault.js';
import { keyOf } from '../../../../packages/client/src/mailbox/message-order.js';

/** A defect that can be planted in the client of every tab. */
export type Defect = keyof typeof plants;

/** What a tab sends requests with. */
export type Send = (request: Request) => Promise<Response>;

type Acts = readonly KeptCommand[];

// They are always called with the vault that they are of.
/* eslint-disable-next-line @typescript-eslint/unbound-method */
const { listActs, removeActs, replaceActs } = Vault.prototype;
/* eslint-disable-next-line @typescript-eslint/unbound-method */
const { acts: inOrder } = OutboxCopy.prototype;
/* eslint-disable-next-line @typescript-eslint/unbound-method */
const { close } = Outbox.prototype;
const real = {
  listActs: (vault: Vault): Promise<Acts> => listActs.call(vault) as Promise<Acts>,
  removeActs: (vault: Vault, numbers: readonly number[]): Promise<void> => removeActs.call(vault, numbers),
  replaceActs: (vault: Vault, acts: Parameters<typeof replaceActs>[0]): Promise<void> => replaceActs.call(vault, acts),
};
/** The one that was read last. */
let forget = (): Promise<void> => Promise.resolve();

/** What each defect does to the client; some give another way of sending. */
const plants = {
  'keeps what was done in memory'() {
    let number = 1_000_000;
    let kept: Acts = [];
    Vault.prototype.addActs = (acts) => {
      const made = acts.map(({ act }) => ({ number: ++number, act: act as KeptCommand['act'] }));
      kept = [...kept, ...made];
      return Promise.resolve(made.map((each) => each.number));
    };
    Vault.prototype.listActs = () => Promise.resolve(kept) as never;
    Vault.prototype.replaceActs = (acts) => {
      kept = kept.map((each) => (acts.find((other) => other.number === each.number) as KeptCommand | undefined) ?? each);
      return Promise.resolve();
    };
    Vault.prototype.removeActs = (numbers) => {
      kept = kept.filter((each) => !numbers.includes(each.number));
      return Promise.resolve();
    };
    return undefined;
  },
  'takes out what was done before the answer'() {
    Vault.prototype.replaceActs = function (acts) {
      const sent = acts.filter(({ act }) => !(act as KeptCommand['act']).refusal);
      return sent.length > 0 ? real.removeActs(this, sent.map(({ number }) => number)) : real.replaceActs(this, acts);
    };
    return undefined;
  },
  'forgets what was refused'() {
    Vault.prototype.replaceActs = function (acts) {
      const refused = acts.filter(({ act }) => (act as KeptCommand['act']).refusal);
      return refused.length > 0 ? real.removeActs(this, refused.map(({ number }) => number)) : real.replaceActs(this, acts);
    };
    return undefined;
  },
  'sends the last thing first'() {
    OutboxCopy.prototype.acts = function () {
      return [...inOrder.call(this)].reverse();
    };
    return undefined;
  },
  'takes the last thing for all that was wanted'() {
    Vault.prototype.listActs = async function () {
      const acts = await real.listActs(this);
      const last = new Map(acts.map((each) => [keyOf(each.act), each]));
      const dropped = acts.filter((each) => !each.act.refusal && last.get(keyOf(each.act)) !== each);
      await real.removeActs(this, dropped.map(({ number }) => number));
      return acts.filter((each) => !dropped.includes(each)) as never;
    };
    return undefined;
  },
  'forgets what was done when nobody is logged in'() {
    Vault.prototype.listActs = function () {
      forget = async () => real.removeActs(this, (await real.listActs(this)).map(({ number }) => number));
      return real.listActs(this) as never;
    };
    Outbox.prototype.close = function () {
      close.call(this);
      return [];
    };
    return (send: Send): Send => async (request) => {
      const answer = await send(request);
      if (answer.status === 401) await forget();
      return answer;
    };
  },
  'sends in every tab'() {
    const { locks } = navigator;
    const request = locks.request.bind(locks) as (...all: unknown[]) => Promise<unknown>;
    locks.request = (name: string, ...rest: unknown[]) => (name.includes('outbox') ? Promise.resolve((rest.at(-1) as () => unknown)()) : request(name, ...rest));
    return undefined;
  },
  'takes a new key each time'() {
    return (send: Send): Send => async (request) => {
      if (!isAct(request)) return send(request);
      let body = await request.clone().text();
      const keys = new Map([...body.matchAll(/"sleutel":"([^"]+)"/g)].map(([, key = '']) => [key, crypto.randomUUID()]));
      for (const [key, other] of keys) body = body.replace(key, other);
      const answer = await send(new Request(request, { body }));
      let text = await answer.text();
      for (const [key, other] of keys) text = text.replace(other, key);
      return new Response(text, answer);
    };
  },
  'takes an error of the server for done'() {
    return (send: Send): Send => async (request) => {
      const copy = request.clone();
      const answer = await send(request);
      return isAct(request) && answer.status >= 500 ? doneAll(copy) : answer;
    };
  },
  'takes any page for an answer'() {
    return (send: Send): Send => async (request) => {
      const copy = request.clone();
      const answer = await send(request);
      return isAct(request) && answer.headers.get('content-type') === 'text/html' ? doneAll(copy) : answer;
    };
  },
  'takes a lost answer for done'() {
    return (send: Send): Send => (request) => {
      const copy = request.clone();
      return send(request).catch((error: unknown) => (isAct(request) && !request.signal.aborted ? doneAll(copy) : Promise.reject(error as Error)));
    };
  },
  'sends on behalf of whom it acted for first'() {
    let first: string | null = null;
    return (send: Send): Send => (request) => {
      first ??= request.headers.get('namens');
      if (first !== null && isAct(request)) request.headers.set('namens', first);
      return send(request);
    };
  },
  'keeps what is of somebody else'() {
    IDBFactory.prototype.databases = () => Promise.resolve([]);
    return undefined;
  },
} satisfies Record<string, () => ((send: Send) => Send) | undefined>;

/** Plants one in this tab. Returns how the tab sends from then on. */
export function plantDefect(defect: Defect, send: Send): Send {
  return plants[defect]()?.(send) ?? send;
}

function isAct({ url, method }: Request): boolean {
  return method === 'POST' && url.endsWith('/_acties');
}

/** As if the server had done all that was asked. */
async function doneAll(request: Request): Promise<Response> {
  const { acties } = (await request.json()) as { readonly acties: readonly { readonly sleutel: string }[] };
  return Response.json({ resultaten: acties.map(({ sleutel }) => ({ sleutel, status: 204 })) });
}
