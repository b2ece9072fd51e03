import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../http/problem.js';
import { metadata } from '../testing/reply-fixtures.js';
import { cleanFileName } from './file-name.js';
import { readUploadMetadata, writeUploadMetadata } from './upload-metadata.js';

const nameOf = (filename: string): string => readUploadMetadata(metadata({ filename })).name;
const codeOf = (header: string): string => {
  try {
    return readUploadMetadata(header).name;
  } catch (error) {
    return error instanceof ProblemError ? error.code : String(error);
  }
};

describe('Upload-Metadata', () => {
  it('tells the name, and when the file was changed', () => {
    expect(readUploadMetadata(metadata({ filename: 'Bewijs één.pdf', filetype: 'application/pdf', lastmodified: '1767225600000' }))).toEqual({ name: 'Bewijs één.pdf', lastModified: 1_767_225_600_000 });
  });

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\fakepath\\huur.pdf', 'huur.pdf'],
    ['fdp\u202efdp.pdf', 'fdpfdp.pdf'],
    ['a\r\nSet-Cookie: b.png', 'aSet-Cookie: b.png'],
    ['  ruim   baan .pdf ', 'ruim baan .pdf'],
    ['...verborgen.pdf', 'verborgen.pdf'],
    ['nul\0byte.jpg', 'nulbyte.jpg'],
    ['onzichtbaar\u200b.pdf', 'onzichtbaar.pdf'],
    ['e\u0301e\u0301n.pdf', 'één.pdf'],
    ['<img src=x onerror=alert(1)>.png', '<img src=x onerror=alert(1)>.png'],
    ['__proto__.pdf', '__proto__.pdf'],
  ])('cleans %j', (dirty, clean) => {
    expect(nameOf(dirty)).toBe(clean);
  });

  it('keeps the extension of a name that is too long', () => {
    expect(nameOf(`${'lang'.repeat(100)}.pdf`)).toBe(`${'lang'.repeat(29)}.pdf`);
  });

  it.each([
    ['nothing in it', '', 'invalid-request'],
    ['no name', metadata({ filetype: 'application/pdf' }), 'invalid-request'],
    ['an empty name', 'filename', 'invalid-request'],
    ['a name of nothing but what cannot be seen', metadata({ filename: '\u200b\u202e\r\n' }), 'invalid-request'],
    ['no Base64', 'filename !!!!', 'invalid-request'],
    ['Base64 for the web', 'filename _-_-', 'invalid-request'],
    ['broken Base64', 'filename YQ=a', 'invalid-request'],
    ['no UTF-8', `filename ${Buffer.from([0xc3, 0x28]).toString('base64')}`, 'invalid-request'],
    ['two spaces', 'filename  YS5wZGY=', 'invalid-request'],
    ['only a comma', ',', 'invalid-request'],
    ['a name without an extension', metadata({ filename: 'bewijs' }), 'file-not-accepted'],
    ['two extensions', metadata({ filename: 'bewijs.pdf.exe' }), 'file-not-accepted'],
    ['another type', metadata({ filename: 'bewijs.docx' }), 'file-not-accepted'],
    ['a type that the name does not have', metadata({ filename: 'bewijs.pdf', filetype: 'text/html' }), 'file-not-accepted'],
  ])('refuses %s', (_, header, code) => {
    expect(codeOf(header)).toBe(code);
  });

  it('is the same after it was written again, whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.option(fc.nat(), { nil: undefined }), (text, lastModified) => {
      const name = cleanFileName(`${text}x.pdf`);
      const again = readUploadMetadata(writeUploadMetadata({ name, lastModified }));
      expect(again).toEqual({ name, lastModified });
      expect(name).not.toMatch(/[\p{Cc}/\\]/u);
      expect(cleanFileName(name)).toBe(name);
    }));
  });

  it('is never anything but an error of the caller, whatever is sent', () => {
    fc.assert(fc.property(fc.string(), (header) => {
      expect(codeOf(header)).not.toMatch(/^\w*Error/);
    }));
  });
});
