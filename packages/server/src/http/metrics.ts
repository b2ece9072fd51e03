/** Counts for the operator; nothing about a person. */
export interface Metrics {
  /** A request was answered. `route` is the template, such as `/berichten/{berichtId}`. */
  requestAnswered(request: { readonly method: string; readonly route: string; readonly status: number; readonly durationSeconds: number }): void;
  /** Something of the domain happened, such as `delivery-accepted` or `store-timeout`. The names are fixed words, never ids. */
  count(event: string): void;
  /** How many jobs wait on a queue now; those that wait for another try included. */
  setQueueDepth(queue: string, jobs: number): void;
  /** Everything so far, in Prometheus' text format. */
  render(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** Metrics that keep nothing: for a browser and for tests that do not look at them. */
export const noMetrics: Metrics = {
  requestAnswered: () => undefined,
  count: () => undefined,
  setQueueDepth: () => undefined,
  render: () => Promise.resolve({ contentType: 'text/plain; version=0.0.4; charset=utf-8', text: '' }),
};
