import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp } from '../testing/create-test-app.js';
import type { TestApp, TestPerson, TestRequest } from '../testing/test-app.js';

interface Problem {
  readonly type: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

describe('a request that does not fit the contract', () => {
  let app: TestApp;
  let person: TestPerson;
  beforeAll(async () => {
    app = await createTestApp();
    person = await app.logIn();
  });

  async function refused(path: string, request?: TestRequest): Promise<Problem> {
    const response = await person.request(path, request);
    expect(response.status).toBe(400);
    return (await response.json()) as Problem;
  }
  const search = (request: TestRequest) => refused('/berichten/_zoeken', { method: 'POST', ...request });

  it.each([
    ['pagina=-1', 'query/pagina', 'Must be 0 or more.'],
    ['pagina=1e3', 'query/pagina', 'Must be a whole number.'],
    ['pagina=', 'query/pagina', 'Must be a whole number.'],
    ['pagina=1000000000', 'query/pagina', 'Must be 1000000 or less.'],
    ['pagina=99999999999999999999', 'query/pagina', 'Must be a whole number.'],
    ['pagina=1&pagina=2', 'query/pagina', 'Give this once.'],
    ['paginaGrootte=0', 'query/paginaGrootte', 'Must be 1 or more.'],
    ['paginaGrootte=201', 'query/paginaGrootte', 'Must be 200 or less.'],
    ['paginaGrootte=0x10', 'query/paginaGrootte', 'Must be a whole number.'],
  ])('is told which parameter is wrong: %s', async (query, pointer, detail) => {
    expect((await refused(`/berichten?${query}`)).errors).toEqual([{ pointer, detail }]);
  });

  it('is told everything that is wrong at once', async () => {
    expect((await refused('/berichten?pagina=-1&paginaGrootte=0')).errors).toHaveLength(2);
  });

  it.each([
    ['no body', {}, '', 'The body is missing.'],
    ['no JSON', { body: '{"zoekvraag":' }, '', 'The body is not JSON (RFC 8259).'],
    ['no UTF-8', { body: new Uint8Array([0x22, 0xff, 0x22]) }, '', 'The body is not UTF-8.'],
    ['nested too deep', { body: '['.repeat(50_000) }, '/0'.repeat(33), 'Is nested more than 32 deep.'],
    ['a field twice', { body: '{"zoekvraag":"abc","zoekvraag":"def"}' }, '/zoekvraag', 'This occurs twice.'],
    ['a list', { body: '[]' }, '', 'Must be an object.'],
    ['null', { body: 'null' }, '', 'Must be an object.'],
    ['nothing in it', { body: '{}' }, '/zoekvraag', 'This is required.'],
    ['a number', { body: '{"zoekvraag":12}' }, '/zoekvraag', 'Must be text.'],
    ['too short', { body: '{"zoekvraag":"a"}' }, '/zoekvraag', 'Must have at least 2 characters.'],
    ['too long', { body: `{"zoekvraag":"${'a'.repeat(201)}"}` }, '/zoekvraag', 'Must have at most 200 characters.'],
    ['NUL', { body: '{"zoekvraag":"a\\u0000b"}' }, '/zoekvraag', 'Holds a NUL character or half a character (a lone surrogate).'],
    ['half a character', { body: '{"zoekvraag":"a\\ud800b"}' }, '/zoekvraag', 'Holds a NUL character or half a character (a lone surrogate).'],
    ['another field', { body: '{"zoekvraag":"abc","ontvanger":"x"}' }, '/ontvanger', 'This field does not exist here.'],
    ['a prototype', { body: '{"zoekvraag":"abc","__proto__":{}}' }, '/__proto__', 'This field does not exist here.'],
  ])('is told what is wrong with its body: %s', async (_name, request, pointer, detail) => {
    const { errors } = await search({ headers: { 'Content-Type': 'application/json' }, ...request });
    expect(errors).toEqual([{ pointer, detail }]);
  });

  it('never gets its own words back', async () => {
    const response = await person.request('/berichten/_zoeken', { method: 'POST', json: { zoekvraag: ['geheim'], geheim2: 1 } });
    expect(await response.text()).not.toMatch(/geheim"|geheim'/);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/json; charset=utf-16', ''])('is 415 when its body is %s', async (type) => {
    const response = await person.request('/berichten/_zoeken', { method: 'POST', headers: { 'Content-Type': type }, body: new TextEncoder().encode('{"zoekvraag":"abc"}') });
    expect(response.status).toBe(415);
  });

  it('is 415 when its body is compressed', async () => {
    const gzip = new Blob(['{"zoekvraag":"abc"}']).stream().pipeThrough(new CompressionStream('gzip'));
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    const response = await person.request('/berichten/_zoeken', { method: 'POST', headers, body: await new Response(gzip).arrayBuffer() });
    expect(response.status).toBe(415);
    expect(((await response.json()) as Problem).errors?.[0]?.pointer).toBe('header/Content-Encoding');
  });

  it('may name its charset', async () => {
    const response = await person.request('/berichten/_zoeken', { method: 'POST', headers: { 'Content-Type': 'application/json; charset="UTF-8"' }, body: '{"zoekvraag":"abc"}' });
    expect(response.status).not.toBe(415);
  });

  it('is 413 when its body is too large, told beforehand or not', async () => {
    const body = JSON.stringify({ zoekvraag: 'a'.repeat(100_000) });
    const headers = { 'Content-Type': 'application/json' };
    expect((await person.request('/berichten/_zoeken', { method: 'POST', headers: { ...headers, 'Content-Length': String(body.length) }, body })).status).toBe(413);
    const stream = new Blob([body]).stream();
    expect((await person.request('/berichten/_zoeken', { method: 'POST', headers, body: stream, duplex: 'half' } as TestRequest)).status).toBe(413);
  });

  it('is no error of ours when the sender goes away half way', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });
    const response = await person.request('/berichten/_zoeken', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, duplex: 'half' } as TestRequest);
    expect(response.status).toBe(400);
  });

  it.each(['/berichten/not-a-uuid', '/berichten/%E0%A4%A', "/berichten/1'%20or%20'1'='1", '/berichten/urn:uuid:00000000-0000-4000-8000-000000000000'])('is told that the id is wrong: %s', async (path) => {
    expect((await refused(path)).errors?.[0]?.pointer).toBe('path/berichtId');
  });

  it('is never an error of ours, whatever is in it', async () => {
    await fc.assert(fc.asyncProperty(fc.json(), fc.string({ unit: 'grapheme' }), async (body, text) => {
      const headers = { 'Content-Type': 'application/json' };
      const bodies = await person.request('/berichten/_zoeken', { method: 'POST', headers, body });
      const paths = await person.request(`/berichten/${encodeURIComponent(text)}?magazijnId=${encodeURIComponent(text)}`);
      expect([bodies.status, paths.status].every((status) => status < 500)).toBe(true);
    }), { numRuns: 50 });
  });
});
