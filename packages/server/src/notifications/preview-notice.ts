import type { NotificationPreview } from '../preferences/notification-preview.js';
import type { Disclosure, NotificationLanguage } from '../preferences/preferences.js';
import { composeEmail, composePush, composeSms } from './compose-notice.js';
import type { NoticedMessage } from './notice-content.js';

const examples: Readonly<Record<NotificationLanguage, NoticedMessage>> = {
  nl: { senderName: 'RDW', safeTitle: 'Verloopdatum APK', deadline: '2026-07-31', important: true },
  en: { senderName: 'RDW', safeTitle: 'End date of periodic inspection', deadline: '2026-07-31', important: true },
};

/**
 * The exact text of a notification about one new message, an example, by the templates of real ones.
 *
 * @param site As people would type it: `www.voorbeeldstad.nl`.
 */
export function previewNotice(disclosure: Disclosure, language: NotificationLanguage, site: string): NotificationPreview {
  const content = { occasion: 'new', messages: [examples[language]], disclosure, language, site } as const;
  const { subject, text } = composeEmail(content);
  return { email: { subject, text }, sms: { text: composeSms(content) }, push: composePush(content) };
}
