import type { WireRetrievalEvent } from '@berichtenbox/contract';
import type { AppDependencies } from '../app-dependencies.js';
import { reachesStore, type MailboxReach } from '../authorisation/mailbox-reach.js';
import { errorFields } from '../http/log.js';
import { askStore } from '../message-stores/ask-store.js';
import { StoreError } from '../message-stores/store-error.js';
import { listOrganisations, type Organisation } from '../organisations/organisations.js';
import { failRound, finishRound, type RetrievalOutcome, type RetrievalRound } from './retrieval-rounds.js';

/** Hears what happens in a round, as it happens. */
export type RetrievalListener = (event: WireRetrievalEvent) => void;

interface StoreAnswer extends RetrievalOutcome {
  readonly messageCount: number;
}

const wireStatus = { ok: 'OK', failed: 'FOUT', timeout: 'TIMEOUT' } as const;

/**
 * Asks every store at the same time, and tells about each within reach as it answers. Never rejects: what went wrong is told as the last event.
 * `reference` is the support code for when it goes wrong on our side.
 */
export async function retrieveMessages(
  dependencies: AppDependencies,
  round: RetrievalRound,
  telling: { readonly listener: RetrievalListener; readonly reference: string; readonly reach: MailboxReach },
): Promise<void> {
  const { listener, reference, reach } = telling;
  const { database, clock, log } = dependencies;
  let storeCount = 0;
  try {
    const stores = await listOrganisations(database);
    // The round is of the mailbox, whoever started it; what is told of it is not.
    const told = stores.filter(({ oin }) => reachesStore(reach, oin));
    storeCount = told.length;
    for (const { oin, name } of told) listener({ event: 'magazijn-bevraging-gestart', magazijnId: oin, naam: name });
    const answers = await Promise.all(stores.map((store) => askForCount(dependencies, { store, reach, listener: told.includes(store) ? listener : () => undefined })));
    await finishRound(database, round, { outcomes: answers, now: clock.now() });
    listener(summary(answers.filter(({ storeOin }) => reachesStore(reach, storeOin))));
  } catch (error) {
    log.error('retrieval-failed', { reference, ...errorFields(error) });
    // When this fails as well, the round's lock runs out and the round counts as stranded.
    await failRound(database, round, clock.now()).catch(() => undefined);
    listener({ event: 'ophalen-fout', foutmelding: 'Het ophalen is niet gelukt.', totaalMagazijnen: storeCount, referentie: reference });
  }
}

async function askForCount(
  dependencies: AppDependencies,
  { store: { oin, name }, reach, listener }: { readonly store: Organisation; readonly reach: MailboxReach; readonly listener: RetrievalListener },
): Promise<StoreAnswer> {
  const answered = { event: 'magazijn-bevraging-voltooid', magazijnId: oin, naam: name } as const;
  try {
    const messageCount = await askStore(dependencies, oin, (store) => store.countMessages(reach));
    listener({ ...answered, status: wireStatus.ok, aantalBerichten: messageCount });
    return { storeOin: oin, status: 'ok', messageCount };
  } catch (error) {
    const status = error instanceof StoreError && error.code === 'store-timeout' ? 'timeout' : 'failed';
    dependencies.log.warn('store-did-not-answer', { store: oin, status, ...errorFields(error instanceof Error ? error.cause : error) });
    const reason = status === 'timeout' ? 'Het magazijn antwoordde niet op tijd.' : 'Het magazijn gaf een fout.';
    listener({ ...answered, status: wireStatus[status], foutmelding: reason });
    return { storeOin: oin, status, messageCount: 0 };
  }
}

function summary(answers: readonly StoreAnswer[]): WireRetrievalEvent {
  const succeeded = answers.filter(({ status }) => status === 'ok');
  return {
    event: 'ophalen-gereed',
    totaalBerichten: succeeded.reduce((total, { messageCount }) => total + messageCount, 0),
    geslaagd: succeeded.length,
    mislukt: answers.length - succeeded.length,
    totaalMagazijnen: answers.length,
  };
}
