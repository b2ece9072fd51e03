import { readRecord, wrongAnswer, type Scope, type ServerConnection } from './server-connection.js';
import { textOf } from './wire-values.js';

/** Asks for the key to what is kept here of a mailbox for as long as the session lasts (capability `kluis`): 32 bytes. */
export function readVaultKey(connection: ServerConnection, scope: Scope): Promise<Uint8Array<ArrayBuffer>> {
  return connection.send({ path: '/sessie/kluissleutel' }, scope, async (response) => {
    const key = textOf((await readRecord(response))['sleutel']);
    if (!key || !/^[\w-]{43}$/.test(key)) throw wrongAnswer(response);
    return Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  });
}
