import { expect, userEvent, waitFor } from 'storybook/test';

/** Longer than ten thousand messages take on a slow machine. */
const patience = { timeout: 30_000, interval: 100 };

/** Waits until this text can be read in the story; fails when it does not come. */
export async function shows(canvas: HTMLElement, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await waitFor(() => expect(readableText(canvas)).toContain(text), patience);
  }
}

/** Waits until this text can no longer be read in the story. */
export async function showsNot(canvas: HTMLElement, text: string): Promise<void> {
  await waitFor(() => expect(readableText(canvas)).not.toContain(text), patience);
}

/** Presses the first button, link or heading of something that opens whose name begins so, once it is there and can be used. */
export async function press(canvas: HTMLElement, name: string): Promise<void> {
  await userEvent.click(await find(canvas, 'button, a[href], summary, [role=button]', (element) => nameOf(element).startsWith(name) && element.ariaDisabled !== 'true'));
}

/** Ticks the box, or chooses the option, whose label begins so. */
export async function tick(canvas: HTMLElement, label: string): Promise<void> {
  await userEvent.click(await find(canvas, 'label', (element) => nameOf(element).startsWith(label)));
}

/** Types into the field with this label. */
export async function fill(canvas: HTMLElement, label: string, text: string): Promise<void> {
  const field = await find(canvas, 'input', (element) => [...(element as HTMLInputElement).labels ?? []].some((one) => nameOf(one).startsWith(label)));
  await userEvent.type(field, text);
}

/** Types into the first field. */
export async function type(canvas: HTMLElement, text: string): Promise<void> {
  await userEvent.type(await find(canvas, 'input', () => true), text);
}

/** Waits for an element of this kind, in shadow trees too. */
async function find(canvas: HTMLElement, selector: string, fits: (element: HTMLElement) => boolean): Promise<HTMLElement> {
  let found: HTMLElement | undefined;
  await waitFor(async () => {
    found = [...visibleElements(canvas)].find((element) => element.matches(selector) && fits(element));
    await expect(found).toBeDefined();
  }, patience);
  return found!;
}

function nameOf(element: HTMLElement): string {
  return collapse(element.getAttribute('aria-label') ?? element.textContent).trim();
}

/** Line ends of templates, and the space in "€ 159,00" that does not break. */
function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** All that a sighted person can read, in the order of the page. */
function readableText(root: HTMLElement): string {
  return collapse([...readableParts(root)].join(''));
}

function* readableParts(node: Node): Generator<string> {
  if (node.nodeType === Node.TEXT_NODE) yield node.nodeValue ?? '';
  if (!(node instanceof HTMLElement) || !isVisible(node)) return;
  // A letter with markup is a document of its own, whose nodes are not of this page's classes.
  if (node instanceof HTMLIFrameElement) yield ` ${node.contentDocument?.body.innerText ?? ''} `;
  const edge = getComputedStyle(node).display.startsWith('inline') ? '' : ' ';
  yield edge;
  for (const child of shownChildren(node)) yield* readableParts(child);
  yield edge;
}

function* visibleElements(element: HTMLElement): Generator<HTMLElement> {
  if (!isVisible(element)) return;
  yield element;
  for (const child of shownChildren(element)) {
    if (child instanceof HTMLElement) yield* visibleElements(child);
  }
}

/** What stands inside an element on the screen: its shadow tree, with what is slotted in its place. */
function shownChildren(element: HTMLElement): Iterable<Node> {
  const slotted = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return slotted.length > 0 ? slotted : (element.shadowRoot ?? element).childNodes;
}

/** What is there for screen readers only is a clipped pixel. */
function isVisible(element: HTMLElement): boolean {
  const { display, overflow } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const isClipped = width <= 1 && height <= 1 && overflow === 'hidden';
  return display === 'contents' || (element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isClipped);
}
