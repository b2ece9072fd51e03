import { describe, expect, it } from 'vitest';
import { readArguments } from './read-arguments.js';

describe('what the demo is told', () => {
  it('may be nothing', () => {
    expect(readArguments([], {})).toEqual({
      port: 4300, host: '127.0.0.1', publicUrl: undefined, dataDirectory: '.data', databaseUrl: undefined, fresh: false, messages: undefined, allowPublic: false, logLevel: 'warn',
    });
  });

  it('may be everything', () => {
    const variables = { PORT: '8000', HOST: '0.0.0.0', PUBLIC_URL: 'https://demo.example/', DATA_DIR: '/data', DEMO_ALLOW_PUBLIC: 'yes', LOG_LEVEL: 'info' };
    expect(readArguments(['--fresh', '--messages', '10000'], variables)).toEqual({
      port: 8000, host: '0.0.0.0', publicUrl: 'https://demo.example', dataDirectory: '/data', databaseUrl: undefined, fresh: true, messages: 10_000, allowPublic: true, logLevel: 'info',
    });
  });

  it.each([
    [['--messages'], {}, /--messages N/],
    [['--messages', 'many'], {}, /--messages must be a whole number/],
    [['--messages=-1'], {}, /--messages must be a whole number/],
    [['--frsh'], {}, /The demo knows --fresh/],
    [[], { PORT: '' }, /PORT must be a whole number/],
    [[], { PORT: '70000' }, /PORT must be a whole number/],
    [['--fresh'], { DATABASE_URL: 'postgres://db/x' }, /Empty the one of DATABASE_URL yourself/],
  ] as const)('is answered with a sentence when it is wrong: %j %j', (words, variables, sentence) => {
    expect(() => readArguments(words, variables)).toThrow(sentence);
  });
});
