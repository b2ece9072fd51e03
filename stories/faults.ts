import { problemType, type ProblemCode } from '@berichtenbox/contract';
import { HttpResponse, http, type HttpHandler } from 'msw';

/** What people can read to the help desk in the stories. */
export const supportCode = '4c1f6f3e-5d0b-4a58-9a0e-2f6f9f1c7d21';

const everything = '*/api/v1/*';
const mailbox = '*/api/v1/berichten*';

/** There is no connection at all. */
export const noConnection: HttpHandler = http.all(everything, () => HttpResponse.error());

/** The connection is lost after logging in: nothing of the mailbox gets through. */
export const mailboxUnreachable: HttpHandler = http.all(mailbox, () => HttpResponse.error());

/** The server has a defect. */
export const serverDefect: HttpHandler = http.all(mailbox, () => problem(500, 'internal'));

/** Logged in, but not allowed to read this mailbox. */
export const mailboxRefused: HttpHandler = http.all(mailbox, () => problem(403, 'on-behalf-of-refused'));

/** A public network answers with its own sign-in page, whatever is asked. */
export const publicNetwork: HttpHandler = http.all(everything, () => HttpResponse.html('<!doctype html><title>Gratis wifi</title>'));

/** Logging out, or prolonging the session, is not possible at the moment. */
export const sessionUnchangeable: readonly HttpHandler[] = [
  http.delete('*/api/v1/sessie', () => problem(503, 'not-available')),
  http.post('*/api/v1/sessie/verlengen', () => problem(503, 'not-available')),
];

const preferences = '*/api/v1/voorkeuren';

/** The connection is lost before the settings are there. */
export const settingsUnreachable: readonly HttpHandler[] = [http.get(preferences, () => HttpResponse.error())];

/** Settings can be seen and not saved. */
export const savingFails: HttpHandler = http.patch(preferences, () => problem(500, 'internal'));

/** No code can be sent. */
export const noCodes: readonly HttpHandler[] = [http.post('*/api/v1/voorkeuren/email', () => problem(429, 'too-many-requests')), http.post('*/api/v1/voorkeuren/sms', () => problem(429, 'too-many-requests'))];

/** What a notification says cannot be shown. */
export const noPreview: HttpHandler = http.post('*/api/v1/voorkeuren/_voorbeeld', () => problem(503, 'not-available'));

/** The server cannot say what is wrong with the settings. */
export const noticesFail: HttpHandler = http.get('*/api/v1/meldingen', () => problem(500, 'internal'));

/** The server cannot say who may act for whom. */
export const mandatesFail: HttpHandler = http.get('*/api/v1/machtigingen', () => problem(500, 'internal'));

/** The server cannot say what waits for whom. */
export const clientsFail: HttpHandler = http.get('*/api/v1/machtigingen/overzicht', () => problem(500, 'internal'));

/** A mandate ends soon: only a server with mandates says so. */
export const mandateEnds: HttpHandler = http.get('*/api/v1/meldingen', () => HttpResponse.json({ meldingen: [{ id: 'mandate-ending.2026-03-31', soort: 'MACHTIGING_EINDIGT', datum: '2026-03-31' }] }));

/** A server without settings, such as one of the bare standard. */
export const withoutSettings: HttpHandler = session({ capabilities: [], rights: ['lezen', 'handelen', 'instellingen'] });

/** Somebody who may read and act, but not change settings. */
export const withoutRight: HttpHandler = session({ capabilities: ['voorkeuren', 'meldingen', 'activatie'], rights: ['lezen', 'handelen'] });

/** Attachments can be seen in the letter, but not fetched. */
export const attachmentsFail: HttpHandler = http.get('*/api/v1/berichten/:id/bijlagen/:attachment', () => problem(502, 'store-failed'));

/** Everything can be counted, but not taken along. */
export const exportFails: HttpHandler = http.get('*/api/v1/export', () => problem(503, 'not-available'));

/** The connection is lost when somebody wants to take everything along. */
export const exportUnreachable: HttpHandler = http.get('*/api/v1/export/omvang', () => HttpResponse.error());

/** Whether the box is active cannot be asked. */
export const activationUnreachable: HttpHandler = http.get('*/api/v1/activatie', () => HttpResponse.error());

