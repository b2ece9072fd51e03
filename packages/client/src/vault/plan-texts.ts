import { countingIn, type NumberedList } from './letter-lists.js';

/** How one page is made. */
export interface TextPlan {
  /** The letters that come on the page; none when there are too few for one. */
  readonly taken: readonly string[];
  /** The letters that stay without a page, in a list of their own. */
  readonly left: readonly string[];
  /** Lists in whose place those two come. */
  readonly replaced: readonly NumberedList[];
}

/** So many letters are on a page: about a megabyte. */
export const lettersPerPage = 250;

/**
 * Plans the next page of texts: of letters that are on none, or on one of which less than half still counts.
 *
 * @returns undefined when there is nothing to do: what is on no page is less than a page.
 */
export function planTexts(lists: readonly NumberedList[], pages: ReadonlySet<string>): TextPlan | undefined {
  const counting = countingIn(lists);
  const countsIn = ({ number, letters }: NumberedList): readonly string[] => letters.filter((letter) => counting.get(letter) === number);
  const replaced = lists.filter((list) => list.page === undefined || !pages.has(list.page) || countsIn(list).length * 2 < list.letters.length);
  if (replaced.reduce((sum, { letters }) => sum + letters.length, 0) < lettersPerPage) return undefined;
  const loose = replaced.flatMap(countsIn);
  const takenCount = loose.length < lettersPerPage ? 0 : lettersPerPage;
  return { taken: loose.slice(0, takenCount), left: loose.slice(takenCount), replaced };
}
