import webPush from 'web-push';
import { isPushService } from '../../preferences/push-subscription.js';
import type { ComposedPush } from '../compose-notice.js';
import { GatewayError, type SendResult } from './send-result.js';

/** Who we are to push services (VAPID, RFC 8292), and which ones we believe. */
export interface PushSettings {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Where a push service can reach us: `mailto:…` or https. */
  readonly contact: string;
  /** Origins of push services; a subscription elsewhere is refused, since a browser names the address. */
  readonly services: readonly string[];
}

/** What a browser gave us to reach it by (Push API). */
export interface PushSubscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** One push message. */
export interface OutgoingPush {
  /** Stable: one that is sent again takes the place of the earlier one, on the service (Topic) and on the device (tag). */
  readonly id: string;
  readonly subscription: PushSubscription;
  readonly push: ComposedPush;
  readonly language: string;
}

/** Sends push messages. */
export interface PushChannel {
  /** @throws {GatewayError} when it may work later. */
  send(push: OutgoingPush): Promise<SendResult>;
}

const timeoutMs = 20_000;
const keepForSeconds = 3 * 24 * 60 * 60;
/** So long that every notification fits; the length of what is sent then says nothing. */
const paddedLength = 512;

/** Push messages, encrypted for the browser alone (RFC 8291). */
export function webPushChannel(settings: PushSettings, fetching: typeof fetch = fetch): PushChannel {
  const vapidDetails = { subject: settings.contact, publicKey: settings.publicKey, privateKey: settings.privateKey };
  return {
    async send({ id, subscription, push, language }) {
      if (!isPushService(subscription.endpoint, settings.services)) return { kind: 'address-failed', reason: 'unknown' };
      const payload = JSON.stringify({ id, titel: push.title, tekst: push.text, taal: language }).padEnd(paddedLength);
      const request = prepare(subscription, payload, { vapidDetails, TTL: keepForSeconds, urgency: 'normal', topic: id.replaceAll('-', '').slice(0, 32) });
      if (request === undefined) return { kind: 'address-failed', reason: 'unknown' };
      const { endpoint, method, headers, body } = request;
      const response = await fetching(endpoint, { method, headers: headers as Record<string, string>, body: new Uint8Array(body ?? []), redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
        .catch((cause: unknown) => {
          throw new GatewayError('push', 'unreachable', cause);
        });
      if (response.ok) return { kind: 'sent' };
      if (response.status === 404 || response.status === 410) return { kind: 'address-failed', reason: 'unsubscribed' };
      if (response.status === 400 || response.status === 413) return { kind: 'refused' };
      throw new GatewayError('push', response.status);
    },
  };
}

function prepare(subscription: PushSubscription, payload: string, options: webPush.RequestOptions): webPush.RequestDetails | undefined {
  try {
    return webPush.generateRequestDetails({ endpoint: subscription.endpoint, keys: { ...subscription.keys } }, payload, options);
  } catch {
    // Its keys are not keys.
    return undefined;
  }
}
