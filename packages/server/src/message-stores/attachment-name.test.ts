import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition, downloadName, whyNotAnAttachmentName } from './attachment-name.js';

describe('whyNotAnAttachmentName', () => {
  it.each(['brief.pdf', 'Aanslag 2026 (definitief).pdf', 'Súdwest-Fryslân.pdf', 'brief', 'رسالة.pdf', '手紙.pdf', 'a.b.c.pdf', '100% klaar; echt.pdf'])('accepts %j', (name) => {
    expect(whyNotAnAttachmentName(name)).toBeUndefined();
  });

  it.each(['../brief.pdf', 'map\\brief.pdf', 'a/b', 'brief\r\n.pdf', 'brief\u0000.pdf', 'brief\u202Efdp.exe', '\u2066x\u2069.pdf', '..', '.', ' ', '\u2028x', 'brief\u007F.pdf', 'brief\u200F.pdf'])('refuses %j', (name) => {
    expect(whyNotAnAttachmentName(name)).toMatch(/\.$/);
  });
});

describe('downloadName', () => {
  it.each([['brief.pdf', 'brief.pdf'], ['BRIEF.PDF', 'BRIEF.PDF'], ['brief', 'brief.pdf'], ['factuur.pdf.exe', 'factuur.pdf.exe.pdf']])('saves %s as %s', (name, saved) => {
    expect(downloadName(name)).toBe(saved);
  });
});

describe('contentDisposition', () => {
  it('is one line of plain ASCII from which the name can be read again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((name) => whyNotAnAttachmentName(name) === undefined), (name) => {
      const header = contentDisposition(name);
      expect(header).toMatch(/^attachment; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/);
      expect(decodeURIComponent(header.slice("attachment; filename*=UTF-8''".length))).toBe(downloadName(name));
    }));
  });
});
