import { hasStatus } from '../errors/problem-response-error.js';
import { readRecord, wrongAnswer, type ApiRequest, type Scope, type ServerConnection } from '../api/server-connection.js';
import { serverTime } from '../api/server-time.js';
import { asRecord, dateOf, textOf } from '../api/wire-values.js';
import { toPreferences, toWireChange, wireDisclosures } from './preferences-mapper.js';
import type { Channel, Disclosure, NotificationLanguage, NotificationPreview, Preferences, PreferencesChanges, PushSubscriptionValues, SentCode } from './preferences.js';

/** A kind of channel that is confirmed with a code. */
export type CodeKind = Exclude<Channel['kind'], 'push'>;

const path = '/voorkeuren';

/** Asks for the preferences. */
export function readPreferences(connection: ServerConnection, scope: Scope): Promise<Preferences> {
  return sendForPreferences(connection, { path }, scope);
}

/** Changes what is named. `version` is what it was changed from. */
export function patchPreferences(
  connection: ServerConnection, { version, changes }: { readonly version: number; readonly changes: PreferencesChanges }, scope: Scope,
): Promise<Preferences> {
  const headers = { 'content-type': 'application/merge-patch+json' };
  return sendForPreferences(connection, { path, method: 'PATCH', headers, body: toWireChange(version, changes) }, scope);
}

/** Adds an address; a code goes to it. */
export function postAddress(
  connection: ServerConnection, { kind, address }: { readonly kind: CodeKind; readonly address: string }, scope: Scope,
): Promise<SentCode> {
  return sendForCode(connection, { path: `${path}/${kind}`, method: 'POST', body: kind === 'email' ? { adres: address } : { nummer: address } }, scope);
}

/** Has a new code sent. */
export function postCodeAgain(connection: ServerConnection, channelId: string, scope: Scope): Promise<SentCode> {
  return sendForCode(connection, { path: `${channelPath(channelId)}/_opnieuw`, method: 'POST' }, scope);
}

/** Shows the code. */
export function postCode(
  connection: ServerConnection, { kind, channelId, code }: { readonly kind: CodeKind; readonly channelId: string; readonly code: string }, scope: Scope,
): Promise<Preferences> {
  return sendForPreferences(connection, { path: `${path}/${kind}/_bevestigen`, method: 'POST', body: { kanaalId: channelId, code } }, scope);
}

/** Takes a channel out. */
export function deleteChannel(connection: ServerConnection, channelId: string, scope: Scope): Promise<void> {
  return connection.send({ path: channelPath(channelId), method: 'DELETE' }, scope, () => undefined);
}

/** The key to subscribe this browser with; undefined when the server sends no push messages. */
export async function readPushKey(connection: ServerConnection, scope: Scope): Promise<string | undefined> {
  try {
    return await connection.send({ path: `${path}/push` }, scope, async (response) => textOf((await readRecord(response))['publiekeSleutel']));
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}

/** Adds this browser. */
export function postPush(connection: ServerConnection, { endpoint, expirationTime, keys }: PushSubscriptionValues, scope: Scope): Promise<Preferences> {
  const body = { endpoint, ...(expirationTime !== undefined && { expirationTime }), keys: { p256dh: keys?.['p256dh'], auth: keys?.['auth'] } };
  return sendForPreferences(connection, { path: `${path}/push`, method: 'POST', body }, scope);
}

/** What a notification would say. */
export function postPreview(
  connection: ServerConnection, { disclosure, language }: { readonly disclosure: Disclosure; readonly language: NotificationLanguage }, scope: Scope,
): Promise<NotificationPreview> {
  const request = { path: `${path}/_voorbeeld`, method: 'POST', body: { onthulling: wireDisclosures[disclosure], taal: language } };
  return connection.send(request, scope, async (response) => {
    const record = await readRecord(response);
    const text = (channel: string, field: string): string => textOf(asRecord(record[channel])?.[field]) ?? '';
    const preview = {
      email: { subject: text('email', 'onderwerp'), text: text('email', 'tekst') }, sms: { text: text('sms', 'tekst') }, push: { title: text('push', 'titel'), text: text('push', 'tekst') },
    };
    if (!preview.email.text) throw wrongAnswer(response);
    return preview;
  });
}

function channelPath(channelId: string): string {
  return `${path}/kanalen/${encodeURIComponent(channelId)}`;
}

function sendForPreferences(connection: ServerConnection, request: ApiRequest, scope: Scope): Promise<Preferences> {
  return connection.send(request, scope, async (response) => {
    const preferences = toPreferences(await readRecord(response));
    if (!preferences) throw wrongAnswer(response);
    return preferences;
  });
}

function sendForCode(connection: ServerConnection, request: ApiRequest, scope: Scope): Promise<SentCode> {
  return connection.send(request, scope, async (response) => {
    const { kanaalId, verlooptOp } = await readRecord(response);
    const [channelId, end] = [textOf(kanaalId), dateOf(verlooptOp)];
    if (!channelId || !end) throw wrongAnswer(response);
    return { channelId, expiresAt: new Date(Date.now() + end.getTime() - serverTime(response.headers)) };
  });
}
