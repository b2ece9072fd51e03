import { describe, expect, it } from 'vitest';
import type { ActingContext, ActiveSession } from '../session/session-state.js';
import { identityOf, sessionOf } from './kept-identity.js';

const own: ActingContext = { id: 'c1', name: 'Piet Visser', kind: 'self', partition: 'p1', rights: new Set(['read', 'act']) };
const other: ActingContext = { ...own, id: 'c2', name: 'Truus de Boer', kind: 'financial-administrator', partition: 'p2', mandateId: 'm2' };
const active: ActiveSession = { status: 'active', userName: own.name, contexts: [own], context: own, atLogin: [], capabilities: new Set(['acties']), expiresAt: new Date(), expiring: false };

describe('who was logged in, as it is kept on the device', () => {
  it.each([
    ['nobody', {}, undefined],
    ['somebody', { contexts: [own, other] }, true],
    ['somebody to be chosen at the identity provider', { atLogin: [{ mandateId: 'm3', name: 'Truus de Boer', kind: 'helper' }] }, true],
  ] as const)('says whether there was %s to act for, and nothing of who that is', (_who, part, expected) => {
    const kept = identityOf({ ...active, ...part });
    expect(JSON.stringify(kept)).not.toContain('Truus');
    const session = sessionOf(kept);
    expect(session).toMatchObject({ status: 'active', offline: true, contexts: [{ name: 'Piet Visser', kind: 'self' }], atLogin: [] });
    expect(session.representsOthers).toBe(expected);
    // Kept again by a page that began without network, it says the same.
    expect(sessionOf(identityOf(session)).representsOthers).toBe(expected);
  });
});
