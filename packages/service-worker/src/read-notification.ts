import { textIn } from './locales/languages.js';

/** A notification as it is shown. */
export interface ReadNotification {
  readonly title: string;
  readonly options: NotificationOptions & { readonly tag: string; readonly lang: string };
}

/** Of every tag, so that a site's other notifications stay apart. */
const tagPrefix = 'berichtenbox';

/**
 * What a push message says: `{"id", "titel", "tekst", "taal"}`, as the server's channel makes it. Nothing else that may be in it is used: no
 * picture, no link, no button.
 *
 * @param payload after the browser decrypted it; undefined when there is none
 * @returns always something to show, since browsers end a subscription that shows nothing: without a title to read only that there is a message
 */
export function readNotification(payload: string | undefined): ReadNotification {
  const { id, titel, tekst, taal } = parse(payload);
  const lang = typeof taal === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(taal) ? taal : 'nl';
  // The same message, sent again, takes the place of the first.
  const tag = isFilled(id) ? `${tagPrefix}:${id}` : tagPrefix;
  if (isFilled(titel)) return { title: titel, options: { ...(isFilled(tekst) && { body: tekst }), tag, lang, dir: 'auto' } };
  const known = textIn(lang);
  return { title: known.text.newMessage, options: { tag, lang: known.lang, dir: 'auto' } };
}

/** Whether this notification was made here. */
export function isOurs({ tag }: { readonly tag: string }): boolean {
  return tag === tagPrefix || tag.startsWith(`${tagPrefix}:`);
}

function parse(payload = ''): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
