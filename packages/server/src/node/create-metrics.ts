import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../http/metrics.js';

/** Prometheus metrics of this process, its memory and event loop included. */
export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'http_request_duration_seconds', help: 'How long requests took, by route of the contract.', labelNames: ['method', 'route', 'status'], registers: [register],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  const events = new Counter({ name: 'berichtenbox_events_total', help: 'What happened, by kind.', labelNames: ['event'], registers: [register] });
  const queues = new Gauge({ name: 'berichtenbox_queue_jobs', help: 'Notifications, codes and letters that wait, by queue.', labelNames: ['queue'], registers: [register] });
  return {
    requestAnswered: ({ method, route, status, durationSeconds }) => requests.observe({ method, route, status }, durationSeconds),
    count: (event) => events.inc({ event }),
    setQueueDepth: (queue, jobs) => queues.set({ queue }, jobs),
    render: async () => ({ contentType: register.contentType, text: await register.metrics() }),
  };
}
