const mebibyte = 1024 * 1024;
const hourMs = 60 * 60_000;

/** What one reply may hold; a person is told so before they begin. */
export const replyLimits = {
  maxCharacters: 10_000,
  maxFiles: 10,
  maxFileByteLength: 25 * mebibyte,
  maxTotalByteLength: 50 * mebibyte,
} as const;

/** What one person may have lying in drafts, of all messages together. */
export const openFileQuota = { maxFiles: 40, maxByteLength: 200 * mebibyte } as const;

/** An upload that is not finished by then is thrown away. */
export const unfinishedUploadKeptMs = 24 * hourMs;

/** A draft, and its finished files, are thrown away then; counted from the last change. */
export const draftKeptMs = 30 * 24 * hourMs;
