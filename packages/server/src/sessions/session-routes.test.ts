import type { WireSession } from '@berichtenbox/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApp } from '../testing/create-test-app.js';
import type { TestApp } from '../testing/test-app.js';

describe('GET /sessie', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await createTestApp();
  });

  it('tells where to log in when nobody is', async () => {
    const response = await app.request('/sessie');
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ type: 'urn:berichtenbox:problem:not-logged-in', inlogUrl: '/api/v1/inloggen' });
  });

  it('tells who is logged in, without a number', async () => {
    const koen = await app.logIn();
    const session = (await (await koen.request('/sessie')).json()) as WireSession;
    expect(session.gebruiker.naam).toBe('Koen de Vries');
    expect(JSON.stringify(session)).not.toContain('999990019');
    expect(JSON.stringify(session)).not.toContain(koen.recipientId);
  });
});
