import { describe, expect, it, vi } from 'vitest';
import { listenForSync, type FlushOptions } from './flush.js';
import { FakeWorker } from './testing/fake-worker.js';

/** A page that says whether something is left after it was told, or says nothing. */
function openPage(isLeft?: boolean) {
  return { url: '', focus: () => Promise.resolve(), postMessage: vi.fn((_: unknown, [port]: readonly Transferable[] = []) => {
    if (isLeft !== undefined) (port as MessagePort).postMessage({ type: 'berichtenbox-flushed', isLeft });
  }) };
}

function start(pages: readonly ReturnType<typeof openPage>[], options: FlushOptions = {}): (tag?: string) => Promise<void> {
  const worker = new FakeWorker();
  listenForSync({ ...worker.scope, clients: { matchAll: () => Promise.resolve(pages) } }, options);
  return (tag = 'berichtenbox-outbox') => worker.fire('sync', { tag });
}

describe('when the network is there again', () => {
  it('an open page sends what waits, and the worker does not', async () => {
    const [page, flush] = [openPage(false), vi.fn(() => Promise.resolve({ isLeft: false }))];
    await start([page], { flush })();
    expect(page.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'berichtenbox-flush' }, [expect.anything()]);
    expect(flush).not.toHaveBeenCalled();
  });

  it('the worker sends it when no page is open', async () => {
    const flush = vi.fn(() => Promise.resolve({ isLeft: false }));
    await start([], { flush })();
    expect(flush).toHaveBeenCalledOnce();
  });

  it('the worker sends it when no page knows of it', async () => {
    const flush = vi.fn(() => Promise.resolve({ isLeft: false }));
    await start([openPage(), openPage()], { flush, patienceMs: 1 })();
    expect(flush).toHaveBeenCalledOnce();
  });

  it.each([['a page', [openPage(true)], false], ['the worker', [], true]] as const)('the browser hears that something is left at %s, and comes back', async (_, pages, isLeft) => {
    await expect(start(pages, { flush: () => Promise.resolve({ isLeft }) })()).rejects.toThrow('Not everything');
  });

  it('what the site itself waits for is left to the site', async () => {
    const [page, flush] = [openPage(false), vi.fn(() => Promise.resolve({ isLeft: false }))];
    await start([page], { flush })('agenda');
    expect(page.postMessage).not.toHaveBeenCalled();
    expect(flush).not.toHaveBeenCalled();
  });

  it('there is nothing to do without pages and without who sends', async () => {
    await expect(start([])()).resolves.toBeUndefined();
  });
});
