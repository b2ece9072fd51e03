import { Network, randomFrom } from './network.js';
import { Oracle } from './oracle.js';
import { Browser, Tab } from './tab.js';
import { beginRun, changedLetters, words, type Principal, type RunMandates, type World } from './world.js';

/** What went on in one run, for who has to find out why. */
export interface Run {
  readonly seed: number;
  readonly complaints: readonly string[];
  readonly steps: readonly string[];
  /** @see Oracle.sightings */
  readonly sightings: ReadonlyMap<string, number>;
}

const stepCount = 14;
const [self, ...clients] = words;

/** One random history of three tabs in two browsers: the same steps and fates for the same seed. */
export async function runOnce(world: World, seed: number): Promise<Run> {
  const random = randomFrom(seed);
  const network = new Network(random);
  const oracle = new Oracle(world.letters);
  const mandates = await beginRun(world);
  const browser = new Browser(world, network);
  const elsewhere = new Browser(world, network);
  await browser.logIn(self);
  const [first, second] = clients;
  const owner = random() < 0.5 ? first : second;
  await elsewhere.logIn(owner);
  const tabs = [new Tab('left', browser, oracle), new Tab('right', browser, oracle), new Tab('own', elsewhere, oracle)];
  const steps: string[] = [];
  const acted = new Set<string>();
  // Most histories begin where there is something to mix up already.
  network.isHealed = random() < 0.8;
  const doing = tabs.map((tab) => tab.start());
  if (network.isHealed) await Promise.all(doing);
  const history = new History({ world, random, browser, tabs, oracle, mandates, acted, steps });
  if (network.isHealed) await history.begin();
  network.isHealed = false;
  for (let count = 0; count < stepCount || !network.isQuiet; ) {
    if (count < stepCount && (network.isQuiet || random() < 0.25)) {
      count += 1;
      doing.push(history.step());
    } else network.release();
    await moment();
    tabs.forEach((tab) => tab.look());
    if (count >= stepCount && random() < 0.1) break;
  }
  network.heal();
  await settle(tabs, oracle);
  tabs.forEach((tab) => tab.close());
  await Promise.allSettled(doing);
  await network.served();
  for (const id of await changedLetters(world)) {
    if (!acted.has(id)) oracle.complain('a letter changed that nobody did anything with');
  }
  return { seed, complaints: oracle.complaints, steps, sightings: oracle.sightings };
}

/** Within a second nothing of whose mandate was taken back is anywhere; where the network kept a tab from being told, at its next request. */
async function settle(tabs: readonly Tab[], oracle: Oracle): Promise<void> {
  const late = (): readonly Tab[] => tabs.filter(({ acting: { principal, isSelf } }) => principal !== undefined && !isSelf && oracle.isWithdrawn(principal));
  const untilGone = async (isOver: () => boolean): Promise<void> => {
    for (const end = performance.now() + 1000; performance.now() < end && !isOver(); ) {
      await moment();
      tabs.forEach((tab) => tab.look());
    }
  };
  await untilGone(() => !late().some(({ isFollowing }) => isFollowing));
  const untold = late().filter(({ isFollowing }) => !isFollowing);
  await untilGone(() => {
    // A request that was under way already may be lost on its way, and then the next one counts.
    for (const { client: { mailbox } } of untold) if (!mailbox.state.refreshing) void mailbox.load();
    return late().length === 0;
  });
  for (const { name, acting } of late()) oracle.complain(`${name} acts for ${acting.principal ?? ''} a second after that was taken back`);
}

