/** What was opened, to be closed in the opposite order. */
export interface ClosingStack {
  add(close: () => Promise<void>): void;
  /** Closes everything, once. */
  close(): Promise<void>;
}

/** Makes one. */
export function closingStack(): ClosingStack {
  const closers: (() => Promise<void>)[] = [];
  return {
    add: (close) => void closers.push(close),
    async close() {
      for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close();
    },
  };
}
