import {
  findOrCreateRecipient, grantConsent, seedOrganisations, storeAttachmentContent, storeMessages,
  type Clock, type Database, type KeyRing, type NewAttachment, type NewMessage,
} from '@berichtenbox/server';
import type { Kysely } from 'kysely';
import { people, type PersonKey } from './clients.js';
import { clientMailboxes } from './letters/client-mailboxes.js';
import { composeLetters, type ComposedLetter } from './letters/compose-letters.js';
import type { LetterPlace } from './letters/letter.js';
import { mailboxes, type MailboxOwner } from './letters/mailboxes.js';
import { organisations } from './organisations.js';
import type { PdfLetter, RenderPdf } from './pdf/pdf-letter.js';
import { personaSettings } from './persona-settings.js';
import { seedMandates } from './seed-mandates.js';
import { seedSettings, type SettingsSeed } from './seed-settings.js';
import { seedTold } from './seed-told.js';

/** What the seed is made with. */
export interface SeedOptions {
  /** Migrated. */
  readonly database: Kysely<Database>;
  readonly keyRing: KeyRing;
  /** Its day is "today" in the letters. */
  readonly clock: Clock;
  /** How many letters Koen has, and those who are represented together; nobody else has more. As many as were written when absent. */
  readonly messages?: number;
  readonly renderPdf: RenderPdf;
  /** Telephones that get push messages; nobody has one when absent. */
  readonly devices?: SettingsSeed['devices'];
}

/** What was done. */
export interface SeedResult {
  /** False when there was a demo already: nothing was changed. */
  readonly seeded: boolean;
  readonly messageCount: number;
}

const folders: Readonly<Record<LetterPlace, string | undefined>> = {
  inbox: undefined, archive: 'archief', trash: 'prullenbak', Auto: 'Auto', Belasting: 'Belasting',
};

/** Fills an empty database with the senders, the people, their letters and their mandates; all of it or nothing. Leaves a database that has a demo alone. */
export async function seedDemo({ database, keyRing, clock, messages, renderPdf, devices = [] }: SeedOptions): Promise<SeedResult> {
  const known = await database.selectFrom('organisation').select('oin').limit(1).executeTakeFirst();
  if (known !== undefined) return { seeded: false, messageCount: 0 };
  const now = clock.now();
  const boxes = (Object.keys(mailboxes) as MailboxOwner[]).map((owner) =>
    [owner, composeLetters(owner, now, messages === undefined ? undefined : letterCount(owner, messages))] as const);
  // Made beforehand: drawing takes seconds, and the transaction holds the only connection.
  const pdfs = await renderAll(boxes.flatMap(([, letters]) => letters), renderPdf);
  return database.transaction().execute(async (transaction) => {
    await seedOrganisations(transaction, Object.values(organisations));
    const recipients = await seedPeople(transaction, keyRing);
    await seedSettings(transaction, { keyRing, now, recipients, devices });
    await seedMandates(transaction, { keyRing, now, recipients });
    const attachments = new Map<string, NewAttachment['content']>();
    for (const [key, bytes] of pdfs) attachments.set(key, await storeAttachmentContent(transaction, bytes));
    const rows = boxes.flatMap(([owner, letters]) => letters.map((letter) => toNewMessage(letter, recipients[owner], attachments)));
    await storeMessages(transaction, rows);
    await seedTold(transaction, now);
    return { seeded: true, messageCount: rows.length };
  });
}

function letterCount(owner: MailboxOwner, messages: number): number {
  if (owner === 'koen') return messages;
  const clients = Object.keys(clientMailboxes);
  const position = clients.indexOf(owner);
  if (position < 0) return Math.min(messages, mailboxes[owner].templates.length);
  return Math.floor(messages / clients.length) + (position < messages % clients.length ? 1 : 0);
}

/** Equal letters are drawn once: with thousands of messages, most attachments are the same few files. */
async function renderAll(letters: readonly ComposedLetter[], renderPdf: RenderPdf): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const pdfs = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { letter } of letters.flatMap(({ documents }) => documents)) {
    const key = contentKey(letter);
    if (!pdfs.has(key)) pdfs.set(key, new Uint8Array(await renderPdf(letter)));
  }
  return pdfs;
}

function contentKey(letter: PdfLetter): string {
  return JSON.stringify(letter);
}

async function seedPeople(transaction: Kysely<Database>, keyRing: KeyRing): Promise<Readonly<Record<PersonKey, string>>> {
  const recipients: Partial<Record<PersonKey, string>> = {};
  for (const { key, identity } of people) {
    const recipientId = await findOrCreateRecipient(transaction, keyRing, identity);
    recipients[key] = recipientId;
    // Nobody can deliver to who has not activated the box.
    if (personaSettings[key].activatedDaysAgo === undefined) continue;
    for (const { oin } of Object.values(organisations)) await grantConsent(transaction, recipientId, oin);
  }
  return recipients as Record<PersonKey, string>;
}

function toNewMessage(letter: ComposedLetter, recipientId: string, contents: ReadonlyMap<string, NewAttachment['content']>): NewMessage {
  const folder = folders[letter.place];
  return {
    id: letter.id, storeOin: letter.sender.oin, recipientId,
    subject: letter.subject, body: letter.body,
    publishedAt: letter.publishedAt, receivedAt: letter.publishedAt,
    read: letter.read, handled: letter.handled, ...(folder !== undefined && { folder }),
    ...(letter.metadata && { metadata: letter.metadata }),
    ...(letter.explanation && { explanation: letter.explanation }),
    ...(letter.html !== undefined && { html: letter.html }),
    attachments: letter.documents.flatMap((document) => {
      const content = contents.get(contentKey(document.letter));
      return content === undefined ? [] : [{ name: document.fileName, content }];
    }),
  };
}
