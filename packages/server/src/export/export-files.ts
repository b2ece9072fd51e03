import type { WireMessage } from '@berichtenbox/contract';
import type { AppDependencies } from '../app-dependencies.js';
import { withinReach, type MailboxReach } from '../authorisation/mailbox-reach.js';
import { errorFields } from '../http/log.js';
import { askStore } from '../message-stores/ask-store.js';
import type { MessageStore, StoredMessage } from '../message-stores/message-store.js';
import { StoreError } from '../message-stores/store-error.js';
import { listOrganisations } from '../organisations/organisations.js';
import { toWireMessage } from '../query-service/wire-messages.js';
import { ExportEndedError } from './export-ended-error.js';
import { indexPage, messagePage, type ExportedFile, type ExportedRow, type ExportPeople } from './export-pages.js';
import { distinctName, messageFolder, safeFileName } from './file-names.js';

/** A file to put into the ZIP, written when its turn comes. */
export interface ExportEntry {
  readonly name: string;
  readonly input: string | ReadableStream<Uint8Array>;
  readonly lastModified: Date;
}

type Dependencies = Pick<AppDependencies, 'database' | 'clock' | 'log' | 'metrics' | 'settings'>;

/** What is exported, and whether it may still be had. */
export interface Exporter {
  readonly reach: MailboxReach;
  readonly people: ExportPeople;
  readonly mayGoOn: () => Promise<boolean>;
}

/**
 * The files of an export, one after the other: never more than one letter is in memory. A store that does not answer is asked no
 * further and is named in the list and in `volledigheid.json`.
 *
 * @throws {ExportEndedError} as soon as whose it is may no longer have it.
 */
export async function* exportFiles(dependencies: Dependencies, { reach, people, mayGoOn }: Exporter): AsyncGenerator<ExportEntry> {
  const { database, clock, log } = dependencies;
  const now = clock.now();
  const names = new Map((await listOrganisations(database)).map(({ oin, name }) => [oin, name]));
  const messages = await database
    .selectFrom('message')
    .select(['id', 'store_oin'])
    .where(withinReach(reach))
    .where('published_at', '<=', now)
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute();
  const rows: ExportedRow[] = [];
  const missing = new Set<string>();
  const folders = new Set<string>();
  for (const { id, store_oin: storeOin } of messages) {
    if (missing.has(storeOin)) continue;
    const sender = names.get(storeOin) ?? storeOin;
    const ask = async <Answer>(question: (store: MessageStore) => Promise<Answer>): Promise<Answer> => {
      if (!(await mayGoOn())) throw new ExportEndedError();
      return askStore(dependencies, storeOin, question);
    };
    try {
      const message = await ask((store) => store.findMessage(reach, id));
      // Deleted for good meanwhile.
      if (message === undefined) continue;
      const folder = distinctName(messageFolder(message.publishedAt, sender, id), folders);
      yield* messageFiles(dependencies, message, { sender, people, folder, open: (attachmentId) => ask((store) => store.openAttachment(reach, id, attachmentId)) });
      rows.push({ folder, subject: message.subject, sender, publishedAt: message.publishedAt });
    } catch (error) {
      if (error instanceof ExportEndedError) throw error;
      log.warn('export-incomplete', errorFields(error instanceof StoreError ? error.cause ?? error : error));
      missing.add(storeOin);
    }
  }
  const completeness = { volledig: missing.size === 0, aantalBerichten: rows.length, ontbrekendeMagazijnen: [...missing].map((magazijnId) => ({ magazijnId, naam: names.get(magazijnId) })) };
  yield { name: 'volledigheid.json', input: JSON.stringify(completeness, undefined, 2), lastModified: now };
  yield { name: 'index.html', input: indexPage(people, rows, [...missing].map((oin) => names.get(oin) ?? oin)), lastModified: now };
}

interface MessagePlace {
  readonly sender: string;
  readonly people: ExportPeople;
  readonly folder: string;
  readonly open: (attachmentId: string) => ReturnType<MessageStore['openAttachment']>;
}

async function* messageFiles({ settings }: Dependencies, message: StoredMessage, { sender, people, folder, open }: MessagePlace): AsyncGenerator<ExportEntry> {
  const path = `berichten/${folder}`;
  const { publishedAt: lastModified } = message;
  const given = new Set<string>();
  const files: (ExportedFile & { readonly id: string })[] = message.attachments.map(({ id, name }) => ({ id, name, path: `bijlagen/${distinctName(safeFileName(name), given)}` }));
  for (const { id, path: file } of files) {
    const attachment = await open(id);
    if (attachment !== undefined) yield { name: `${path}/${file}`, input: attachment.bytes, lastModified };
  }
  const wire = toWireMessage(settings.basePath, message);
  yield { name: `${path}/bericht.html`, input: messagePage(message, { people, sender, files }), lastModified };
  yield { name: `${path}/bericht.json`, input: JSON.stringify(wire, undefined, 2), lastModified };
  yield { name: `aanleveringen/${folder}.json`, input: JSON.stringify(deliveryOf(wire, files.map((file) => `${path}/${file.path}`)), undefined, 2), lastModified };
}

/** What is not of the delivery, but of the mailbox or the recipient. */
const ownFields = new Set(['berichtId', 'magazijnId', 'map', 'status', 'afgehandeld', 'versie', '_links', 'bijlagen']);

/** The message as it was delivered, without for whom: that is in nothing that leaves here. */
function deliveryOf(message: WireMessage, files: readonly string[]): object {
  const { magazijnId, bijlagen = [] } = message;
  return {
    magazijnOin: magazijnId,
    verzoek: {
      ...Object.fromEntries(Object.entries(message).filter(([field]) => !ownFields.has(field))),
      ...(bijlagen.length > 0 && { bijlagen: bijlagen.map(({ naam, mimeType }, index) => ({ naam, mimeType, bestand: files[index] })) }),
    },
  };
}
