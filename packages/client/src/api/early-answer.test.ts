import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.js';
import type { EarlyAnswers } from './early-answer.js';
import { readRecord, ServerConnection } from './server-connection.js';

const registryKey = Symbol.for('berichtenbox/early-answers/v1');
const page = globalThis as typeof globalThis & { [registryKey]: EarlyAnswers | undefined };
const endpoint = 'https://gemeente.example/api/v1';
const scope = { signal: new AbortController().signal };
const answer = (value: string) => Response.json({ value });

describe('what was asked before there was a client', () => {
  const asked: string[] = [];
  beforeEach(() => {
    vi.stubGlobal('fetch', ({ url, method }: Request) => {
      asked.push(`${method} ${url}`);
      return Promise.resolve(answer('late'));
    });
  });
  afterEach(() => {
    asked.length = 0;
    vi.unstubAllGlobals();
    page[registryKey] = undefined;
  });

  const early = (response: Promise<Response>, askedAt = performance.now()) => {
    response.catch(() => undefined);
    page[registryKey] = new Map([[`${endpoint}/sessie`, { askedAt, response }]]);
  };
  const ask = (request: Parameters<ServerConnection['send']>[0], customFetch?: typeof fetch) =>
    new ServerConnection(endpoint, (failure) => Promise.resolve(new UnexpectedAnswerError('No good answer', failure)), customFetch)
      .send(request, scope, async (response) => (await readRecord(response))['value']);

  it('is used, once', async () => {
    early(Promise.resolve(answer('early')));
    expect(await ask({ path: '/sessie' })).toBe('early');
    expect(asked).toEqual([]);
    expect(await ask({ path: '/sessie' })).toBe('late');
    expect(asked).toEqual([`GET ${endpoint}/sessie`]);
  });

  it.each([
    ['is of long ago', () => early(Promise.resolve(answer('early')), performance.now() - 60_000), {}],
    ['did not come', () => early(Promise.reject(new TypeError('Failed to fetch'))), {}],
    ['is another question', () => early(Promise.resolve(answer('early'))), { path: '/organisaties' }],
    ['is not the same act', () => early(Promise.resolve(answer('early'))), { method: 'DELETE' }],
  ])('is asked again when it %s', async (_, prepare, request) => {
    prepare();
    expect(await ask({ path: '/sessie', ...request })).toBe('late');
    expect(asked).toHaveLength(1);
  });

  it('is not for a client that asks in a way of its own', async () => {
    early(Promise.resolve(answer('early')));
    expect(await ask({ path: '/sessie' }, () => Promise.resolve(answer('own')))).toBe('own');
  });

  it('says no less when the answer is that nobody is logged in', async () => {
    early(Promise.resolve(new Response('{}', { status: 401 })));
    await expect(ask({ path: '/sessie' })).rejects.toMatchObject({ cause: { cause: { status: 401 } } });
    expect(asked).toEqual([]);
  });
});
