import { userEvent } from 'vitest/browser';
import type { Capability, Organisation } from '@berichtenbox/client';
import type { ActivationWizardElement } from '../../packages/widgets/src/activation-wizard/activation-wizard.js';
import { focused, mount, settled } from './element-page.js';
import { activeSession, FakeClient } from './fake-client.js';

const capabilities = new Set<Capability>(['activatie', 'voorkeuren', 'organisaties', 'sessie-verlengen']);

/** Three organisations of three kinds. */
const organisations: readonly Organisation[] = [
  { id: 'belastingdienst', name: 'Belastingdienst', kind: 'state' }, { id: 'rdw', name: 'RDW', kind: 'agency' }, { id: 'zandrecht', name: 'Gemeente Zandrecht', kind: 'municipality' },
];

/** Somebody who gets everything on paper, on a server that knows activation. */
export function paperClient(all: readonly Organisation[] = organisations): FakeClient {
  const fake = new FakeClient([]);
  fake.session.set(activeSession({ capabilities }));
  fake.directory.clear();
  all.forEach((organisation) => fake.directory.set(organisation.id, organisation));
  return fake;
}

/** As many organisations as government has. */
export const manyOrganisations: readonly Organisation[] = Array.from({ length: 60 }, (_, index) => ({ id: `gemeente-${index}`, name: `Gemeente Voorbeeld ${index}`, kind: 'municipality' }));

/** The wizard of this client, in a page. */
export function mountWizard(fake: FakeClient, properties: Partial<ActivationWizardElement> = {}): Promise<ActivationWizardElement> {
  return mount('berichtenbox-activation-wizard', fake.client, { contactPhone: '14 0123', ...properties });
}

/** The heading of what is shown, as one line. */
export function headingOf(element: ActivationWizardElement): string {
  return oneLine(element.renderRoot.querySelector('.heading'));
}

/** The words of something, as one line. */
export function oneLine(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Goes by Tab to a control whose words begin so, and presses it. */
export async function pressByKeyboard(element: ActivationWizardElement, name: string, key = 'Enter'): Promise<void> {
  await tabTo((target) => oneLine(target).startsWith(name));
  await userEvent.keyboard(`{${key}}`);
  await settled(element);
}

/** Goes by Tab to a box or a field by its label, and ticks it. */
export async function tickByKeyboard(element: ActivationWizardElement, label: string): Promise<void> {
  await tabTo((target) => target instanceof HTMLInputElement && [...target.labels ?? []].some((one) => oneLine(one).startsWith(label)));
  await userEvent.keyboard(' ');
  await settled(element);
}

/** Goes by Tab to a field by its label, and types. */
export async function typeByKeyboard(element: ActivationWizardElement, label: string, text: string): Promise<void> {
  await tabTo((target) => target instanceof HTMLInputElement && [...target.labels ?? []].some((one) => oneLine(one).startsWith(label)));
  await userEvent.keyboard(text);
  await settled(element);
}

async function tabTo(isIt: (target: Element) => boolean): Promise<void> {
  for (let count = 0; count < 120; count += 1) {
    const target = focused();
    if (target !== null && isIt(target)) return;
    await userEvent.keyboard('{Tab}');
  }
  throw new Error('Tab does not get there');
}

/** Presses something by the selector of it. */
export async function press(element: ActivationWizardElement, selector: string): Promise<void> {
  const target = element.renderRoot.querySelector<HTMLElement>(selector);
  if (target === null) throw new Error(`There is no ${selector}`);
  target.click();
  await settled(element);
}

/** On to the summary, with two organisations and no notifications. */
export async function goToSummary(element: ActivationWizardElement): Promise<void> {
  await press(element, '[data-way=next]');
  await press(element, '[data-way=next]');
  await press(element, '[data-organisation=rdw]');
  await press(element, '[data-organisation=zandrecht]');
  await press(element, '[data-paper=zandrecht]');
  await press(element, '[data-way=next]');
  await press(element, '[data-without]');
  await press(element, '[data-way=next]');
  await press(element, '[data-way=next]');
}
