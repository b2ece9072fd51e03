import { composedAncestors } from '../../context/composed-ancestors.js';

/** Part of the height of what scrolls, at which a sentence comes when it is scrolled to. */
const readingHeight = 0.3;

interface Bounds {
  readonly top: number;
  readonly bottom: number;
}

/** Whether any of it can be seen: in the window and in all that scrolls around it. */
export function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  const view = viewAround(range);
  return bottom > view.top && top < view.bottom;
}

/**
 * Scrolls to a sentence that is not wholly in view.
 *
 * @param covered pixels at the top of the view that something lies over
 */
export function bringIntoView(range: Range, covered: number): void {
  const { top, bottom } = range.getBoundingClientRect();
  const view = viewAround(range);
  if (top >= view.top + covered && bottom <= view.bottom) {
    return;
  }
  const distance = top - view.top - Math.max(covered, (view.bottom - view.top) * readingHeight);
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  (scrollersAround(range)[0] ?? window).scrollBy({ top: distance, behavior });
}

function viewAround(range: Range): Bounds {
  return scrollersAround(range).map((scroller) => scroller.getBoundingClientRect())
    .reduce((view, { top, bottom }) => ({ top: Math.max(view.top, top), bottom: Math.min(view.bottom, bottom) }), { top: 0, bottom: innerHeight });
}

/** The elements that scroll, nearest first; not the page itself. */
function scrollersAround({ startContainer }: Range): readonly Element[] {
  const element = startContainer.parentElement;
  return element === null ? [] : [...composedAncestors(element)].filter((ancestor) => (
    ancestor.scrollHeight > ancestor.clientHeight && ancestor !== ancestor.ownerDocument.scrollingElement && ancestor !== ancestor.ownerDocument.body
    && /auto|scroll/.test(getComputedStyle(ancestor).overflowY)));
}
