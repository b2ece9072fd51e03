import { textOf } from '../api/wire-values.js';
import { ProblemResponseError } from '../errors/problem-response-error.js';
import { SettingsError, type SettingsErrorCode } from '../errors/settings-error.js';

const prefix = 'urn:berichtenbox:problem:';
const known: Readonly<Record<SettingsErrorCode, true>> = {
  'activation-token-invalid': true, 'not-activated': true, 'nothing-to-undo': true, 'preferences-changed': true, 'channel-limit-reached': true, 'code-wrong': true, 'code-expired': true,
};

/** What went wrong with activation or preferences, more precisely than the status says. */
export function settingsFailureOf(error: unknown): unknown {
  if (!(error instanceof ProblemResponseError)) return error;
  const { problem, supportCode, retryAfterMs } = error;
  const type = textOf(problem?.['type']) ?? '';
  const code = type.slice(prefix.length);
  if (!type.startsWith(prefix) || !isKnown(code)) return error;
  const triesLeft = problem?.['pogingenOver'];
  return new SettingsError(code, { supportCode, retryAfterMs, cause: error, triesLeft: typeof triesLeft === 'number' ? triesLeft : undefined });
}

function isKnown(code: string): code is SettingsErrorCode {
  return Object.hasOwn(known, code);
}
