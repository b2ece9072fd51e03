import type { NotificationLanguage } from './preferences.js';

/** A code that shows that an address is one's own. */
export interface VerificationCode {
  readonly kind: 'email' | 'sms';
  readonly address: string;
  /** Six digits. */
  readonly code: string;
  readonly language: NotificationLanguage;
}

/** Sends codes: at once, and before anything else. Resolves when the code will be sent, whether or not it arrives. */
export interface CodeSender {
  sendCode(code: VerificationCode): Promise<void>;
}
