import { setTimeout as wait } from 'node:timers/promises';
import type { WireSession } from '@berichtenbox/contract';
import { randomFrom } from '../acting/network.js';
import { speed } from './fast-clock.js';
import type { Lane } from './lane.js';
import { Network, type Carried } from './network.js';
import { noVault, Oracle, type MadeAct } from './oracle.js';
import type { Defect } from './page/defects.js';
import type { TabView } from './page/tab-page.js';
import { words, type Principal } from './people.js';
import { planOf, told, type Plan, type Step, type TabName } from './plan.js';
import { atRest, backToSelf, patienceMs, vaultsLeft } from './settle.js';

/** What went on in one history, for who has to find out why. */
export interface Ended {
  readonly seed: number;
  readonly complaints: readonly string[];
  readonly steps: readonly string[];
  readonly network: readonly string[];
  /** How often what was to be seen was seen. */
  readonly sightings: Readonly<Record<string, number>>;
}

type Act = Extract<Step, { readonly does: 'act' | 'elsewhere' }>;

/** Another device, on which the same person is logged in. */
interface Device {
  readonly cookie: string;
  readonly contextId: string;
  readonly csrfToken: string;
}

const [self, another, client] = words;
/** A server that was struck down leaves keys for so long in the hands of nobody. */
const leaseMs = 130_000;
/** Less than anything takes; more than what is on the disk already leaves no room either. */
const tinyBytes = 1_000;
/** Said of the lane, not of the site for which the server takes it. */
const notPassedOn: ReadonlySet<string> = new Set(['host', 'origin', 'referer', 'connection', 'cookie', 'x-tab', 'content-length', 'accept-encoding']);
let runs = 0;

