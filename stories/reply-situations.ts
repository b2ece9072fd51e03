import { expect, waitFor } from 'storybook/test';
import type { BoxServer } from '../test/in-browser/box-server.js';
import type { BoxState } from './box-state.js';
import { letterOf, type LetterPart } from './letter-situations.js';
import { press } from './on-screen.js';

const hourMs = 3_600_000;
const subject = 'Vraag over uw aanvraag voor een laadpaal';

/** A letter to which the municipality takes replies, and asks for nothing. */
export const repliableLetter: BoxState = repliable();

/** The same, with more said or done about it. */
export function repliable(part: LetterPart = {}, rest: Pick<BoxState, 'faults' | 'prepare'> = {}): BoxState {
  const box = letterOf({ sender: 'voorbeeldstad', subject, metadata: { replyAllowed: true }, ...part });
  return {
    ...box, ...rest,
    prepare: async (server) => {
      await box.prepare?.(server);
      await rest.prepare?.(server);
    },
  };
}

/** Somebody replied before, twice. */
export async function replyBefore(server: BoxServer): Promise<void> {
  const place = await placeOf(server);
  const { storeOin, ...who } = place;
  await server.database.insertInto('reply').values([
    { ...who, id: crypto.randomUUID(), reference: 'A-2026-7K3F-9Q2M', store_oin: storeOin, text: 'Ik parkeer meestal bij nummer 12.', received_at: new Date(Date.now() - 30 * hourMs) },
    { ...who, id: crypto.randomUUID(), reference: 'A-2026-2WXY-41TP', store_oin: storeOin, text: 'De laadpaal mag ook aan de overkant.\n\nDaar is meer plaats.', received_at: new Date(Date.now() - 5 * hourMs) },
  ]).execute();
}

/** What somebody wrote yesterday, or just now on another device. */
export async function keepDraft(server: BoxServer, text: string, version = 1): Promise<void> {
  const { author_id, recipient_id, message_id } = await placeOf(server);
  const draft = { author_id, recipient_id, message_id, text, version, saved_at: new Date(Date.now() - hourMs), expires_at: new Date(Date.now() + 48 * hourMs) };
  await server.database.deleteFrom('reply_draft').execute();
  await server.database.insertInto('reply_draft').values(draft).execute();
}

async function placeOf(server: BoxServer) {
  const { id, store_oin: storeOin, recipient_id } = await server.database.selectFrom('message').select(['id', 'store_oin', 'recipient_id']).where('subject', '=', subject).executeTakeFirstOrThrow();
  return { message_id: id, storeOin, recipient_id, author_id: recipient_id };
}

/** Opens the form under the letter. */
export async function openForm(canvas: HTMLElement, name = 'Beantwoorden'): Promise<void> {
  await press(canvas, name);
  await inLetter(canvas, 'textarea');
}

/** Opens the form and writes in it. */
export async function write(canvas: HTMLElement, text: string): Promise<void> {
  await openForm(canvas);
  const field = await inLetter<HTMLTextAreaElement>(canvas, 'textarea');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Opens the form and chooses these files, as the browser's own window would. */
export async function choose(canvas: HTMLElement, ...files: readonly File[]): Promise<void> {
  await openForm(canvas);
  const input = await inLetter<HTMLInputElement>(canvas, 'input[type=file]');
  const transfer = new DataTransfer();
  files.forEach((file) => transfer.items.add(file));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

/** A document of so many bytes, by its ends a PDF. */
export function pdf(name: string, byteLength = 48_000): File {
  return new File([`%PDF-1.7\n${'x'.repeat(byteLength - 32)}\nstartxref\n9\n%%EOF\n`], name);
}

async function inLetter<Part extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<Part> {
  let found: Part | null = null;
  await waitFor(async () => {
    found = canvas.querySelector('berichtenbox-message-viewer')?.shadowRoot?.querySelector<Part>(selector) ?? null;
    await expect(found).not.toBeNull();
  }, { timeout: 30_000, interval: 100 });
  return found!;
}
