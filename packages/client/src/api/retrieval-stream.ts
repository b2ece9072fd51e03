import type { WireRetrievalEvent } from '@berichtenbox/contract';
import { statusOf } from './store-status.js';
import { asRecord, countOf, textOf, type WireRecord } from './wire-values.js';

/** What the server tells while it fetches from the organisations. */
export type RetrievalEvent =
  | { readonly type: 'store-started'; readonly storeId: string; readonly name: string | undefined }
  | {
      readonly type: 'store-finished'; readonly storeId: string; readonly name: string | undefined;
      readonly status: 'ok' | 'failed' | 'timeout'; readonly messageCount: number | undefined;
    }
  /** The end, also when every store failed. */
  | { readonly type: 'finished'; readonly failedCount: number; readonly storeCount: number }
  /** The end: the server itself failed. */
  | { readonly type: 'failed'; readonly supportCode: string | undefined };

/** What is told of one store. */
export type StoreEvent = Extract<RetrievalEvent, { readonly storeId: string }>;

/** The end of a round that went well, though stores may have failed. */
export type RetrievalSummary = Extract<RetrievalEvent, { readonly type: 'finished' }>;

/**
 * Reads the events from the stream's bytes, as they come. Each `data:` line is one event; what is not understood is skipped,
 * since a lost last event is noticed anyhow.
 *
 * @param chunks cut anywhere, inside a character too.
 */
export async function* readRetrievalEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RetrievalEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/[\r\n]+/);
    rest = lines.pop() ?? '';
    yield* lines.map(parseLine).filter((event) => event !== undefined);
  }
  const last = parseLine(rest + decoder.decode());
  if (last) yield last;
}

function parseLine(line: string): RetrievalEvent | undefined {
  if (!line.startsWith('data:')) return undefined;
  try {
    const frame = asRecord(JSON.parse(line.slice(5)));
    return frame && toEvent(frame);
  } catch {
    return undefined;
  }
}

function toEvent(frame: WireRecord): RetrievalEvent | undefined {
  const storeId = textOf(frame['magazijnId']);
  const name = textOf(frame['naam']);
  switch (frame['event'] as WireRetrievalEvent['event']) {
    case 'magazijn-bevraging-gestart':
      return storeId ? { type: 'store-started', storeId, name } : undefined;
    case 'magazijn-bevraging-voltooid':
      return storeId
        ? { type: 'store-finished', storeId, name, status: statusOf(frame['status']), messageCount: countOf(frame['aantalBerichten']) }
        : undefined;
    case 'ophalen-gereed':
      return { type: 'finished', failedCount: countOf(frame['mislukt']) ?? 0, storeCount: countOf(frame['totaalMagazijnen']) ?? 0 };
    case 'ophalen-fout':
      return { type: 'failed', supportCode: textOf(frame['referentie']) };
    default:
      return undefined;
  }
}
