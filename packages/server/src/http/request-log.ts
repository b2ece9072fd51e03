import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './app-env.js';

/** One line and one measurement for each request. Paths appear as templates: a URL holds ids, and may hold words somebody searches for. */
export function requestLog(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const durationMs = performance.now() - started;
    const { method } = c.req;
    const { status } = c.res;
    // Absent when no operation was found.
    const route = (c.var.operation as typeof c.var.operation | undefined)?.template ?? 'unknown';
    const { log, metrics } = c.var.dependencies;
    log.info('request-answered', { requestId: c.var.requestId, method, route, status, durationMs: Math.round(durationMs) });
    metrics.requestAnswered({ method, route, status, durationSeconds: durationMs / 1000 });
  };
}
