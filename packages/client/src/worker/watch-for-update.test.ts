import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForUpdate, type ReadyUpdate } from './watch-for-update.js';

/** A worker of a site: one of ours says which version it is. */
class SiteWorker extends EventTarget {
  state: ServiceWorkerState = 'installed';
  readonly told: unknown[] = [];
  readonly #isOurs: boolean;

  constructor(isOurs = true) {
    super();
    this.#isOurs = isOurs;
  }

  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  postMessage({ type }: { readonly type: string }, [port]: readonly MessagePort[] = []): void {
    this.told.push(type);
    if (type === 'berichtenbox-hello' && this.#isOurs) port?.postMessage({ type: 'berichtenbox-version', version: 'version-2' });
  }
}

class Registration extends EventTarget {
  installing: SiteWorker | null = null;
  waiting: SiteWorker | null = null;
  readonly update = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));

  bring(worker: SiteWorker): void {
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    [this.installing, this.waiting] = [null, worker];
    worker.become('installed');
  }
}

class Workers extends EventTarget {
  controller: SiteWorker | null = new SiteWorker();
  readonly registration = new Registration();
  readonly ready = Promise.resolve(this.registration);
}

describe('a new version', () => {
  let workers: Workers;
  let found: ReadyUpdate[];
  let stop: () => void;
  const watch = (): void => void (stop = watchForUpdate((update) => found.push(update), workers as unknown as ServiceWorkerContainer));
  /** Messages over a port come in their own time. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

  beforeEach(() => {
    workers = new Workers();
    found = [];
  });
  afterEach(() => stop());

  it('is told when it was there already', async () => {
    workers.registration.waiting = new SiteWorker();
    watch();
    await vi.waitFor(() => expect(found).toHaveLength(1));
  });

  it('is told when it comes', async () => {
    watch();
    await workers.ready;
    workers.registration.bring(new SiteWorker());
    await vi.waitFor(() => expect(found).toHaveLength(1));
  });

  it('is no version of ours when it does not say so', async () => {
    workers.registration.waiting = new SiteWorker(false);
    watch();
    await settle();
    expect(found).toEqual([]);
  });

  it('is not told when the worker takes over by itself, because it is the first', async () => {
    watch();
    await workers.ready;
    const first = new SiteWorker();
    workers.registration.bring(first);
    workers.registration.waiting = null;
    await settle();
    expect(found).toEqual([]);
  });

  it('takes over when asked, whichever is newest by then, and not before', async () => {
    const [second, third] = [new SiteWorker(), new SiteWorker()];
    workers.registration.waiting = second;
    watch();
    await vi.waitFor(() => expect(found).toHaveLength(1));
    expect(second.told).toEqual(['berichtenbox-hello']);
    workers.registration.waiting = third;
    let isOver = false;
    const taking = found[0]!.takeOver().then(() => (isOver = true));
    expect([second.told.length, third.told]).toEqual([1, ['berichtenbox-take-over']]);
    third.become('activating');
    await settle();
    expect(isOver).toBe(false);
    third.become('activated');
    await taking;
  });

  it('that took over because of another tab is told, and is there at once', async () => {
    watch();
    workers.dispatchEvent(new Event('controllerchange'));
    await found[0]?.takeOver();
    expect(found).toHaveLength(1);
  });

  it('is not what a first worker is', () => {
    workers.controller = null;
    watch();
    workers.dispatchEvent(new Event('controllerchange'));
    expect(found).toEqual([]);
  });

  it('is told to nobody who stopped listening', async () => {
    watch();
    stop();
    workers.registration.bring(new SiteWorker());
    workers.dispatchEvent(new Event('controllerchange'));
    await settle();
    expect(found).toEqual([]);
  });
});
