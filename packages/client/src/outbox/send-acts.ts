import { sendCommands, type SentCommand } from '../api/command-requests.js';
import { writeMessage } from '../api/message-requests.js';
import type { Scope, ServerConnection } from '../api/server-connection.js';
import { BerichtenboxError } from '../errors/berichtenbox-error.js';
import { flagsOf } from '../mailbox/message-records.js';
import type { CommandAnswer } from './judge.js';

/** As many as are answered before the screen seems to hang. */
const inOneRequest = 100;
const atOnce = 4;

/** How many commands are sent together: in one request where the server takes several (capability `acties`), or else in a few requests side by side. */
export function togetherOf(takesSeveral: boolean): number {
  return takesSeveral ? inOneRequest : atOnce;
}

/** Sends commands of different messages, in one request or in one for each. */
export async function sendActs(
  connection: ServerConnection, commands: readonly SentCommand[], { takesSeveral, ...scope }: Scope & { readonly takesSeveral: boolean },
): Promise<ReadonlyMap<string, CommandAnswer>> {
  if (takesSeveral) return sendCommands(connection, commands, scope);
  return new Map(await Promise.all(commands.map(async (command): Promise<[string, CommandAnswer]> => [command.key, await sendOne(connection, command, scope)])));
}

async function sendOne(connection: ServerConnection, command: SentCommand, scope: Scope): Promise<CommandAnswer> {
  const method = command.action === 'purge' ? 'POST' : command.action === 'bin' ? 'DELETE' : 'PATCH';
  try {
    const message = await writeMessage(connection, { ...command, method }, scope);
    return message ? { known: flagsOf(message) } : {};
  } catch (error) {
    if (error instanceof BerichtenboxError) return { error };
    throw error;
  }
}
