import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { allOperations, type Operation } from '../http/contract-operations.js';
import { createMailboxApp, delivery, newResident, post, taxOffice, threeOrganisations, type Resident } from '../testing/mailbox-fixtures.js';
import { activationOf, addAddress, answered, showCode, someChoices, summarise, tryActivation } from '../testing/settings-fixtures.js';
import type { TestApp } from '../testing/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createMailboxApp();
});

const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) };
const id = '3f2b8a52-6b7c-4a5e-9f0d-2a1b3c4d5e6f';
/** Everything a person can send with a body, as they would; and what could be mistaken for activating. */
const bodies: Partial<Record<Operation['id'], readonly unknown[]>> = {
  activate: [{ token: 'a'.repeat(43), keuze: someChoices }, { token: '', keuze: someChoices }, { keuze: someChoices }, { status: 'actief' }],
  summariseActivation: [someChoices, { ...someChoices, token: 'a' }],
  changePreferences: [0, 1].map((versie) => ({ versie, organisaties: threeOrganisations.map(({ oin }) => ({ magazijnId: oin, wijze: 'DIGITAAL' })), taal: 'en' })),
  addEmail: [{ adres: 'corry@voorbeeld.example' }], addSms: [{ nummer: '06 12345678' }],
  confirmEmail: [{ kanaalId: id, code: '123456' }], confirmSms: [{ kanaalId: id, code: '123456' }],
  addPush: [{ endpoint: 'https://fcm.googleapis.com/fcm/send/x', keys }], previewNotification: [{ onthulling: 'VOLLEDIG', taal: 'nl' }], dismissNotice: [{ reden: 'NIET_NODIG' }],
  searchMessages: [{ zoekvraag: 'belasting' }], changeMessage: [{ status: 'gelezen' }], sendReply: [{ tekst: 'Ja', bestanden: [] }], saveReplyDraft: [{ tekst: 'Ja', versie: 0 }],
  inviteMandatee: [{ voorWie: 'Mijn zus', soort: 'familie', rechten: ['lezen', 'handelen', 'instellingen'], post: 'gemachtigde' }], viewInvitation: [{ code: 'ABCD-EFGH-JKLM' }],
  acceptInvitation: [{ code: 'ABCD-EFGH-JKLM' }], changeMandate: [{ versie: 1, post: 'beiden' }], startActing: [{ machtigingId: id }],
  performActions: [{ acties: [{ sleutel: 'sleutel-1', berichtId: id, magazijnId: taxOffice.oin, soort: 'gelezen' }] }],
};
const headersOf: Readonly<Record<string, string>> = { 'Idempotency-Key': 'sleutel-van-de-toets', 'Tus-Resumable': '1.0.0', 'Upload-Length': '10', 'Upload-Offset': '0', 'Upload-Metadata': 'filename YnJpZWYucGRm' };

/** Streams stay open, and logging out would make the rest of no use. */
const operations = allOperations.filter(({ caller, id: operationId }) => caller === 'person' && !['followMailbox', 'endSession'].includes(operationId));

type Press = (person: Resident) => Promise<void>;
const presses = new Map<string, Press>(operations.flatMap((operation) => (bodies[operation.id] ?? [undefined]).map((body, index) => [`${operation.id} ${index}`, (person) => press(person, operation, body)] as const)));
// Those that follow from each other, as somebody does who looks around in earnest.
presses.set('an address, confirmed', async (person) => {
  const count = app.codeSender.sent.length;
  const response = await person.request('/voorkeuren/email', { method: 'POST', json: { adres: 'corry@voorbeeld.example' } });
  if (response.status !== 202 || app.codeSender.sent.length === count) return;
  await showCode(person, ((await response.json()) as { kanaalId: string }).kanaalId, app.codeSender.lastCode());
});
presses.set('the summary, and away', async (person) => {
  await summarise(person);
});
presses.set('the summary, and other choices', async (person) => {
  const token = await summarise(person);
  expect((await tryActivation(person, token, { ...someChoices, onthulling: 'NIETS' })).status).toBe(409);
});
presses.set('the summary of somebody else', async (person) => {
  const other = await newResident(app, []);
  expect((await tryActivation(person, await summarise(other))).status).toBe(409);
});
presses.set('the summary, too long ago', async (person) => {
  const token = await summarise(person);
  await app.database.updateTable('activation_token').set({ expires_at: app.clock.now() }).where('recipient_id', '=', person.recipientId).execute();
  expect((await tryActivation(person, token)).status).toBe(409);
});

async function press(person: Resident, operation: Operation, body: unknown): Promise<void> {
  const [type] = operation.bodies.keys();
  const path = operation.template.replaceAll(/\{\w+\}/g, id) + (operation.id === 'searchMessagesByUrl' ? '?q=belasting' : `?magazijnId=${taxOffice.oin}`);
  const headers = Object.fromEntries(operation.parameters.flatMap(({ name }) => (headersOf[name] === undefined ? [] : [[name, headersOf[name]]])));
  const response = await person.request(path, { method: operation.method, headers, ...(type !== undefined && { json: body ?? '', as: type }) });
  await response.arrayBuffer();
}

async function expectInactive(person: Resident): Promise<void> {
  expect(await activationOf(person)).toEqual({ status: 'inactief', controleNodig: false });
  for (const table of ['consent', 'activation', 'preferences'] as const) {
    expect(await app.database.selectFrom(table).select('recipient_id').where('recipient_id', '=', person.recipientId).execute()).toEqual([]);
  }
  for (const { oin } of threeOrganisations) expect((await post(app, delivery(person.identity, { afzender: oin }), { oin })).status).toBe(403);
}

describe('a box that is not activated', () => {
  it('has a press for everything that a person can do', () => {
    const withBody = operations.filter(({ bodies: accepted }) => [...accepted.keys()].some((type) => type.endsWith('json')));
    expect(withBody.filter((operation) => bodies[operation.id] === undefined).map((operation) => operation.id)).toEqual([]);
    expect(presses.size).toBeGreaterThan(40);
  });

  it.each([...presses.keys()])('stays so after: %s', async (name) => {
    const person = await newResident(app, []);
    await presses.get(name)!(person);
    await expectInactive(person);
  });

  it('stays so whatever is pressed, in whatever order, and is activated by the token of the summary all the same', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...presses.keys()), { minLength: 2, maxLength: 14 }), async (names) => {
      const person = await newResident(app, []);
      for (const name of names) await presses.get(name)!(person);
      await expectInactive(person);
      expect(await answered(tryActivation(person, await summarise(person)))).toMatchObject({ status: 'actief' });
    }), { numRuns: 40 });
  }, 240_000);

  it('stays so with an address that somebody else confirmed', async () => {
    const person = await newResident(app, []);
    const other = await newResident(app, []);
    const theirs = await addAddress(other, 'een.ander@voorbeeld.example');
    await showCode(person, theirs, app.codeSender.lastCode());
    await expectInactive(person);
  });
});
