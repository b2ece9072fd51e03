import { describe, expect, it, vi } from 'vitest';
import { FakeWorker } from './testing/fake-worker.js';
import { listenForConsent } from './update.js';

describe('a new version', () => {
  const skipWaiting = vi.fn(() => Promise.resolve());
  const worker = new FakeWorker();
  listenForConsent({ ...worker.scope, skipWaiting }, 'version-2');

  it('says which it is, to who asks', async () => {
    const port = { postMessage: vi.fn() };
    await worker.fire('message', { data: { type: 'berichtenbox-hello' }, ports: [port] });
    expect(port.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'berichtenbox-version', version: 'version-2' });
  });

  it.each([undefined, null, 7, 'berichtenbox-take-over', {}, { type: 'SKIP_WAITING' }, { type: 'berichtenbox-hello' }])('waits, whatever else it is told (%j)', async (data) => {
    await worker.fire('message', { data, ports: [] });
    await worker.fire('install');
    expect(skipWaiting).not.toHaveBeenCalled();
  });

  it('takes over when the person wants it', async () => {
    await worker.fire('message', { data: { type: 'berichtenbox-take-over' }, ports: [] });
    expect(skipWaiting).toHaveBeenCalledOnce();
  });
});
