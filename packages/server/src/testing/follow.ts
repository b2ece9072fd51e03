import type { WireChangeEvent } from '@berichtenbox/contract';
import type { TestPerson } from './test-app.js';

/** Somebody who follows their mailbox, and what they were told. */
export interface Following {
  readonly status: number;
  /** The next event; undefined when the stream ended. Heartbeats are skipped. */
  next(): Promise<WireChangeEvent | undefined>;
  leave(): Promise<void>;
}

/** Opens the stream of a mailbox; returns once it is being told. */
export async function follow(person: Pick<TestPerson, 'request'>, headers: Record<string, string> = {}): Promise<Following> {
  const response = await person.request('/berichten/_stroom', { headers });
  const reader = response.status === 200 ? response.body?.getReader() : undefined;
  const decoder = new TextDecoder();
  let text = '';
  const line = async (): Promise<string | undefined> => {
    while (!text.includes('\n\n')) {
      const part = await reader?.read();
      if (part?.value === undefined) return undefined;
      text += decoder.decode(part.value, { stream: true });
    }
    const end = text.indexOf('\n\n');
    const first = text.slice(0, end);
    text = text.slice(end + 2);
    return first;
  };
  if (reader !== undefined) await line();
  return {
    status: response.status,
    next: async () => {
      for (;;) {
        const frame = await line();
        if (frame === undefined) return undefined;
        if (frame.startsWith('data: ')) return JSON.parse(frame.slice(6)) as WireChangeEvent;
      }
    },
    leave: async () => {
      await reader?.cancel();
    },
  };
}
