import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearPage } from '../../../../test/in-browser/element-page.js';
import type { FakeClient } from '../../../../test/in-browser/fake-client.js';
import { goToSummary, mountWizard, paperClient, press } from '../../../../test/in-browser/wizard-page.js';
import '../define/activation-wizard.js';
import '../define/provider.js';
import type { ActivationWizardElement } from './activation-wizard.js';

/** The one control that may activate. */
const activates = '[data-way=activate]';
/** What there is to press; links that leave the page are not followed here. */
const controls = 'button, input, a[href^="#"]';

/** Going on, so that the last step is reached often; any control there is; or typing into all fields. */
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.constant('next' as const) },
  { weight: 6, arbitrary: fc.nat({ max: 80 }) },
  { weight: 1, arbitrary: fc.constantFrom('123456', 'corry@voorbeeld.nl', '0612345678', 'gemeente') },
);

describe('pressing everything in any order, but the button that activates', () => {
  let fake: FakeClient;
  let element: ActivationWizardElement;

  beforeEach(() => sessionStorage.clear());
  afterEach(clearPage);

  async function act(what: number | string): Promise<void> {
    const root = element.renderRoot;
    if (typeof what === 'string' && what !== 'next') {
      for (const field of root.querySelectorAll<HTMLInputElement>('input:is([type=email], [type=tel], [type=search], [type=text], .code)')) {
        field.value = what;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.form?.requestSubmit();
      }
    } else {
      const all = [...root.querySelectorAll<HTMLElement>(controls)].filter((control) => !control.matches(activates));
      const next = root.querySelector<HTMLElement>('[data-way=next]');
      (what === 'next' ? next : all[typeof what === 'number' ? what % all.length : 0])?.click();
    }
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
  }

  it('leaves the box as it was', async () => {
    let summaries = 0;
    await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 30, maxLength: 60 }), async (deeds) => {
      sessionStorage.clear();
      fake = paperClient();
      element = await mountWizard(fake);
      for (const what of deeds) {
        await act(what);
        if (element.renderRoot.querySelector(activates) !== null) summaries += 1;
      }
      expect(fake.activation.deeds.filter((name) => !name.startsWith('summarise') && name !== 'decline')).toEqual([]);
      expect(fake.activation.state.status).toBe('inactive');
      element.parentElement?.remove();
    }), { numRuns: 25 });
    // It says nothing unless the button was within reach.
    expect(summaries).toBeGreaterThan(10);
  }, 120_000);

  it('and that button does activate', async () => {
    fake = paperClient();
    element = await mountWizard(fake);
    await goToSummary(element);
    await press(element, activates);
    expect(fake.activation.deeds).toEqual(['summarise rdw zandrecht', 'activate token-1']);
  });
});
