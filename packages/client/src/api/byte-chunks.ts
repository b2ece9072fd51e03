/** The bytes of an answer as they come; leaving early ends the transfer. */
export async function* chunksOf(response: Response, alive: () => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  // Safari cannot iterate over a stream.
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) return;
      alive();
      yield part.value;
    }
  } finally {
    void reader?.cancel().catch(() => undefined);
  }
}
