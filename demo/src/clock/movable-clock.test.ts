import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMovableClock } from './movable-clock.js';

describe('a clock that can be put forward', () => {
  let folder: string;
  let machineTime: string;
  const machine = { now: () => new Date(machineTime) };
  const open = (fresh = false) => openMovableClock(folder, { machine, fresh });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clock-'));
    machineTime = '2026-11-25T12:00:00Z';
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('tells the machine’s time until it is moved', async () => {
    const clock = await open();
    expect([clock.now().toISOString(), clock.aheadMs]).toEqual(['2026-11-25T12:00:00.000Z', 0]);
  });

  it('runs on from where it was put, also after a restart', async () => {
    await (await open()).moveTo(new Date('2026-12-09T12:00:00Z'));
    machineTime = '2026-11-25T12:05:00Z';
    expect((await open()).now().toISOString()).toBe('2026-12-09T12:05:00.000Z');
  });

  it('does not go back', async () => {
    const clock = await open();
    await clock.moveTo(new Date('2026-12-09T12:00:00Z'));
    await clock.moveTo(new Date('2026-11-30T12:00:00Z'));
    expect(clock.now().toISOString()).toBe('2026-12-09T12:00:00.000Z');
  });

  it('begins anew with a fresh demo', async () => {
    await (await open()).moveTo(new Date('2026-12-09T12:00:00Z'));
    expect((await open(true)).aheadMs).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['', '{"aheadMs":', '{"aheadMs":-5}', '{"aheadMs":"1"}', 'null'])('tells the machine’s time when what was kept is %j', async (text) => {
    await writeFile(join(folder, 'clock.json'), text);
    expect((await open()).aheadMs).toBe(0);
  });
});
