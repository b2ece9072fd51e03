import type { WireMandate, WirePreferences } from '@berichtenbox/contract';
import { apiRoutes } from '../app.js';
import { defaultSettings } from '../app-dependencies.js';
import { operationById, type Operation } from '../http/contract-operations.js';
import { previewNotice } from '../notifications/preview-notice.js';
import type { Right } from '../sessions/session.js';
import { createMailboxApp, deliver, file, newResident, pdf, retrieve, taxOffice, type Resident } from './mailbox-fixtures.js';
import { giveMandate, type TestMandate } from './mandate-fixtures.js';
import { beginUpload, pathOf, repliesPath, tus, uploadFile } from './reply-fixtures.js';
import { addAddress, answered, noticesOf, someChoices, summarise } from './settings-fixtures.js';
import { publicUrl, type TestApp, type TestPerson, type TestRequest } from './test-app.js';

/** Somebody with a letter, and somebody who may do everything for them. */
export interface Represented {
  readonly app: TestApp;
  readonly client: Resident;
  readonly representative: Resident;
  /** Of the representative, for everything. */
  readonly mandate: TestMandate;
  /** A letter of the tax office with a file, which takes replies. */
  readonly messageId: string;
  readonly attachmentId: string;
}

/** A request without for whom. */
export type PreparedRequest = readonly [path: string, init?: TestRequest | undefined];

/** How one operation is done in earnest. */
export interface MailboxCase {
  readonly right: Right;
  /** What becomes of it under a mandate for other letters: it is not there, it is done without them, or it is the same. */
  readonly outside: 'absent' | 'without' | 'same' | 'refused';
  /** Something is different afterwards, in the box or in the settings. */
  readonly isChange?: boolean;
  /** Makes what it needs, and says how it is done. */
  readonly prepare: (everything: Represented) => PreparedRequest | Promise<PreparedRequest>;
}

export const lettersOfTaxOffice = 'BETAALVERZOEK';
const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) };
const message = (rest = '', init?: TestRequest) => ({ messageId }: Represented): PreparedRequest => [`/berichten/${messageId}${rest}`, init];
const inStore = `?magazijnId=${taxOffice.oin}`;
const json = (path: string, body: unknown) => (): PreparedRequest => [path, { method: 'POST', json: body }];
const get = (path: string) => (): PreparedRequest => [path];
const draft = (everything: Represented): PreparedRequest => [repliesPath(everything.messageId, '/concept'), { method: 'PUT', json: { tekst: 'Beste', versie: 0 } }];
/** A file of which nothing has come yet. */
const begunFile = async ({ mandate, messageId }: Represented, bytes: Uint8Array) => pathOf(await beginUpload(mandate, messageId, { byteLength: bytes.byteLength }));
const newAddress = () => `adres-${crypto.randomUUID()}@voorbeeld.example`;
const mandateCode = async (giver: TestPerson) => (await answered<{ machtiging: WireMandate; code: string }>(giver.request('/machtigingen/uitnodigingen', invitation), 201));
const invitation: TestRequest = { method: 'POST', json: { voorWie: 'Mijn zus', soort: 'familie', rechten: ['lezen'], post: 'machtiginggever' } };

const letters: Partial<Record<Operation['id'], MailboxCase>> = {
  listMessages: { right: 'read', outside: 'without', prepare: get('/berichten') },
  // What a cursor tells within a reach: `query-service/changes.test.ts`.
  listChanges: { right: 'read', outside: 'without', prepare: get('/berichten/_wijzigingen') },
  retrieveMessages: { right: 'read', outside: 'without', isChange: true, prepare: get('/berichten/_ophalen') },
  searchMessagesByUrl: { right: 'read', outside: 'without', prepare: get('/berichten/_zoeken?q=aanslag') },
  searchMessages: { right: 'read', outside: 'without', prepare: json('/berichten/_zoeken', { zoekvraag: 'aanslag' }) },
  followMailbox: { right: 'read', outside: 'without', prepare: get('/berichten/_stroom') },
  exportMailbox: { right: 'read', outside: 'without', prepare: get('/export') },
  getExportSize: { right: 'read', outside: 'without', prepare: get('/export/omvang') },
  getVaultKey: { right: 'read', outside: 'same', prepare: get('/sessie/kluissleutel') },
  performActions: {
    right: 'act', outside: 'without', isChange: true,
    prepare: ({ messageId }) => ['/berichten/_acties', { method: 'POST', json: { acties: [{ sleutel: `sleutel-${messageId}`, berichtId: messageId, magazijnId: taxOffice.oin, soort: 'gelezen' }] } }],
  },
  getMessage: { right: 'read', outside: 'absent', prepare: message() },
  changeMessage: { right: 'act', outside: 'absent', isChange: true, prepare: message(inStore, { method: 'PATCH', as: 'application/merge-patch+json', json: { status: 'gelezen' }, headers: { 'Idempotency-Key': 'sleutel-van-de-toets' } }) },
  binMessage: { right: 'act', outside: 'absent', isChange: true, prepare: message(inStore, { method: 'DELETE' }) },
  purgeMessage: {
    right: 'act', outside: 'absent', isChange: true,
    async prepare({ client, messageId }) {
      await client.request(`/berichten/${messageId}${inStore}`, { method: 'DELETE' });
      return [`/berichten/${messageId}/_definitiefVerwijderen${inStore}`, { method: 'POST' }];
    },
  },
  getAttachment: { right: 'read', outside: 'absent', prepare: ({ messageId, attachmentId }) => [`/berichten/${messageId}/bijlagen/${attachmentId}`] },
};

