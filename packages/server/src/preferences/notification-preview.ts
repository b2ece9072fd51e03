import type { Disclosure, NotificationLanguage } from './preferences.js';

/** What a notification would say, word for word. */
export interface NotificationPreview {
  readonly email: { readonly subject: string; readonly text: string };
  readonly sms: { readonly text: string };
  readonly push: { readonly title: string; readonly text: string };
}

/** By the same templates as real ones. */
export type PreviewNotification = (disclosure: Disclosure, language: NotificationLanguage) => NotificationPreview;
