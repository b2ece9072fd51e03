import { beforeAll, describe, expect, it } from 'vitest';
import { createMailboxApp, deliver, newResident, taxOffice, type Resident } from '../testing/mailbox-fixtures.js';
import { giveMandate } from '../testing/mandate-fixtures.js';
import { activateBox, answered, preferencesOf } from '../testing/settings-fixtures.js';
import type { TestApp } from '../testing/test-app.js';
import { unreachable } from '../preferences/contact-book.js';
import { readSituation } from './read-situation.js';

let app: TestApp;
let [person, representative]: Resident[] = [];

beforeAll(async () => {
  app = await createMailboxApp();
  app.clock.set('2026-03-02T09:00:00Z');
  [person, representative] = [await newResident(app, []), await newResident(app, [])];
  await activateBox(person);
  await deliver(app, person.identity);
  const { versie } = await preferencesOf(person);
  const json = { versie, organisaties: [{ magazijnId: taxOffice.oin, wijze: 'PAPIER' }] };
  await answered(person.request('/voorkeuren', { method: 'PATCH', json, as: 'application/merge-patch+json' }));
  await giveMandate(app, { mandator: person, mandatee: representative });
});

const onPaperFor = async ({ recipientId }: Resident) => {
  const { messages } = await readSituation(app.database, recipientId, { person: unreachable, findPerson: () => Promise.resolve(undefined), now: app.clock.now() });
  return messages.map(({ onPaper }) => onPaper);
};

describe('what the policy gets to know', () => {
  it('has a change of paper from the day on which it holds, for who represents somebody as well', async () => {
    app.clock.set('2026-03-02T22:59:59Z');
    for (const one of [person!, representative!]) expect(await onPaperFor(one)).toEqual(['no']);
    app.clock.set('2026-03-02T23:00:00Z');
    for (const one of [person!, representative!]) expect(await onPaperFor(one)).toEqual(['only']);
  });
});
