import type { WireInvitation, WireMandate, WireProblem } from '@berichtenbox/contract';
import { problemCode } from '@berichtenbox/contract';
import type { TestPerson, TestRequest } from './test-app.js';

/** What the server answered. */
export interface Answer<Body = unknown> {
  readonly status: number;
  /** Of a problem. */
  readonly code: string | undefined;
  readonly pointers: readonly string[];
  readonly body: Body;
}

/** An invitation as a relative would get it, with what a test changes about it. */
export function invitation(changes: Partial<WireInvitation> = {}): WireInvitation {
  return { voorWie: 'Mijn zus', soort: 'familie', rechten: ['lezen', 'handelen'], post: 'machtiginggever', ...changes };
}

/** Invites somebody, and fails the test when that is refused. */
export async function invite(person: TestPerson, changes: Partial<WireInvitation> = {}): Promise<{ readonly machtiging: WireMandate; readonly code: string }> {
  const { status, body } = await (asked(person, '/machtigingen/uitnodigingen', { method: 'POST', json: invitation(changes) }) as Promise<Answer<{ machtiging: WireMandate; code: string }>>);
  if (status !== 201) throw new Error(`Not invited: ${JSON.stringify(body)}`);
  return body;
}

/** Invites one person and lets another accept. */
export async function inviteAndAccept(mandator: TestPerson, mandatee: TestPerson, changes: Partial<WireInvitation> = {}): Promise<WireMandate> {
  const { code } = await invite(mandator, changes);
  const { status, body } = await accept(mandatee, code);
  if (status !== 200) throw new Error(`Not accepted: ${JSON.stringify(body)}`);
  return body;
}

/** Tries to accept with a code. */
export function accept(person: TestPerson, code: string) {
  return asked(person, '/machtigingen/_aannemen', { method: 'POST', json: { code } }) as Promise<Answer<WireMandate>>;
}

/** Looks what a code is for. */
export function view(person: TestPerson, code: string) {
  return asked(person, '/machtigingen/_bekijken', { method: 'POST', json: { code } }) as Promise<Answer<WireMandate>>;
}

/** Everything somebody gave and got. */
export async function mandatesOf(person: TestPerson): Promise<{ readonly gegeven: readonly WireMandate[]; readonly ontvangen: readonly WireMandate[] }> {
  return (await asked(person, '/machtigingen')).body as { gegeven: WireMandate[]; ontvangen: WireMandate[] };
}

/** Changes a mandate. */
export function change(person: TestPerson, { machtigingId }: Pick<WireMandate, 'machtigingId'>, json: unknown) {
  return asked(person, `/machtigingen/${machtigingId}`, { method: 'PATCH', json, as: 'application/merge-patch+json' }) as Promise<Answer<WireMandate>>;
}

/** Ends a mandate. */
export function end(person: TestPerson, { machtigingId }: Pick<WireMandate, 'machtigingId'>) {
  return asked(person, `/machtigingen/${machtigingId}`, { method: 'DELETE' }) as Promise<Answer<undefined>>;
}

/** Begins to act. */
export function startActing(person: TestPerson, machtigingId: string) {
  return asked(person, '/sessie/namens', { method: 'POST', json: { machtigingId } }) as Promise<Answer<{ readonly context?: { readonly id: string; readonly naam: string }; readonly inlogUrl?: string }>>;
}

/** What was answered; of a problem also its code, and without the support code, so that two can be compared. */
export async function asked(person: TestPerson, path: string, init: TestRequest = {}): Promise<Answer> {
  const response = await person.request(path, init);
  const text = await response.text();
  const body = (text === '' ? undefined : JSON.parse(text)) as Partial<WireProblem> | undefined;
  const code = body?.type === undefined ? undefined : problemCode(body.type);
  const pointers = (body?.errors ?? []).map(({ pointer }) => pointer);
  return { status: response.status, code, pointers, body: code === undefined ? body : { ...body, instance: '' } };
}
