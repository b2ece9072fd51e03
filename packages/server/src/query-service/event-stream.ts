/**
 * A body of server-sent events: a `data:` line with one flat JSON object for each event.
 * Whoever leaves stops hearing; what is told goes on.
 *
 * @param tell tells events until it resolves; must not reject.
 * @see HTML Living Standard section 9.2.5
 */
export function eventStream(tell: (listener: (event: object) => void) => Promise<void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let listening = true;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const listener = (event: object) => {
        if (listening) controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
      };
      // Not awaited: a stream that is starting can be read from, but not left.
      void tell(listener).then(() => {
        if (listening) controller.close();
      });
    },
    cancel() {
      listening = false;
    },
  });
}
