import { expect, it } from 'vitest';
import { json } from '../testing/scripted-server.js';
import { failureOf } from './answer-failure.js';
import { sendCommands, type SentCommand } from './command-requests.js';
import { ServerConnection } from './server-connection.js';

const command: SentCommand = { key: 'k', id: '1', storeId: 's', action: 'mark-read', change: { unread: false }, batchId: 'b', madeAt: 0 };

/** What goes over the line, and what comes of the answer. */
async function sent(one: SentCommand, result: object = { status: 204 }): Promise<{ readonly wire: unknown; readonly answer: unknown }> {
  let wire: unknown;
  const connection = new ServerConnection('https://site.test/api/v1', (failure) => failureOf(failure), async (request) => {
    wire = ((await (request as Request).json()) as { acties: unknown[] }).acties[0];
    return json({ resultaten: [{ sleutel: 'k', ...result }] });
  });
  const answers = await sendCommands(connection, [one], { signal: new AbortController().signal, onBehalfOf: 'me' });
  return { wire, answer: answers.get('k') };
}

it('says which message the person saw, when it was done and that nobody asked for it, to a server that tells versions and to no other', async () => {
  const plain = { sleutel: 'k', berichtId: '1', magazijnId: 's', soort: 'gelezen' };
  const more = { doneAt: new Date('2026-03-01T10:00:00Z'), byItself: true } as const;
  expect((await sent({ ...command, ...more })).wire).toEqual(plain);
  expect((await sent({ ...command, ...more, version: 'v7' })).wire).toEqual({ ...plain, versie: 'v7', gedaanOp: '2026-03-01T10:00:00.000Z', vanzelf: true });
  expect((await sent({ ...command, version: 'v7' })).wire).toEqual({ ...plain, versie: 'v7' });
});

it('learns how the message is, and that a later wish was there already', async () => {
  const bericht = { berichtId: '1', magazijnId: 's', status: 'ongelezen', map: 'Archief', versie: 'v9' };
  expect((await sent(command, { status: 200, bericht })).answer).toEqual({ known: { unread: true, folder: 'archive', handled: false, version: 'v9' } });
  expect((await sent(command, { status: 200, bericht, achterhaald: true })).answer).toMatchObject({ isOvertaken: true });
  expect((await sent(command)).answer).toEqual({});
  expect((await sent(command, { status: 409, probleem: { type: 'urn:berichtenbox:problem:message-changed' }, wachttijd: 900 })).answer)
    .toMatchObject({ error: { status: 409, retryAfterMs: 300_000, problem: { type: 'urn:berichtenbox:problem:message-changed' } } });
});
