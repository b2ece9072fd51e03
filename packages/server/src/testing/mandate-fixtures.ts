import type { WireContext, WireSession } from '@berichtenbox/contract';
import { storeMandate, type NewMandate } from '../mandates/store-mandate.js';
import type { SendRequest, TestApp, TestPerson } from './test-app.js';

/** Somebody acting for somebody else, with what the mandate says. */
export interface TestMandate {
  readonly id: string;
  readonly context: WireContext;
  /** Sends as the mandatee, for the mandator. */
  readonly request: SendRequest;
}

/** Lets one person act for another: everything, from now on, unless said otherwise. */
export async function giveMandate(
  app: TestApp, { mandator, mandatee }: { readonly mandator: TestPerson; readonly mandatee: TestPerson }, changes: Partial<NewMandate> = {},
): Promise<TestMandate> {
  const now = app.dependencies.clock.now();
  const id = await storeMandate(app.database, app.keyRing, {
    mandatorId: mandator.recipientId, mandatorName: mandator.session.gebruiker.naam,
    mandateeId: mandatee.recipientId, mandateeName: mandatee.session.gebruiker.naam,
    kind: 'financial-administrator', source: 'register', rights: ['read', 'act', 'settings'], post: 'mandatee', startsAt: now, ...changes,
  }, now);
  const { contexten } = (await (await mandatee.request('/sessie')).json()) as WireSession;
  const context = contexten.find(({ machtigingId }) => machtigingId === id);
  if (context === undefined) throw new Error('The mandate does not hold now.');
  const request: SendRequest = (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('Namens')) headers.set('Namens', context.id);
    return mandatee.request(path, { ...init, headers });
  };
  return { id, context, request };
}
