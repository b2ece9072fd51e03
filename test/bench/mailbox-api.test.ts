import { describe, expect, it } from 'vitest';
import { checkResponse } from '../../packages/server/src/testing/check-response.js';
import { hitCount, isHit, makeMessages, query } from './corpus.js';
import { MailboxApi } from './mailbox-api.js';

const box = new MailboxApi(makeMessages(250));
const namens = { namens: 'context-of-the-bench' };

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await box.answer(new Request(`http://localhost/box/250/api/v1${path}`, init));
  await checkResponse(init.method ?? 'GET', path.replace(/\?.*/, ''), response);
  return response;
}

describe('the scripted server of the bench', () => {
  it.each(['/sessie', '/organisaties', '/berichten?pagina=0&paginaGrootte=100', '/berichten?pagina=2&paginaGrootte=100', '/berichten/_ophalen', `/berichten/${box.messages[0]!.id}`])(
    'answers %s as the contract says', async (path) => {
      expect((await ask(path, { headers: namens })).status).toBe(200);
    },
  );

  it('gives the whole mailbox, page by page, newest first', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/berichten?pagina=0&paginaGrootte=100';
    while (path !== undefined) {
      const page = (await (await ask(path, { headers: namens })).json()) as { berichten: { publicatietijdstip: string }[]; _links: { next?: { href: string } } };
      seen.push(...page.berichten.map(({ publicatietijdstip }) => publicatietijdstip));
      path = page._links.next?.href.replace('/api/v1', '');
    }
    expect(seen).toHaveLength(250 + 13);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('searches subject, sender and body', async () => {
    const response = await ask('/berichten/_zoeken', { method: 'POST', headers: { ...namens, 'content-type': 'application/json' }, body: JSON.stringify({ zoekvraag: query }) });
    expect(((await response.json()) as { berichten: unknown[] }).berichten).toHaveLength(hitCount);
  });

  it('refuses who does not say for whom', async () => {
    expect((await ask('/berichten')).status).toBe(403);
  });
});

describe.each([100, 1000, 10_000])('a mailbox of %i', (count) => {
  const messages = makeMessages(count);

  it('has a handful of hits, a third each in subject, sender and body, and the first letter of the query everywhere', () => {
    const hits = messages.filter((message) => isHit(message, query));
    expect(hits).toHaveLength(hitCount);
    expect(hits.filter(({ subject }) => subject.toLowerCase().includes(query))).toHaveLength(5);
    expect(hits.filter(({ sender }) => sender.name.toLowerCase().includes(query))).toHaveLength(5);
    expect(messages.every((message) => isHit(message, query.slice(0, -1)))).toBe(true);
  });

  it('has letters of four kilobytes, each with a subject of its own', () => {
    expect(messages.every(({ body }) => body.length >= 4000)).toBe(true);
    expect(new Set(messages.map(({ subject }) => subject)).size).toBe(messages.length);
  });
});
