/** How to find the rows of a contender: through the shadow roots of these elements, then by this selector. */
interface RowPlace {
  readonly hosts: readonly string[];
  readonly rows: string;
}

/** One task that kept the main thread for longer than 50 ms. */
export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

const longTasks: LongTask[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
}).observe({ type: 'longtask', buffered: true });

let lastInputAt = 0;
for (const type of ['keydown', 'click']) {
  addEventListener(type, ({ timeStamp }) => (lastInputAt = timeStamp), { capture: true });
}

/** Measures inside the page, the same for every contender. */
const probe = {
  longTasks,

  /** When the last key or click came in. */
  get lastInputAt(): number {
    return lastInputAt;
  },

  /** The rows that are in the document now. */
  rows(): Element[] {
    const { hosts, rows } = JSON.parse(document.documentElement.dataset['rows'] ?? '{}') as RowPlace;
    let root: Document | ShadowRoot = document;
    for (const host of hosts) {
      const inside: ShadowRoot | null | undefined = root.querySelector(host)?.shadowRoot;
      if (!inside) return [];
      root = inside;
    }
    return [...root.querySelectorAll(rows)];
  },

  /** Resolves with when the frame in which the condition came true was painted. */
  painted(condition: () => boolean): Promise<number> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!condition()) {
          requestAnimationFrame(look);
          return;
        }
        // What is there in a frame's callback is laid out and painted right after it; a task of its own comes behind that.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      };
      requestAnimationFrame(look);
    });
  },

  /** Resolves with when a first row with all these texts was painted. */
  firstRow(...texts: string[]): Promise<number> {
    return probe.painted(() => {
      const text = probe.rows()[0]?.textContent;
      return text !== undefined && texts.every((part) => text.includes(part));
    });
  },

  /** Resolves with when these rows, in any order, and no others were painted, and when only such rows were. */
  async theseRows(texts: readonly string[]): Promise<{ readonly first: number; readonly all: number }> {
    const only = (count: number) => () => {
      const rows = probe.rows();
      return rows.length >= count && rows.length <= texts.length && rows.every(({ textContent }) => texts.some((text) => textContent.includes(text)));
    };
    const [first, all] = await Promise.all([probe.painted(only(1)), probe.painted(only(texts.length))]);
    return { first, all };
  },

  /** Resolves with the end of the last long task before the main thread had no long one for half a second. */
  async interactive(since: number): Promise<number> {
    const ends = (): number => longTasks.reduce((end, { start, duration }) => Math.max(end, start + duration), since);
    while (performance.now() - ends() < 500) await new Promise((resolve) => setTimeout(resolve, 50));
    return ends();
  },

  /** Paths of the scripts that were asked for up to then. */
  scripts(until = Infinity): readonly string[] {
    const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= until);
    return [...new Set(asked.map(({ name }) => new URL(name).pathname).filter((path) => path.endsWith('.js')))];
  },

  /** Resolves when the main thread has nothing to do. */
  idle(): Promise<void> {
    return new Promise((resolve) => requestIdleCallback(() => resolve()));
  },

  /** Has a script fetched and compiled without running it, so that what comes after is its own work. */
  preload(script: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href: script, onload: () => resolve(), onerror: () => reject(new Error(script)) });
      document.head.append(link);
    });
  },

  /** Scrolls this many screens down, pressing the button for more rows at the end; resolves with the long tasks meanwhile. */
  async scroll(screens: number, more: HTMLElement | undefined): Promise<readonly LongTask[]> {
    const startedAt = performance.now();
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let screen = 0; screen < screens; screen += 1) {
      scrollBy({ top: innerHeight, behavior: 'instant' });
      await frame();
      await frame();
      if (more?.isConnected && scrollY + innerHeight * 1.5 > document.documentElement.scrollHeight) {
        more.click();
        await frame();
        await frame();
      }
    }
    // The observer hears of a task some time after it.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return longTasks.filter(({ start }) => start >= startedAt);
  },
};

/** What the page offers to the bench. */
export type Probe = typeof probe;

declare global {
  var probe: Probe;
}

globalThis.probe = probe;
