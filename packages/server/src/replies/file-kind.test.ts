import { describe, expect, it } from 'vitest';
import { pdf } from '../testing/mailbox-fixtures.js';
import { jpeg, png } from '../testing/reply-fixtures.js';
import { kindByBytes, kindByName } from './file-kind.js';

const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const zip = bytes('PK\x03\x04', new Uint8Array(30), 'PK\x05\x06', new Uint8Array(18));
const zipWithComment = bytes(zip.subarray(0, -2), [5, 0], 'hallo');

describe('what a file is', () => {
  it.each([
    ['a PDF', pdf(), 'application/pdf'],
    ['a PDF of version 2.0', bytes('%PDF-2.0\n1 0 obj\n%%EOF'), 'application/pdf'],
    ['a JPEG (JFIF)', jpeg(), 'image/jpeg'],
    ['a JPEG (Exif)', bytes([0xff, 0xd8, 0xff, 0xe1], 'Exif', [0xff, 0xd9]), 'image/jpeg'],
    ['a JPEG without an application segment', bytes([0xff, 0xd8, 0xff, 0xdb], 'x', [0xff, 0xd9]), 'image/jpeg'],
    ['a JPEG behind which a camera put more', bytes(jpeg(), 'SEFHe\0trailer of a telephone'), 'image/jpeg'],
    ['a JPEG with XMP', jpeg('<?xpacket begin="" id="W5M0"?><x:xmpmeta/>'), 'image/jpeg'],
    ['a PNG', png(), 'image/png'],
    ['a PDF with the header of a zip somewhere inside', pdf(zip.subarray(0, 34)), 'application/pdf'],
  ] as const)('%s is recognised', (_, content, mediaType) => {
    expect(kindByBytes(content)?.mediaType).toBe(mediaType);
  });

  it.each([
    ['nothing', bytes('')],
    ['one byte', bytes('%')],
    ['text', bytes('Geachte heer, mevrouw')],
    ['a page', bytes('<!DOCTYPE html><script>alert(1)</script>')],
    ['a picture with a script (SVG)', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['an animation (GIF)', bytes('GIF89a', [1, 0, 1, 0], ';')],
    ['a WebP', bytes('RIFF', [4, 0, 0, 0], 'WEBPVP8 ')],
    ['a photograph of an iPhone (HEIC)', bytes([0, 0, 0, 24], 'ftypheic')],
    ['a bitmap', bytes('BM', [58, 0, 0, 0])],
    ['a TIFF', bytes('II*\0')],
    ['a zip', zip],
    ['an old document of Word', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a program for Windows', bytes('MZ', [0x90, 0])],
    ['a program for Linux', bytes([0x7f], 'ELF')],
    ['a script for a shell', bytes('#!/bin/sh\nrm -rf /')],
    ['PostScript', bytes('%!PS-Adobe-3.0')],
    ['RTF', bytes('{\\rtf1')],
    ['a PDF that was broken off', pdf().subarray(0, -8)],
    ['a PDF with something before it', bytes('x', pdf())],
    ['a PDF with something behind it', bytes(pdf(), '<script>')],
    ['a PDF of a version that does not exist', bytes('%PDF-9.9\n%%EOF')],
    ['a JPEG that was broken off', jpeg().subarray(0, -2)],
    ['only the beginning of a JPEG', bytes([0xff, 0xd8, 0xff])],
    ['a JPEG with a marker that does not exist', bytes([0xff, 0xd8, 0xff, 0x01], 'x', [0xff, 0xd9])],
    ['a PNG that was broken off', png().subarray(0, -12)],
    ['a PNG that was sent as text', bytes('\x89PNG\n\x1a\n')],
    ['a PNG without a header', png().map((byte, index) => (index === 12 ? 0 : byte))],
  ])('%s is refused', (_, content) => {
    expect(kindByBytes(content)).toBeUndefined();
  });

  it.each([
    ['a PDF that is a zip too', bytes(pdf().subarray(0, -7), zip, '\n%%EOF\n')],
    ['a JPEG that is a zip too', bytes(jpeg(), zip)],
    ['a JPEG that is a zip with a comment too', bytes(jpeg(), zipWithComment)],
    ['a PNG that is a program in Java too', bytes(png(), zip)],
    ['a JPEG that is a PDF too', bytes([0xff, 0xd8, 0xff, 0xe0], '%PDF-1.7\n', [0xff, 0xd9], '%%EOF')],
    ['a PNG that is a PDF too', png('%PDF-1.4')],
    ['a JPEG that is a page too', jpeg('<html><script>alert(1)</script>')],
    ['a PNG that is a program in PHP too', png('<?php system($_GET[0]);')],
    ['a PDF that is a page too', pdf('<!doctype html><body onload=alert(1)>')],
  ])('%s is refused', (_, content) => {
    expect(kindByBytes(content)).toBeUndefined();
  });

  it('looks through the largest file that may come, whatever it is full of', () => {
    for (const filling of [0, 0x78, 0x82, 0xd9, 0xff]) {
      const large = new Uint8Array(25 * 1024 * 1024).fill(filling);
      large.set([0xff, 0xd8, 0xff, 0xe0]);
      expect(kindByBytes(large)).toBeUndefined();
      large.set([0xff, 0xd9], 5);
      expect(kindByBytes(large)?.mediaType).toBe('image/jpeg');
    }
  });

  it('takes a zip for one only when its end is where the end is looked for', () => {
    expect(kindByBytes(bytes(jpeg(), zip, new Uint8Array(70_000)))?.mediaType).toBe('image/jpeg');
  });
});

describe('what a file says that it is', () => {
  it.each([['brief.pdf', 'application/pdf'], ['FOTO.JPG', 'image/jpeg'], ['foto.jpeg', 'image/jpeg'], ['scan.PNG', 'image/png'], ['brief.pdf.exe', undefined], ['pdf', undefined], ['foto.heic', undefined], ['', undefined]])(
    '%s: %s', (name, mediaType) => {
      expect(kindByName(name)?.mediaType).toBe(mediaType);
    },
  );
});
