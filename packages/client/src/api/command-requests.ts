import type { WireAction, WireActionResult, WireSummary } from '@berichtenbox/contract';
import { hasStatus, ProblemResponseError } from '../errors/problem-response-error.js';
import type { KnownChange } from '../mailbox/message-records.js';
import type { Command } from '../outbox/command.js';
import type { CommandAnswer } from '../outbox/judge.js';
import { folderOf } from './folder-names.js';
import { readRecord, wrongAnswer, type Scope, type ServerConnection } from './server-connection.js';
import { toWireAction } from './wire-action.js';
import { asRecord, countOf, recordsOf, textOf, type Untrusted, type WireRecord } from './wire-values.js';

/** A command that is sent. */
export interface SentCommand extends Command {
  /** When it was done, by the server's clock: for what waited before it was sent. */
  readonly doneAt?: Date;
}

/**
 * Sends several commands in one request (capability `acties`), of different messages.
 *
 * @param commands 1 to 100.
 * @returns the answers by key; one that the server left out is missing.
 */
export function sendCommands(connection: ServerConnection, commands: readonly SentCommand[], scope: Scope): Promise<ReadonlyMap<string, CommandAnswer>> {
  const request = { path: '/berichten/_acties', method: 'POST', body: { acties: commands.map((command): WireAction => ({ ...toWireAction(command), ...circumstancesOf(command) })) } };
  return connection.send(request, scope, async (response) => {
    const { resultaten } = await readRecord(response);
    if (!Array.isArray(resultaten)) throw wrongAnswer(response);
    return new Map(recordsOf(resultaten).flatMap((result) => answerOf(result) ?? []));
  });
}

/** How a message is now; `gone` when there is none. */
export async function askFlags(connection: ServerConnection, id: string, scope: Scope): Promise<KnownChange> {
  try {
    return await connection.send({ path: `/berichten/${encodeURIComponent(id)}` }, scope, async (response) => {
      const wire = await readRecord(response);
      if (!textOf(wire['berichtId'])) throw wrongAnswer(response);
      return toFlags(wire);
    });
  } catch (error) {
    if (error instanceof ProblemResponseError && (hasStatus(error, 404) || hasStatus(error, 410))) return { gone: true };
    throw error;
  }
}

/** What a server that knows versions of messages is told, to see whether a later wish is there already. */
function circumstancesOf({ version, doneAt, byItself }: SentCommand): Pick<WireAction, 'versie' | 'gedaanOp' | 'vanzelf'> {
  if (version === undefined) return {};
  return { versie: version, ...(doneAt && { gedaanOp: doneAt.toISOString() }), ...(byItself && { vanzelf: true }) };
}

function answerOf(result: WireRecord): [[string, CommandAnswer]] | undefined {
  const { sleutel, status, bericht, probleem, wachttijd, achterhaald }: Untrusted<WireActionResult> = result;
  const key = textOf(sleutel);
  const code = countOf(status);
  if (!key || !code) return undefined;
  if (code < 300) {
    const message = asRecord(bericht);
    return [[key, { ...(message && { known: toFlags(message) }), ...(achterhaald === true && { isOvertaken: true }) }]];
  }
  const problem = asRecord(probleem);
  const seconds = countOf(wachttijd);
  const details = { supportCode: textOf(problem?.['instance'])?.replace(/^urn:uuid:/, ''), retryAfterMs: seconds && Math.min(seconds, 300) * 1000 };
  return [[key, { error: new ProblemResponseError(code, details, problem) }]];
}

function toFlags(wire: WireRecord): KnownChange {
  const { status, map, afgehandeld, versie }: Untrusted<WireSummary> = wire;
  const version = textOf(versie);
  return { unread: status !== 'gelezen', folder: folderOf(textOf(map)), handled: afgehandeld === true, ...(version && { version }) };
}
