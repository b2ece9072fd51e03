import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findShapeError } from './json-shape.js';

describe('the shape of a JSON text', () => {
  it.each([
    ['{"a":1,"a":2}', '/a'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"a":{"b":[0,{"c/d":1,"c/d":2}]}}', '/a/b/1/c~1d'],
    ['{"x":"\\"","\\\\":1,"\\\\":2}', '/\\'],
    ['{"__proto__":1,"__proto__":2}', '/__proto__'],
  ])('is wrong where a name occurs twice: %s', (text, pointer) => {
    expect(findShapeError(text)).toEqual({ pointer, detail: 'This occurs twice.' });
  });

  it.each(['{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}', '["a","a"]', '{"a":"a","b":"\\"a\\":"}', '{"a":"{\\"b\\":1,\\"b\\":2}"}'])('is right where it only looks like that: %s', (text) => {
    expect(findShapeError(text)).toBeUndefined();
  });

  it('is wrong when it is too deep, and says where that begins', () => {
    expect(findShapeError(`{"a":${'['.repeat(32)}`)).toEqual({ pointer: `/a${'/0'.repeat(32)}`, detail: 'Is nested more than 32 deep.' });
    expect(findShapeError('['.repeat(32) + ']'.repeat(32))).toBeUndefined();
  });

  it('is wrong when it has too many values, and says from where', () => {
    expect(findShapeError(`{"a":[${'1,'.repeat(20_000)}1]}`)?.pointer).toBe('/a/9998');
    expect(findShapeError(`[${'1,'.repeat(9_000)}1]`)).toBeUndefined();
  });

  it('is soon known, also of megabytes', () => {
    const started = performance.now();
    findShapeError(`{"a":"${'x'.repeat(30_000_000)}","b":"${'\\'.repeat(5_000_000)}","c":${' '.repeat(5_000_000)}1}`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('is right for whatever JSON.stringify makes', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (text) => findShapeError(text) === undefined));
  });

  it('is wrong for whatever object gets one of its names again', () => {
    fc.assert(fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { minKeys: 1 }), (object) => {
      const [name = ''] = Object.keys(object);
      const text = JSON.stringify(object).replace(/\}$/, `,${JSON.stringify(name)}:1}`);
      return findShapeError(text)?.detail === 'This occurs twice.';
    }));
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', 'a', ' ')), (parts) => {
      findShapeError(parts.join(''));
    }));
  });
});
