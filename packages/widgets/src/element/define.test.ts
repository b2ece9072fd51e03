import { describe, expect, it } from 'vitest';
import { define } from './define.js';

describe('defining an element twice', () => {
  it('keeps the first and throws nothing', () => {
    const first = class extends HTMLElement {};
    define('berichtenbox-twice', first);
    define('berichtenbox-twice', HTMLElement);
    expect(customElements.get('berichtenbox-twice')).toBe(first);
  });
});
