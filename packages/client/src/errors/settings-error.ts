import { BerichtenboxError, type ErrorCode, type ErrorDetails } from './berichtenbox-error.js';

/** What a server may say about activation and preferences, and nothing else. */
export type SettingsErrorCode = Extract<
  ErrorCode, 'activation-token-invalid' | 'not-activated' | 'nothing-to-undo' | 'preferences-changed' | 'channel-limit-reached' | 'code-wrong' | 'code-expired'
>;

/** Activation or preferences did not change, for a reason that the person can do something about. */
export class SettingsError extends BerichtenboxError {
  override readonly name = 'SettingsError';
  /** With `code-wrong`: how often this code may still be tried. */
  readonly triesLeft?: number;

  constructor(code: SettingsErrorCode, details: ErrorDetails & { readonly triesLeft?: number | undefined }) {
    super(code, 'The settings did not change', details);
    if (details.triesLeft !== undefined) this.triesLeft = details.triesLeft;
  }
}
