import type { WireActivation, WireActivationChoices } from '@berichtenbox/contract';
import { readRecord, wrongAnswer, type ApiRequest, type Scope, type ServerConnection } from '../api/server-connection.js';
import { serverTime } from '../api/server-time.js';
import { dateOf, textOf, type Untrusted } from '../api/wire-values.js';
import type { ActivationChoices, ActivationState, ActivationToken } from './activation.js';
import { wireDisclosures, wireReminders } from './preferences-mapper.js';

/** Where activation stands, as the server says. */
export type ActivationAnswer = Omit<ActivationState, 'phase' | 'failure'>;

const path = '/activatie';
const changes = {
  deactivate: { path, method: 'DELETE' },
  decline: { path: `${path}/_afzien`, method: 'POST' },
  undo: { path: `${path}/_ongedaan`, method: 'POST' },
  confirm: { path: `${path}/_bevestigen`, method: 'POST' },
} as const;

/** Asks where activation stands. */
export function readActivation(connection: ServerConnection, scope: Scope): Promise<ActivationAnswer> {
  return send(connection, { path }, scope);
}

/** Changes what needs no choices. */
export function changeActivation(connection: ServerConnection, change: keyof typeof changes, scope: Scope): Promise<ActivationAnswer> {
  return send(connection, changes[change], scope);
}

/** Activates. */
export function postActivation(
  connection: ServerConnection, { token, choices }: { readonly token: string; readonly choices: ActivationChoices }, scope: Scope,
): Promise<ActivationAnswer> {
  return send(connection, { path, method: 'POST', body: { token, keuze: toWireChoices(choices) } }, scope);
}

/** Asks for a token for these choices. */
export function postSummary(connection: ServerConnection, choices: ActivationChoices, scope: Scope): Promise<ActivationToken> {
  return connection.send({ path: `${path}/_samenvatting`, method: 'POST', body: toWireChoices(choices) }, scope, async (response) => {
    const { token, verlooptOp } = await readRecord(response);
    const [text, end] = [textOf(token), dateOf(verlooptOp)];
    if (!text || !end) throw wrongAnswer(response);
    return { token: text, expiresAt: new Date(Date.now() + end.getTime() - serverTime(response.headers)) };
  });
}

function send(connection: ServerConnection, request: ApiRequest, scope: Scope): Promise<ActivationAnswer> {
  return connection.send(request, scope, async (response) => {
    const { status, sinds, ongedaanTot, controleNodig }: Untrusted<WireActivation> = await readRecord(response);
    if (status !== 'actief' && status !== 'inactief') throw wrongAnswer(response);
    const [since, undoUntil] = [dateOf(sinds), dateOf(ongedaanTot)];
    return { status: status === 'actief' ? 'active' : 'inactive', ...(since && { since }), ...(undoUntil && { undoUntil }), checkDue: controleNodig === true };
  });
}

function toWireChoices({ organisations, reminders, disclosure }: ActivationChoices): WireActivationChoices {
  return {
    organisaties: organisations.map(({ storeId, delivery }) => ({ magazijnId: storeId, wijze: delivery === 'both' ? 'BEIDE' : 'DIGITAAL' })),
    herinneringen: wireReminders(reminders),
    onthulling: wireDisclosures[disclosure],
  };
}
