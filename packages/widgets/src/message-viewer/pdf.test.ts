import { describe, expect, it } from 'vitest';
import { isPdf } from './pdf.js';

describe('isPdf', () => {
  it('believes the bytes', async () => {
    expect(await isPdf(new Blob(['%PDF-1.7\n…']))).toBe(true);
  });

  it('does not believe the label, nor a signature further on', async () => {
    expect(await isPdf(new Blob(['<script>'], { type: 'application/pdf' }))).toBe(false);
    expect(await isPdf(new Blob(['<!doctype html>%PDF-1.7']))).toBe(false);
    expect(await isPdf(new Blob(['%PD']))).toBe(false);
  });
});
