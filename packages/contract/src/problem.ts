/** What went wrong, in one word; the tail of a problem's `type`. */
export type ProblemCode =
  | 'invalid-request'
  | 'not-logged-in'
  | 'login-failed'
  | 'csrf-token-wrong'
  | 'on-behalf-of-missing'
  | 'on-behalf-of-refused'
  | 'sender-not-authenticated'
  | 'sender-not-allowed'
  | 'recipient-not-reachable'
  | 'operator-not-authenticated'
  | 'not-found'
  | 'method-not-allowed'
  | 'not-retrieved'
  | 'retrieval-running'
  | 'not-in-trash'
  | 'message-changed'
  | 'cursor-expired'
  | 'reply-not-allowed'
  | 'upload-offset-wrong'
  | 'upload-limit-reached'
  | 'tus-version-unsupported'
  | 'file-not-accepted'
  | 'activation-token-invalid'
  | 'not-activated'
  | 'nothing-to-undo'
  | 'preferences-changed'
  | 'channel-limit-reached'
  | 'mandate-changed'
  | 'mandate-limit-reached'
  | 'mandate-not-yours-to-change'
  | 'code-wrong'
  | 'code-expired'
  | 'idempotency-key-reused'
  | 'idempotency-key-busy'
  | 'too-large'
  | 'unsupported-media-type'
  | 'too-many-requests'
  | 'store-failed'
  | 'retrieval-failed'
  | 'not-available'
  | 'internal';

const prefix = 'urn:berichtenbox:problem:';

/** The `type` URI of a problem with this code (RFC 9457 section 3.1.1). */
export function problemType(code: ProblemCode): string {
  return prefix + code;
}

/** The code in a problem's `type`, or undefined when the problem is another server's own. */
export function problemCode(type: string | undefined): ProblemCode | undefined {
  return type?.startsWith(prefix) ? (type.slice(prefix.length) as ProblemCode) : undefined;
}
