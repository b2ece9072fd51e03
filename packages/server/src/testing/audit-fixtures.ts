import type { AuditEntry } from '../audit/audit-chain.js';

/** A line about a letter that was read, with what a test changes about it. */
export function auditEntry(chain: string, at: Date, changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    chain, at, actor_id: crypto.randomUUID(), mandate_id: crypto.randomUUID(), mandate_version: 1, mandate_kind: 'family', mandate_source: 'granted',
    operation: 'getMessage', right_used: 'read', outcome: 'done', reason: null, message_id: crypto.randomUUID(), attachment_id: null, store_oin: '00000001001000000001',
    count: null, session_id_hash: 'een-hash', request_id: crypto.randomUUID(), assurance_level: null, ...changes,
  };
}
