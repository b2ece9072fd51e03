import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

  describe('asks who is logged in while the code is being loaded', () => {
    const asked: string[] = [];
    beforeEach(() => {
      asked.length = 0;
      vi.spyOn(globalThis, 'fetch').mockImplementation((input) => {
        asked.push(new Request(input).url);
        return Promise.resolve(Response.json({}));
      });
    });
    const tag = (attributes: Readonly<Record<string, string>> = {}) => {
      const element = document.createElement('berichtenbox-late');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return element;
    };

    it('at its own server', () => {
      document.body.append(tag({ endpoint: '/box/' }), tag());
      watch(() => Promise.resolve());
      expect(asked).toEqual([`${location.origin}/box/sessie`]);
    });

    it('at that of the provider around it', () => {
      const provider = document.createElement('berichtenbox-provider');
      provider.append(tag({ endpoint: '/elsewhere' }));
      document.body.append(provider);
      watch(() => Promise.resolve());
      expect(asked).toEqual([`${location.origin}/api/v1/sessie`]);
    });

    it('and what organisations are called, where messages are listed', () => {
      document.body.append(tag({ endpoint: '/box' }), document.createElement('berichtenbox-inbox'));
      watch(() => Promise.resolve());
      expect(asked).toEqual([`${location.origin}/box/sessie`, `${location.origin}/box/organisaties`]);
    });

    it('unless the host has a client of its own, or has nothing of ours', () => {
      watch(() => Promise.resolve());
      const provider = Object.assign(document.createElement('berichtenbox-provider'), { client: {} });
      provider.append(tag());
      document.body.append(provider);
      loader?.stop();
      watch(() => Promise.resolve());
      expect(asked).toEqual([]);
    });
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
