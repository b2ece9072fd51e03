import { describe, expect, it } from 'vitest';
import { errorFields } from '../http/log.js';
import { createLog } from './create-log.js';
import { createMetrics } from './create-metrics.js';

describe('the log', () => {
  it('is a line of JSON with a time, a level, an event and its fields', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line: string) => void lines.push(line) });
    log.info('request-answered', { status: 200 });
    log.error('request-failed');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { time: expect.any(String) as string, level: 'info', event: 'request-answered', status: 200 },
      { time: expect.any(String) as string, level: 'error', event: 'request-failed' },
    ]);
  });

  it('leaves out what is below its level', () => {
    const lines: string[] = [];
    createLog('warn', { write: (line: string) => void lines.push(line) }).info('request-answered');
    expect(lines).toEqual([]);
  });

  it('keeps where an error was thrown, and not what its message says', () => {
    const error = Object.assign(new Error('Key (pseudonym)=(999990019) already exists.\n    at 999990019'), { code: '23505', detail: '999990019' });
    const fields = errorFields(error);
    expect(fields).toMatchObject({ errorName: 'Error', errorCode: '23505' });
    expect(fields['errorFrames']).toContain('log-and-metrics.test.ts');
    expect(JSON.stringify(fields)).not.toContain('999990019');
  });
});

describe('the metrics', () => {
  it('count requests by route, and what happened by kind', async () => {
    const metrics = createMetrics();
    metrics.requestAnswered({ method: 'GET', route: '/berichten/{berichtId}', status: 200, durationSeconds: 0.02 });
    metrics.count('delivery-accepted');
    metrics.setQueueDepth('email', 3);
    const { contentType, text } = await metrics.render();
    expect(contentType).toContain('text/plain');
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/berichten/{berichtId}",status="200"} 1');
    expect(text).toContain('berichtenbox_events_total{event="delivery-accepted"} 1');
    expect(text).toContain('berichtenbox_queue_jobs{queue="email"} 3');
  });
});
