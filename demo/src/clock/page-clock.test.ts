import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { pageClockScript } from './page-clock.js';

describe('the script that puts a page’s clock forward', () => {
  const day = 24 * 60 * 60_000;
  const context = createContext({});
  runInContext(pageClockScript(day), context);
  const value = (code: string): unknown => runInContext(code, context);

  it.each(['Date.now()', 'new Date().getTime()', 'Date.parse(Date())'])('makes %s a day later', (code) => {
    expect(Math.abs((value(code) as number) - Date.now() - day)).toBeLessThan(5_000);
  });

  it('leaves every other date as it is', () => {
    expect(value("new Date('2026-12-09T00:00:00Z').toISOString()")).toBe('2026-12-09T00:00:00.000Z');
    expect(value('new Date(2026, 0, 2).getDate()')).toBe(2);
    expect(value('new Date() instanceof Date && Date.UTC(1970, 0, 1) === 0')).toBe(true);
  });

  it('can be made a class of', () => {
    expect(value('class Later extends Date {}; new Later() instanceof Later && new Later(0).getTime() === 0')).toBe(true);
  });
});
