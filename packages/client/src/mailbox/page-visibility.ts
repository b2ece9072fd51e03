/** As much of a document as is needed here; there is none in a worker. */
interface PageDocument extends EventTarget {
  readonly visibilityState: string;
}

function pageDocument(): PageDocument | undefined {
  return (globalThis as { document?: PageDocument }).document;
}

/**
 * Waits until the page can be seen; a page that cannot tell is.
 *
 * @throws {unknown} The signal's reason, as soon as it is aborted.
 */
export async function untilVisible(signal: AbortSignal): Promise<void> {
  const page = pageDocument();
  while (page?.visibilityState === 'hidden') {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        page.removeEventListener('visibilitychange', done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      page.addEventListener('visibilitychange', done);
      signal.addEventListener('abort', done);
    });
    signal.throwIfAborted();
  }
}

/**
 * Aborts once the page has been hidden for so long.
 *
 * @param signal when this watching ends.
 */
export function hiddenFor(ms: number, signal: AbortSignal): AbortSignal {
  const page = pageDocument();
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    if (page?.visibilityState === 'hidden') timer = setTimeout(() => controller.abort(), ms);
  };
  page?.addEventListener('visibilitychange', look);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    page?.removeEventListener('visibilitychange', look);
  }, { once: true });
  look();
  return controller.signal;
}
