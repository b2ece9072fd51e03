import type { WireActivation, WireActivationChoices, WireChannel, WireNotice, WirePreferences } from '@berichtenbox/contract';
import { taxOffice, vehicles } from './mailbox-fixtures.js';
import type { TestApp, TestPerson } from './test-app.js';

/** Two of the three organisations, one of them on paper as well. */
export const someChoices: WireActivationChoices = {
  organisaties: [{ magazijnId: taxOffice.oin, wijze: 'DIGITAAL' }, { magazijnId: vehicles.oin, wijze: 'BEIDE' }],
  herinneringen: { aan: true, naDagen: [3, 7], voorTermijnDagen: [2] },
  onthulling: 'VOLLEDIG',
};

/** What an answer holds; fails when it has another status. */
export async function answered<Body>(response: Promise<Response>, status = 200): Promise<Body> {
  const found = await response;
  if (found.status !== status) throw new Error(`Answered ${found.status}: ${await found.text()}`);
  return (await found.json()) as Body;
}

/** Code and status of a refusal, and how many tries are left. */
export async function refusal(response: Promise<Response>): Promise<string> {
  const found = await response;
  const { type, pogingenOver } = (await found.json()) as { type?: string; pogingenOver?: number };
  return [found.status, type?.split(':').at(-1), ...(pogingenOver === undefined ? [] : [pogingenOver])].join(' ');
}

/** A token for these choices. */
export async function summarise(person: Pick<TestPerson, 'request'>, choices = someChoices): Promise<string> {
  const { token } = await answered<{ token: string }>(person.request('/activatie/_samenvatting', { method: 'POST', json: choices }));
  return token;
}

/** Tries to activate. */
export function tryActivation(person: Pick<TestPerson, 'request'>, token: string, choices: unknown = someChoices): Promise<Response> {
  return person.request('/activatie', { method: 'POST', json: { token, keuze: choices } });
}

/** Activates the box, as the last step of the wizard does. */
export async function activateBox(person: Pick<TestPerson, 'request'>, choices = someChoices): Promise<WireActivation> {
  return answered(tryActivation(person, await summarise(person, choices), choices));
}

/** Where activation stands. */
export function activationOf(person: Pick<TestPerson, 'request'>): Promise<WireActivation> {
  return answered(person.request('/activatie'));
}

/** The preferences now. */
export function preferencesOf(person: Pick<TestPerson, 'request'>): Promise<WirePreferences> {
  return answered(person.request('/voorkeuren'));
}

/** The notices now. */
export async function noticesOf(person: Pick<TestPerson, 'request'>): Promise<readonly WireNotice[]> {
  return (await answered<{ meldingen: WireNotice[] }>(person.request('/meldingen'))).meldingen;
}

/** Asks for a code. */
export function askCode(person: Pick<TestPerson, 'request'>, address: string): Promise<Response> {
  return person.request('/voorkeuren/email', { method: 'POST', json: { adres: address } });
}

/** Shows a code. */
export function showCode(person: Pick<TestPerson, 'request'>, channelId: string, code: string): Promise<Response> {
  return person.request('/voorkeuren/email/_bevestigen', { method: 'POST', json: { kanaalId: channelId, code } });
}

/** Adds an address that is not confirmed. */
export async function addAddress(person: Pick<TestPerson, 'request'>, address: string): Promise<string> {
  return (await answered<{ kanaalId: string }>(askCode(person, address), 202)).kanaalId;
}

/** Adds an address and confirms it. */
export async function addConfirmedAddress(app: TestApp, person: Pick<TestPerson, 'request'>, address: string): Promise<WireChannel> {
  const channelId = await addAddress(person, address);
  const { kanalen } = await answered<WirePreferences>(showCode(person, channelId, app.codeSender.lastCode()));
  return kanalen.find(({ id }) => id === channelId)!;
}
