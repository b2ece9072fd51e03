import type { CodeSender, VerificationCode } from '../preferences/code-sender.js';

/** Codes that a test can read. */
export class MemoryCodeSender implements CodeSender {
  readonly sent: VerificationCode[] = [];

  sendCode(code: VerificationCode): Promise<void> {
    this.sent.push(code);
    return Promise.resolve();
  }

  /** The code that was sent last. */
  lastCode(): string {
    const found = this.sent.at(-1);
    if (found === undefined) throw new Error('No code was sent');
    return found.code;
  }
}