const replies: Partial<Record<Operation['id'], MailboxCase>> = {
  getReplies: { right: 'read', outside: 'absent', prepare: message('/antwoorden') },
  sendReply: { right: 'act', outside: 'absent', isChange: true, prepare: message('/antwoorden', { method: 'POST', headers: { 'Idempotency-Key': 'sleutel-van-de-toets' }, json: { tekst: 'Geachte', bestanden: [] } }) },
  saveReplyDraft: { right: 'act', outside: 'absent', isChange: true, prepare: draft },
  discardReplyDraft: {
    right: 'act', outside: 'absent', isChange: true,
    async prepare(everything) {
      await everything.mandate.request(...draft(everything));
      return [repliesPath(everything.messageId, '/concept'), { method: 'DELETE' }];
    },
  },
  createReplyUpload: {
    right: 'act', outside: 'absent', isChange: true,
    prepare: message('/antwoorden/bestanden', { method: 'POST', headers: { ...tus, 'Upload-Length': '10', 'Upload-Metadata': 'filename YnJpZWYucGRm' } }),
  },
  getReplyUpload: { right: 'act', outside: 'absent', prepare: async (everything) => [await begunFile(everything, pdf()), { method: 'HEAD', headers: tus }] },
  appendReplyUpload: {
    right: 'act', outside: 'absent', isChange: true,
    async prepare(everything) {
      const headers = { ...tus, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' };
      return [await begunFile(everything, pdf()), { method: 'PATCH', headers, body: pdf() }];
    },
  },
  removeReplyUpload: {
    right: 'act', outside: 'absent', isChange: true,
    prepare: async ({ mandate, messageId }) => [repliesPath(messageId, `/bestanden/${await uploadFile(mandate, messageId)}`), { method: 'DELETE', headers: tus }],
  },
};

const settings: Partial<Record<Operation['id'], MailboxCase>> = {
  getActivation: { right: 'settings', outside: 'same', prepare: get('/activatie') },
  summariseActivation: { right: 'activate', outside: 'refused', isChange: true, prepare: json('/activatie/_samenvatting', someChoices) },
  activate: {
    right: 'activate', outside: 'refused', isChange: true,
    prepare: async ({ mandate }) => ['/activatie', { method: 'POST', json: { token: await summarise(mandate), keuze: someChoices } }],
  },
  deactivate: { right: 'activate', outside: 'refused', isChange: true, prepare: () => ['/activatie', { method: 'DELETE' }] },
  undoActivationChange: {
    right: 'activate', outside: 'refused', isChange: true,
    async prepare({ client }) {
      await client.request('/activatie', { method: 'DELETE' });
      return ['/activatie/_ongedaan', { method: 'POST' }];
    },
  },
  declineActivation: {
    right: 'activate', outside: 'refused', isChange: true,
    async prepare({ app, client }) {
      await client.request('/activatie', { method: 'DELETE' });
      app.clock.advance({ seconds: 1 });
      await addAddress(client, newAddress());
      return ['/activatie/_afzien', { method: 'POST' }];
    },
  },
  confirmActivation: { right: 'settings', outside: 'same', isChange: true, prepare: () => ['/activatie/_bevestigen', { method: 'POST' }] },
  getPreferences: { right: 'settings', outside: 'same', prepare: get('/voorkeuren') },
  changePreferences: {
    right: 'settings', outside: 'same', isChange: true,
    async prepare({ client }) {
      const { versie } = await answered<WirePreferences>(client.request('/voorkeuren'));
      return ['/voorkeuren', { method: 'PATCH', as: 'application/merge-patch+json', json: { versie, taal: 'en' } }];
    },
  },
  addEmail: { right: 'settings', outside: 'same', isChange: true, prepare: () => ['/voorkeuren/email', { method: 'POST', json: { adres: newAddress() } }] },
  confirmEmail: {
    right: 'settings', outside: 'same', isChange: true,
    prepare: async ({ app, client }) => ['/voorkeuren/email/_bevestigen', { method: 'POST', json: { kanaalId: await addAddress(client, newAddress()), code: app.codeSender.lastCode() } }],
  },
  addSms: { right: 'settings', outside: 'same', isChange: true, prepare: json('/voorkeuren/sms', { nummer: '06 12345678' }) },
  confirmSms: {
    right: 'settings', outside: 'same', isChange: true,
    async prepare({ app, client }) {
      const { kanaalId } = await answered<{ kanaalId: string }>(client.request('/voorkeuren/sms', { method: 'POST', json: { nummer: '06 12345678' } }), 202);
      return ['/voorkeuren/sms/_bevestigen', { method: 'POST', json: { kanaalId, code: app.codeSender.lastCode() } }];
    },
  },
  sendCodeAgain: { right: 'settings', outside: 'same', isChange: true, prepare: async ({ client }) => [`/voorkeuren/kanalen/${await addAddress(client, newAddress())}/_opnieuw`, { method: 'POST' }] },
  removeChannel: { right: 'settings', outside: 'same', isChange: true, prepare: async ({ client }) => [`/voorkeuren/kanalen/${await addAddress(client, newAddress())}`, { method: 'DELETE' }] },
  getPushKey: { right: 'settings', outside: 'same', prepare: get('/voorkeuren/push') },
  addPush: { right: 'settings', outside: 'same', isChange: true, prepare: json('/voorkeuren/push', { endpoint: 'https://fcm.googleapis.com/fcm/send/x', keys }) },
  previewNotification: { right: 'settings', outside: 'same', prepare: json('/voorkeuren/_voorbeeld', { onthulling: 'NIETS', taal: 'nl' }) },
  listNotices: { right: 'settings', outside: 'same', prepare: get('/meldingen') },
  dismissNotice: {
    right: 'settings', outside: 'same', isChange: true,
    async prepare({ client }) {
      // The one who gave the box no address is told so.
      const [notice] = await noticesOf(client);
      return [`/meldingen/${notice!.id}/_sluiten`, { method: 'POST', json: { reden: 'LATER' } }];
    },
  },
};

/** What only the owner may; here done by the client, for themselves. */
const mandates: Partial<Record<Operation['id'], MailboxCase>> = {
  listMandates: { right: 'own', outside: 'refused', prepare: get('/machtigingen') },
  inviteMandatee: { right: 'own', outside: 'refused', isChange: true, prepare: () => ['/machtigingen/uitnodigingen', invitation] },
  viewInvitation: { right: 'own', outside: 'refused', prepare: async ({ representative }) => ['/machtigingen/_bekijken', { method: 'POST', json: { code: (await mandateCode(representative)).code } }] },
  acceptInvitation: {
    right: 'own', outside: 'refused', isChange: true,
    prepare: async ({ representative }) => ['/machtigingen/_aannemen', { method: 'POST', json: { code: (await mandateCode(representative)).code } }],
  },
  listClients: { right: 'own', outside: 'refused', prepare: get('/machtigingen/overzicht') },
  changeMandate: {
    right: 'own', outside: 'refused', isChange: true,
    async prepare({ client }) {
      const { machtiging: { machtigingId, versie } } = await mandateCode(client);
      return [`/machtigingen/${machtigingId}`, { method: 'PATCH', as: 'application/merge-patch+json', json: { versie, post: 'beiden' } }];
    },
  },
  endMandate: { right: 'own', outside: 'refused', isChange: true, prepare: async ({ client }) => [`/machtigingen/${(await mandateCode(client)).machtiging.machtigingId}`, { method: 'DELETE' }] },
  readLog: { right: 'own', outside: 'refused', prepare: get('/logboek') },
};

/** Every operation that takes `Namens`. One that is not in here fails `authorisation/every-route.test.ts`. */
export const mailboxCases: Partial<Record<Operation['id'], MailboxCase>> = { ...letters, ...replies, ...settings, ...mandates };

const routes = new Set(apiRoutes().routes.map(({ method, path }) => `${method} ${path}`));

/** The operations with their cases, as rows of a table; only those that have a route, which is tested elsewhere (`http/routes-and-contract.test.ts`). */
export const namedCases = (Object.entries(mailboxCases) as [Operation['id'], MailboxCase][])
  .filter(([id]) => routes.has(routeOf(operationById(id))))
  .map(([id, mailboxCase]) => [id, mailboxCase] as const);

function routeOf({ method, template }: Operation): string {
  return `${method === 'HEAD' ? 'GET' : method} ${template.replaceAll(/\{(\w+)\}/g, ':$1')}`;
}

/** An app in which everything can be done. */
export function createWholeApp(): Promise<TestApp> {
  return createMailboxApp({ settings: { ...defaultSettings, publicUrl, pushKey: 'B'.repeat(87) }, previewNotification: (disclosure, language) => previewNotice(disclosure, language, 'portal.example') });
}

/** A client, somebody who acts for them, and what they have; new each time. */
export async function newRepresented(app: TestApp): Promise<Represented> {
  const [client, representative] = [await newResident(app), await newResident(app)];
  const { berichtId: messageId } = await deliver(app, client.identity, { onderwerp: 'Uw aanslag', berichtType: lettersOfTaxOffice, antwoordToegestaan: true, bijlagen: [file(pdf())] });
  await retrieve(client);
  const { id: attachmentId } = await app.database.selectFrom('attachment').select('id').where('message_id', '=', messageId).executeTakeFirstOrThrow();
  return { app, client, representative, mandate: await giveMandate(app, { mandator: client, mandatee: representative }), messageId, attachmentId };
}
