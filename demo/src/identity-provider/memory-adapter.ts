import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/**
 * Keeps what the identity provider must remember (logins under way, its tokens) until it ends or the process does.
 * What must survive a restart, the session with the portal, is the server's own.
 */
export function memoryAdapter(): AdapterFactory {
  const entries = new Map<string, Entry>();
  return (model) => adapterOf(model, entries);
}

function adapterOf(model: string, entries: Map<string, Entry>): Adapter {
  const keyOf = (id: string) => `${model} ${id}`;
  const find = (id: string) => alive(entries, keyOf(id));
  const findBy = (field: 'uid' | 'userCode', value: string) =>
    [...entries.keys()].filter((key) => key.startsWith(`${model} `)).map((key) => alive(entries, key)).find((payload) => payload?.[field] === value);
  return {
    upsert: (id, payload, expiresInSeconds) => done(() => {
      // Most of what ends is never asked for again.
      for (const key of entries.keys()) alive(entries, key);
      entries.set(keyOf(id), { payload, expiresAt: Date.now() + (expiresInSeconds ?? Infinity) * 1000 });
    }),
    find: (id) => Promise.resolve(find(id)),
    findByUid: (uid) => Promise.resolve(findBy('uid', uid)),
    findByUserCode: (userCode) => Promise.resolve(findBy('userCode', userCode)),
    consume: (id) => done(() => Object.assign(find(id) ?? {}, { consumed: Math.floor(Date.now() / 1000) })),
    destroy: (id) => done(() => entries.delete(keyOf(id))),
    revokeByGrantId: (grantId) => done(() => {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
    }),
  };
}

function alive(entries: Map<string, Entry>, key: string): AdapterPayload | undefined {
  const entry = entries.get(key);
  if (entry === undefined || entry.expiresAt > Date.now()) return entry?.payload;
  entries.delete(key);
  return undefined;
}

function done(action: () => unknown): Promise<undefined> {
  action();
  return Promise.resolve(undefined);
}
