const statuses: ReadonlyMap<unknown, 'ok' | 'timeout'> = new Map([['OK', 'ok'], ['TIMEOUT', 'timeout']]);

/** How a store answered; whatever is not known to be good counts as failed. */
export function statusOf(status: unknown): 'ok' | 'failed' | 'timeout' {
  return statuses.get(status) ?? 'failed';
}
