import '@berichtenbox/widgets';
import { createClient, type BerichtenboxClient } from '@berichtenbox/client';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setStoreFault } from '../../packages/server/src/message-stores/store-fault.js';
import { BoxServer } from './box-server.js';
import { clearPage, emulate, focused, mount, overflow, settled, smallTargets, spoken, textOf, violations } from './element-page.js';

const pdfOf = (size: number): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`%PDF-1.7\n${'x'.repeat(size)}\nstartxref\n9\n%%EOF\n`);
const longName = 'Arbeidsongeschiktheidsverzekeringsmaatschappijbeoordelingsprocedurebijlage 2026.pdf';

/** Replying to a letter on the real server and database. */
describe('replying to a letter', () => {
  let server: BoxServer;
  let client: BerichtenboxClient;
  let viewer: HTMLElement;
  let messageId: string;

  beforeAll(async () => {
    server = await BoxServer.start();
  });
  beforeEach(async () => {
    await server.logIn('koen');
    const recipientId = await server.recipientOf('koen');
    ({ id: messageId } = await server.database.selectFrom('message').select('id')
      .where('recipient_id', '=', recipientId).where('subject', 'like', '%laadpaal%').executeTakeFirstOrThrow());
    await openLetter();
  });
  afterEach(async () => {
    client.close();
    await clearPage();
    await server.reset();
  });
  afterAll(clearPage);

  async function openLetter(): Promise<void> {
    client = createClient({ endpoint: '/api/v1' });
    await client.start();
    viewer = await mount('berichtenbox-message-viewer', client, { messageId });
    await expect.poll(() => part('.open-reply')).not.toBeNull();
    await settled(viewer);
  }

  const part = (selector: string): HTMLElement | null => viewer.shadowRoot!.querySelector<HTMLElement>(selector);
  const textarea = (): HTMLTextAreaElement => part('textarea') as HTMLTextAreaElement;
  const items = (): readonly string[] => [...viewer.shadowRoot!.querySelectorAll('.reply-file')].map((item) => item.textContent.replace(/\s+/g, ' ').trim());

  /** Presses Tab until the focus is on something with this name. */
  async function tabTo(wanted: RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await userEvent.tab();
      const element = focused();
      if (element !== null && wanted.test(element instanceof HTMLTextAreaElement ? 'textarea' : element.textContent.trim())) return;
    }
    throw new Error(`${String(wanted)} cannot be reached with Tab`);
  }

  async function open(): Promise<void> {
    part('.open-reply')!.click();
    await expect.poll(() => focused()?.id).toBe('reply-text');
  }

  /** As if these had been chosen in the browser's own window, which a test cannot reach. */
  function choose(...files: readonly File[]): void {
    const input = part('input[type=file]') as HTMLInputElement;
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  }

  it('is done with the keyboard alone, and ends with a proof', async () => {
    const storage = [vi.spyOn(Storage.prototype, 'getItem'), vi.spyOn(Storage.prototype, 'setItem')];
    await tabTo(/^Beantwoorden$/);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.id).toBe('reply-text');
    await userEvent.keyboard('Nummer 12, zie mijn bewijs.');
    await tabTo(/^Bestanden kiezen/);
    choose(new File([pdfOf(700_000)], longName));
    await expect.poll(() => spoken()).toContain(`${longName} is geüpload.`);
    expect(items()).toEqual([expect.stringContaining('Klaar om te versturen')]);
    await expect.poll(() => textOf(viewer)).toMatch(/Concept bewaard om \d{2}:\d{2}/);
    expect(await violations(viewer)).toEqual([]);
    expect(smallTargets(viewer)).toEqual([]);
    await tabTo(/^Antwoord versturen/);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.textContent).toBe('Uw antwoord is ontvangen');
    expect(textOf(viewer)).toMatch(/Gemeente Voorbeeldstad heeft uw antwoord ontvangen op .* Kenmerk A-\d{4}-\w{4}-\w{4}/);
    expect(await violations(viewer)).toEqual([]);
    const replies = await server.database.selectFrom('reply').innerJoin('reply_file', 'reply_file.reply_id', 'reply.id').select(['text', 'name', 'reference']).execute();
    expect(replies).toMatchObject([{ text: 'Nummer 12, zie mijn bewijs.', name: longName }]);
    expect(textOf(viewer)).toContain(replies[0]?.reference);
    // Nothing of it touches what the browser would keep, not even to see whether it could.
    expect(storage.map(({ mock }) => mock.calls)).toEqual([[], []]);
    storage.forEach((spy) => spy.mockRestore());
  });

  it('is begun from what is asked, near the top of the letter', async () => {
    const button = part('[part=action] .button.primary')!;
    expect(button.textContent).toBe('Beantwoorden');
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.id).toBe('reply-text');
    await userEvent.keyboard('Nummer 12');
    await settled(viewer);
    expect(part('[part=action] .button.primary')!.textContent).toBe('Verder met uw antwoord');
    expect(await violations(viewer)).toEqual([]);
    await expect.poll(() => textOf(viewer)).toContain('Concept bewaard om');
    part('.send')!.click();
    await expect.poll(() => focused()?.textContent).toBe('Uw antwoord is ontvangen');
    expect(part('[part=action] .button.primary')).toBeNull();
  });

  it('says what is missing, with a link to it', async () => {
    await open();
    part('.send')!.click();
    await expect.poll(() => focused()?.classList.contains('error-summary')).toBe(true);
    expect(textOf(viewer)).toContain('Schrijf een antwoord of voeg een document toe.');
    expect(textarea().getAttribute('aria-invalid')).toBe('true');
    expect(await violations(viewer)).toEqual([]);
    part('.error-summary a')!.click();
    await expect.poll(() => focused()?.id).toBe('reply-text');
    await userEvent.keyboard('Hallo');
    await expect.poll(() => part('.error-summary')).toBeNull();
  });

  it('counts characters only when there are few left, and says when there are too many', async () => {
    await open();
    const fill = async (length: number): Promise<string> => {
      textarea().value = 'a'.repeat(length);
      textarea().dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settled(viewer);
      return part('#reply-text-left')!.textContent.trim();
    };
    expect(await fill(9_000)).toBe('');
    expect(await fill(9_999)).toBe('U kunt nog 1 teken gebruiken.');
    expect(await fill(10_012)).toBe('Uw antwoord is 12 tekens te lang.');
    part('.send')!.click();
    await expect.poll(() => textOf(viewer)).toContain('Uw antwoord is te lang. Maak de tekst korter.');
  });

  it('ties to each file what is wrong with it, and lets one take it out', async () => {
    await open();
    choose(new File(['x'], 'brief.docx'), new File([pdfOf(10)], 'foto.png'));
    await expect.poll(() => items()[1]).toContain('is niet wat de naam zegt');
    expect(items()[0]).toContain('Dit soort bestand kunt u niet meesturen');
    expect(await violations(viewer)).toEqual([]);
    part('.send')!.click();
    await expect.poll(() => textOf(viewer)).toContain('Verwijder brief.docx. Dit bestand kan niet mee.');
    part('.error-summary a')!.click();
    await expect.poll(() => focused()?.classList.contains('remove')).toBe(true);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => items()).toHaveLength(1);
    await expect.poll(() => spoken()).toContain('brief.docx is verwijderd');
    expect(focused()?.classList.contains('choose-files')).toBe(true);
  });

  it('pauses and goes on with one button that keeps the focus', async () => {
    await open();
    let isSlow = true;
    server.intercept(http.patch('*/bestanden/*', () => (isSlow ? new Promise<never>(() => undefined) : undefined)));
    choose(new File([pdfOf(700_000)], 'bewijs.pdf'));
    await expect.poll(() => items()[0]).toContain('Wordt geüpload');
    part('.go')!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => items()[0]).toContain('Gepauzeerd');
    expect(focused()?.textContent).toContain('Doorgaan');
    isSlow = false;
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => items()[0]).toContain('Klaar om te versturen');
  });

  it('keeps everything when the organisation cannot be reached, and can be sent again', async () => {
    await open();
    await userEvent.keyboard('Nummer 12');
    const { store_oin: oin } = await server.database.selectFrom('message').select('store_oin').where('id', '=', messageId).executeTakeFirstOrThrow();
    await setStoreFault(server.database, oin, { kind: 'failing' });
    part('.send')!.click();
    await expect.poll(() => focused()?.classList.contains('send-failure')).toBe(true);
    expect(textOf(viewer)).toContain('Uw antwoord is niet verstuurd. Alles staat er nog.');
    expect(textarea().value).toBe('Nummer 12');
    expect(await violations(viewer)).toEqual([]);
    await server.database.deleteFrom('store_fault').execute();
    part('.send')!.click();
    await expect.poll(() => focused()?.textContent).toBe('Uw antwoord is ontvangen');
  });

  it('has the draft after a reload, and throws it away only after asking', async () => {
    await open();
    await userEvent.keyboard('Ik ga later verder');
    choose(new File([pdfOf(10)], 'bewijs.pdf'));
    await expect.poll(() => items()[0]).toContain('Klaar');
    await expect.poll(() => textOf(viewer)).toContain('Concept bewaard om');
    client.close();
    await clearPage();
    await openLetter();
    expect(part('.open-reply')!.textContent).toBe('Verder met uw antwoord');
    await open();
    expect([textarea().value, items()]).toEqual(['Ik ga later verder', [expect.stringContaining('bewijs.pdf')]]);
    part('.discard-draft')!.click();
    await expect.poll(() => focused()?.classList.contains('discard')).toBe(true);
    expect(await violations(viewer)).toEqual([]);
    [...viewer.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent === 'Ja, weggooien')!.click();
    await expect.poll(() => part('.open-reply')?.textContent).toBe('Beantwoorden');
    expect(await server.database.selectFrom('reply_file').select('id').execute()).toEqual([]);
  });

  it('shows nothing of it once the session has ended, and goes on when the same person is back', async () => {
    await open();
    await userEvent.keyboard('Nog niet bewaard');
    await server.logIn(undefined);
    await client.session.refresh();
    await settled(viewer);
    expect(textOf(viewer)).not.toContain('Nog niet bewaard');
    expect(part('textarea')).toBeNull();
    await server.logIn('koen');
    await client.session.refresh();
    await expect.poll(() => part('textarea')).not.toBeNull();
    expect(textarea().value).toBe('Nog niet bewaard');
    await expect.poll(() => textOf(viewer)).toContain('Concept bewaard om');
  });

  it('fits a telephone, also with long names, and forced colours', async () => {
    await page.viewport(320, 800);
    await open();
    choose(new File([pdfOf(10)], `${'lang'.repeat(25)}.pdf`), new File(['x'], longName.replace('.pdf', '.docx')));
    await expect.poll(() => items()[0]).toContain('Klaar');
    expect(overflow()).toBe(0);
    await emulate({ 'forced-colors': 'active' });
    expect(await violations(viewer)).toEqual([]);
  });

  it('is not there for a letter to which the sender takes no replies', async () => {
    const { id } = await server.database.selectFrom('message').select('id')
      .where('recipient_id', '=', await server.recipientOf('koen')).where('subject', 'like', 'Boete van%').executeTakeFirstOrThrow();
    Object.assign(viewer, { messageId: id });
    await expect.poll(() => textOf(viewer)).toContain('Boete van');
    await settled(viewer);
    expect(part('.reply')).toBeNull();
  });

  // The last one: the worker that answers for the server takes the event for the end of the page.
  it('warns that the page must stay open when the text cannot be kept', async () => {
    await open();
    const leave = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    server.intercept(http.put('*/concept', () => HttpResponse.error()));
    await userEvent.keyboard('Nummer 12');
    await expect.poll(() => textOf(viewer)).toContain('Uw tekst kan nu niet worden bewaard. Sluit deze pagina niet.');
    expect(leave()).toBe(true);
    expect(await violations(viewer)).toEqual([]);
  });
});
