/** A message store did not do what was asked. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: 'store-failed' | 'store-timeout';

  constructor(code: StoreError['code'], options?: ErrorOptions) {
    super(code === 'store-failed' ? 'The message store failed.' : 'The message store did not answer in time.', options);
    this.code = code;
  }
}
