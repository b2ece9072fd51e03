import { MandateError } from '@berichtenbox/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, focused, mount, settled, smallTargets, spoken, textOf, violations } from '../../../../test/in-browser/element-page.js';
import { FakeClient, FakeError, sessionWith } from '../../../../test/in-browser/fake-client.js';
import '../define/mandates.js';
import '../define/provider.js';
import type { MandatesElement } from './mandates.js';

describe('<berichtenbox-mandates>, accepting with a code', () => {
  let fake: FakeClient;
  let element: MandatesElement;

  const press = async (name: string | RegExp): Promise<void> => {
    await userEvent.click(page.getByRole('button', { name }));
    await settled(element);
  };
  const field = () => page.getByLabelText('Code van 12 letters en cijfers');
  const look = async (code: string): Promise<void> => {
    await userEvent.fill(field(), code);
    await press('Bekijk wat deze code betekent');
  };

  beforeEach(async () => {
    await page.viewport(1280, 900);
    fake = new FakeClient();
    fake.session.set(sessionWith([]));
    element = await mount('berichtenbox-mandates', fake.client);
  });
  afterEach(clearPage);

  it('goes from the code to yes by keyboard alone, and shows first what it means', async () => {
    element.renderRoot.querySelector<HTMLElement>('.enter-code')?.focus();
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(focused()?.textContent).toBe('Code invullen');
    await userEvent.keyboard('{Tab}');
    expect(focused()?.id).toBe('code');
    expect(focused()?.getAttribute('autocomplete')).toBe('off');
    await userEvent.keyboard('abcd-efgh jklm{Enter}');
    await settled(element);
    expect(focused()?.textContent).toBe('Wilt u de post van Wim de Boer regelen?');
    expect([...element.renderRoot.querySelectorAll('.summary li')].map(({ textContent }) => textContent)).toEqual([
      'U mag de post lezen.', 'Post van alle organisaties.', 'Alle soorten post.', 'Zonder einddatum.', 'Meldingen en brieven op papier gaan naar Wim de Boer.',
    ]);
    expect(fake.mandates.deeds).toEqual(['view abcd-efgh jklm']);
    expect(await violations(element)).toEqual([]);
    await userEvent.keyboard('{Tab}{Enter}');
    await settled(element);
    expect(fake.mandates.deeds).toEqual(['view abcd-efgh jklm', 'accept abcd-efgh jklm']);
    expect(focused()?.textContent).toContain('U mag nu de post van Wim de Boer regelen.');
    await expect.poll(spoken).toContain('U mag nu de post van Wim de Boer regelen.');
    expect(textOf(element)).toContain('Wim de Boer Actief');
  });

  it('can be declined with a button as heavy as the other, after which nothing has changed', async () => {
    await press('Code invullen');
    await look('ABCDEFGHJKLM');
    const [yes, no] = ['.accept', '.decline'].map((selector) => getComputedStyle(element.renderRoot.querySelector(selector)!));
    expect([yes!.backgroundColor, yes!.borderColor, yes!.fontWeight]).toEqual([no!.backgroundColor, no!.borderColor, no!.fontWeight]);
    await press('Nee, niet aannemen');
    expect(focused()?.textContent).toContain('U heeft de code niet aangenomen. Er is niets veranderd.');
    expect(fake.mandates.deeds).toEqual(['view ABCDEFGHJKLM']);
  });

  it.each<[string, string, MandateError | FakeError | undefined, string]>([
    ['none', '', undefined, 'Vul de code in.'],
    ['a part of it', 'ABCD EFGH', undefined, 'Een code heeft 12 letters en cijfers. Kijk of u alles heeft ingevuld.'],
    ['a wrong one', 'ABCD EFGH JKLA', undefined, 'Deze code klopt niet of is al gebruikt. Kijk of u alles goed heeft overgenomen.'],
    ['one that expired', 'ABCD EFGH JKLM', new MandateError('code-expired'), 'Deze code is verlopen. Vraag om een nieuwe code.'],
    ['too many', 'ABCD EFGH JKLM', new FakeError('too-many-requests'), 'U heeft te vaak een code geprobeerd. Probeer het over een uur opnieuw.'],
  ])('ties to the field what is wrong with the code: %s', async (_, code, failing, sentence) => {
    await press('Code invullen');
    fake.mandates.failing = failing;
    await look(code);
    expect(focused()?.classList.contains('error-summary')).toBe(true);
    await expect.element(field()).toHaveAccessibleDescription(new RegExp(sentence.slice(0, 20)));
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    expect(await violations(element)).toEqual([]);
    expect(smallTargets(element)).toEqual([]);
    await userEvent.click(page.getByRole('link', { name: sentence }));
    expect(focused()?.id).toBe('code');
    expect(field().element()).toHaveProperty('value', code);
    expect(location.href).not.toContain('ABCD');
  });

  it('keeps the code when there is no connection', async () => {
    await press('Code invullen');
    fake.mandates.failing = new FakeError('network');
    await look('ABCD EFGH JKLM');
    expect(focused()?.textContent).toContain('We kunnen de code nu niet bekijken. Er is geen verbinding.');
    await press('Bekijk wat deze code betekent');
    expect(focused()?.textContent).toBe('Wilt u de post van Wim de Boer regelen?');
    fake.mandates.failing = new FakeError('network');
    await press('Ja, aannemen');
    expect(focused()?.textContent).toContain('Het aannemen is niet gelukt.');
    await press('Ja, aannemen');
    expect(fake.mandates.state.received).toHaveLength(1);
  });

  it('goes back to the code when it was used in the mean time', async () => {
    await press('Code invullen');
    await look('ABCD EFGH JKLM');
    fake.mandates.failing = new MandateError('code-wrong');
    await press('Ja, aannemen');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  });
});
