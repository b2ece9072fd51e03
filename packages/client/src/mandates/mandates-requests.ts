import { readRecord, wrongAnswer, type ApiRequest, type Scope, type ServerConnection } from '../api/server-connection.js';
import { asRecord, countOf, recordsOf, textOf, type WireRecord } from '../api/wire-values.js';
import type { ActLogLine } from './act-log.js';
import type { ActingClient } from './clients.js';
import { toClient, toLogLine, toMandate, toWireChange, toWireInvitation } from './mandates-mapper.js';
import type { Mandate, MandateChanges, MandateInvitation } from './mandates.js';

const path = '/machtigingen';

/** Asks who may act for this person, and for whom this person may act. */
export function readMandates(connection: ServerConnection, scope: Scope): Promise<{ readonly given: readonly Mandate[]; readonly received: readonly Mandate[] }> {
  return connection.send({ path }, scope, async (response) => {
    const { gegeven, ontvangen } = await readRecord(response);
    return { given: listFrom(response, gegeven, toMandate), received: listFrom(response, ontvangen, toMandate) };
  });
}

/** Invites somebody; the answer to a request that was repeated has no code. */
export function postInvitation(
  connection: ServerConnection, { invitation, key }: { readonly invitation: MandateInvitation; readonly key: string }, scope: Scope,
): Promise<{ readonly mandate: Mandate; readonly code: string | undefined }> {
  const request = { path: `${path}/uitnodigingen`, method: 'POST', headers: { 'idempotency-key': key }, body: toWireInvitation(invitation) };
  return connection.send(request, scope, async (response) => {
    const { machtiging, code } = await readRecord(response);
    return { mandate: mandateFrom(response, asRecord(machtiging)), code: textOf(code) };
  });
}

/** Asks what a code is for, or accepts it. */
export function postCode(connection: ServerConnection, { code, accept }: { readonly code: string; readonly accept: boolean }, scope: Scope): Promise<Mandate> {
  return sendFor(connection, { path: `${path}/${accept ? '_aannemen' : '_bekijken'}`, method: 'POST', body: { code } }, scope);
}

/** Changes a mandate that was seen in this version. */
export function patchMandate(
  connection: ServerConnection, { id, version, changes }: { readonly id: string; readonly version: number; readonly changes: MandateChanges }, scope: Scope,
): Promise<Mandate> {
  const headers = { 'content-type': 'application/merge-patch+json' };
  return sendFor(connection, { path: pathOf(id), method: 'PATCH', headers, body: toWireChange(version, changes) }, scope);
}

/** Ends a mandate; ending it again does nothing. */
export function deleteMandate(connection: ServerConnection, id: string, scope: Scope): Promise<void> {
  return connection.send({ path: pathOf(id), method: 'DELETE' }, scope, (response) => {
    // A page of a public network is none.
    if (response.status !== 204) throw wrongAnswer(response);
  });
}

/** Asks what waits for everybody one acts for. */
export function readClients(connection: ServerConnection, scope: Scope): Promise<readonly ActingClient[]> {
  return connection.send({ path: `${path}/overzicht` }, scope, async (response) => listFrom(response, (await readRecord(response))['clienten'], toClient));
}

/** Asks for lines of the log, of one mandate or all of them, the newest or those before a line. */
export function readLog(
  connection: ServerConnection, { mandateId, before }: { readonly mandateId: string | undefined; readonly before: number | undefined }, scope: Scope,
): Promise<{ readonly lines: readonly ActLogLine[]; readonly next: number | undefined }> {
  const query = new URLSearchParams({ ...(mandateId !== undefined && { machtigingId: mandateId }), ...(before !== undefined && { voor: String(before) }) });
  return connection.send({ path: `/logboek${query.size > 0 ? `?${query.toString()}` : ''}` }, scope, async (response) => {
    const { regels, volgende } = await readRecord(response);
    return { lines: listFrom(response, regels, toLogLine), next: countOf(volgende) };
  });
}

function sendFor(connection: ServerConnection, request: ApiRequest, scope: Scope): Promise<Mandate> {
  return connection.send(request, scope, async (response) => mandateFrom(response, await readRecord(response)));
}

function mandateFrom(response: Response, wire: WireRecord | undefined): Mandate {
  const mandate = wire && toMandate(wire);
  if (!mandate) throw wrongAnswer(response);
  return mandate;
}

/** What a newer server tells besides these, is left out. */
function listFrom<T>(response: Response, wire: unknown, read: (item: WireRecord) => T | undefined): readonly T[] {
  if (!Array.isArray(wire)) throw wrongAnswer(response);
  return recordsOf(wire).map(read).filter((item) => item !== undefined);
}

function pathOf(id: string): string {
  return `${path}/${encodeURIComponent(id)}`;
}
