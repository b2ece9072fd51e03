import type { MailboxAction } from '@berichtenbox/client';
import type { Carried } from './network.js';
import type { TabView } from './page/tab-page.js';
import { words, type Effect, type Principal, type ServedLetter } from './people.js';

/** A request with acts that is under way. */
interface Flight {
  readonly tab: string;
  readonly principal: Principal | undefined;
  isOver: boolean;
}

const momentMs = 100;
/** Why an act is excused that was done in a tab whose vault was not open (yet). */
export const noVault = 'there was no vault';

/** One thing that was to be done to one letter. */
export interface MadeAct {
  readonly number: number;
  readonly id: string;
  readonly action: MailboxAction;
  readonly folder: string | undefined;
  readonly principal: Principal;
  /** By another device: not by the client. */
  readonly isElsewhere?: boolean;
  /** Nothing was promised, or it may be lost for a reason that the person knows. */
  excuse?: string;
  isAcknowledged: boolean;
  /** Taken back, or taken away after it had failed, or tried again. */
  isDiscarded: boolean;
  /** The key under which it came by. */
  key?: string;
}

/** Knows what was done, what of it came by, and what the client said; and judges how it ended. */
export class Oracle {
  readonly complaints: string[] = [];
  readonly acts: MadeAct[] = [];
  /** What was said to have failed at any time, by act and letter. */
  readonly #failed = new Set<string>();
  readonly #run: string;
  readonly #owners: ReadonlyMap<string, Principal>;
  readonly #contexts = new Map<string, Principal>();
  /** The keys that came by, by act and letter. */
  readonly #keys = new Map<string, string>();
  readonly #flights = new Set<Flight>();

  constructor(run: string, owners: ReadonlyMap<string, Principal>) {
    this.#run = run;
    this.#owners = owners;
  }

  complain(what: string): void {
    if (!this.complaints.includes(what)) this.complaints.push(what);
  }

  /** Which context is whose mailbox. */
  learn(contextId: string, principal: Principal): void {
    this.#contexts.set(contextId, principal);
  }

  made(acts: readonly MadeAct[]): void {
    this.acts.push(...acts);
  }

  acknowledged(number: number): void {
    for (const act of this.acts) if (act.number === number) act.isAcknowledged = true;
  }

  failed(batchId: string, ids: readonly string[]): void {
    for (const id of ids) this.#failed.add(`${String(this.numberOf(batchId))} ${id}`);
  }

  /** What was done for this one until now may be lost. */
  excuse(principal: Principal, why: string): void {
    for (const act of this.acts) if (act.principal === principal) act.excuse ??= why;
  }

  /** What was done in one go was taken back. */
  discarded(batchId: string): void {
    for (const act of this.acts) if (act.number === this.numberOf(batchId)) act.isDiscarded = true;
  }

