import type { WireDelivery, WireDeliveryReceipt, WireMessageList, WireRetrievalEvent } from '@berichtenbox/contract';
import { sql } from 'kysely';
import type { AppDependencies } from '../app-dependencies.js';
import { grantConsent } from '../message-stores/consent.js';
import { seedOrganisations, type Organisation } from '../organisations/organisations.js';
import { passesElevenTest } from '../recipients/eleven-test.js';
import type { RecipientIdentity } from '../recipients/identity.js';
import { findOrCreateRecipient } from '../recipients/recipients.js';
import { createTestApp } from './create-test-app.js';
import type { TestApp, TestPerson } from './test-app.js';

export const taxOffice = { oin: '00000001001000000001', name: 'Belastingdienst', kind: 'rijk', phone: '0800 0543', website: 'https://www.belastingdienst.nl' } as const;
export const vehicles = { oin: '00000001001000000002', name: 'RDW', kind: 'uitvoering' } as const;
export const town = { oin: '00000001001000000003', name: 'Gemeente Súdwest-Fryslân', kind: 'gemeente' } as const;
export const threeOrganisations: readonly Organisation[] = [taxOffice, vehicles, town];

/** A test app that knows three organisations. */
export async function createMailboxApp(replace: Partial<AppDependencies> = {}): Promise<TestApp> {
  const app = await createTestApp(replace);
  await seedOrganisations(app.database, threeOrganisations);
  return app;
}

let lastBsn = 999_900_000;

/** A number in the 9999… test range that no test before has used. */
export function newBsn(): string {
  do lastBsn += 1; while (!passesElevenTest(String(lastBsn)));
  return String(lastBsn);
}

/** Somebody who is logged in and receives letters of all three organisations. */
export interface Resident extends TestPerson {
  readonly identity: RecipientIdentity;
}

/** Makes a resident with an empty mailbox. */
export async function newResident(app: TestApp, consents: readonly Organisation[] = threeOrganisations): Promise<Resident> {
  const identity = { type: 'BSN', value: newBsn() } as const;
  const person = await app.logIn({ identity, name: 'A. Bewoner' });
  for (const { oin } of consents) await grantConsent(app.database, person.recipientId, oin);
  return { ...person, identity };
}

/** A recipient who never logged in. */
export async function newRecipient(app: TestApp, identity: RecipientIdentity, consents: readonly Organisation[] = threeOrganisations): Promise<string> {
  const id = await findOrCreateRecipient(app.database, app.keyRing, identity);
  for (const { oin } of consents) await grantConsent(app.database, id, oin);
  return id;
}

/** A good delivery, with what a test changes about it. */
export function delivery(to: RecipientIdentity, changes: Partial<WireDelivery> = {}): WireDelivery {
  return {
    afzender: taxOffice.oin,
    ontvanger: { type: to.type, waarde: to.value },
    onderwerp: 'Uw aanslag staat klaar',
    inhoud: 'Geachte heer, mevrouw,\n\nUw aanslag inkomstenbelasting staat klaar.',
    ...changes,
  };
}

/** Posts a delivery, or anything else, with the token of an organisation. */
export function post(app: TestApp, body: unknown, options: { readonly oin?: string; readonly key?: string; readonly type?: string } = {}): Promise<Response> {
  const token = app.accessTokens.issue('sender', ['berichten:aanleveren'], options.oin ?? taxOffice.oin);
  const headers = new Headers({ Authorization: `Bearer ${token}`, 'Content-Type': options.type ?? 'application/json' });
  if (options.key !== undefined) headers.set('Idempotency-Key', options.key);
  const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return app.request('/aanleveringen', { method: 'POST', headers, body: text as BodyInit });
}

/** Delivers a letter and fails the test when it is refused. */
export async function deliver(app: TestApp, to: RecipientIdentity, changes: Partial<WireDelivery> = {}): Promise<WireDeliveryReceipt> {
  const message = delivery(to, changes);
  const response = await post(app, message, { oin: message.afzender });
  if (response.status !== 201) throw new Error(`Not delivered: ${await response.text()}`);
  return (await response.json()) as WireDeliveryReceipt;
}

/** A whole round of `_ophalen`: its events, in order. */
export async function retrieve(person: TestPerson): Promise<readonly WireRetrievalEvent[]> {
  const response = await person.request('/berichten/_ophalen');
  if (response.status !== 200) throw new Error(`Not fetched: ${response.status}`);
  return readEvents(await response.text());
}

/** The events in the text of a stream. */
export function readEvents(text: string): readonly WireRetrievalEvent[] {
  return text.split('\n\n').filter((frame) => frame !== '').map((frame) => JSON.parse(frame.replace(/^data: /, '')) as WireRetrievalEvent);
}

/** The list as it is now. */
export async function list(person: TestPerson, query = '?paginaGrootte=100'): Promise<WireMessageList> {
  return (await (await person.request(`/berichten${query}`)).json()) as WireMessageList;
}

/** How many rows each table that a delivery can write to has. */
export async function countRows(app: TestApp): Promise<Readonly<Record<string, number>>> {
  const tables = ['message', 'message_body', 'attachment', 'attachment_content', 'attachment_chunk', 'recipient', 'consent', 'idempotency_record', 'purged_message'];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ${sql.table(table)}`.execute(app.database);
    counts[table] = rows[0]?.count ?? -1;
  }
  return counts;
}

/** The smallest thing that is a PDF by its ends, with something in the middle. */
export function pdf(middle: string | Uint8Array = 'een brief'): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(middle as string), Buffer.from('\nstartxref\n9\n%%EOF\n')]));
}

/** A file with a delivery. */
export function file(bytes: Uint8Array, naam = 'brief.pdf') {
  return { naam, mimeType: 'application/pdf' as const, inhoud: Buffer.from(bytes).toString('base64') };
}
