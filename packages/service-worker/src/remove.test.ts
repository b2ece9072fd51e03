import { describe, expect, it, vi } from 'vitest';
import { removeWorker } from './remove.js';
import { FakeWorker } from './testing/fake-worker.js';

describe('removing the worker', () => {
  it('takes its own caches along, and nobody else’s', async () => {
    const { storage, scope } = new FakeWorker();
    const others = ['workbox-precache', 'berichtenbox-files /andere/ version-1', 'berichtenbox-page /'];
    for (const name of ['berichtenbox-files /mijn/ version-1', 'berichtenbox-page /mijn/', ...others]) storage.caches.set(name, new Map());
    const unregister = vi.fn(() => Promise.resolve(true));
    expect(await removeWorker(storage, { ...scope.registration, unregister })).toBe(true);
    expect(unregister).toHaveBeenCalledOnce();
    expect([...storage.caches.keys()]).toEqual(others);
  });
});
