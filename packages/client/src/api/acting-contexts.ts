import type { WireContext } from '@berichtenbox/contract';
import type { ActingContext, AtLogin } from '../session/session-state.js';
import { mandateKindOf, mandateSourceOf } from './mandate-names.js';
import { messageTypeOf, withoutAbsent } from './metadata-mapper.js';
import { safeUrl } from './safe-url.js';
import { readRecord, wrongAnswer, type Scope, type ServerConnection } from './server-connection.js';
import { serverTime } from './server-time.js';
import { toOwnContext, type SessionAnswer } from './session-api.js';
import { asRecord, dateOf, listOf, textOf, type Untrusted, type WireRecord } from './wire-values.js';

/** Somebody one may act for, as the server told it. */
export interface ListedContext {
  readonly context: ActingContext;
  /** How long from when the server was asked; undefined when it has no end. */
  readonly remainingMs: number | undefined;
  /** One chose this person when logging in. */
  readonly isChosen: boolean;
}

/** The server let one act for somebody, or sends one to log in for it. */
export type StartedActing = ListedContext | { readonly loginUrl: string };

/** Everybody one may act for, oneself first. */
export function contextsOf({ self, others, answeredAt }: SessionAnswer): readonly [ListedContext, ...ListedContext[]] {
  return [{ context: self, remainingMs: undefined, isChosen: false }, ...others.flatMap((wire) => toListed(wire, answeredAt))];
}

/** Whom one may act for after choosing them at the identity provider. */
export function atLoginOf({ atLogin }: SessionAnswer): readonly AtLogin[] {
  return atLogin.flatMap(({ machtigingId, naam, soort }) => {
    const [mandateId, kind] = [textOf(machtigingId), mandateKindOf(soort)];
    return mandateId && kind ? [{ mandateId, kind, name: textOf(naam) ?? '' }] : [];
  });
}

/**
 * Begins to act for somebody (capability `machtigen`).
 *
 * @throws {BerichtenboxError} `forbidden` when one may not (any more).
 */
export function startActing(connection: ServerConnection, mandateId: string, scope: Scope): Promise<StartedActing> {
  const request = { path: '/sessie/namens', method: 'POST', body: { machtigingId: mandateId } };
  return connection.send(request, scope, async (response) => {
    const { context, inlogUrl } = await readRecord(response);
    const loginUrl = safeUrl(inlogUrl);
    if (loginUrl) return { loginUrl };
    const [started] = toListed(asRecord(context) ?? {}, serverTime(response.headers));
    if (!started) throw wrongAnswer(response);
    return started;
  });
}

/** What is not understood of a limit must not widen it: a kind of message that is not known is shown to nobody here. */
function toListed(wire: WireRecord, answeredAt: number): ListedContext[] {
  const { soort, machtigingId, bron, organisaties, berichtTypen, geldigTot }: Untrusted<WireContext> = wire;
  const [own, kind, mandateId, validUntil] = [toOwnContext(wire), mandateKindOf(soort), textOf(machtigingId), dateOf(geldigTot)];
  if (!own.id || !own.partition || !kind || !mandateId) return [];
  const limits = withoutAbsent({
    source: mandateSourceOf(bron), validUntil,
    storeIds: organisaties === undefined ? undefined : listOf(organisaties).map(textOf).filter((id) => id !== undefined),
    messageTypes: berichtTypen === undefined ? undefined : listOf(berichtTypen).map(messageTypeOf).filter((type) => type !== undefined),
  });
  return [{ context: { ...own, kind, mandateId, ...limits }, remainingMs: validUntil && validUntil.getTime() - answeredAt, isChosen: wire['gekozen'] === true }];
}