/** Plays one history in a lane: the same steps for the same seed. */
export async function play(lane: Lane, seed: number, defect?: Defect): Promise<Ended> {
  const history = new History(lane, planOf(seed), defect);
  try {
    await history.play();
  } catch (error) {
    history.oracle.complain(`it broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  const { oracle: { complaints }, steps, network: { log }, sightings } = history;
  return { seed, complaints, steps, network: log, sightings };
}

class History {
  readonly #lane: Lane;
  readonly #plan: Plan;
  readonly #defect: Defect | undefined;
  readonly #random: () => number;
  readonly #run = (++runs).toString(16).padStart(8, '0');
  readonly #base = `/h${this.#run}`;
  readonly oracle: Oracle;
  readonly network: Network;
  readonly steps: string[] = [];
  readonly sightings: Record<string, number> = {};
  readonly #tabs = new Set<TabName>();
  #jumpedMs = 0;
  #isFull = false;
  /** Who logged in last in this browser. */
  #person: typeof self | typeof another = self;
  /** What the cookie of this browser, and of the other device, says. */
  #cookie = '';
  #elsewhere: Device | undefined;
  #actCount = 0;
  #withdraw: (() => Promise<void>) | undefined;

  constructor(lane: Lane, plan: Plan, defect: Defect | undefined) {
    this.#lane = lane;
    this.#plan = plan;
    this.#defect = defect;
    this.oracle = new Oracle(this.#run, lane.people.owners);
    this.#random = randomFrom(plan.seed ^ 0x5eed);
    this.network = new Network({ random: this.#random, server: (carried) => this.#serve(carried, this.#cookie), sees: (carried) => this.oracle.sees(carried) });
  }

  async play(): Promise<void> {
    // One that broke off before left its tabs.
    await this.#lane.forget();
    await this.#begin();
    for (const step of this.#plan.steps) {
      this.steps.push(told(step));
      await this.#do(step);
    }
    await this.#end();
    await this.#lane.forget();
  }

  async #begin(): Promise<void> {
    const { people, site, name } = this.#lane;
    await people.reset();
    if (this.#plan.hasMandate) this.#withdraw = await people.giveMandate();
    this.#cookie = await people.logIn(self);
    site.connect(name, this.#base, this.network);
    this.#lane.hears = (report) => {
      if (report.run !== this.#run) return;
      if (report.type === 'acknowledged') this.oracle.acknowledged(report.number);
      else this.oracle.failed(report.id, report.ids);
    };
    this.network.isHealed = true;
    await this.#open('left');
    const { offline, status, messages, isBusy } = await this.#lane.ask('left', 'until', 'begun', self, patienceMs);
    if (offline !== 'open' || messages.length === 0) throw new Error(`It did not begin: ${status}, ${offline}, ${messages.length} letters${isBusy ? ', busy' : ''}`);
    this.network.isHealed = false;
  }

  async #do(step: Step): Promise<void> {
    const { people } = this.#lane;
    switch (step.does) {
      case 'act': return this.#act(step);
      case 'elsewhere': return this.#actElsewhere(step);
      case 'retry': case 'dismiss': case 'discard': return this.#mend(step.does, step.tab);
      case 'wait': return wait(step.ms);
      case 'open': return this.#open(step.tab);
      case 'kill': return this.#kill(step.tab);
      case 'crash': return this.#crash();
      case 'send': return this.#inTab(step.tab, (tab) => void this.#lane.ask(tab, 'sendWaiting').catch(() => undefined));
      case 'to client': return this.#inTab(step.tab, (tab) => this.#lane.ask(tab, 'actFor', client, false));
      case 'to self': return this.#inTab(step.tab, (tab) => this.#lane.ask(tab, 'actFor', self, false));
      case 'away': return this.#goOnline(false);
      case 'back': return this.#goOnline(true);
      case 'cut':
        this.network.cutAll();
        return;
      case 'late':
        this.network.deliverLate();
        return;
      case 'restart': return this.#restart();
      case 'jump': return this.#jump(step.ms);
      case 'full': return this.#fill(true);
      case 'room': return this.#fill(false);
      case 'expire': return people.endSessions(self);
      case 'log in': return this.#logIn(self);
      case 'somebody else': return this.#logIn(another);
      case 'withdraw':
        await this.#withdraw?.();
        this.#withdraw = undefined;
        this.oracle.excuse(client, 'the mandate ended');
        return;
    }
  }

  async #act({ tab, action, letters, folder }: Act): Promise<void> {
    await this.#inTab(tab, async (name) => {
      const number = ++this.#actCount;
      const { wish, view } = await this.#lane.ask(name, 'act', { number, action, ids: words.flatMap((word) => this.#idsOf(word, letters)), ...(folder !== undefined && { folder }) });
      this.oracle.looked(name, view);
      const { actsFor, offline } = view;
      if (actsFor === undefined) return;
      const principal = actsFor as Principal;
      const excuse = this.#isFull ? 'there was no room' : offline !== 'open' ? noVault : this.#isOthers(principal) ? 'somebody else had logged in' : undefined;
      this.#saw(excuse ?? action);
      this.oracle.made((wish?.ids ?? []).map((id): MadeAct => ({ number, id, action, folder, principal, isAcknowledged: false, isDiscarded: false, ...(excuse !== undefined && { excuse }) })));
    });
  }

  /** The same person does something on another device, which has a good network. */
  async #actElsewhere({ action, letters, folder }: Act): Promise<void> {
    const device = (this.#elsewhere ??= await this.#otherDevice());
    const number = ++this.#actCount;
    const kinds = { 'mark-read': 'gelezen', 'mark-unread': 'ongelezen', 'mark-handled': 'afgehandeld', 'mark-unhandled': 'onafgehandeld', move: 'verplaatsen', bin: 'verwijderen', restore: 'terugzetten', purge: 'definitief-verwijderen' } as const;
    const { owners, stores } = this.#lane.people;
    const acts = this.#idsOf(self, letters).filter((id) => owners.has(id)).map((id, index) => {
      const key = `${this.#run}-${number.toString(16).padStart(4, '0')}-4${index.toString(16).padStart(3, '0')}-9${crypto.randomUUID().slice(20)}`;
      const act: MadeAct = { number, id, action, folder, principal: self, isElsewhere: true, isAcknowledged: false, isDiscarded: false, key };
      return { act, wire: { sleutel: key, berichtId: id, magazijnId: stores.get(id), soort: kinds[action], ...(action === 'move' && { map: folder === 'archive' ? 'archief' : folder }) } };
    });
    this.oracle.made(acts.map(({ act }) => act));
    const headers = new Headers({ 'content-type': 'application/json', namens: device.contextId, 'x-csrf-token': device.csrfToken });
    const request = { method: 'POST', path: '/api/v1/berichten/_acties', body: JSON.stringify({ acties: acts.map(({ wire }) => wire) }), headers, tab: 'elsewhere', keys: [] };
    await (await this.#serve(request, device.cookie)).body?.cancel();
  }

  async #otherDevice(): Promise<Device> {
    const cookie = await this.#lane.people.logIn(self);
    const answer = await this.#serve({ method: 'GET', path: '/api/v1/sessie', body: '', headers: new Headers(), tab: 'elsewhere', keys: [] }, cookie);
    const { contexten: [own], csrfToken } = (await answer.json()) as WireSession;
    return { cookie, csrfToken, contextId: own?.id ?? '' };
  }

  async #mend(does: 'retry' | 'dismiss' | 'discard', tab: TabName): Promise<void> {
    await this.#inTab(tab, async (name) => {
      const { actsFor, waiting, failures } = await this.#look(name);
      const [what] = does === 'discard' ? waiting : failures;
      if (!what || actsFor === undefined) return;
      const number = ++this.#actCount;
      const { wish } = await this.#lane.ask(name, 'act', { number, action: does, ids: [what.id] });
      this.#saw(does);
      this.oracle.discarded(what.id);
      const before = this.oracle.numberOf(what.id);
      const folder = this.oracle.acts.find((act) => act.number === before)?.folder;
      if (does === 'retry') this.oracle.made((wish?.ids ?? []).map((id): MadeAct => ({ number, id, action: wish?.action ?? 'move', folder, principal: actsFor as Principal, isAcknowledged: false, isDiscarded: false, excuse: 'it may be done already' })));
    });
  }

  /** The tab has not noticed yet that somebody else logged in, and what is kept of this person goes when it does. */
  #isOthers(principal: Principal): boolean {
    return this.#person === another ? principal !== another : principal === another;
  }

  #idsOf(principal: Principal, letters: readonly number[]): readonly string[] {
    const ids = [...this.#lane.people.owners].filter(([, owner]) => owner === principal).map(([id]) => id);
    return letters.map((letter) => ids[letter] ?? '');
  }

  async #open(tab: TabName): Promise<void> {
    if (this.#tabs.has(tab)) return;
    this.#tabs.add(tab);
    await this.#lane.openTab(tab);
    await this.#lane.ask(tab, 'open', {
      name: tab, endpoint: `${this.#base}/api/v1`, run: this.#run, isOnline: !this.network.isAway, defect: this.#defect,
      clock: { speed, anchor: { real: Date.now(), shown: this.#lane.server.clock.now().valueOf() + this.#jumpedMs } },
    });
  }

  async #kill(tab: TabName): Promise<void> {
    if (!this.#tabs.delete(tab)) return;
    this.#saw('kill');
    this.oracle.left(tab);
    await this.#lane.killTab(tab);
  }

  async #crash(): Promise<void> {
    this.#saw('crash');
    this.#tabs.forEach((tab) => this.oracle.left(tab));
    this.#tabs.clear();
    await this.#lane.crash();
    await this.#open('left');
  }

  async #inTab(tab: TabName, work: (tab: TabName) => unknown): Promise<void> {
    const name = this.#tabs.has(tab) ? tab : 'left';
    if (this.#tabs.has(name)) await work(name);
  }

  async #inTabs(work: (tab: TabName) => unknown): Promise<void> {
    await Promise.all([...this.#tabs].map(work));
  }

  async #goOnline(isOnline: boolean): Promise<void> {
    this.network.isAway = !isOnline;
    this.#saw(isOnline ? 'back' : 'away');
    if (!isOnline) this.network.cutAll();
    // The browser does not always know.
    const isTold = this.#random() < 0.6;
    await this.#inTabs((tab) => this.#lane.ask(tab, 'goOnline', isOnline, isTold));
  }

  async #jump(ms: number): Promise<void> {
    this.#jumpedMs += ms;
    await this.#inTabs((tab) => this.#lane.ask(tab, 'jump', ms));
  }

  /** The server is struck down in what it is doing; what time it takes until its keys are free again goes by for everybody. */
  async #restart(): Promise<void> {
    this.#saw('restart');
    this.network.cutAll();
    await this.#lane.server.restart();
    this.#lane.server.clock.advance(leaseMs);
    await this.#inTabs((tab) => this.#lane.ask(tab, 'letPass', leaseMs));
  }

  async #fill(isFull: boolean): Promise<void> {
    this.#isFull = isFull;
    await this.#lane.setQuota(isFull ? tinyBytes : undefined);
  }

  async #logIn(principal: typeof self | typeof another): Promise<void> {
    this.#cookie = await this.#lane.people.logIn(principal);
    this.#saw(`login of ${principal}`);
    // What is kept of one person does not outlive the login of another.
    if (principal !== this.#person) this.oracle.excuse(this.#person, 'somebody else logged in');
    this.#person = principal;
    await this.#inTabs((tab) => this.#lane.ask(tab, 'refreshSession'));
  }

  async #look(tab: TabName): Promise<TabView> {
    const view = await this.#lane.ask(tab, 'look');
    this.oracle.looked(tab, view);
    return view;
  }

  async #end(): Promise<void> {
    const { people } = this.#lane;
    if (this.#isFull) await this.#fill(false);
    Object.assign(this.network, { isHealed: true, isAway: false });
    this.network.deliverLate();
    await this.#open('left');
    await this.#logIn(self);
    await this.#inTabs((tab) => this.#lane.ask(tab, 'goOnline', true, true));
    for (const tab of this.#tabs) {
      await backToSelf(this.#lane, tab);
      await this.#lane.ask(tab, 'sendWaiting');
      await this.#lane.ask(tab, 'until', 'sent', self, patienceMs);
    }
    await atRest({ lane: this.#lane, network: this.network, tabs: this.#tabs });
    const mayBe = this.#plan.hasMandate ? 2 : 1;
    const vaults = await vaultsLeft(this.#lane, mayBe);
    if (vaults > mayBe) this.oracle.complain(`there are ${vaults} vaults in the end`);
    for (const tab of this.#tabs) {
      await this.#lane.ask(tab, 'load');
      const [view, letters, effects, done] = await Promise.all([this.#look(tab), people.letters(self), people.effects(), people.keysDone(`${this.#run}-`)]);
      this.oracle.judge({ view, letters, effects, done, principal: self });
      this.sightings['done'] = (this.sightings['done'] ?? 0) + this.oracle.acts.filter(({ key, isElsewhere }) => !isElsewhere && key !== undefined && done.has(key)).length;
      this.sightings['told as failed'] = (this.sightings['told as failed'] ?? 0) + view.failures.length;
    }
  }

  async #serve({ method, path, body, headers }: Carried, cookie: string): Promise<Response> {
    const { app: { app }, clock } = this.#lane.server;
    const sent = new Headers([...headers].filter(([name]) => !notPassedOn.has(name)));
    sent.set('cookie', `__Host-berichtenbox=${cookie}`);
    const answer = await app.fetch(new Request(`https://portal.example${path}`, { method, headers: sent, ...(body !== '' && { body }) }));
    answer.headers.set('date', clock.now().toUTCString());
    if (answer.ok && path.includes('/sessie')) await this.#learn(answer.clone());
    return answer;
  }

  async #learn(answer: Response): Promise<void> {
    const { contexten = [], context } = (await answer.json().catch(() => ({}))) as Partial<WireSession> & { readonly context?: { readonly id: string; readonly naam: string } };
    for (const { id, naam } of context ? [...contexten, context] : contexten) this.oracle.learn(id, naam as Principal);
  }

  #saw(what: string): void {
    this.sightings[what] = (this.sightings[what] ?? 0) + 1;
  }
}
