import axe from 'axe-core';
import type { BerichtenboxClient } from '@berichtenbox/client';
import { cdp, page } from 'vitest/browser';

interface Connected extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

/** Puts an element on a Dutch page, inside a provider of this client, and waits until it shows something. */
export async function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, client: BerichtenboxClient, properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): Promise<HTMLElementTagNameMap[Tag]> {
  document.documentElement.lang = 'nl';
  const provider = document.createElement('berichtenbox-provider');
  Object.assign(provider, { client });
  const element = Object.assign(document.createElement(tag), properties);
  provider.append(element);
  const main = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
  main.append(provider);
  await settled(element);
  return element;
}

/** Waits for what is under way in the element: its updates, and promises that cause others. */
export async function settled(element: HTMLElement): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await (element as Connected).updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Empties the page for the next test: elements, announcements, fragment, emulation. */
export async function clearPage(): Promise<void> {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
  await emulate({});
  await page.viewport(1280, 800);
}

/** All text of an element and of the elements in it, as it is written (also what is only heard). */
export function textOf(element: Element): string {
  const root = element.shadowRoot ?? element;
  return [...root.childNodes].map(nodeText).join('').replace(/\s+/gu, ' ').trim();
}

function nodeText(node: Node): string {
  if (node instanceof Element) {
    return node.shadowRoot === null ? [...node.childNodes].map(nodeText).join('') : ` ${textOf(node)} `;
  }
  return node instanceof Text ? ` ${node.data} ` : '';
}

/** What the page's live region holds now. */
export function spoken(): string {
  return document.querySelector('[data-berichtenbox=announcer]')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
}

/** The element that has the focus, in whatever shadow root it is. */
export function focused(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) {
    ({ activeElement } = activeElement.shadowRoot);
  }
  return activeElement;
}

/** What axe finds wrong in an element, of any impact, best practices included. */
export async function violations(element: Element): Promise<string[]> {
  const result = await axe.run(element, { iframes: false });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Shows the page as other media do: `print`, `forced-colors`, `prefers-reduced-motion`. Nothing resets it. */
export async function emulate({ media = '', ...features }: Readonly<Record<string, string>>): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { media, features: Object.entries(features).map(([name, value]) => ({ name, value })) });
}

/** Pixels by which the page is wider than its window. */
export function overflow(): number {
  return document.documentElement.scrollWidth - innerWidth;
}

/** Things to press or follow that are smaller than 44 by 44 pixels, but for links in running text. */
export function smallTargets(element: HTMLElement): string[] {
  return [...element.shadowRoot?.querySelectorAll<HTMLElement>('button, a.button, input') ?? []]
    // One presses the label as well.
    .map((target) => (target.matches('[type=checkbox], [type=radio]') ? target.closest('label') ?? target : target))
    .filter((target) => target.checkVisibility() && (target.getBoundingClientRect().width < 43.9 || target.getBoundingClientRect().height < 43.9))
    .map((target) => target.textContent);
}
