import type { WireDelivery, WireDeliveryReceipt } from '@berichtenbox/contract';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.js';
import { validated } from '../http/contract-validation.js';
import { ProblemError } from '../http/problem.js';
import type { AccessToken } from '../senders/access-tokens.js';
import { acceptDelivery, type DeliveryReceipt } from './accept-delivery.js';
import { checkDelivery } from './check-delivery.js';

/** Where senders deliver: `POST /aanleveringen`. */
export function deliveryRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.post('/aanleveringen', async (c) => {
    const { clock, metrics, settings } = c.var.dependencies;
    const { body, header } = validated(c, 'deliverMessage');
    requireOwnStore(c.var.accessToken, body);
    const receipt = await acceptDelivery(c.var.dependencies, checkDelivery(body, clock.now()), header['Idempotency-Key']);
    metrics.count('delivery-accepted');
    const location = `${settings.basePath}/berichten/${receipt.messageId}`;
    return c.json(toWireReceipt(body, receipt, location), 201);
  });
  return routes;
}

function requireOwnStore(token: AccessToken | undefined, { afzender }: WireDelivery): void {
  if (token?.oin === afzender) return;
  const errors = [{ pointer: '/afzender', detail: 'The access token is not of this organisation.' }];
  throw new ProblemError('sender-not-allowed', { detail: 'An organisation delivers to its own store only.', errors });
}

function toWireReceipt({ afzender, ontvanger, onderwerp }: WireDelivery, receipt: DeliveryReceipt, location: string): WireDeliveryReceipt {
  return {
    berichtId: receipt.messageId,
    afzender,
    ontvanger,
    onderwerp,
    tijdstipOntvangst: receipt.receivedAt,
    publicatietijdstip: receipt.publishedAt,
    _links: { self: { href: location } },
  };
}
