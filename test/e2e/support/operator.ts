import type { WireStoreFault } from '@berichtenbox/contract';
import { operatorClient, operatorScope, tokenPath } from '../../../demo/src/identity-provider/demo-clients.js';

/**
 * Puts an organisation's store out of order as an operator does, with an access token of the identity provider.
 *
 * @param fault undefined repairs it
 */
export async function operateStore(url: string, oin: string, fault: WireStoreFault | undefined): Promise<void> {
  const token = await operatorToken(url);
  const response = await fetch(`${url}/api/v1/beheer/magazijnen/${oin}/storing`, {
    method: fault === undefined ? 'DELETE' : 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(fault !== undefined && { body: JSON.stringify(fault) }),
  });
  if (!response.ok) throw new Error(`The operator was refused: ${await response.text()}`);
}

async function operatorToken(url: string): Promise<string> {
  const credentials = Buffer.from(`${operatorClient.id}:${operatorClient.secret}`).toString('base64');
  const response = await fetch(url + tokenPath, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: operatorScope }),
  });
  if (!response.ok) throw new Error(`No token for the operator: ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
}
