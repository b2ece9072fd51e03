import {
  MandateError, type ActingClient, type ActLogLine, type ActLogState, type ClientsState, type MadeInvitation, type Mandate, type MandateChanges, type MandateInvitation,
  type MandatesState,
} from '@berichtenbox/client';
import { FakeDesk } from './fake-desks.js';

/** A mandate as the tests need it. */
export function fakeMandate(part: Partial<Mandate> & { readonly id: string }): Mandate {
  return {
    version: 1, kind: 'family', source: 'granted', status: 'active', mandatorName: 'Koen de Vries', mandateeName: 'Sanne de Vries', rights: new Set(['read']), mail: 'mandator',
    startsAt: new Date('2026-01-05T09:00:00Z'), changeable: true, ...part,
  };
}

/** Mandates in memory; the one code is ABCD EFGH JKLM. */
export class FakeMandatesDesk extends FakeDesk<MandatesState> {
  /** What one was invited to, and what changed. */
  readonly invitations: MandateInvitation[] = [];
  readonly changes: MandateChanges[] = [];
  /** What the code is for. */
  offered = fakeMandate({ id: 'offered', status: 'invited', mandatorName: 'Wim de Boer', mandateeName: 'Koen' });

  constructor() {
    super({ phase: 'ready', given: [], received: [] });
  }

  async invite(invitation: MandateInvitation): Promise<MadeInvitation> {
    await this.do(`invite ${invitation.mandateeName}`);
    this.invitations.push(invitation);
    const mandate = fakeMandate({ ...invitation, id: `mandate-${this.invitations.length}`, status: 'invited', codeValidUntil: new Date(Date.now() + 7 * 86_400_000) });
    this.patch({ given: [...this.state.given, mandate] });
    return { mandate, code: 'ABCD EFGH JKLM' };
  }

  async viewCode(code: string): Promise<Mandate> {
    await this.do(`view ${code}`);
    this.#check(code);
    return this.offered;
  }

  async accept(code: string): Promise<Mandate> {
    await this.do(`accept ${code}`);
    this.#check(code);
    const accepted: Mandate = { ...this.offered, status: 'active' };
    this.patch({ received: [...this.state.received, accepted] });
    return accepted;
  }

  async change(mandateId: string, { storeIds, messageTypes, validUntil, ...changes }: MandateChanges): Promise<void> {
    await this.do(`change ${mandateId}`);
    this.changes.push({ ...changes, ...(storeIds !== undefined && { storeIds }), ...(messageTypes !== undefined && { messageTypes }), ...(validUntil !== undefined && { validUntil }) });
    const without = new Set(Object.entries({ storeIds, messageTypes, validUntil }).flatMap(([field, value]) => (value === undefined ? [] : [field])));
    this.#replace(mandateId, (mandate) => ({
      ...(Object.fromEntries(Object.entries(mandate).filter(([field]) => !without.has(field))) as unknown as Mandate),
      ...changes, version: mandate.version + 1, ...(storeIds && { storeIds }), ...(messageTypes && { messageTypes }), ...(validUntil && { validUntil }),
    }));
  }

  async end(mandateId: string): Promise<void> {
    await this.do(`end ${mandateId}`);
    const isGiven = this.state.given.some(({ id }) => id === mandateId);
    this.#replace(mandateId, (mandate) => ({ ...mandate, status: 'ended', endedAt: new Date(), endedBy: isGiven ? 'mandator' : 'mandatee' }));
  }

  #check(code: string): void {
    if (code.replaceAll(/[ -]/g, '').toUpperCase() !== 'ABCDEFGHJKLM') throw new MandateError('code-wrong');
  }

  #replace(mandateId: string, change: (mandate: Mandate) => Mandate): void {
    const changed = (mandates: readonly Mandate[]): readonly Mandate[] => mandates.map((mandate) => (mandate.id === mandateId ? change(mandate) : mandate));
    this.patch({ given: changed(this.state.given), received: changed(this.state.received) });
  }
}

/** Clients in memory; at first there are none. */
export class FakeClientsDesk extends FakeDesk<ClientsState> {
  constructor(clients: readonly ActingClient[] = []) {
    super({ phase: 'ready', clients });
  }
}

/** A log in memory, which gives `older` bit by bit. */
export class FakeActLogDesk extends FakeDesk<ActLogState> {
  /** What each `loadMore` adds. */
  older: (readonly ActLogLine[])[] = [];

  constructor(lines: readonly ActLogLine[] = []) {
    super({ phase: 'ready', lines, hasMore: false });
  }

  async loadMore(): Promise<void> {
    await this.do('more');
    const [lines = [], ...rest] = this.older;
    this.older = rest;
    this.patch({ lines: [...this.state.lines, ...lines], hasMore: rest.length > 0 });
  }
}
