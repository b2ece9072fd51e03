import { pino, type DestinationStream } from 'pino';
import type { Log } from '../http/log.js';

/** From when on a line is written. */
export type LogLevel = 'info' | 'warn' | 'error' | 'silent';

/**
 * A log of JSON lines (pino): time, level, `event`, and the fields.
 *
 * @param destination Default: standard output.
 */
export function createLog(level: LogLevel = 'info', destination?: DestinationStream): Log {
  const options = { level, messageKey: 'event', base: null, timestamp: () => `,"time":"${new Date().toISOString()}"`, formatters: { level: (label: string) => ({ level: label }) } };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  };
}
