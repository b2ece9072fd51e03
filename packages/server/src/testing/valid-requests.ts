import type { Operation } from '../http/contract-operations.js';

/** Nobody's message, mandate, file or anything else. */
export const absentId = '3f2b8a52-6b7c-4a5e-9f0d-2a1b3c4d5e6f';
const action = { sleutel: 'sleutel-1', berichtId: absentId, magazijnId: '00000001823288444000', soort: 'gelezen' };
const choices = { organisaties: [{ magazijnId: '00000001823288444000', wijze: 'DIGITAAL' }], herinneringen: { aan: true, naDagen: [3], voorTermijnDagen: [2] }, onthulling: 'AFZENDER' };
const bodies: Partial<Record<Operation['id'], unknown>> = {
  searchMessages: { zoekvraag: 'belasting' }, changeMessage: { status: 'gelezen' }, performActions: { acties: [action] },
  summariseActivation: choices, activate: { token: 'a'.repeat(43), keuze: choices }, changePreferences: { versie: 0, taal: 'nl' },
  addEmail: { adres: 'koen@voorbeeld.example' }, addSms: { nummer: '06 12345678' }, confirmEmail: { kanaalId: absentId, code: '123456' }, confirmSms: { kanaalId: absentId, code: '123456' },
  addPush: { endpoint: 'https://fcm.googleapis.com/fcm/send/x', keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } },
  previewNotification: { onthulling: 'NIETS', taal: 'nl' }, dismissNotice: { reden: 'LATER' },
  inviteMandatee: { voorWie: 'Mijn zus', soort: 'familie', rechten: ['lezen'], post: 'machtiginggever' }, viewInvitation: { code: 'ABCD-EFGH-JKLM' }, acceptInvitation: { code: 'ABCD-EFGH-JKLM' },
  changeMandate: { versie: 1, post: 'beiden' }, startActing: { machtigingId: absentId },
  sendReply: { tekst: 'Geachte heer', bestanden: [] }, saveReplyDraft: { tekst: 'Geachte', versie: 0 },
};
/** What an operation that needs it is sent in these headers. */
const goodHeaders: Readonly<Record<string, string>> = {
  'Idempotency-Key': 'sleutel-van-de-toets', 'Tus-Resumable': '1.0.0', 'Upload-Length': '10', 'Upload-Offset': '0', 'Upload-Metadata': 'filename YnJpZWYucGRm',
};
const queries: Partial<Record<Operation['id'], string>> = { searchMessagesByUrl: '?q=belasting' };

/** A request to this operation that fits the contract, about what is not there. */
export function requestTo(operation: Operation): [path: string, init: RequestInit] {
  const [type] = operation.bodies.keys();
  const path = operation.template.replaceAll(/\{\w+\}/g, absentId) + (queries[operation.id] ?? (operation.method === 'GET' ? '' : '?magazijnId=00000001823288444000'));
  const headers = Object.fromEntries(operation.parameters.flatMap(({ name }) => (goodHeaders[name] === undefined ? [] : [[name, goodHeaders[name]]])));
  const body = type === undefined ? { headers } : { headers: { ...headers, 'Content-Type': type }, body: JSON.stringify(bodies[operation.id] ?? '') };
  return [path, { method: operation.method, ...body }];
}
