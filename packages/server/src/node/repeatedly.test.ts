import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryLog } from '../testing/memory-log.js';
import { everyHour } from './repeatedly.js';

describe('what is done every hour', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is done at once, every hour after that, and no more once it was stopped', async () => {
    const task = vi.fn(() => Promise.resolve());
    const stop = everyHour('sweep', task, new MemoryLog());
    expect(task).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2 * 60 * 60_000);
    expect(task).toHaveBeenCalledTimes(3);
    await stop();
    await vi.advanceTimersByTimeAsync(2 * 60 * 60_000);
    expect(task).toHaveBeenCalledTimes(3);
  });

  it('is done again after it failed, which is logged', async () => {
    const log = new MemoryLog();
    const task = vi.fn(() => Promise.reject(new Error('no database')));
    const stop = everyHour('sweep', task, log);
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(task).toHaveBeenCalledTimes(2);
    await stop();
    expect(log.lines).toHaveLength(2);
    expect(log.lines[0]).toContain('"task":"sweep"');
  });
});
