import type { ErrorCode } from '@berichtenbox/client';
import type { CommonMessages } from './nl/common.js';
import { error as dutch } from './nl/errors.js';

/** What is wrong and what to do, in the language of these messages. Apart from them, since the first list has no errors. */
export function errorSentence(common: CommonMessages, code: ErrorCode): string {
  return (common.error ?? dutch)(code);
}
