import type { Capability } from '@berichtenbox/contract';
import type { ActingContext, ActiveSession, Right } from '../session/session-state.js';

/** Who was logged in, as it is kept in the vault of that person. */
export interface KeptIdentity {
  readonly userName: string;
  readonly context: Pick<ActingContext, 'id' | 'name' | 'partition'> & { readonly rights: readonly Right[] };
  readonly capabilities: readonly Capability[];
  /** Absent when there was nobody else for whom they may act. */
  readonly representsOthers?: true;
}

/** Nobody ends such a session but the server, as soon as it can be asked. */
const assumedMs = 8 * 60 * 60_000;

/** What is to be kept of who is logged in, so that their messages can be shown when the server cannot tell who they are. */
export function identityOf({ userName, context: { id, name, partition, rights }, contexts, atLogin, capabilities, representsOthers }: ActiveSession): KeptIdentity {
  const hasOthers = representsOthers === true || contexts.length + atLogin.length > 1;
  return { userName, context: { id, name, partition, rights: [...rights] }, capabilities: [...capabilities], ...(hasOthers && { representsOthers: true }) };
}

/** The session of who was logged in when that was kept, without a server that knows of it. */
export function sessionOf({ userName, context: { rights, ...kept }, capabilities, representsOthers }: KeptIdentity): ActiveSession {
  const context = { ...kept, kind: 'self', rights: new Set(rights) } as const;
  return {
    status: 'active', offline: true, userName, contexts: [context], context, atLogin: [], capabilities: new Set(capabilities),
    expiresAt: new Date(Date.now() + assumedMs), expiring: false, ...(representsOthers && { representsOthers }),
  };
}