  /** Of which act a key, or what was done in one go, is. */
  numberOf(key: string): number | undefined {
    return key.startsWith(this.#run) ? parseInt(key.slice(9, 13), 16) : undefined;
  }

  /** An act goes by, on its way to the server. Returns what to call when the tab waits for it no longer. */
  sees({ headers, path, body, tab, keys }: Carried): () => void {
    const principal = this.#contexts.get(headers.get('namens') ?? '');
    for (const [id, owner] of this.#owners) {
      if ((path.includes(id) || body.includes(id)) && owner !== principal) this.complain(`${tab} sent something about a letter of ${owner} on behalf of ${principal ?? 'nobody'}`);
    }
    const flight: Flight = { tab, principal, isOver: false };
    for (const other of this.#flights) if (!other.isOver && other.tab !== tab && other.principal === principal) this.#suspect(other, flight);
    this.#flights.add(flight);
    const ids = idsIn(path, body);
    for (const [index, key] of keys.entries()) this.#came(key, ids[index] ?? '');
    return () => {
      flight.isOver = true;
      this.#flights.delete(flight);
    };
  }

  /** Of a tab that was killed just now, or gave up, that is only heard a moment later: one that is under way by then was so when the other began. */
  #suspect(one: Flight, other: Flight): void {
    setTimeout(() => {
      if (!one.isOver) this.complain(`${one.tab} and ${other.tab} send at the same time`);
    }, momentMs);
  }

  /** A tab is gone; what it sent last may go on without it. */
  left(tab: string): void {
    for (const flight of this.#flights) if (flight.tab === tab) flight.isOver = true;
  }

  #came(key: string, id: string): void {
    const about = `${String(this.numberOf(key))} ${id}`;
    const before = this.#keys.get(about);
    if (before !== undefined && before !== key) this.complain(`act ${about} was sent under two keys`);
    this.#keys.set(about, key);
  }

  /** Everything that a tab shows is of whom it acts for. */
  looked(tab: string, { actsFor, text }: TabView): void {
    for (const word of words) if (word !== actsFor && text.includes(word)) this.complain(`${tab} has something of ${word} while acting for ${actsFor ?? 'nobody'}`);
    for (const [id, owner] of this.#owners) if (owner !== actsFor && text.includes(id)) this.complain(`${tab} has a letter of ${owner} while acting for ${actsFor ?? 'nobody'}`);
  }

  /** The network is healed, and all had time. */
  judge({ view, letters, effects, done, principal }: Ending): void {
    for (const act of this.acts) {
      const about = aboutOf(act);
      const key = this.#keys.get(about);
      if (key !== undefined) act.key = key;
      this.#keys.delete(about);
    }
    if (this.#keys.size > 0) this.complain('something was sent under a key of no act');
    this.#judgeActs(done, effects, principal);
    this.#judgeFailures(view, done, principal);
    this.#judgeEffects(effects, done);
    this.#judgeView(view, letters, principal);
  }

  #judgeActs(done: ReadonlySet<string>, effects: Ending['effects'], principal: Principal): void {
    for (const act of this.acts.filter(({ isElsewhere }) => !isElsewhere)) {
      const isPromised = act.isAcknowledged || act.key !== undefined;
      if (!isPromised || act.excuse !== undefined || act.principal !== principal) continue;
      if (act.key !== undefined && done.has(act.key)) continue;
      if (this.#failed.has(aboutOf(act))) continue;
      // What was to be thrown away and is gone for good, is thrown away.
      if (act.key !== undefined && act.action === 'bin' && isOver(effects.get(act.id))) continue;
      if (act.isDiscarded || this.#isSuperseded(act)) continue;
      this.complain(`${nameOf(act)} was promised (${act.isAcknowledged ? 'acknowledged' : 'sent'}), and neither done nor told as failed`);
    }
  }

  /** What failed stays until the person did something about it. */
  #judgeFailures({ failures }: TabView, done: ReadonlySet<string>, principal: Principal): void {
    const stands = new Set(failures.flatMap(({ id: batchId, ids }) => ids.map((id) => aboutOf({ number: this.numberOf(batchId) ?? 0, id }))));
    for (const act of this.acts) {
      if (act.principal !== principal || act.excuse !== undefined || act.isDiscarded || (act.key !== undefined && done.has(act.key))) continue;
      if (this.#failed.has(aboutOf(act)) && !stands.has(aboutOf(act))) this.complain(`${nameOf(act)} failed, and that does not stand there any more`);
    }
  }

  /** Never sent, and a later wish says all that it said. */
  #isSuperseded(act: MadeAct): boolean {
    if (act.key !== undefined) return false;
    const field = fieldOf(act.action);
    const later = this.acts.slice(this.acts.indexOf(act) + 1).filter(({ id, isElsewhere }) => id === act.id && !isElsewhere);
    return field !== 'gone' && later.some(({ action }) => fieldOf(action) === field);
  }

  /** What became of a letter is what was done to it, once, in an order in which it was done. */
  #judgeEffects(effects: ReadonlyMap<string, readonly Effect[]>, done: ReadonlySet<string>): void {
    for (const id of this.#owners.keys()) {
      const all = effects.get(id) ?? [];
      const wereDone = this.acts.filter((act) => act.id === id && act.key !== undefined && done.has(act.key));
      // What is done before a tab has its vault open, is written down when it has.
      const early = wereDone.filter(({ isElsewhere, excuse }) => !isElsewhere && excuse === noVault);
      const own = wereDone.filter(({ isElsewhere, excuse }) => !isElsewhere && excuse !== noVault);
      const others = wereDone.filter(({ isElsewhere }) => isElsewhere);
      if (!explains(all, [own, early, others])) this.complain(`a letter became ${all.map(shown).join(', ') || 'nothing else'}, by ${[...own, ...early].map(nameOf).join(', ') || 'nothing'}, and elsewhere ${others.map(nameOf).join(', ') || 'nothing'}`);
    }
  }

  #judgeView({ waiting, messages, status, actsFor, offline, isAlone }: TabView, letters: readonly ServedLetter[], principal: Principal): void {
    if (actsFor !== principal) this.complain(`one acts for ${actsFor ?? 'nobody'} in the end`);
    if (status !== 'active') this.complain(`the session is ${status} in the end`);
    if (offline !== 'open') this.complain(`the vault is ${offline} in the end`);
    if (waiting.length > 0) this.complain(`something waits in the end${isAlone ? ' for who is thought to be without network' : ''}: ${waiting.map(({ id, waitsFor }) => `${String(this.numberOf(id))} for ${waitsFor}`).join(', ')}`);
    const isShown = new Map(messages.map((message) => [message.id, message]));
    for (const letter of letters) {
      const message = isShown.get(letter.id);
      if (JSON.stringify(message) !== JSON.stringify(letter)) this.complain(`a letter is ${message ? shown({ ...message, isGone: false }) : 'not there'} at the client, and ${shown({ ...letter, isGone: false })} at the server`);
    }
    if (messages.length > letters.length) this.complain('the client has letters that the server does not have');
  }
}

/** How it is when all is over. */
export interface Ending {
  readonly view: TabView;
  readonly letters: readonly ServedLetter[];
  readonly effects: ReadonlyMap<string, readonly Effect[]>;
  readonly done: ReadonlySet<string>;
  readonly principal: Principal;
}

/** Whether these effects come of these rows of acts, each act done once, and each row in its own order. */
function explains(effects: readonly Effect[], rows: readonly (readonly MadeAct[])[]): boolean {
  // What was gone already, when it came late, is done without anything happening.
  const isIdle = (act: MadeAct | undefined): boolean => isOver(effects) && act?.action === 'purge';
  const nexts = (row: readonly MadeAct[], at: number): readonly number[] => (isIdle(row[at]) ? [at, ...nexts(row, at + 1)] : [at]);
  let places: readonly (readonly number[])[] = [rows.map(() => 0)];
  for (const effect of effects) {
    const next = places.flatMap((place) => rows.flatMap((row, index) =>
      nexts(row, place[index] ?? 0).filter((at) => fits(row[at], effect)).map((done) => place.map((at, other) => (other === index ? done + 1 : at)))));
    places = [...new Map(next.map((place) => [place.join(), place])).values()];
  }
  return places.some((place) => rows.flatMap((row, index) => row.slice(place[index])).every(isIdle));
}

/** Whether the letter was deleted for good. */
function isOver(effects: readonly Effect[] = []): boolean {
  return effects.at(-1)?.isGone === true;
}

function fits(act: MadeAct | undefined, effect: Effect): boolean {
  if (!act) return false;
  switch (act.action) {
    case 'mark-read': return !effect.unread && !effect.isGone;
    case 'mark-unread': return effect.unread && !effect.isGone;
    case 'mark-handled': return effect.handled && !effect.isGone;
    case 'mark-unhandled': return !effect.handled && !effect.isGone;
    case 'move': return effect.folder === (act.folder ?? 'archive') && !effect.isGone;
    case 'restore': return effect.folder === 'inbox' && !effect.isGone;
    case 'bin': return effect.folder === 'trash' && !effect.isGone;
    case 'purge': return effect.isGone;
  }
}

/** What an act is about. */
export function fieldOf(action: MailboxAction): 'read' | 'handled' | 'folder' | 'gone' {
  if (action === 'mark-read' || action === 'mark-unread') return 'read';
  if (action === 'mark-handled' || action === 'mark-unhandled') return 'handled';
  return action === 'purge' ? 'gone' : 'folder';
}

function idsIn(path: string, body: string): readonly string[] {
  if (!path.endsWith('/_acties')) return [/[0-9a-f-]{36}/.exec(path)?.[0] ?? ''];
  return (JSON.parse(body) as { readonly acties: readonly { readonly berichtId: string }[] }).acties.map(({ berichtId }) => berichtId);
}

function aboutOf({ number, id }: Pick<MadeAct, 'number' | 'id'>): string {
  return `${number} ${id}`;
}

function nameOf({ number, action, folder }: MadeAct): string {
  return `act ${number.toString(16)} (${action}${folder === undefined ? '' : ` ${folder}`})`;
}

function shown({ unread, folder, handled, isGone }: Omit<Effect, 'id'>): string {
  return isGone ? 'gone' : `${unread ? 'unread' : 'read'}/${folder}${handled ? '/handled' : ''}`;
}