/** The list of organisations cannot be fetched. */
export const organisationsUnreachable: HttpHandler = http.get('*/api/v1/organisaties', () => HttpResponse.error());

/** What activating takes is not to be had. */
export const summaryFails: HttpHandler = http.post('*/api/v1/activatie/_samenvatting', () => problem(503, 'not-available'));

/** Activating, or giving up, does not work at the moment. */
export const activationFails: HttpHandler = http.post('*/api/v1/activatie', () => problem(503, 'not-available'));
/** @see activationFails */
export const deactivationFails: HttpHandler = http.delete('*/api/v1/activatie', () => problem(503, 'not-available'));

/** The summary was too long ago. */
export const tokenRefused: HttpHandler = http.post('*/api/v1/activatie', () => problem(409, 'activation-token-invalid'));

/** Messages can be read and marked, but not put elsewhere: the organisation that keeps them does not answer well. */
export const movesFail: readonly HttpHandler[] = [
  http.patch('*/api/v1/berichten/:id', async ({ request }) => ((await request.clone().text()).includes('"map"') ? problem(502, 'store-failed') : undefined)),
  http.delete('*/api/v1/berichten/:id', () => problem(502, 'store-failed')),
  http.post('*/api/v1/berichten/_acties', async ({ request }) => {
    const { acties } = (await request.json()) as { acties: readonly { sleutel: string }[] };
    return HttpResponse.json({ resultaten: acties.map(({ sleutel }) => ({ sleutel, status: 502, probleem: problemBody(502, 'store-failed') })) });
  }),
];

const replies = '*/api/v1/berichten/:id/antwoorden';

/** It cannot be asked whether one may reply. */
export const repliesUnknown: HttpHandler = http.get(replies, () => problem(503, 'not-available'));

/** A reply does not arrive: the organisation that it is for does not answer well. */
export const repliesFail: HttpHandler = http.post(replies, () => problem(502, 'store-failed'));

/** A reply is on its way for as long as one looks at the story. */
export const repliesTakeLong: HttpHandler = http.post(replies, () => new Promise<never>(() => undefined));

/** The connection is lost while one writes. */
export const draftsUnreachable: HttpHandler = http.put(`${replies}/concept`, () => HttpResponse.error());

/** A file is on its way for as long as one looks at the story. */
export const uploadsTakeLong: HttpHandler = http.patch(`${replies}/bestanden/*`, () => new Promise<never>(() => undefined));

/** The connection is lost while a file is on its way. */
export const uploadsUnreachable: HttpHandler = http.patch(`${replies}/bestanden/*`, () => HttpResponse.error());

/** A file that was on its way is gone. */
export const uploadsFail: HttpHandler = http.patch(`${replies}/bestanden/*`, () => problem(404, 'not-found'));

/** Answers nothing for as long as one looks at the story. */
export function never(path: string): HttpHandler {
  return http.get(path, () => new Promise<never>(() => undefined));
}

function session({ capabilities, rights }: { readonly capabilities: readonly string[]; readonly rights: readonly string[] }): HttpHandler {
  return http.get('*/api/v1/sessie', () => HttpResponse.json({
    gebruiker: { naam: 'Koen Bakker' }, contexten: [{ id: 'c1', naam: 'Koen Bakker', soort: 'zelf', partitie: 'p1', rechten: rights }],
    csrfToken: 'csrf', verlooptOp: new Date(Date.now() + 900_000).toISOString(), mogelijkheden: capabilities,
  }));
}

/** Beginning to act for somebody does not work at the moment. */
export const switchingFails: HttpHandler = http.post('*/api/v1/sessie/namens', () => problem(500, 'internal'));
/** @see switchingFails */
export const switchingUnreachable: HttpHandler = http.post('*/api/v1/sessie/namens', () => HttpResponse.error());

function problem(status: number, code: ProblemCode): Response {
  return HttpResponse.json(problemBody(status, code), { status, headers: { 'Content-Type': 'application/problem+json' } });
}

function problemBody(status: number, code: ProblemCode) {
  return { type: problemType(code), title: code, status, instance: `urn:uuid:${supportCode}` };
}
