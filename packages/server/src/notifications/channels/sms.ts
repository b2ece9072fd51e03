import { GatewayError, type SendResult } from './send-result.js';

/** Where text messages go. */
export interface SmsSettings {
  /** Takes a POST; https, or http on this machine. */
  readonly gatewayUrl: string;
  readonly token: string;
  /** What the telephone shows as sender: at most eleven letters and digits. */
  readonly senderName: string;
}

/** One text message. */
export interface OutgoingSms {
  /** Stable: a gateway that has seen it sends nothing, and answers as it did before. */
  readonly id: string;
  /** `+31612345678` (E.164). */
  readonly number: string;
  readonly text: string;
}

/** Sends text messages. */
export interface SmsChannel {
  /** @throws {GatewayError} when it may work later. */
  send(sms: OutgoingSms): Promise<SendResult>;
}

const timeoutMs = 20_000;
const telephoneNumber = /^\+[1-9]\d{6,14}$/;
/** How a gateway says that the number itself is the trouble. */
const reasons: Readonly<Record<string, 'bounce' | 'unsubscribed' | 'unknown'>> = { 'number-not-in-use': 'bounce', 'number-invalid': 'unknown', 'recipient-opted-out': 'unsubscribed' };

/**
 * Text messages over a gateway that speaks the contract of docs/notifying.md: `POST {reference, to, from, text}` with `Idempotency-Key`; 2xx is taken,
 * 422 with `{"reason": …}` is refused for good, anything else may work later.
 */
export function smsChannel({ gatewayUrl, token, senderName }: SmsSettings, fetching: typeof fetch = fetch): SmsChannel {
  return {
    async send({ id, number, text }) {
      if (!telephoneNumber.test(number)) return { kind: 'address-failed', reason: 'unknown' };
      const response = await fetching(gatewayUrl, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, 'Idempotency-Key': id },
        body: JSON.stringify({ reference: id, to: number, from: senderName, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((cause: unknown) => {
        throw new GatewayError('sms', 'unreachable', cause);
      });
      if (response.ok) return { kind: 'sent' };
      if (response.status !== 422) throw new GatewayError('sms', response.status);
      const reason = reasons[await reasonOf(response)];
      return reason === undefined ? { kind: 'refused' } : { kind: 'address-failed', reason };
    },
  };
}

async function reasonOf(response: Response): Promise<string> {
  const body = (await response.json().catch(() => undefined)) as { readonly reason?: unknown } | undefined;
  return typeof body?.reason === 'string' ? body.reason : '';
}
