import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAhead, OnDemand } from './on-demand.js';

describe('what is loaded on demand', () => {
  it('is loaded once, when it is asked for', async () => {
    const load = vi.fn(() => Promise.resolve('code'));
    const part = new OnDemand(load);
    expect(part.value).toBeUndefined();
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([part.load(), part.load()])).toEqual(['code', 'code']);
    expect(part.value).toBe('code');
    expect(load).toHaveBeenCalledOnce();
  });

  describe('while it cannot be loaded', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
    });

    afterEach(() => {
      vi.useRealTimers();
      vi.restoreAllMocks();
    });

    const failing = (times: number) => {
      let left = times;
      return vi.fn(() => (left-- > 0 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve('code')));
    };

    it('is tried again after ever longer pauses, until it is there', async () => {
      const load = failing(3);
      const part = new OnDemand(load);
      const loaded = part.load();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(load).toHaveBeenCalledTimes(2);
      await vi.advanceTimersByTimeAsync(1_999);
      expect(load).toHaveBeenCalledTimes(2);
      await vi.advanceTimersByTimeAsync(4_001);
      expect(await loaded).toBe('code');
      expect(load).toHaveBeenCalledTimes(4);
    });

    it('is tried again as soon as the network is back', async () => {
      const part = new OnDemand(failing(1));
      const loaded = part.load();
      await vi.advanceTimersByTimeAsync(0);
      expect(part.value).toBeUndefined();
      dispatchEvent(new Event('online'));
      expect(await loaded).toBe('code');
    });
  });

  it('can be loaded ahead, after what is on the screen', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const load = vi.fn(() => Promise.resolve('code'));
    const part = new OnDemand(load);
    loadAhead([part]);
    await vi.advanceTimersByTimeAsync(0);
    expect(load).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(part.value).toBe('code');
    vi.useRealTimers();
  });
});