/** As long as what was let through needs to arrive. */
function moment(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

interface HistoryParts {
  readonly world: World;
  readonly random: () => number;
  readonly browser: Browser;
  readonly tabs: readonly Tab[];
  readonly oracle: Oracle;
  readonly mandates: RunMandates;
  readonly acted: Set<string>;
  readonly steps: string[];
}

/** What people do, at random. */
class History {
  readonly #parts: HistoryParts;

  constructor(parts: HistoryParts) {
    this.#parts = parts;
  }

  /** Lets two tabs of one browser act for somebody each. */
  async begin(): Promise<void> {
    const { tabs: [left, right] } = this.#parts;
    for (const tab of [left, right]) if (tab) await this.#switch(tab, this.#pick(clients));
  }

  /** Begins one thing; resolves when it is done or given up. */
  step(): Promise<void> {
    const { tabs, steps } = this.#parts;
    const [left, right] = tabs;
    const tab = this.#pick([left, right, left, right, ...tabs].filter((each) => each !== undefined));
    const [kind, work] = this.#pick(Object.entries(this.#kinds));
    steps.push(`${tab.name} ${kind} (${tab.actsFor ?? '-'})`);
    return work(tab);
  }

  readonly #kinds = {
    switch: (tab: Tab) => this.#switch(tab, this.#pick(words)),
    'switch again': (tab: Tab) => this.#switch(tab, this.#pick(words)),
    'switch once more': (tab: Tab) => this.#switch(tab, this.#pick(clients)),
    open: (tab: Tab) => this.#withLetter(tab, (id) => tab.ask('a letter', ({ mailbox }) => mailbox.open(id), (message) => message)),
    attachment: (tab: Tab) => this.#withLetter(tab, (id) => tab.ask('a file', async ({ mailbox }) => {
      const { attachments } = await mailbox.open(id);
      return mailbox.attachment(id, attachments[0]?.id ?? '');
    }, (blob) => blob.text())),
    search: (tab: Tab) => tab.ask('hits', ({ mailbox }) => mailbox.search('brief'), (hits) => hits),
    read: (tab: Tab) => this.#act(tab, (id) => tab.client.mailbox.markRead([id])),
    archive: (tab: Tab) => this.#act(tab, (id) => tab.client.mailbox.move([id], 'archive')),
    'own folder': (tab: Tab) => this.#act(tab, (id) => tab.client.mailbox.move([id], `map ${tab.actsFor ?? ''}`)),
    bin: (tab: Tab) => this.#act(tab, (id) => tab.client.mailbox.bin([id])),
    handled: (tab: Tab) => this.#act(tab, (id) => tab.client.mailbox.markHandled([id])),
    load: (tab: Tab) => tab.ask('the list', ({ mailbox }) => mailbox.load()),
    refresh: (tab: Tab) => tab.ask('a round', ({ mailbox }) => mailbox.refresh()),
    clients: (tab: Tab) => this.#overview(tab),
    reload: (tab: Tab) => tab.reload(),
    session: (tab: Tab) => tab.ask('the session', ({ session }) => session.refresh()),
    withdraw: () => this.#withdraw(this.#pick(clients)),
    'log out': (tab: Tab) => (this.#parts.random() < 0.3 ? tab.ask('logging out', ({ session }) => session.logout()) : Promise.resolve()),
    'somebody else': (tab: Tab) => this.#somebodyElse(tab),
  };

  async #switch(tab: Tab, to: Principal): Promise<void> {
    const { state } = tab.client.session;
    const context = state.status === 'active' ? state.contexts.find(({ name }) => name === to) : undefined;
    if (context) await tab.ask('switching', ({ session }) => session.actFor(context.id, { leaveUnsent: this.#parts.random() < 0.5 }));
  }

  async #withLetter(tab: Tab, work: (id: string) => Promise<void>): Promise<void> {
    const { messages } = tab.client.mailbox.state;
    if (messages.length > 0) await work(this.#pick(messages).id);
  }

  #act(tab: Tab, work: (id: string) => Promise<void>): Promise<void> {
    return this.#withLetter(tab, async (id) => {
      this.#parts.acted.add(id);
      await tab.ask('an act', () => work(id));
    });
  }

  /** Names of clients are there on purpose; ids of letters are not. */
  async #overview(tab: Tab): Promise<void> {
    await tab.ask('the overview', async (client) => {
      const desk = await client.openClients();
      desk.close();
    });
  }

  async #withdraw(principal: Principal): Promise<void> {
    const { oracle, mandates, random } = this.#parts;
    if (oracle.isWithdrawn(principal) || random() < 0.5) return;
    await mandates.withdraw(principal);
    oracle.withdrew(principal);
  }

  /** In the same browser somebody else logs in, or the same one again. */
  async #somebodyElse(tab: Tab): Promise<void> {
    const { browser, random } = this.#parts;
    if (random() < 0.6) return;
    await browser.logIn(this.#pick(words));
    await tab.ask('the session', ({ session }) => session.refresh());
  }

  #pick<T>(among: readonly T[]): T {
    return among[Math.floor(this.#parts.random() * among.length)] as T;
  }
}
