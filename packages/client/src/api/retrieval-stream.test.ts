import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRetrievalEvents, type RetrievalEvent } from './retrieval-stream.js';

async function read(bytes: Uint8Array, cuts: readonly number[] = []): Promise<RetrievalEvent[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((one, other) => one - other), bytes.length];
    for (let index = 1; index < at.length; index++) {
      await Promise.resolve();
      yield bytes.subarray(at[index - 1], at[index]);
    }
  }
  const events: RetrievalEvent[] = [];
  for await (const event of readRetrievalEvents(chunks())) events.push(event);
  return events;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const frame = fc.oneof(
  fc.record({ event: fc.constant('magazijn-bevraging-gestart'), magazijnId: fc.stringMatching(/^\d{20}$/), naam: fc.string({ unit: 'grapheme' }) }),
  fc.record({
    event: fc.constant('magazijn-bevraging-voltooid'), magazijnId: fc.stringMatching(/^\d{20}$/), naam: fc.string({ unit: 'grapheme' }),
    status: fc.constantFrom('OK', 'FOUT', 'TIMEOUT', 'ANDERS'), aantalBerichten: fc.nat(),
  }),
  fc.record({ event: fc.constant('ophalen-gereed'), mislukt: fc.nat(), totaalMagazijnen: fc.nat() }),
  fc.record({ event: fc.constant('ophalen-fout'), referentie: fc.string({ minLength: 1, unit: 'grapheme' }) }),
);

describe('readRetrievalEvents', () => {
  it('reads the events of the contract', async () => {
    const text = [
      'data: {"event":"magazijn-bevraging-gestart","magazijnId":"1","naam":"Súdwest-Fryslân"}', '',
      'data:{"event":"magazijn-bevraging-voltooid","magazijnId":"1","status":"FOUT","foutmelding":"x"}', '',
      ': a comment', 'event: other', 'data: no JSON', 'data: {"event":"new-kind"}', '',
      'data: {"event":"ophalen-gereed","totaalBerichten":0,"geslaagd":0,"mislukt":1,"totaalMagazijnen":1}', '', '',
    ].join('\n');
    expect(await read(encode(text))).toEqual([
      { type: 'store-started', storeId: '1', name: 'Súdwest-Fryslân' },
      { type: 'store-finished', storeId: '1', name: undefined, status: 'failed', messageCount: undefined },
      { type: 'finished', failedCount: 1, storeCount: 1 },
    ]);
  });

  it('reads the same wherever the bytes are cut, also inside a character, with any line end', async () => {
    await fc.assert(fc.asyncProperty(
      fc.array(frame, { maxLength: 8 }), fc.array(fc.nat(), { maxLength: 20 }), fc.constantFrom('\n\n', '\r\n\r\n', '\r\r'),
      async (frames, cuts, lineEnd) => {
        const bytes = encode(frames.map((value) => `data: ${JSON.stringify(value)}${lineEnd}`).join(''));
        const whole = await read(bytes);
        expect(whole).toHaveLength(frames.length);
        expect(await read(bytes, cuts)).toEqual(whole);
      },
    ));
  });

  it('makes nothing of garbage, and never throws', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.array(fc.nat(), { maxLength: 5 }), async (bytes, cuts) => {
      expect(await read(bytes, cuts)).toEqual([]);
    }));
  });
});
