import type { ServerResponse } from 'node:http';
import { errorFields, type Log } from '../http/log.js';

/**
 * An answer of which the connection is cut when its body fails halfway: the reader then knows that it is not whole.
 * Otherwise Node's listener writes the message of the error into the body, ends that as if it were whole, and puts the error with all
 * that is in it (values of a query, say) on the console.
 */
export function breakable(answer: Response, outgoing: ServerResponse, log: Log): Response {
  // JSON is made as a whole, before the answer begins.
  if (answer.headers.get('Content-Type')?.includes('json') === true || answer.body === null) return answer;
  const reader = answer.body.getReader();
  // Who goes away closes it, which is no failure.
  let isLeft = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (isLeft) return;
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        if (isLeft) return;
        log.error('answer-broken-off', errorFields(error));
        outgoing.destroy();
      }
    },
    cancel(reason) {
      isLeft = true;
      return reader.cancel(reason);
    },
  }, { highWaterMark: 0 });
  return new Response(body, { status: answer.status, headers: answer.headers });
}
