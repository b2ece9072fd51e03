import type { TabPage } from './tab-page.js';

/** The browser window of one lane: opens tabs, kills them, and passes on what the test asks of them. */
export class LanePage {
  readonly #frames = new Map<string, HTMLIFrameElement>();

  /** Opens a tab; resolves when its script has run. */
  async open(name: string): Promise<void> {
    const frame = document.createElement('iframe');
    frame.src = `/tab?${name}`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    this.#frames.set(name, frame);
    await loaded;
  }

  /** The tab is gone, in the middle of whatever it was doing. */
  kill(name: string): void {
    this.#frames.get(name)?.remove();
    this.#frames.delete(name);
  }

  get tabs(): readonly string[] {
    return [...this.#frames.keys()];
  }

  tab(name: string): TabPage {
    const page = (this.#frames.get(name)?.contentWindow as unknown as { tab?: TabPage } | null)?.tab;
    if (!page) throw new Error(`There is no tab ${name}.`);
    return page;
  }

  /** Nothing of what was kept is left. */
  async forget(): Promise<void> {
    for (const name of this.tabs) this.kill(name);
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  }

  /** How many vaults there are. */
  async vaults(): Promise<number> {
    return (await indexedDB.databases()).filter(({ name }) => name?.startsWith('berichtenbox-')).length;
  }
}
