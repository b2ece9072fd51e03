import { afterEach, describe, expect, it, vi } from 'vitest';
import { ElementLoader } from './element-loader.js';

describe('the script tag', () => {
  let loader: ElementLoader | undefined;
  afterEach(() => {
    loader?.stop();
    document.body.replaceChildren();
    vi.restoreAllMocks();
  });

  const watch = (define: () => Promise<unknown>) => {
    loader = new ElementLoader({ 'berichtenbox-late': define });
    loader.watch(document);
  };

  it('loads an element whose tag is in the page, once', () => {
    const define = vi.fn(() => Promise.resolve());
    document.body.append(document.createElement('berichtenbox-late'), document.createElement('berichtenbox-late'));
    watch(define);
    expect(define).toHaveBeenCalledOnce();
  });

  it('loads nothing for a page without its tags', () => {
    const define = vi.fn(() => Promise.resolve());
    watch(define);
    expect(define).not.toHaveBeenCalled();
  });

  it.each(['itself', 'inside something else'])('loads an element that comes later, %s', async (where) => {
    const define = vi.fn(() => Promise.resolve());
    watch(define);
    const tag = document.createElement('berichtenbox-late');
    const section = document.createElement('section');
    section.append(tag);
    document.body.append(where === 'itself' ? tag : section);
    await expect.poll(() => define).toHaveBeenCalledOnce();
  });

  it('tries again when the network is back', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const define = vi.fn(() => Promise.resolve<unknown>(undefined)).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    document.body.append(document.createElement('berichtenbox-late'));
    watch(define);
    await new Promise((resolve) => setTimeout(resolve));
    expect(define).toHaveBeenCalledOnce();
    dispatchEvent(new Event('online'));
    expect(define).toHaveBeenCalledTimes(2);
  });
});
