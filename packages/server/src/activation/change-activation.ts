import type { AppDependencies } from '../app-dependencies.js';
import type { Authorisation } from '../authorisation/authorise.js';
import type { Executor } from '../database/schema.js';
import { ProblemError } from '../http/problem.js';
import { choiceAt, listChoices, replaceChoices, storeChoices, type OrganisationChoice } from '../message-stores/organisation-choices.js';
import { changeSettings, type ChangedBy } from '../preferences/change-settings.js';
import { keepChannels, letChannelsGo, removeProvisionalChannels } from '../preferences/channels.js';
import { findPreferences, storePreferences } from '../preferences/stored-preferences.js';
import { digestOf, type ActivationChoices } from './activation-choices.js';
import { useToken } from './activation-tokens.js';
import { findActivation, requireActive, type Activation } from './activation.js';
import { rememberState, restoreState, type PreviousState } from './previous-state.js';

type Dependencies = Pick<AppDependencies, 'database' | 'clock'>;

const undoMs = 14 * 24 * 60 * 60_000;
const provisionalMs = 24 * 60 * 60_000;

/**
 * Activates, with the token that came with the summary of exactly these choices.
 *
 * @throws {ProblemError} 409 `activation-token-invalid`.
 */
export function activate(
  { database, clock }: Dependencies, by: ChangedBy & Pick<Authorisation, 'session'>, { token, choices }: { readonly token: string; readonly choices: ActivationChoices },
): Promise<Activation> {
  const { recipientId, session } = by;
  return changeSettings(database, by, async (transaction) => {
    const now = clock.now();
    const binding = { sessionIdHash: session.idHash, recipientId, choicesDigest: await digestOf(choices) };
    if (!(await useToken(transaction, token, binding, now))) throw new ProblemError('activation-token-invalid');
    const before = await findActivation(transaction, recipientId, now);
    const previous = await rememberState(transaction, recipientId, before, { withPreferences: true });
    await writeWays(transaction, { recipientId, ways: choices.ways, now });
    const preferences = await findPreferences(transaction, recipientId);
    await storePreferences(transaction, recipientId, { ...preferences, version: preferences.version + 1, reminders: choices.reminders, disclosure: choices.disclosure });
    await keepChannels(transaction, recipientId, now);
    const since = before.active && before.since ? before.since : now;
    return store(transaction, recipientId, { active: true, since, checkedAt: now, undo: { until: new Date(now.getTime() + undoMs), previous } });
  });
}

/** Everything on paper, at once. Of somebody who is not active nothing changes. */
export function deactivate({ database, clock }: Dependencies, by: ChangedBy): Promise<Activation> {
  const { recipientId } = by;
  return changeSettings(database, by, async (transaction) => {
    const now = clock.now();
    const before = await findActivation(transaction, recipientId, now);
    if (!before.active) return before;
    const previous = await rememberState(transaction, recipientId, before, { withPreferences: false });
    const until = new Date(now.getTime() + undoMs);
    await replaceChoices(transaction, recipientId, []);
    await letChannelsGo(transaction, recipientId, { until, now });
    return store(transaction, recipientId, { active: false, since: now, undo: { until, previous } });
  });
}

/**
 * Takes the last change back.
 *
 * @throws {ProblemError} 409 `nothing-to-undo`.
 */
export function undoChange({ database, clock }: Dependencies, by: ChangedBy): Promise<Activation> {
  const { recipientId } = by;
  return changeSettings(database, by, async (transaction) => {
    const now = clock.now();
    const { undo } = await findActivation(transaction, recipientId, now);
    if (undo === undefined) throw new ProblemError('nothing-to-undo');
    const { previous } = undo;
    await restoreState(transaction, recipientId, previous);
    if (previous.active) await keepChannels(transaction, recipientId, now);
    else await letChannelsGo(transaction, recipientId, { until: new Date(now.getTime() + provisionalMs), now });
    return store(transaction, recipientId, activationOf(previous, now));
  });
}

/** Activation does not happen: what was added for it goes. What an undo brings back waits until that is no longer possible. */
export function declineActivation({ database, clock }: Dependencies, by: ChangedBy): Promise<Activation> {
  const { recipientId } = by;
  return changeSettings(database, by, async (transaction) => {
    const activation = await findActivation(transaction, recipientId, clock.now());
    const { active, since, undo } = activation;
    if (!active) await removeProvisionalChannels(transaction, recipientId, since && undo && { letGoAt: since, until: undo.until });
    return activation;
  });
}

/**
 * Everything is still right. Organisations that came since are known from now on; they keep sending paper.
 *
 * @throws {ProblemError} 409 `not-activated`.
 */
export function confirmActivation({ database, clock }: Dependencies, by: ChangedBy): Promise<Activation> {
  const { recipientId } = by;
  return changeSettings(database, by, async (transaction) => {
    const now = clock.now();
    const activation = await requireActive(transaction, recipientId, now);
    const known = new Set((await listChoices(transaction, recipientId)).map(({ storeOin }) => storeOin));
    const others = (await allOins(transaction)).filter((oin) => !known.has(oin));
    await storeChoices(transaction, recipientId, others.map((storeOin) => ({ storeOin, way: 'paper', since: now })));
    return store(transaction, recipientId, { ...activation, checkedAt: now });
  });
}

/** What was not chosen sends paper, and is known to: an organisation that comes later is none of these. */
async function writeWays(
  transaction: Executor, { recipientId, ways, now }: { readonly recipientId: string; readonly ways: ActivationChoices['ways']; readonly now: Date },
): Promise<void> {
  const before = new Map((await listChoices(transaction, recipientId)).map((choice) => [choice.storeOin, choiceAt(choice, now)]));
  const choices = (await allOins(transaction)).map((storeOin): OrganisationChoice => {
    const way = ways.get(storeOin) ?? 'paper';
    const known = before.get(storeOin);
    return { storeOin, way, since: known?.way === way ? known.since : now };
  });
  await replaceChoices(transaction, recipientId, choices);
}

async function allOins(transaction: Executor): Promise<string[]> {
  return (await transaction.selectFrom('organisation').select('oin').execute()).map(({ oin }) => oin);
}

function activationOf({ active, since, checkedAt }: PreviousState, now: Date): Activation {
  return { active, since: since === undefined ? now : new Date(since), ...(checkedAt !== undefined && { checkedAt: new Date(checkedAt) }) };
}

async function store(transaction: Executor, recipientId: string, activation: Activation): Promise<Activation> {
  const { active, since = new Date(0), checkedAt, undo } = activation;
  const values = {
    active, since, checked_at: checkedAt ?? null, undo_until: undo?.until ?? null, previous: undo === undefined ? null : JSON.stringify(undo.previous),
  };
  await transaction
    .insertInto('activation')
    .values({ recipient_id: recipientId, ...values })
    .onConflict((conflict) => conflict.column('recipient_id').doUpdateSet(values))
    .execute();
  return activation;
}
