/**
 * Resolves once the element was really painted on a screen somebody can see: not in a background tab, not in a closed `<details>`,
 * not scrolled out of sight.
 *
 * @returns false when the signal was aborted first.
 */
export function whenShown(element: Element, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (shown: boolean): void => {
      observer.disconnect();
      signal.removeEventListener('abort', abort);
      resolve(shown);
    };
    const abort = (): void => end(false);
    // Observers report while a frame is made, which a hidden page does not do.
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        end(true);
      }
    });
    signal.addEventListener('abort', abort);
    if (signal.aborted) {
      end(false);
    } else {
      observer.observe(element);
    }
  });
}
