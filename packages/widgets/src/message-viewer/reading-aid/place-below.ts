/** Space between what is placed and the edge of the window, in pixels. */
const margin = 8;

/** Puts a popover under a word, its near edge with the word's; above it when there is no room below. It must be shown, at the start of the page. */
export function placeBelow(popover: HTMLElement, word: HTMLElement): void {
  // A word that is broken has more than one box; the explanation belongs to where it begins.
  const at = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const x = getComputedStyle(word).direction === 'rtl' ? at.right - width : at.left;
  const below = word.getBoundingClientRect().bottom;
  const fitsBelow = below + height + margin <= innerHeight || at.top < height + margin;
  const y = fitsBelow ? below + margin / 2 : at.top - height - margin / 2;
  const clampedX = Math.max(margin, Math.min(x, document.documentElement.clientWidth - width - margin));
  popover.style.setProperty('translate', `${String(clampedX + scrollX)}px ${String(y + scrollY)}px`);
}
