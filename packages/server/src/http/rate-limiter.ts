/** Who is being counted: a session, a sender's token, or (for those who are nobody yet) a network address. */
export type RateLimitClass = 'session' | 'sender' | 'address';
/** `session:<hash>`, `sender:<client id>` or `address:<network>`. */
export type RateLimitKey = `${RateLimitClass}:${string}`;
/** Points each may spend in a minute. */
export type RateLimitBudgets = Readonly<Record<RateLimitClass, number>>;

/** Counts points per key. */
export interface RateLimiter {
  consume(key: RateLimitKey, points: number): Promise<{ readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number }>;
}

/** Ample for a person with several tabs, little for a script: 1,200 reads, or 240 searches, or 60 fetches a minute. */
export const defaultRateLimitBudgets: RateLimitBudgets = { session: 1_200, sender: 6_000, address: 1_200 };

/** Counts nothing: for a browser and for tests that do not look at it. */
export const noRateLimiter: RateLimiter = { consume: () => Promise.resolve({ allowed: true }) };
